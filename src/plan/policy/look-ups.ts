import { escapeText } from "../../escape.js";
import type { Entries } from "../../manifest/manifest.js";
import { quoted } from "../../manifest/mistakes.js";
import type { Target } from "../../target.js";
import { hasEffectAt, type ManifestPlan, type Plan } from "../plan.js";
import { deliveryFault, mayDeliver } from "./delivery-rule.js";
import type { Policy } from "./policy.js";
import type { AccountRule } from "./refusals.js";
import { sameMailbox } from "./spelling.js";
import type { PolicyViolation } from "./violation.js";

/** An entry whose account has to be looked up before anything is sent, and the rules that need it. */
export interface AccountLookUp {
  index: number;
  because: readonly AccountRule[];
  /** The address in the manifest or ledger; undefined: the account's own. */
  deliverTo: string | undefined;
}

/** An account in the tenant. */
export interface Account {
  /** Its `user_id`, and those of its linked identities. */
  ids: readonly string[];
  /** Its address, and those of its linked identities. */
  emails: readonly string[];
  /** The account's own address. */
  email: string | undefined;
}

const BOTH = ["policy.deliver_to", "policy.protected"] as const;
const DELIVER_TO = ["policy.deliver_to"] as const;
const PROTECTED = ["policy.protected"] as const;

/** Entries of one manifest that have to be looked up. */
export interface LookUps {
  entries: Entries;
  lookUps: readonly AccountLookUp[];
}

/** The entries of a plan for which the policy needs a look-up, by manifest. Pure. */
export function planLookUps(policy: Policy, { manifests }: Plan): LookUps[] {
  return manifests.map((plan) => ({ entries: plan.manifest.entries, lookUps: [...lookUpsOf(policy, plan)] }));
}

/** The entries of a manifest's plan for which the policy needs a look-up. Pure. */
export function* lookUpsOf(policy: Policy, plan: ManifestPlan): Generator<AccountLookUp> {
  const { protected: guarded, deliverTo } = policy;
  if (guarded === undefined && deliverTo === undefined) return;
  const { entries } = plan.manifest;
  for (let index = 0; index < entries.length; index++) {
    if (!hasEffectAt(plan, index)) continue;
    const address = entries.deliverTo(index);
    if (guarded === undefined && address === undefined) continue;
    const because = rulesToCheck(policy, entries.target(index), address);
    if (because !== undefined) yield { index, because, deliverTo: address };
  }
}

function rulesToCheck(
  { protected: guarded, deliverTo }: Policy,
  target: Target,
  address: string | undefined,
): readonly AccountRule[] | undefined {
  const protecting =
    guarded !== undefined && ("user_id" in target ? guarded.forEmails || guarded.forLinked : guarded.forIds);
  const delivering = deliverTo !== undefined && mayDeliver(deliverTo, target, address) === "unknown";
  if (delivering) return protecting ? BOTH : DELIVER_TO;
  return protecting ? PROTECTED : undefined;
}

/** What the policy refuses once the account is known. @param accounts several if they share the entry's e-mail */
export function accountFaults(
  policy: Policy,
  entry: Pick<AccountLookUp, "because" | "deliverTo">,
  accounts: readonly Account[],
): PolicyViolation[] {
  const faults: PolicyViolation[] = [];
  const { protected: guarded, deliverTo: rule } = policy;
  if (guarded !== undefined && entry.because.includes("policy.protected")) {
    const names = accounts.flatMap(({ ids, emails }) => [
      ...ids.map((text) => ["user_id", text] as const),
      ...emails.map((text) => ["email", text] as const),
    ]);
    for (const [field, text] of names) {
      const pattern = guarded.match(text);
      if (pattern !== undefined) faults.push(protectedAccount(field, text, pattern));
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
    message: `its account has the \`${field}\` ${quoted(text)}, which is protected by \`policy.protected\`: \`${escapeText(pattern)}\``,
    hint: "remove the entry, or the pattern from `policy.protected` in the config",
  };
}
