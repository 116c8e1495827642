import type { Answer, Caller } from "./answer.js";

/** A connection of the tenant, as far as accounts need it. */
export interface Connection {
  name: string;
  /** A database of the customer's own, where `last_password_reset` moves only if the customer's script returns it. */
  isCustomDatabase: boolean;
}

export type ConnectionAnswer =
  | { type: "found"; connection: Connection; rate: Extract<Answer, { type: "answered" }>["rate"] }
  | Exclude<Answer, { type: "answered" }>;

type CallOptions = Parameters<Caller["call"]>[1];
const FIELDS = "fields=name%2Coptions&include_fields=true";

/**
 * GET /api/v2/connections/{id}. Needs the scope `read:connections`. Never rejects.
 * Source: Auth0's Management API reference, "Get a connection".
 */
export async function getConnection(
  caller: Caller,
  id: string,
  options?: CallOptions,
): Promise<ConnectionAnswer> {
  const path = `/api/v2/connections/${encodeURIComponent(id)}?${FIELDS}`;
  const answer = await caller.call({ method: "GET", path }, options);
  if (answer.type !== "answered") return answer;
  const connection = connectionOf(answer.body);
  return connection === undefined
    ? { type: "failed", why: "the answer is not a connection", rate: answer.rate }
    : { type: "found", connection, rate: answer.rate };
}

/**
 * GET /api/v2/connections?name=NAME: the connection of this name. Needs the scope `read:connections`. Never rejects. A name
 * that no connection has is `refused` with 404.
 */
export async function getConnectionNamed(
  caller: Caller,
  name: string,
  options?: CallOptions,
): Promise<ConnectionAnswer> {
  const path = `/api/v2/connections?name=${encodeURIComponent(name)}&${FIELDS}`;
  const answer = await caller.call({ method: "GET", path }, options);
  if (answer.type !== "answered") return answer;
  const { body, rate } = answer;
  if (!Array.isArray(body)) return { type: "failed", why: "the answer is not a list of connections", rate };
  const connection = body.map(connectionOf).find((each) => each?.name === name);
  return connection === undefined
    ? { type: "refused", status: 404, errorCode: undefined, message: "no connection has this name", rate }
    : { type: "found", connection, rate };
}

function connectionOf(body: unknown): Connection | undefined {
  const { name, options } = Object(body);
  if (typeof name !== "string" || name === "") return undefined;
  return { name, isCustomDatabase: Object(options).enabledDatabaseCustomization === true };
}

/** A connection, or why it is not known. */
export type KnownConnection = Connection | { unknown: string };

type AskConnection = (id: string) => Promise<ConnectionAnswer | { type: "unsent" } | undefined>;

/** The connections of a run. Each is asked for once, when it is needed first. */
export class Connections {
  readonly #known = new Map<string, Promise<KnownConnection | undefined>>();

  readonly #named = new Map<string, Promise<KnownConnection | undefined>>();

  /**
   * @param ask sends one request for the connection of an id; what is no answer to it (a stopped run) becomes undefined
   * @param askNamed the same for the connection of a name
   */
  constructor(
    private readonly ask: AskConnection,
    private readonly askNamed: AskConnection = async () => undefined,
  ) {}

  /** The connection of a name. @returns undefined if the run was stopped */
  named(name: string): Promise<KnownConnection | undefined> {
    const known = this.#named.get(name) ?? this.askNamed(name).then(knownOf);
    this.#named.set(name, known);
    return known;
  }

  /** @returns undefined if the run was stopped */
  get(id: string): Promise<KnownConnection | undefined> {
    const known = this.#known.get(id) ?? this.ask(id).then(knownOf);
    this.#known.set(id, known);
    return known;
  }
}

function knownOf(answer: ConnectionAnswer | { type: "unsent" } | undefined): KnownConnection | undefined {
  if (answer?.type === "found") return answer.connection;
  if (answer?.type === "failed") return { unknown: answer.why };
  if (answer?.type !== "refused") return undefined;
  if (answer.status === 403) return { unknown: "the client lacks the scope `read:connections`" };
  return { unknown: `${answer.status}: ${answer.message}` };
}
