import type { Config } from "../../generated/config.js";
import type { Mistake } from "../../manifest/diagnostic.js";

/** Where a config allows more than the one that `init` writes, and where in it that is said. */
export interface Laxity {
  path: readonly string[];
  mistake: Mistake;
}

type Rule = keyof NonNullable<Config["policy"]>;

/** The rules that `init` writes: what is missing without one, and what to write. */
const STRICT: readonly (readonly [rule: Rule, without: string, write: string])[] = [
  ["require_plan", "`apply` sends without a saved plan", "require_plan: true"],
  ["require_reason", "a manifest needs no reason", "require_reason: true"],
  [
    "max_tickets",
    "a run may send any number of requests",
    "max_tickets: { per_manifest: 500, per_run: 1000 }",
  ],
  ["max_replace", "a run may kill any number of links", "max_replace: 50"],
  ["min_ttl_sec", "a ticket may run out before it can be used", "min_ttl_sec: 3600"],
  ["deliver_to", "a manifest may send anybody's ticket to any address", "deliver_to: account"],
  ["mail", "a manifest may write its own mail, sender and templates", "mail: config"],
];

/** Compares a config with the strict one. Pure. */
export function laxitiesOf({ policy, recipients }: Config): Laxity[] {
  const found: Laxity[] = [];
  const add = (code: Mistake["code"], path: readonly string[], message: string, hint: string) =>
    found.push({ path, mistake: { code, severity: "warning", message, hint } });
  if (recipients === undefined || recipients.length === 0) {
    add(
      "RECIPIENTS_ABSENT",
      [],
      "the config names no `recipients`: each run decides by `--recipient` or `--tickets-out` who can open the tickets",
      "write the recipients of your keys under `recipients:`",
    );
  }
  if (policy === undefined) {
    add(
      "POLICY_ABSENT",
      [],
      "the config has no `policy`: a manifest may send any ticket to any address, in a mail of its own",
      `write \`policy:\` with ${STRICT.map(([, , write]) => `\`${write}\``).join(", ")}`,
    );
    return found;
  }
  for (const [rule, without, write] of STRICT) {
    const value = policy[rule];
    if (value !== undefined && value !== false && value !== "any") continue;
    const is = value === undefined ? "is missing" : `is \`${value}\``;
    const path = value === undefined ? ["policy"] : ["policy", rule];
    add("POLICY_LAX", path, `\`policy.${rule}\` ${is}: ${without}`, `write \`${write}\``);
  }
  return found;
}
