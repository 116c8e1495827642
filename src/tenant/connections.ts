import { scopeWords } from "../token-scopes.js";
import type { Unanswered } from "./answer.js";
import type { RateLimit } from "./outcome.js";

/** A connection of the tenant, as far as accounts need it. */
export interface Connection {
  name: string;
  /** A database of the customer's own, where `last_password_reset` moves only if the customer's script returns it. */
  isCustomDatabase: boolean;
}

/** What a request for a connection resulted in; the rest is as in `Answer`. */
export type ConnectionAnswer = { type: "found"; connection: Connection; rate: RateLimit } | Unanswered;

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
  if (answer.status === 403) return { unknown: `the client lacks ${scopeWords("read_connections")}` };
  return { unknown: `${answer.status}: ${answer.message}` };
}
