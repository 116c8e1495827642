import {
  chooseIdentity,
  type DatabaseIdentity,
  databaseIdentities,
  isOwnIdentity,
} from "../manifest/identifiers/database-identity.js";
import type { UserFields } from "../tenant/users.js";
import { emailsOf } from "./user-field.js";

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
  const identity = chooseIdentity(wanted, userId) ?? chooseIdentity(all, userId);
  return {
    userId,
    linked: identity === undefined || isOwnIdentity(identity, userId) ? undefined : identity.userId,
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
