import type { Caller } from "../auth0/answer.js";
import { getUser, getUsersByEmail, type UserFields } from "../auth0/users.js";
import type { Target } from "../target.js";
import type { Asker } from "./asker.js";
import { JUDGED_FIELDS } from "./judge.js";

/** A user, that there is none, or why that can't be said. */
export type Look = { user: UserFields | undefined } | { unclear: string };

/**
 * Looks for one user. An e-mail is asked for as the tenant keeps it, in lower case, and as it is written where that finds
 * nobody. Which connection a user is of can't be asked for without another scope: of several database users with the same
 * e-mail none is taken.
 * @param signal aborted: the request is cut off
 * @returns undefined where the run was stopped
 * @throws as `Asker.ask` does
 */
export async function lookFor(
  caller: Caller,
  asker: Asker,
  target: Target,
  signal: AbortSignal,
): Promise<Look | undefined> {
  if ("user_id" in target) {
    const answer = await asker.ask(() => getUser(caller, target.user_id, JUDGED_FIELDS, { signal }));
    if (answer?.type !== "refused")
      return answer && { user: answer.type === "found" ? answer.user : undefined };
    return { unclear: `${answer.status}: ${answer.message}` };
  }
  const fields = ["identities", ...JUDGED_FIELDS];
  const spellings = new Set([target.email.toLowerCase(), target.email]);
  for (const email of spellings) {
    const answer = await asker.ask(() => getUsersByEmail(caller, email, fields, { signal }));
    if (answer === undefined) return undefined;
    if (answer.type === "refused") return { unclear: `${answer.status}: ${answer.message}` };
    const users = answer.users.filter(hasPassword);
    if (users.length > 1) {
      return { unclear: "several users of the tenant have this e-mail: `--via export` tells them apart" };
    }
    if (users.length === 1) return { user: users[0] };
  }
  return { user: undefined };
}

function hasPassword({ identities }: UserFields): boolean {
  return Array.isArray(identities) && identities.some((identity) => Object(identity).provider === "auth0");
}
