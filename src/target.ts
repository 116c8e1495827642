/** Who a ticket is for, spelled as Auth0 spells it. */
export type Target = { user_id: string } | { email: string; connection_id: string };

/** What the id of a target that is named by `user_id` begins with. */
export const USER_PREFIX = "u:";

/**
 * The identity of a target within a tenant, as one string: two targets are the same person to reticket when
 * these are equal. The e-mail is compared in lower case. A `user_id` and an `email` never compare equal.
 */
export function targetId(target: Target): string {
  return "user_id" in target
    ? `${USER_PREFIX}${target.user_id}`
    : `e:${target.email.toLowerCase()}\n${target.connection_id}`;
}

/** The target that `targetId` made this of; its e-mail is in lower case. */
export function targetOfId(id: string): Target {
  if (id.startsWith(USER_PREFIX)) return { user_id: id.slice(USER_PREFIX.length) };
  const end = id.lastIndexOf("\n");
  return { email: id.slice(2, end), connection_id: id.slice(end + 1) };
}

/** For people: `auth0|5f7c…` or `ada@example.com (con_…)`. Control characters are the caller's to escape. */
export function targetLabel(target: Target): string {
  return "user_id" in target ? target.user_id : `${target.email} (${target.connection_id})`;
}

/** Providers whose users have no password at Auth0. A database user's id begins with `auth0|`. */
const WITHOUT_PASSWORD = new Set([
  ...[
    "ad",
    "adfs",
    "apple",
    "email",
    "facebook",
    "github",
    "google-apps",
    "google-oauth2",
    "linkedin",
    "oauth2",
  ],
  ...["oidc", "okta", "pingfederate", "samlp", "sms", "twitter", "waad", "windowslive"],
]);

/** Whether a user id says that the user has no password, unless a linked identity has one. */
export function lacksPassword(userId: string): boolean {
  return WITHOUT_PASSWORD.has(userId.slice(0, userId.indexOf("|")));
}
