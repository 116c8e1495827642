import { type PasswordHolder, passwordHolder } from "../../tenant/password-holder.js";
import { DATABASE_PROVIDER, type UserFields } from "../../tenant/users.js";

/** What a look-up before containment has to answer. */
export interface AccountQuestion {
  /** The password is to be replaced. */
  password: boolean;
  /** The linked account that the entry names, without its provider. */
  identity: string | undefined;
  /** The name of the connection that an entry with an e-mail names. */
  connection: string | undefined;
  /** The time of the breach, milliseconds since the epoch by the tenant's clock. */
  since: number | undefined;
  /** A password was replaced for this target before, or may have been: its newest change may be ours. */
  mayBeOurs: boolean;
}

/** What is to be done to an account. */
export type AccountVerdict =
  /** `holder` is undefined if only sessions are revoked. */
  | { type: "contain"; userId: string; holder: PasswordHolder | undefined }
  /** The account owner changed the password after the breach. Milliseconds since the epoch by the tenant's clock. */
  | { type: "already_reset"; at: number }
  | { type: "uncontained"; why: string };

/** Judges the account of a target. Pure; both times are by the tenant's clock. */
export function judgeAccount(user: UserFields, userId: string, question: AccountQuestion): AccountVerdict {
  const { password, identity, connection, since, mayBeOurs } = question;
  const changedAt = Date.parse(String(user.last_password_reset ?? ""));
  if (since !== undefined && !mayBeOurs && changedAt > since) return { type: "already_reset", at: changedAt };
  if (!password) return { type: "contain", userId, holder: undefined };
  if (user.blocked === true) {
    return { type: "uncontained", why: "the user is blocked: unblock the user, or remove the entry" };
  }
  const holder = passwordHolder(user, { identity, connection });
  if (holder === undefined) return { type: "uncontained", why: noHolder(user, identity) };
  return { type: "contain", userId, holder };
}

function noHolder({ identities }: UserFields, identity: string | undefined): string {
  if (!Array.isArray(identities)) return "the tenant does not say which accounts the user has";
  const count = identities.filter((each: unknown) => Object(each).provider === DATABASE_PROVIDER).length;
  if (count === 0) return "the user has no password";
  if (identity !== undefined) return "the user has no account with a password that `identity` names";
  return count === 1
    ? "the tenant does not name the connection of the user's password"
    : "the user has several passwords: write `identity`";
}
