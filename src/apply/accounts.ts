import pLimit from "p-limit";
import type { Caller } from "../auth0/answer.js";
import { getUser, getUsersByEmail, hasPassword, type UserFields } from "../auth0/users.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import type { Plan } from "../plan/plan.js";
import type { Fault } from "../plan/policy/entry-rules.js";
import { type Account, accountFaults, type LookUp, lookUpsOf } from "../plan/policy/look-ups.js";
import type { Policy } from "../plan/policy/policy.js";
import { Found, type Refusals } from "../plan/policy/refusals.js";
import { type Target, targetLabel } from "../target.js";
import { Asker } from "./asker.js";
import { createPacer } from "./pacer.js";

const FIELDS = ["user_id", "email", "identities"];
const UNREACHABLE_MS = 60_000;

export interface AccountOptions {
  caller: Caller;
  concurrency: number;
  /** Requests a second at most; undefined: as fast as the tenant allows. */
  rate: number | undefined;
  headroom: number;
  /** How many refusals are told; the others are counted. */
  limit: number;
  /** Aborted: nothing more is asked. */
  stop: AbortSignal;
}

/** What the tenant said of a target: its accounts, or why they can't be told. */
type Look = { accounts: readonly Account[] } | { unclear: string };

/**
 * Looks up the accounts about which a policy can't be held offline, and asks the policy about each. Only reads.
 * @returns undefined where it was stopped
 * @throws ReticketError SCOPE_MISSING, CREDENTIALS_REFUSED, TENANT_UNREACHABLE: the policy can't be held
 */
export async function checkAccounts(
  policy: Policy,
  plan: Plan,
  options: AccountOptions,
): Promise<Refusals | undefined> {
  const { rate, headroom, limit, stop, caller } = options;
  const pacer = createPacer({ rate, headroom });
  const asker = new Asker({ pacer, unreachableMs: UNREACHABLE_MS, stop });
  const pool = pLimit(options.concurrency);
  const found = new Found(limit);
  for (const manifestPlan of plan.manifests) {
    const { entries } = manifestPlan.manifest;
    // In the order of the entries, whichever answer comes first.
    const faults = await pool.map(lookUpsOf(policy, manifestPlan), async (lookUp) => {
      const target = entries.target(lookUp.index);
      const look = await lookFor(target, caller, asker).catch((error: unknown) => {
        pool.clearQueue();
        throw because(error, lookUp);
      });
      if (look === undefined) return undefined;
      const entry = { because: lookUp.because, deliverTo: entries.deliverTo(lookUp.index) };
      return {
        lookUp,
        told: "unclear" in look ? [unclear(look, lookUp)] : accountFaults(policy, entry, look.accounts),
      };
    });
    for (const one of faults) {
      if (one === undefined) return undefined;
      const { index } = one.lookUp;
      const label = escapeText(targetLabel(entries.target(index)));
      for (const fault of one.told) found.add(fault, entries.position(index), label);
    }
  }
  return found;
}

async function lookFor(target: Target, caller: Caller, asker: Asker): Promise<Look | undefined> {
  if ("user_id" in target) {
    const answer = await asker.ask(() => getUser(caller, target.user_id, FIELDS));
    if (answer === undefined || answer.type === "refused") return refused(answer);
    // Auth0 makes no ticket for a user that it does not know.
    return { accounts: answer.type === "found" ? [accountOf(answer.user)] : [] };
  }
  const users = new Map<unknown, UserFields>();
  for (const spelling of new Set([target.email.toLowerCase(), target.email])) {
    const answer = await asker.ask(() => getUsersByEmail(caller, spelling, FIELDS));
    if (answer === undefined || answer.type === "refused") return refused(answer);
    for (const user of answer.users.filter(hasPassword)) users.set(user.user_id, user);
  }
  // That question minds capitals, and a request for a ticket may not: who was not found may be there after all.
  if (users.size === 0) return { unclear: "Auth0 finds no account with a password by this e-mail" };
  return { accounts: [...users.values()].map(accountOf) };
}

function refused(answer: { status: number; message: string } | undefined): Look | undefined {
  return (
    answer && { unclear: `Auth0 does not say which account this is (${answer.status}: ${answer.message})` }
  );
}

function accountOf({ user_id, email, identities }: UserFields): Account {
  const linked = Array.isArray(identities) ? identities.map((identity: unknown) => Object(identity)) : [];
  const ids = [user_id, ...linked.map(({ provider, user_id: id }) => `${provider}|${id}`)];
  const emails = [email, ...linked.map(({ profileData }) => Object(profileData).email)];
  return { ids: texts(ids), emails: texts(emails), email: texts([email])[0] };
}

function texts(values: readonly unknown[]): string[] {
  return [...new Set(values.filter((value) => typeof value === "string" && value !== ""))] as string[];
}

function unclear({ unclear: why }: { unclear: string }, { because: rules }: LookUp): Fault {
  const isProtected = rules.includes("policy.protected");
  return {
    code: isProtected ? "POLICY_PROTECTED" : "POLICY_DELIVER_TO",
    message: `${escapeText(why)}, so that ${named(rules)} can't be held`,
    hint: isProtected
      ? "write `user_id` instead of `email`, or take the entry out"
      : "take `deliver_to` or the entry out",
  };
}

function because(error: unknown, { because: rules }: LookUp): unknown {
  if (!(error instanceof ReticketError)) return error;
  const { code, message, hint, context } = error;
  const otherwise = code === "SCOPE_MISSING" ? ", or take the rule out of `policy` in the config" : "";
  return new ReticketError(code, `${named(rules)} can't be held: ${message}; nothing was sent`, {
    ...(hint === undefined ? {} : { hint: `${hint}${otherwise}` }),
    cause: error,
    context,
  });
}

function named(rules: LookUp["because"]): string {
  return rules.map((rule) => `\`${rule}\``).join(" and ");
}
