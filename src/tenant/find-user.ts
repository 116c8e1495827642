import { escapeText } from "../escape.js";
import type { Target } from "../target.js";
import type { Connections } from "./connections.js";
import { hasIdentityIn, hasPassword, type UserAnswer, type UserFields, type UsersAnswer } from "./users.js";

/** What a look-up of a target resulted in. */
export type FoundUser =
  | {
      type: "found";
      user: UserFields;
      userId: string;
      /** The name of the connection that the target names; undefined: the target is a user id. */
      connection?: string;
    }
  /** The tenant says that no user has this id. */
  | { type: "absent" }
  /** It is not known which user the target is, and why. Not final: the address may be spelled differently. */
  | { type: "unclear"; why: string }
  /** The run was stopped. */
  | { type: "unsent"; why: string };

/** Sends the look-ups of a run. `Other`: what is no answer, such as a refusal or a stopped run. It ends the look-up. */
export interface UserReader<Other> {
  byId(id: string): Promise<Extract<UserAnswer, { type: "found" | "absent" }> | Other>;
  /** `user_id` and `identities` must be among the fields. */
  byEmail(email: string): Promise<Extract<UsersAnswer, { type: "found" }> | Other>;
  connections: Connections;
}

const NO_USER =
  "no user with a password has this e-mail as it is spelled: write `user_id`, or spell it as Auth0 does";

/**
 * Finds the user of a target. An e-mail is asked for in lower case and as it is written, because Auth0 may keep capitals, and
 * only a user with a password in the target's own connection counts: other connections may have the same address.
 */
export async function findUser<Other extends { type: string } | undefined>(
  target: Target,
  reader: UserReader<Other>,
): Promise<FoundUser | Other> {
  if (!("email" in target)) {
    const answer = await reader.byId(target.user_id);
    if (isFound<UserAnswer>(answer)) return { type: "found", user: answer.user, userId: target.user_id };
    return answer?.type === "absent" ? { type: "absent" } : (answer as Other);
  }
  const users = new Map<string, UserFields>();
  for (const spelling of new Set([target.email.toLowerCase(), target.email])) {
    const answer = await reader.byEmail(spelling);
    if (!isFound<UsersAnswer>(answer)) return answer as Other;
    for (const user of answer.users.filter(hasPassword)) users.set(String(user.user_id), user);
  }
  if (users.size === 0) return { type: "unclear", why: NO_USER };
  const connection = await reader.connections.get(target.connection_id);
  if (connection === undefined)
    return { type: "unsent", why: "the run ended before its connection was known" };
  if ("unknown" in connection) {
    return {
      type: "unclear",
      why: `it is not known which connection ${escapeText(target.connection_id)} is (${escapeText(connection.unknown)}): grant the client \`read:connections\`, or write \`user_id\``,
    };
  }
  const own = [...users].filter(([, user]) => hasIdentityIn(user, connection.name));
  const name = escapeText(connection.name);
  if (own.length === 0) {
    return {
      type: "unclear",
      why: `no user of the connection ${name} has this e-mail, and other connections have it: correct \`connection_id\`, or write \`user_id\``,
    };
  }
  if (own.length > 1) {
    return {
      type: "unclear",
      why: `several users of the connection ${name} have this e-mail: write \`user_id\``,
    };
  }
  const [userId, user] = own[0]!;
  return { type: "found", user, userId, connection: connection.name };
}

function isFound<A extends { type: string }>(
  answer: { type: string } | undefined,
): answer is Extract<A, { type: "found" }> {
  return answer?.type === "found";
}
