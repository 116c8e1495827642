import { quoted } from "../../manifest/mistakes.js";
import type { Target } from "../../target.js";
import type { Policy } from "./policy.js";
import { domainOf, sameMailbox } from "./spelling.js";
import type { PolicyViolation } from "./violation.js";

/** Whether a ticket may go to an address; `unknown`: it depends on the account's address in Auth0. */
export function mayDeliver(
  rule: NonNullable<Policy["deliverTo"]>,
  target: Target,
  address: string | undefined,
): "yes" | "no" | "unknown" {
  if (address === undefined) return "yes";
  if ("email" in target && sameMailbox(address, target.email)) return "yes";
  if (rule.domains !== undefined) return rule.domains.has(domainOf(address) ?? "") ? "yes" : "no";
  return "email" in target ? "no" : "unknown";
}

/** The refusal of an address that the rule does not allow. */
export function deliveryFault(
  { domains }: NonNullable<Policy["deliverTo"]>,
  address: string,
): PolicyViolation {
  const domain = domainOf(address);
  const shown = domain === undefined || address.endsWith(`@${domain}`) ? "" : ` (${domain})`;
  const allowed =
    domains === undefined ? "" : ` and the domains ${[...domains].map((name) => `\`${name}\``).join(", ")}`;
  return {
    code: "POLICY_DELIVER_TO",
    message: `\`deliver_to\` is ${quoted(address)}${shown}, and \`policy.deliver_to\` allows only the account's own address${allowed}`,
    hint: "remove `deliver_to` from the entry, or change `policy.deliver_to` in the config",
  };
}
