import { generatedEmail, generatedUserId } from "../../src/sandbox/generated-users.js";
import type { Target } from "../../src/target.js";

/** Users by number: the last one is meant by e-mail. */
export const USERS = 5;
export const MANIFESTS = ["night", "salt"] as const;
export type ManifestName = (typeof MANIFESTS)[number];

const HOUR_MS = 3_600_000;

/** How an entry may be written. Those of the same `meaning` request for the same. */
export const BODIES = [
  { meaning: "plain", ttlMs: 120 * HOUR_MS, fields: {} },
  { meaning: "plain", ttlMs: 120 * HOUR_MS, fields: { ttl_sec: 432_000, mark_email_as_verified: false } },
  { meaning: "a day", ttlMs: 24 * HOUR_MS, fields: { ttl_sec: 86_400 } },
  { meaning: "verified", ttlMs: 120 * HOUR_MS, fields: { mark_email_as_verified: true } },
] as const;

/** Time goes on in pieces that never add up to the life of a ticket. */
export const TIME_PIECE_MS = 7 * HOUR_MS;

export function userId(user: number): string {
  return generatedUserId(user);
}

export function targetOf(user: number, body: number): Target {
  if (user < USERS - 1) return { user_id: userId(user) };
  const email = generatedEmail(user);
  return { email: body === 1 ? email.toUpperCase() : email, connection_id: "con_0000000000000001" };
}

export function userOf(target: { user_id?: string; email?: string }): number {
  for (let user = 0; user < USERS; user++) {
    if (target.user_id === userId(user) || target.email?.toLowerCase() === generatedEmail(user)) return user;
  }
  throw new Error("not one of the cast");
}
