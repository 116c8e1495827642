/**
 * Whether a host is this machine and nothing else: 127.0.0.0/8, ::1 or localhost. The one rule by which plain http, mail
 * without TLS and PostgreSQL without TLS are let through.
 * @param host a name or an address, as `URL.hostname` has it: an IPv6 address with or without its brackets
 */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
}
