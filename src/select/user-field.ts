import type { UserFields } from "../auth0/users.js";

/**
 * A field of an exported user by its name with dots. An export that was asked for `app_metadata.plan` may have it nested, or
 * under that whole name.
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

/** The user's address and those of the linked database accounts, in lower case. */
export function emailsOf(user: UserFields): string[] {
  const identities = Array.isArray(user.identities) ? user.identities : [];
  const linked = identities.flatMap((identity: unknown) => {
    const { provider, profileData } = Object(identity);
    return provider === "auth0" ? [Object(profileData).email] : [];
  });
  const emails = [user.email, ...linked].filter((email) => typeof email === "string" && email !== "");
  return [...new Set(emails.map((email: string) => email.normalize("NFC").toLowerCase()))];
}
