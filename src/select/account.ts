import type { UserFields } from "../auth0/users.js";
import { emailsOf } from "./user-field.js";

/** An identity of a user that has a password: one of a database connection. */
export interface DatabaseIdentity {
  /** Without the provider's prefix. */
  userId: string;
  /** The connection's name; undefined where the export does not have it. */
  connection: string | undefined;
}

/** Why a user gets no entry. The later one comes, the nearer the user was to getting one. */
export const ACCOUNT_EXCLUSIONS = ["not_ours", "no_password", "no_email", "blocked", "filtered"] as const;
export type AccountExclusion = (typeof ACCOUNT_EXCLUSIONS)[number];

/** What an export says of one user, as far as a selection needs it. */
export interface ExportedAccount {
  userId: string;
  /** The linked identity that has the password; undefined where it is the user's own. */
  linked: string | undefined;
  connection: string | undefined;
  verified: boolean;
  /** undefined: the user is selected. */
  excluded: AccountExclusion | undefined;
}

/**
 * The identities of a user that have a password. Without `identities` in the export, the user id's prefix tells. A
 * passwordless identity has the provider `email` or `sms`.
 */
export function databaseIdentities(user: UserFields): DatabaseIdentity[] {
  const { identities, user_id } = user;
  if (!Array.isArray(identities)) {
    const id = String(user_id);
    return id.startsWith("auth0|") ? [{ userId: id.slice("auth0|".length), connection: undefined }] : [];
  }
  return identities.flatMap((identity: unknown) => {
    const { provider, user_id: userId, connection } = Object(identity);
    if (provider !== "auth0" || (typeof userId !== "string" && typeof userId !== "number")) return [];
    return [{ userId: String(userId), connection: typeof connection === "string" ? connection : undefined }];
  });
}

export interface AccountRules {
  /** Only passwords of these connections; empty: any. */
  connections: ReadonlySet<string>;
  includeBlocked: boolean;
  /** Whether the conditions hold. */
  matches: (user: UserFields) => boolean;
}

/** Judges one user of an export. */
export function judgeUser(user: UserFields, options: AccountRules): ExportedAccount {
  const userId = String(user.user_id);
  const all = databaseIdentities(user);
  const { connections } = options;
  const wanted =
    connections.size === 0 ? all : all.filter(({ connection }) => connections.has(connection ?? ""));
  const identity = chosen(wanted, userId) ?? chosen(all, userId);
  return {
    userId,
    linked: identity === undefined || isOwn(identity, userId) ? undefined : identity.userId,
    connection: identity?.connection,
    verified: user.email_verified === true,
    excluded: exclusionOf(user, all, options),
  };
}

function exclusionOf(
  user: UserFields,
  identities: readonly DatabaseIdentity[],
  { includeBlocked, matches }: AccountRules,
): AccountExclusion | undefined {
  if (identities.length === 0) return "no_password";
  if (emailsOf(user).length === 0) return "no_email";
  if (user.blocked === true && !includeBlocked) return "blocked";
  return matches(user) ? undefined : "filtered";
}

/** The user's own identity where it has the password, else the first one by id. */
function chosen(identities: readonly DatabaseIdentity[], userId: string): DatabaseIdentity | undefined {
  const own = identities.find((identity) => isOwn(identity, userId));
  return own ?? [...identities].sort((a, b) => (a.userId < b.userId ? -1 : 1))[0];
}

function isOwn(identity: DatabaseIdentity, userId: string): boolean {
  return `auth0|${identity.userId}` === userId;
}
