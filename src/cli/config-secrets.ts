import { hideSecrets } from "../hide-secrets.js";
import { quoted, type Show } from "../manifest/mistakes.js";

/**
 * Keys of the config whose values are never secret, even if they are wrong. The value of any other key may be a secret: a
 * password under `password_env`, a private key under `recipients`, a URL with a password under a misspelled key.
 */
const HARMLESS = new Set([
  ...["tenant", "domain", "custom_domain", "rate", "concurrency", "headroom", "connections", "timeout_sec"],
  ...["locale", "time_zone", "format", "look_up", "subject", "via", "max_tickets", "per_run", "per_manifest"],
  ...[
    "max_replace",
    "max_ttl_sec",
    "min_ttl_sec",
    "require_reason",
    "require_plan",
    "mail",
    "deliver_to",
    "why",
  ],
]);

/** A value of the config as a message may show it. */
export const showConfigValue: Show = (value, path) => {
  const key = path.findLast((step) => typeof step === "string" && !/^\d+$/.test(step));
  const isText = typeof value === "string" || (typeof value === "object" && value !== null);
  if (isText && !(typeof key === "string" && HARMLESS.has(key))) return "the value";
  return quoted(value);
};

/** A line of the config as a diagnostic may show it: its key, and its value if that cannot be a secret. */
export function hideConfigLine(line: string): string {
  const [start = "", key] = /^ *(?:- +)?"?([a-zA-Z_]\w{0,40})"?:(?= |$)/.exec(line) ?? [];
  const rest = line.slice(start.length).trim();
  const isPlain = key !== undefined && HARMLESS.has(key) && !/[{[]/.test(rest);
  if (/^[[\]{}, ]*$/.test(rest) || isPlain) return hideSecrets(line);
  const indent = /^ *(?:- )?/.exec(line)?.[0] ?? "";
  return start === "" ? `${indent}…` : `${start} …`;
}
