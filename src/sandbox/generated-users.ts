import { once } from "node:events";
import { createWriteStream } from "node:fs";
import {
  DATABASE_CONNECTION,
  DATABASE_CONNECTION_ID,
  type Directory,
  type SandboxUser,
  type UserIdentity,
} from "./directory.js";

/** The first 16 of the 24 hex digits of every generated id. */
const LEAD = "5f7c8ec7c33c6c00";
/** An odd multiplier and its inverse modulo 2^32: ids look random and are found without a table. */
const SCATTER = 0x9e3779b1;
const GATHER = 0x0e8b2f51;

/** How a list of generated users is written: as reticket's own lists, or as Auth0 exports them. */
export type UserListFormat = "csv" | "ndjson" | "auth0-csv" | "auth0-ndjson";

/** @param index from 0 */
export function generatedUserId(index: number): string {
  return `auth0|${LEAD}${(Math.imul(index + 1, SCATTER) >>> 0).toString(16).padStart(8, "0")}`;
}

/** @param index from 0; the first is user000001@example.com */
export function generatedEmail(index: number): string {
  return `user${String(index + 1).padStart(6, "0")}@example.com`;
}

/** The second connection of a mixed population. */
export const LEGACY_CONNECTION = "Legacy-Users";
export const LEGACY_CONNECTION_ID = "con_0000000000000002";

/** The kinds of users in a mixed population; the other users are plain database users. */
const KINDS: Readonly<Record<number, Kind>> = {
  12: "capitals",
  13: "legacy",
  14: "same_address",
  15: "linked",
  16: "social",
  17: "passwordless",
  18: "blocked",
  19: "no_email",
};
type Kind =
  | "plain"
  | "capitals"
  | "legacy"
  | "same_address"
  | "linked"
  | "social"
  | "passwordless"
  | "blocked"
  | "no_email";
const CYCLE = 20;

/**
 * A tenant of `count` users that are generated when they are read, so that a million of them take no memory.
 * @param mixed of every twenty users, eight are not plain database users: capitals in the address, another connection, the
 * address of the user before in another connection, a linked password, social, passwordless, blocked, without an address
 */
export function generatedDirectory(count: number, mixed = false): Directory {
  const userAt = (index: number) => generatedUser(index, mixed);
  return {
    size: count,
    connections: new Map([
      [DATABASE_CONNECTION_ID, DATABASE_CONNECTION],
      ...(mixed ? [[LEGACY_CONNECTION_ID, LEGACY_CONNECTION] as const] : []),
    ]),
    organizations: undefined,
    byId(id) {
      const hex = id.slice(-8);
      if (!/^[0-9a-f]{8}$/.test(hex)) return undefined;
      const index = (Math.imul(Number.parseInt(hex, 16), GATHER) >>> 0) - 1;
      if (index < 0 || index >= count) return undefined;
      const user = userAt(index);
      return user.user_id === id ? user : undefined;
    },
    byEmail(email) {
      const lower = email.toLowerCase();
      const index = Number(/^user(\d{6,})@example\.com$/.exec(lower)?.[1] ?? 0) - 1;
      // The user after may have the same address.
      return [index, index + 1]
        .filter((one) => one >= 0 && one < count)
        .map(userAt)
        .filter((user) => user.email?.toLowerCase() === lower);
    },
    *all() {
      for (let index = 0; index < count; index++) yield userAt(index);
    },
  };
}

function generatedUser(index: number, mixed: boolean): SandboxUser {
  const kind = mixed ? (KINDS[index % CYCLE] ?? "plain") : "plain";
  const email = emailOf(index, kind);
  const identities = identitiesOf(index, kind);
  const [{ provider, user_id: own }] = identities as [UserIdentity];
  const user_id = `${provider}|${own}`;
  const shown = identities.map(({ connection_id: _, ...identity }) => ({
    ...identity,
    isSocial: provider === "google-oauth2" && identity.provider === provider,
  }));
  const profile = {
    user_id,
    ...(email === undefined ? { username: `user${index + 1}` } : { email }),
    email_verified: kind === "passwordless" || kind === "social",
    identities: shown,
    ...(kind === "blocked" ? { blocked: true } : {}),
    ...(mixed ? historyOf(index) : {}),
  };
  return { user_id, email, identities, organizations: undefined, profile };
}

function emailOf(index: number, kind: Kind): string | undefined {
  switch (kind) {
    case "no_email":
      return undefined;
    case "capitals":
      return generatedEmail(index).replace("user", "User");
    case "same_address":
      return generatedEmail(index - 1);
    default:
      return generatedEmail(index);
  }
}

/** The user's own identity first. */
function identitiesOf(index: number, kind: Kind): UserIdentity[] {
  const id = generatedUserId(index).slice("auth0|".length);
  const database = (connection: string, connection_id: string, user_id = id): UserIdentity => ({
    provider: "auth0",
    user_id,
    connection,
    connection_id,
  });
  const other = (provider: string): UserIdentity => ({
    provider,
    user_id: id,
    connection: provider,
    connection_id: undefined,
  });
  switch (kind) {
    case "legacy":
      return [database(LEGACY_CONNECTION, LEGACY_CONNECTION_ID)];
    case "linked":
      return [other("google-oauth2"), database(DATABASE_CONNECTION, DATABASE_CONNECTION_ID, `linked-${id}`)];
    case "social":
      return [other("google-oauth2")];
    case "passwordless":
      return [other("email")];
    default:
      return [database(DATABASE_CONNECTION, DATABASE_CONNECTION_ID)];
  }
}

/** What conditions of `select` look at: times, addresses and the plan. */
function historyOf(index: number): object {
  const day = (number: number) => new Date(Date.UTC(2024, 0, 1 + (number % 700))).toISOString();
  const plans = ["free", "pro", "enterprise"];
  return {
    created_at: day(index),
    ...(index % 3 === 0 ? {} : { last_login: day(index * 7 + 300), last_ip: `203.0.113.${index % 256}` }),
    ...(index % 4 === 0 ? { last_password_reset: day(index * 11 + 200) } : {}),
    app_metadata: { plan: plans[index % plans.length] },
  };
}

/** Writes the first `count` generated users to a file, as a stream. */
export async function writeGeneratedUsers(
  path: string,
  count: number,
  format: UserListFormat,
): Promise<void> {
  const file = createWriteStream(path);
  await once(file, "open");
  if (format === "csv") file.write("user_id\n");
  if (format === "auth0-csv") file.write("user_id,email\n");
  for (let from = 0; from < count; from += 10_000) {
    const lines: string[] = [];
    for (let index = from; index < Math.min(count, from + 10_000); index++) lines.push(line(index, format));
    if (!file.write(lines.join(""))) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
}

function line(index: number, format: UserListFormat): string {
  const user_id = generatedUserId(index);
  switch (format) {
    case "csv":
      return `${user_id}\n`;
    case "ndjson":
      return `${JSON.stringify({ user_id })}\n`;
    case "auth0-csv":
      return `"'${user_id}","'${generatedEmail(index)}"\n`;
    case "auth0-ndjson":
      return `${JSON.stringify(generatedUser(index, false).profile)}\n`;
  }
}
