/**
 * Whether a host is always this machine: 127.0.0.0/8, ::1 or localhost. This rule alone allows plain http, mail without TLS, and
 * PostgreSQL without TLS.
 * @param host a name or an address as in `URL.hostname`; an IPv6 address with or without brackets
 */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
}
