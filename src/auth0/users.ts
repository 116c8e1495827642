import type { Answer, RequestOptions, Unanswered } from "../tenant/answer.js";
import type { RateLimit } from "../tenant/outcome.js";
import type { UserAnswer, UserFields, UsersAnswer } from "../tenant/users.js";
import type { Caller } from "./answer.js";

/** GET /api/v2/users/{id}: consistent at once. Never rejects. */
export async function getUser(
  caller: Caller,
  id: string,
  fields: readonly string[],
  options?: RequestOptions,
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

/**
 * POST /api/v2/users/{id}/revoke-access: ends every session of the user and takes its refresh tokens back. It may be sent
 * again: what is revoked stays so. The tenant takes the order (202), and carries it out by and by; access tokens that are
 * out live to their end. Needs the scopes `delete:sessions` and `delete:refresh_tokens`. Never rejects.
 */
export function revokeAccess(caller: Caller, id: string, options?: RequestOptions): Promise<Answer> {
  const path = `/api/v2/users/${encodeURIComponent(id)}/revoke-access`;
  return caller.call({ method: "POST", path, body: {} }, options);
}

/** GET /api/v2/users-by-email: case-sensitive, so ask as the tenant spells it. Never rejects. */
export async function getUsersByEmail(
  caller: Caller,
  email: string,
  fields: readonly string[],
  options?: RequestOptions,
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

function unreadable(rate: RateLimit): Extract<Unanswered, { type: "failed" }> {
  return { type: "failed", why: "the answer is not what it should be", rate };
}
