import type { Answer, Caller } from "./answer.js";

/** The fields that were asked for, as far as the user has them. */
export type UserFields = Readonly<Record<string, unknown>>;

/** What a look for one user came to; the rest as `Answer` has it. Needs the scope `read:users`. */
export type UserAnswer =
  | { type: "found"; user: UserFields; rate: Extract<Answer, { type: "answered" }>["rate"] }
  /** The tenant says that there is no such user. */
  | { type: "absent"; rate: Extract<Answer, { type: "answered" }>["rate"] }
  | Exclude<Answer, { type: "answered" }>;

/** As above, of every user with an e-mail address. */
export type UsersAnswer =
  | { type: "found"; users: readonly UserFields[]; rate: Extract<Answer, { type: "answered" }>["rate"] }
  | Exclude<Answer, { type: "answered" }>;

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

type CallOptions = Parameters<Caller["call"]>[1];

/** GET /api/v2/users/{id}: consistent at once. Never rejects. */
export async function getUser(
  caller: Caller,
  id: string,
  fields: readonly string[],
  options?: CallOptions,
): Promise<UserAnswer> {
  const path = `/api/v2/users/${encodeURIComponent(id)}?${only(fields)}`;
  const answer = await caller.call({ method: "GET", path }, options);
  if (answer.type === "refused" && answer.status === 404 && answer.errorCode === "inexistent_user") {
    return { type: "absent", rate: answer.rate };
  }
  if (answer.type !== "answered") return answer;
  const { body, rate } = answer;
  return isFields(body) ? { type: "found", user: body, rate } : unreadable(rate);
}

/** Whether one of the user's accounts is of a database connection. */
export function hasPassword({ identities }: UserFields): boolean {
  return Array.isArray(identities) && identities.some((identity) => Object(identity).provider === "auth0");
}

/**
 * POST /api/v2/users/{id}/revoke-access: ends every session of the user and takes its refresh tokens back. It may be sent
 * again: what is revoked stays so. The tenant takes the order (202), and carries it out by and by; access tokens that are
 * out live to their end. Needs the scopes `delete:sessions` and `delete:refresh_tokens`. Never rejects.
 */
export function revokeAccess(caller: Caller, id: string, options?: CallOptions): Promise<Answer> {
  const path = `/api/v2/users/${encodeURIComponent(id)}/revoke-access`;
  return caller.call({ method: "POST", path, body: {} }, options);
}

/** GET /api/v2/users-by-email: case-sensitive, so ask as the tenant spells it. Never rejects. */
export async function getUsersByEmail(
  caller: Caller,
  email: string,
  fields: readonly string[],
  options?: CallOptions,
): Promise<UsersAnswer> {
  const path = `/api/v2/users-by-email?email=${encodeURIComponent(email)}&${only(fields)}`;
  const answer = await caller.call({ method: "GET", path }, options);
  if (answer.type !== "answered") return answer;
  const { body, rate } = answer;
  return Array.isArray(body) && body.every(isFields)
    ? { type: "found", users: body, rate }
    : unreadable(rate);
}

function only(fields: readonly string[]): string {
  return `fields=${encodeURIComponent(fields.join(","))}&include_fields=true`;
}

function isFields(value: unknown): value is UserFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unreadable(
  rate: Extract<Answer, { type: "answered" }>["rate"],
): Extract<Answer, { type: "failed" }> {
  return { type: "failed", why: "the answer is not what it should be", rate };
}
