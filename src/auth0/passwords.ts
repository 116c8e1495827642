import type { Answer, RequestOptions } from "../tenant/answer.js";
import type { PasswordHolder } from "../tenant/password-holder.js";
import type { Caller } from "./answer.js";
import { randomPassword } from "./random-password.js";

/**
 * PATCH /api/v2/users/{id}: replaces the password by a random one, which exists for this request only. The old password stops
 * working at once. Needs the scope `update:users`. Never rejects. Its messages never contain the password.
 * Source: Auth0's Management API reference, "Update a user".
 */
export async function replacePassword(
  caller: Caller,
  { userId, connection, personal }: PasswordHolder,
  options?: RequestOptions,
): Promise<Answer> {
  const password = randomPassword(personal);
  const path = `/api/v2/users/${encodeURIComponent(userId)}`;
  const body = { password: password.reveal(), connection };
  const answer = await caller.call({ method: "PATCH", path, body, secrets: [password] }, options);
  // The answer is the user. Anything else, from a proxy or a cache, confirms nothing.
  return answer.type === "answered" && Object(answer.body).user_id !== userId
    ? { type: "failed", why: "the answer is not about this user", rate: answer.rate }
    : answer;
}
