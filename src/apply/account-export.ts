import type { RequestLoop } from "../pacing/request-loop.js";
import type { Account } from "../plan/policy/look-ups.js";
import { folded } from "../plan/policy/spelling.js";
import type { Target } from "../target.js";
import type { UserExporter } from "../tenant/tenant.js";
import { hasPassword, type UserFields } from "../tenant/users.js";
import { exportFailed, exportUsers } from "./export-job.js";

/** The fields that identify a user's account. */
export const ACCOUNT_FIELDS = ["user_id", "email", "identities"];

const HINT = "run the same command again: nothing was sent";
/** If none of this many users is in the file, the file is wrong. */
const SUSPICIOUS = 20;

/**
 * The accounts of targets, out of one export of the tenant's users. It knows every spelling of an e-mail.
 * @returns undefined if the run was stopped
 * @throws as `exportUsers` does
 */
export async function exportedAccounts(
  targets: readonly Target[],
  { tenant, requests, stop }: { tenant: UserExporter; requests: RequestLoop; stop: AbortSignal },
): Promise<((target: Target) => readonly Account[]) | undefined> {
  const request = { connectionId: undefined, fields: ACCOUNT_FIELDS };
  return exportUsers(request, { tenant, requests, signal: stop, hint: HINT }, async (file) => {
    const accounts = new Map<string, Account[]>(targets.map((target) => [nameOf(target), []]));
    let found = 0;
    for await (const user of file) {
      for (const name of namesOf(user)) {
        const known = accounts.get(name);
        if (known === undefined) continue;
        found++;
        known.push(accountOf(user));
      }
    }
    if (found === 0 && targets.length >= SUSPICIOUS) {
      throw exportFailed(`it holds none of the ${targets.length} users that are looked for`, { hint: HINT });
    }
    return (target) => accounts.get(nameOf(target)) ?? [];
  });
}

/** The names under which a target may mean this user. */
function namesOf(user: UserFields): string[] {
  const { user_id, email, identities } = user;
  const mayHavePassword = !Array.isArray(identities) || hasPassword(user);
  return [
    ...(typeof user_id === "string" ? [nameOf({ user_id })] : []),
    ...(typeof email === "string" && mayHavePassword ? [`e:${folded(email)}`] : []),
  ];
}

function nameOf(target: Target): string {
  return "user_id" in target ? `u:${target.user_id}` : `e:${folded(target.email)}`;
}

/** A user as a policy sees it: every id and address by which it is known. */
export function accountOf({ user_id, email, identities }: UserFields): Account {
  const linked = Array.isArray(identities) ? identities.map((identity: unknown) => Object(identity)) : [];
  const ids = [user_id, ...linked.map(({ provider, user_id: id }) => `${provider}|${id}`)];
  const emails = [email, ...linked.map(({ profileData }) => Object(profileData).email)];
  return { ids: texts(ids), emails: texts(emails), email: texts([email])[0] };
}

function texts(values: readonly unknown[]): string[] {
  return [...new Set(values.filter((value) => typeof value === "string" && value !== ""))] as string[];
}
