import { escapeText } from "../../escape.js";
import type { Entries } from "../../manifest/manifest.js";
import { quoted } from "../../manifest/mistakes.js";
import { ACTIONS, CHANGING, type ManifestPlan, type Plan } from "../plan.js";
import { deliveryFault, mayDeliver } from "./delivery-rule.js";
import type { Policy } from "./policy.js";
import type { AccountRule } from "./refusals.js";
import { sameMailbox } from "./spelling.js";
import type { PolicyViolation } from "./violation.js";

/** An entry whose account has to be looked up before anything is sent, and the rules that ask for it. */
export interface LookUp {
  index: number;
  because: readonly AccountRule[];
  /** Where its ticket is to go, where that is said. */
  deliverTo: string | undefined;
}

/** An account as the tenant has it. */
export interface Account {
  /** Its `user_id`, and those of the identities that are linked to it. */
  ids: readonly string[];
  /** Its address, and those of the identities that are linked to it. */
  emails: readonly string[];
  /** The address that Auth0 has of the account itself. */
  email: string | undefined;
}

const CHANGES = ACTIONS.map((action) => CHANGING.has(action));
const BOTH = ["policy.deliver_to", "policy.protected"] as const;
const DELIVER_TO = ["policy.deliver_to"] as const;
const PROTECTED = ["policy.protected"] as const;

/** Entries of one manifest that have to be looked up. */
export interface LookUps {
  entries: Entries;
  lookUps: readonly LookUp[];
}

/** The entries of a plan about which the policy can't be held offline, by manifest. Pure. */
export function planLookUps(policy: Policy, { manifests }: Plan): LookUps[] {
  return manifests.map((plan) => ({ entries: plan.manifest.entries, lookUps: [...lookUpsOf(policy, plan)] }));
}

/** The entries of a manifest's plan about which the policy can't be held offline. Pure. */
export function* lookUpsOf(policy: Policy, { manifest, actions }: ManifestPlan): Generator<LookUp> {
  const { protected: guarded, deliverTo } = policy;
  if (guarded === undefined && deliverTo === undefined) return;
  const { entries } = manifest;
  for (let index = 0; index < actions.length; index++) {
    if (!CHANGES[actions[index]!]) continue;
    const address = entries.deliverTo(index);
    if (guarded === undefined && address === undefined) continue;
    const target = entries.target(index);
    const protecting =
      guarded !== undefined &&
      ("user_id" in target ? guarded.forEmails || guarded.forLinked : guarded.forIds);
    const delivering = deliverTo !== undefined && mayDeliver(deliverTo, target, address) === "unknown";
    if (delivering) yield { index, because: protecting ? BOTH : DELIVER_TO, deliverTo: address };
    else if (protecting) yield { index, because: PROTECTED, deliverTo: address };
  }
}

/** What speaks against an entry, now that its account is known. `accounts`: more than one where several have its e-mail. */
export function accountFaults(
  policy: Policy,
  entry: Pick<LookUp, "because" | "deliverTo">,
  accounts: readonly Account[],
): PolicyViolation[] {
  const faults: PolicyViolation[] = [];
  const { protected: guarded, deliverTo: rule } = policy;
  if (guarded !== undefined && entry.because.includes("policy.protected")) {
    for (const { ids, emails } of accounts) {
      for (const [field, texts] of [
        ["user_id", ids],
        ["email", emails],
      ] as const) {
        for (const text of texts) {
          const pattern = guarded.match(text);
          if (pattern !== undefined) faults.push(protectedAccount(field, text, pattern));
        }
      }
    }
  }
  const address = entry.deliverTo;
  if (rule !== undefined && address !== undefined && entry.because.includes("policy.deliver_to")) {
    const own = accounts.every(({ email }) => email !== undefined && sameMailbox(email, address));
    if (!own) faults.push(deliveryFault(rule, address));
  }
  return faults;
}

function protectedAccount(field: string, text: string, pattern: string): PolicyViolation {
  return {
    code: "POLICY_PROTECTED",
    message: `the account behind it has the \`${field}\` ${quoted(text)}, which is protected by \`policy.protected\`: \`${escapeText(pattern)}\``,
    hint: "take the entry out, or the pattern from `policy.protected` in the config",
  };
}
