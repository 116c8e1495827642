import { DATABASE_PROVIDER, type UserFields } from "../tenant/users.js";

/** The user's address and those of the linked database accounts, in lower case. */
export function emailsOf(user: UserFields): string[] {
  const identities = Array.isArray(user.identities) ? user.identities : [];
  const linked = identities.flatMap((identity: unknown) => {
    const { provider, profileData } = Object(identity);
    return provider === DATABASE_PROVIDER ? [Object(profileData).email] : [];
  });
  const emails = [user.email, ...linked].filter((email) => typeof email === "string" && email !== "");
  return [...new Set(emails.map((email: string) => email.normalize("NFC").toLowerCase()))];
}
