import { once } from "node:events";
import { createWriteStream } from "node:fs";
import {
  DATABASE_CONNECTION,
  DATABASE_CONNECTION_ID,
  type Directory,
  type SandboxUser,
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

/** A tenant of `count` users that are made up when asked for; a million of them take no memory. */
export function generatedDirectory(count: number): Directory {
  return {
    size: count,
    connections: new Set([DATABASE_CONNECTION_ID]),
    organizations: undefined,
    byId(id) {
      const hex = id.startsWith(`auth0|${LEAD}`) ? id.slice(6 + LEAD.length) : "";
      if (!/^[0-9a-f]{8}$/.test(hex)) return undefined;
      const index = (Math.imul(Number.parseInt(hex, 16), GATHER) >>> 0) - 1;
      return index >= 0 && index < count ? generatedUser(index) : undefined;
    },
    byEmail(email) {
      const lower = email.toLowerCase();
      const number = /^user(\d{6,})@example\.com$/.exec(lower)?.[1];
      const index = Number(number ?? 0) - 1;
      return index >= 0 && index < count && generatedEmail(index) === lower ? [generatedUser(index)] : [];
    },
    *all() {
      for (let index = 0; index < count; index++) yield generatedUser(index);
    },
  };
}

function generatedUser(index: number): SandboxUser {
  const user_id = generatedUserId(index);
  const email = generatedEmail(index);
  const identity = { provider: "auth0", user_id: user_id.slice(6), connection: DATABASE_CONNECTION };
  return {
    user_id,
    email,
    identities: [{ ...identity, connection_id: DATABASE_CONNECTION_ID }],
    organizations: undefined,
    profile: { user_id, email, email_verified: false, identities: [{ ...identity, isSocial: false }] },
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
      return `${JSON.stringify(generatedUser(index).profile)}\n`;
  }
}
