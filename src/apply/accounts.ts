import pLimit from "p-limit";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import type { Entries } from "../manifest/manifest.js";
import { createPacer } from "../pacing/pacer.js";
import { RequestLoop } from "../pacing/request-loop.js";
import { type Account, type AccountLookUp, accountFaults, type LookUps } from "../plan/policy/look-ups.js";
import type { Policy } from "../plan/policy/policy.js";
import { RefusalCollector, type Refusals } from "../plan/policy/refusals.js";
import type { PolicyViolation } from "../plan/policy/violation.js";
import { type Target, targetLabel } from "../target.js";
import type { UserDirectory, UserExporter } from "../tenant/tenant.js";
import { hasPassword, type UserFields } from "../tenant/users.js";
import { ACCOUNT_FIELDS, accountOf, exportedAccounts } from "./account-export.js";
import { isExportCheaper } from "./export-job.js";

const UNREACHABLE_MS = 60_000;

/** How accounts are looked up. */
export interface AccountOptions {
  tenant: UserDirectory & UserExporter;
  concurrency: number;
  /** Requests a second at most; undefined: as fast as the tenant allows. */
  rate: number | undefined;
  headroom: number;
  /** How many refusals are told; the others are counted. */
  limit: number;
  /** Aborted: nothing more is asked. */
  stop: AbortSignal;
}

/** What the tenant said of a target: its accounts; that no account has this e-mail in this spelling; or nothing. */
type Look = { accounts: readonly Account[] } | { unclear: string } | "unfound";

/** An entry that is looked up, and where its manifest has it. */
interface Wanted extends AccountLookUp {
  entries: Entries;
  target: Target;
}

/**
 * Looks up the accounts about which a policy can't be held offline, and asks the policy about each. Only reads: a request
 * or two for each of a few, one export of the tenant's users for many, and for e-mails that are not found by a request.
 * @returns undefined where it was stopped
 * @throws ReticketError SCOPE_MISSING, CREDENTIALS_REFUSED, TENANT_UNREACHABLE, EXPORT_FAILED: the policy can't be held
 */
export async function checkAccounts(
  policy: Policy,
  lookUps: readonly LookUps[],
  options: AccountOptions,
): Promise<Refusals | undefined> {
  const wanted = lookUps.flatMap(({ entries, lookUps: some }) =>
    some.map((lookUp): Wanted => ({ ...lookUp, entries, target: entries.target(lookUp.index) })),
  );
  const looks = await lookForAll(wanted, options).catch((error: unknown) => {
    throw because(error, wanted);
  });
  if (looks === undefined) return undefined;
  const found = new RefusalCollector(options.limit);
  for (const [place, one] of wanted.entries()) {
    const { entries, index, target } = one;
    const look = looks[place]!;
    const faults =
      "unclear" in look ? [unclear(look, one.because)] : accountFaults(policy, one, look.accounts);
    for (const fault of faults) found.add(fault, entries.position(index), escapeText(targetLabel(target)));
  }
  return found;
}

/** @returns one for each that is wanted; undefined where it was stopped */
async function lookForAll(
  wanted: readonly Wanted[],
  options: AccountOptions,
): Promise<Exclude<Look, "unfound">[] | undefined> {
  const { rate, headroom, stop, tenant } = options;
  if (wanted.length === 0) return [];
  const requests = new RequestLoop({
    pacer: createPacer({ rate, headroom, subscriptions: tenant.provider.subscriptions }),
    provider: tenant.provider,
    unreachableMs: UNREACHABLE_MS,
    stop,
  });
  let looks: (Look | undefined)[];
  if (isExportCheaper(wanted.length, rate)) looks = wanted.map(() => "unfound");
  else {
    const pool = pLimit(options.concurrency);
    looks = await pool.map(wanted, ({ target }) =>
      lookFor(target, tenant, requests).catch((error: unknown) => {
        pool.clearQueue();
        throw error;
      }),
    );
  }
  const unfound = wanted.filter((_, place) => looks[place] === "unfound").map(({ target }) => target);
  const exported =
    unfound.length === 0 ? undefined : await exportedAccounts(unfound, { ...options, requests });
  const settled: Exclude<Look, "unfound">[] = [];
  for (const [place, { target }] of wanted.entries()) {
    const look = looks[place];
    const known = look === "unfound" ? exported && { accounts: exported(target) } : look;
    if (known === undefined) return undefined;
    settled.push(known);
  }
  return settled;
}

async function lookFor(
  target: Target,
  tenant: UserDirectory & UserExporter,
  requests: RequestLoop,
): Promise<Look | undefined> {
  if ("user_id" in target) {
    const answer = await requests.send(() => tenant.getUser(target.user_id, ACCOUNT_FIELDS));
    if (answer === undefined || answer.type === "refused") return refused(answer);
    // Auth0 makes no ticket for a user that it does not know.
    return { accounts: answer.type === "found" ? [accountOf(answer.user)] : [] };
  }
  const users = new Map<unknown, UserFields>();
  for (const spelling of new Set([target.email.toLowerCase(), target.email])) {
    const answer = await requests.send(() => tenant.getUsersByEmail(spelling, ACCOUNT_FIELDS));
    if (answer === undefined || answer.type === "refused") return refused(answer);
    for (const user of answer.users.filter(hasPassword)) users.set(user.user_id, user);
  }
  // That question minds capitals, and a request for a ticket may not: who was not found may be there after all.
  return users.size === 0 ? "unfound" : { accounts: [...users.values()].map(accountOf) };
}

function refused(answer: { status: number; message: string } | undefined) {
  return (
    answer && { unclear: `Auth0 does not say which account this is (${answer.status}: ${answer.message})` }
  );
}

function unclear({ unclear: why }: { unclear: string }, rules: AccountLookUp["because"]): PolicyViolation {
  const isProtected = rules.includes("policy.protected");
  return {
    code: isProtected ? "POLICY_PROTECTED" : "POLICY_DELIVER_TO",
    message: `${escapeText(why)}, so that ${named(rules)} can't be held`,
    hint: "take the entry out, or write it as Auth0 has the account",
  };
}

function because(error: unknown, wanted: readonly Wanted[]): unknown {
  const rules = [...new Set(wanted.flatMap((one) => one.because))].sort();
  if (!(error instanceof ReticketError)) return error;
  const { code, message, hint, context } = error;
  const otherwise = code === "SCOPE_MISSING" ? ", or take the rule out of `policy` in the config" : "";
  return new ReticketError(code, `${named(rules)} can't be held: ${message}; nothing was sent`, {
    ...(hint === undefined ? {} : { hint: `${hint}${otherwise}` }),
    cause: error,
    context,
  });
}

function named(rules: readonly string[]): string {
  return rules.map((rule) => `\`${rule}\``).join(" and ");
}
