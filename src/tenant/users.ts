import type { Unanswered } from "./answer.js";
import type { RateLimit } from "./outcome.js";

/**
 * The fields that were asked for, as far as the user has them. Names and meanings are those of Auth0's user profile: `user_id`, `email`,
 * `email_verified`, `blocked`, `last_password_reset`, and `identities`, whose `provider` is `auth0` for a database with passwords.
 */
export type UserFields = Readonly<Record<string, unknown>>;

/** What a request for one user resulted in; the rest is as in `Answer`. */
export type UserAnswer =
  | { type: "found"; user: UserFields; rate: RateLimit }
  /** The tenant says that there is no such user. */
  | { type: "absent"; rate: RateLimit }
  | Unanswered;

/** The same, of every user with an e-mail address. */
export type UsersAnswer = { type: "found"; users: readonly UserFields[]; rate: RateLimit } | Unanswered;

/**
 * A field of a user by its name with dots. An export that was asked for `app_metadata.plan` may have it nested, or under that
 * whole name.
 */
export function fieldAt(user: UserFields, name: string): unknown {
  if (Object.hasOwn(user, name)) return user[name];
  let at: unknown = user;
  for (const step of name.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}

/** The `provider` of an identity in a database with passwords. */
export const DATABASE_PROVIDER = "auth0";

/** Whether one of the user's accounts is of a database connection. */
export function hasPassword({ identities }: UserFields): boolean {
  return (
    Array.isArray(identities) &&
    identities.some((identity) => Object(identity).provider === DATABASE_PROVIDER)
  );
}

/** Whether the user has a password in the connection of this name. */
export function hasIdentityIn({ identities }: UserFields, connection: string): boolean {
  return (
    Array.isArray(identities) &&
    identities.some(
      (each) => Object(each).provider === DATABASE_PROVIDER && Object(each).connection === connection,
    )
  );
}
