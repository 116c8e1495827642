import type { Caller } from "../auth0/answer.js";
import { getUser, getUsersByEmail, type UserFields, userOfEmail } from "../auth0/users.js";
import type { RequestLoop } from "../pacing/request-loop.js";
import type { Target } from "../target.js";
import { JUDGED_FIELDS } from "./judge.js";

/** The address may be spelled differently or have been changed: only an id proves that a user was deleted. */
export const NOT_FOUND = "no user with a password has this e-mail as it is spelled: a `user_id` tells more";

/** A user, the fact that there is no such user, or why neither is known. */
export type Look = { user: UserFields | undefined } | { unclear: string };

/**
 * Looks up one user.
 * @param signal aborted: the request is cancelled
 * @returns undefined if the run was stopped
 * @throws as `RequestLoop.ask` does
 */
export async function lookFor(
  caller: Caller,
  requests: RequestLoop,
  target: Target,
  signal: AbortSignal,
): Promise<Look | undefined> {
  const found = await find(caller, requests, target, signal);
  switch (found?.type) {
    case undefined:
      return undefined;
    case "found":
    case "one":
      return { user: found.user };
    case "absent":
      return { user: undefined };
    case "none":
      return { unclear: NOT_FOUND };
    case "several":
      return {
        unclear: "several users have this e-mail address: use `--via export`, which tells them apart",
      };
    case "refused":
      return { unclear: `${found.status}: ${found.message}` };
  }
}

function find(caller: Caller, requests: RequestLoop, target: Target, signal: AbortSignal) {
  if ("user_id" in target) {
    return requests.send(() => getUser(caller, target.user_id, JUDGED_FIELDS, { signal }));
  }
  const fields = ["identities", ...JUDGED_FIELDS];
  return userOfEmail(target.email, (spelling) =>
    requests.send(() => getUsersByEmail(caller, spelling, fields, { signal })),
  );
}
