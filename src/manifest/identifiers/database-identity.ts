import { DATABASE_PROVIDER, type UserFields } from "../../tenant/users.js";

/** An identity of a user that has a password: one of a database connection. */
export interface DatabaseIdentity {
  /** Without the provider's prefix. */
  userId: string;
  /** The connection's name; undefined where the export does not have it. */
  connection: string | undefined;
}

const PREFIX = "auth0|";

/**
 * The identities of a user that have a password. Without `identities` in an export, the user id's prefix tells. A
 * passwordless identity has the provider `email` or `sms`.
 */
export function databaseIdentities(user: UserFields): DatabaseIdentity[] {
  const { identities, user_id } = user;
  if (!Array.isArray(identities)) {
    const id = String(user_id);
    return id.startsWith(PREFIX) ? [{ userId: id.slice(PREFIX.length), connection: undefined }] : [];
  }
  return identities.flatMap((identity: unknown) => {
    const { provider, user_id: userId, connection } = Object(identity);
    if (provider !== DATABASE_PROVIDER || (typeof userId !== "string" && typeof userId !== "number"))
      return [];
    return [{ userId: String(userId), connection: typeof connection === "string" ? connection : undefined }];
  });
}

/** The user's own identity where it is among these, else the first one by id; undefined: no identity. */
export function chooseIdentity(
  identities: readonly DatabaseIdentity[],
  userId: string,
): DatabaseIdentity | undefined {
  const own = identities.find((identity) => isOwnIdentity(identity, userId));
  return own ?? [...identities].sort((a, b) => (a.userId < b.userId ? -1 : 1))[0];
}

/** Whether it is the identity that the user id names, and not a linked one. */
export function isOwnIdentity(identity: DatabaseIdentity, userId: string): boolean {
  return `${PREFIX}${identity.userId}` === userId;
}

/** What a request needs beside `user_id` where a linked identity has the password. */
export interface LinkedIdentity {
  user_id: string;
  provider: "auth0";
}

/** @returns undefined where the identity is the user's own */
export function linkedIdentity(identity: DatabaseIdentity, userId: string): LinkedIdentity | undefined {
  return isOwnIdentity(identity, userId) ? undefined : { user_id: identity.userId, provider: "auth0" };
}
