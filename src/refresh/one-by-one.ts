import type { RequestLoop } from "../pacing/request-loop.js";
import type { Target } from "../target.js";
import type { Connections } from "../tenant/connections.js";
import { findUser } from "../tenant/find-user.js";
import type { UserDirectory } from "../tenant/tenant.js";
import type { UserFields } from "../tenant/users.js";
import { JUDGED_FIELDS } from "./judge.js";

/** The address may be spelled differently or have been changed: only an id proves that a user was deleted. */
export const NOT_FOUND = "no user with a password has this e-mail as it is spelled: a `user_id` tells more";

/** A user, the fact that there is no such user, or why neither is known. */
export type Look = { user: UserFields | undefined } | { unclear: string };

export interface LookOptions {
  tenant: UserDirectory;
  requests: RequestLoop;
  connections: Connections;
  /** Aborted: the request is cancelled. */
  signal: AbortSignal;
}

/**
 * Looks up one user.
 * @returns undefined if the run was stopped
 * @throws as `RequestLoop.send` does
 */
export async function lookFor(target: Target, options: LookOptions): Promise<Look | undefined> {
  const { tenant, requests, connections, signal } = options;
  const found = await findUser(target, {
    byId: (id) => requests.send(() => tenant.getUser(id, JUDGED_FIELDS, { signal })),
    byEmail: (email) => requests.send(() => tenant.getUsersByEmail(email, FIELDS_BY_EMAIL, { signal })),
    connections,
  });
  switch (found?.type) {
    case undefined:
    case "unsent":
      return undefined;
    case "found":
      return { user: found.user };
    case "absent":
      return { user: undefined };
    case "unclear":
      return { unclear: "email" in target ? `${found.why}${BY_EXPORT}` : found.why };
    case "refused":
      return { unclear: `${found.status}: ${found.message}` };
  }
}

/**
 * The id of a target's user.
 * @returns undefined if the run was stopped
 * @throws as `RequestLoop.send` does
 */
export async function userIdOf(
  target: Target,
  options: LookOptions,
): Promise<{ userId: string } | { unclear: string } | undefined> {
  if ("user_id" in target) return { userId: target.user_id };
  const look = await lookFor(target, options);
  if (look === undefined || "unclear" in look) return look;
  const { user_id: userId } = look.user ?? {};
  return typeof userId === "string" ? { userId } : { unclear: NOT_FOUND };
}

/** An export has the users of one connection. */
const BY_EXPORT = "; `--via export` finds the user by its connection";

const FIELDS_BY_EMAIL = ["user_id", ...JUDGED_FIELDS];
