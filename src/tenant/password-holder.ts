import { DATABASE_PROVIDER, type UserFields } from "./users.js";

/** The fields that a user must be asked for before its password is replaced. */
export const PASSWORD_FIELDS = [
  "user_id",
  "identities",
  "blocked",
  "last_password_reset",
  "email",
  "username",
  "name",
  "nickname",
  "given_name",
  "family_name",
];

/** The user's account that has a password. */
export interface PasswordHolder {
  /** The user's id, with which the password is replaced even if it belongs to a linked account. */
  userId: string;
  /** The name of the database connection that keeps the password. */
  connection: string;
  /** The user's data that a password policy may forbid in a password. */
  personal: readonly string[];
}

/** Which of a user's accounts an entry names. */
export interface WantedAccount {
  /** The id of a linked account, without its provider; undefined: not given. */
  identity?: string | undefined;
  /** The name of the database connection of an entry with an e-mail; undefined: the entry names a user id. */
  connection?: string | undefined;
}

/**
 * The account whose password a ticket would reset: the linked one that is named, or the user's primary account, or its only
 * account with a password. For an e-mail, only accounts in the entry's own connection count: the primary account of that user
 * may be in another one.
 * @returns undefined if there is no such account, or if the tenant does not name its connection
 */
export function passwordHolder(
  { user_id: userId, identities, ...user }: UserFields,
  { identity, connection: own }: WantedAccount = {},
): PasswordHolder | undefined {
  if (typeof userId !== "string" || !Array.isArray(identities)) return undefined;
  const accounts = identities
    .map((each: unknown) => Object(each))
    .filter(
      ({ provider, connection }) =>
        provider === DATABASE_PROVIDER && (own === undefined || connection === own),
    );
  const wanted = identity ?? (userId.startsWith("auth0|") ? userId.slice("auth0|".length) : undefined);
  const account =
    accounts.length === 1 && (wanted === undefined || (own !== undefined && identity === undefined))
      ? accounts[0]
      : accounts.find(({ user_id }) => String(user_id) === wanted);
  const connection: unknown = account?.connection;
  if (typeof connection !== "string" || connection === "") return undefined;
  return { userId, connection, personal: personalData(user) };
}

function personalData(user: UserFields): string[] {
  const { email, username, name, nickname, given_name, family_name } = user;
  return [email, username, name, nickname, given_name, family_name].filter(
    (each) => typeof each === "string",
  );
}
