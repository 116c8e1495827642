import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { ReticketError } from "../errors.js";

/** The database connection of users that name no other. */
export const DATABASE_CONNECTION = "Username-Password-Authentication";
export const DATABASE_CONNECTION_ID = "con_0000000000000001";

/** One of a user's accounts. Only those of provider `auth0` have a password. */
export interface UserIdentity {
  provider: string;
  /** Without the provider's prefix. */
  user_id: string;
  connection: string;
  /** Of a database connection. */
  connection_id: string | undefined;
}

export interface SandboxUser {
  readonly user_id: string;
  readonly email: string | undefined;
  readonly identities: readonly UserIdentity[];
  /** The organizations that the user is a member of; undefined: any. */
  readonly organizations: readonly string[] | undefined;
  /** The user as `GET /api/v2/users/{id}` shows it, without what resets change. */
  readonly profile: Readonly<Record<string, unknown>>;
}

/** The users of a tenant and what can be learned from them about its connections and organizations. */
export interface Directory {
  readonly size: number;
  /** The names of its database connections, by id. */
  readonly connections: ReadonlyMap<string, string>;
  /** undefined: any well-formed organization exists, and every user is a member of it. */
  readonly organizations: ReadonlySet<string> | undefined;
  byId(id: string): SandboxUser | undefined;
  /** In any spelling, as the database connection compares e-mails. */
  byEmail(email: string): readonly SandboxUser[];
  all(): Iterable<SandboxUser>;
}

/**
 * Reads users from NDJSON as Auth0 exports them: one JSON object a line with `user_id` and, if known, `email` and
 * `identities`. Two keys are the sandbox's own: `identities[].connection_id`, and `organizations`, a list of ids.
 * A user without `identities` has the one that its `user_id` names.
 * @throws ReticketError FILE_FAILED if the file can't be read, USAGE if a line is not a user
 */
export async function loadDirectory(path: string): Promise<Directory> {
  const users = new LoadedUsers();
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  try {
    for await (const text of lines) {
      number++;
      const line = number === 1 ? text.replace(/^\uFEFF/, "") : text;
      if (line.trim() !== "") users.add(readUser(line, `${path}:${number}`), `${path}:${number}`);
    }
  } catch (cause) {
    if (cause instanceof ReticketError) throw cause;
    throw new ReticketError("FILE_FAILED", `the users file ${path} can't be read`, {
      hint: "give `--users` an NDJSON file as Auth0 exports it",
      cause,
    });
  }
  return users.directory();
}

/** Users of a file, by id and by e-mail address. */
class LoadedUsers {
  readonly #byId = new Map<string, SandboxUser>();
  readonly #byEmail = new Map<string, SandboxUser[]>();
  readonly #connections = new Map([[DATABASE_CONNECTION_ID, DATABASE_CONNECTION]]);
  readonly #organizations = new Set<string>();

  /** @param position its file and line */
  add(user: SandboxUser, position: string): void {
    const { user_id: id, email, identities, organizations = [] } = user;
    if (this.#byId.has(id)) throw wrongLine(position, `duplicate user_id ${JSON.stringify(id)}`);
    this.#byId.set(id, user);
    for (const { connection_id, connection } of identities) {
      if (connection_id !== undefined) this.#connections.set(connection_id, connection);
    }
    for (const organization of organizations) this.#organizations.add(organization);
    if (email === undefined) return;
    const lower = email.toLowerCase();
    this.#byEmail.set(lower, [...(this.#byEmail.get(lower) ?? []), user]);
  }

  directory(): Directory {
    return {
      size: this.#byId.size,
      connections: this.#connections,
      organizations: this.#organizations.size > 0 ? this.#organizations : undefined,
      byId: (id) => this.#byId.get(id),
      byEmail: (email) => this.#byEmail.get(email.toLowerCase()) ?? [],
      all: () => this.#byId.values(),
    };
  }
}

function readUser(line: string, place: string): SandboxUser {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    throw wrongLine(place, "this line is not JSON");
  }
  if (!isObject(raw)) throw wrongLine(place, "this line is not a JSON object");
  const { user_id, email, identities, organizations } = raw;
  if (typeof user_id !== "string" || user_id === "") throw wrongLine(place, "user_id is missing");
  if (email !== undefined && email !== null && typeof email !== "string")
    throw wrongLine(place, "email is not a string");
  if (organizations !== undefined && !isStrings(organizations))
    throw wrongLine(place, "organizations is not a list of ids");
  const { organizations: _, ...profile } = raw;
  return {
    user_id,
    email: typeof email === "string" && email !== "" ? email : undefined,
    identities: identities === undefined ? [identityOf(user_id)] : readIdentities(identities, place),
    organizations,
    profile,
  };
}

function readIdentities(raw: unknown, place: string): UserIdentity[] {
  if (!Array.isArray(raw)) throw wrongLine(place, "identities is not a list");
  return raw.map((identity: unknown) => {
    const { provider, user_id, connection, connection_id } = isObject(identity) ? identity : {};
    if (typeof provider !== "string" || (typeof user_id !== "string" && typeof user_id !== "number")) {
      throw wrongLine(place, "an identity lacks its provider or its user_id");
    }
    return {
      provider,
      user_id: String(user_id),
      connection:
        typeof connection === "string" ? connection : provider === "auth0" ? DATABASE_CONNECTION : provider,
      connection_id: databaseOf(provider, connection_id),
    };
  });
}

function identityOf(userId: string): UserIdentity {
  const bar = userId.indexOf("|");
  const provider = bar < 0 ? "auth0" : userId.slice(0, bar);
  return {
    provider,
    user_id: userId.slice(bar + 1),
    connection: provider === "auth0" ? DATABASE_CONNECTION : provider,
    connection_id: databaseOf(provider, undefined),
  };
}

function databaseOf(provider: string, connectionId: unknown): string | undefined {
  if (provider !== "auth0") return undefined;
  return typeof connectionId === "string" ? connectionId : DATABASE_CONNECTION_ID;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function wrongLine(place: string, message: string): ReticketError {
  return new ReticketError("USAGE", `${place}: ${message}`, {
    hint: 'write one user a line, as Auth0 exports them: {"user_id":"auth0|…","email":"…"}',
  });
}
