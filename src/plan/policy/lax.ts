import type { Config } from "../../generated/config.js";
import type { Mistake } from "../../manifest/diagnostic.js";

/** A point in which a config allows more than the one from `init`, with its path. */
export interface Laxity {
  path: readonly string[];
  mistake: Mistake;
}

type Rule = keyof NonNullable<Config["policy"]>;

/** The rules that `init` writes: what happens without the rule, and what to write. */
const STRICT: readonly (readonly [rule: Rule, without: string, write: string])[] = [
  ["require_plan", "`apply` sends without a saved plan", "require_plan: true"],
  ["require_reason", "a manifest needs no reason", "require_reason: true"],
  [
    "max_tickets",
    "a run may send any number of requests",
    "max_tickets: { per_manifest: 500, per_run: 1000 }",
  ],
  ["max_replace", "a run may invalidate any number of links", "max_replace: 50"],
  ["min_ttl_sec", "a ticket may expire before it can be used", "min_ttl_sec: 3600"],
  ["deliver_to", "a manifest may send any ticket to any address", "deliver_to: account"],
  [
    "contain",
    "in an incident, a manifest may leave the old passwords valid",
    'contain: { required_for: "^INC-|incident|breach|leak" }',
  ],
  ["mail", "a manifest may define its own mail, sender and templates", "mail: config"],
];

/** Compares a config with the strict one from `init`. Pure. */
export function laxitiesOf({ policy, recipients }: Config): Laxity[] {
  const found: Laxity[] = [];
  const add = (code: Mistake["code"], path: readonly string[], message: string, hint: string) =>
    found.push({ path, mistake: { code, severity: "warning", message, hint } });
  if (recipients === undefined || recipients.length === 0) {
    add(
      "RECIPIENTS_ABSENT",
      [],
      "the config has no `recipients`: `--recipient` or `--tickets-out` of each run decides who can open the tickets",
      "add the recipients of your keys under `recipients:`",
    );
  }
  if (policy === undefined) {
    add(
      "POLICY_ABSENT",
      [],
      "the config has no `policy`: a manifest may send any ticket to any address, in its own mail",
      `add \`policy:\` with ${STRICT.map(([, , write]) => `\`${write}\``).join(", ")}`,
    );
    return found;
  }
  for (const [rule, without, write] of STRICT) {
    const value = policy[rule];
    if (value !== undefined && value !== false && value !== "any" && value !== "allowed") continue;
    const is = value === undefined ? "is missing" : `is \`${value}\``;
    const path = value === undefined ? ["policy"] : ["policy", rule];
    add("POLICY_LAX", path, `\`policy.${rule}\` ${is}: ${without}`, `write \`${write}\``);
  }
  return found;
}
