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

function connectionOf(body: unknown): Connection | undefined {
  const { name, options } = Object(body);
  if (typeof name !== "string" || name === "") return undefined;
  return { name, isCustomDatabase: Object(options).enabledDatabaseCustomization === true };
}

/** A connection, or why it is not known. */
export type KnownConnection = Connection | { unknown: string };

/** The connections of a run. Each is asked for once, when it is needed first. */
export class Connections {
  readonly #known = new Map<string, Promise<KnownConnection | undefined>>();

  /** @param ask sends one request; what is no answer to it (a stopped run) becomes undefined */
  constructor(
    private readonly ask: (id: string) => Promise<ConnectionAnswer | { type: "unsent" } | undefined>,
  ) {}

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
