import type { Client, ClientBase, QueryResult } from "pg";
import { firstWords } from "../../bounded.js";
import { type Clocks, systemClocks } from "../../clocks.js";
import { isLoopback } from "../../loopback.js";
import { guardPassword, noTls } from "./authentication.js";
import { codeOf, failureOf, StandbyError } from "./failure.js";
import { tlsAttempts } from "./tls.js";
import type { PostgresPlace } from "./url.js";

/** How long a server that is away is waited for. */
const PATIENCE_MS = 60_000;
/** Before anything was sent there is no reason to wait for long. */
export const START_PATIENCE_MS = 3000;
/** How often a transaction that was in another's way is begun again. */
const MOST_TRIES = 8;
const LONGEST_PAUSE_MS = 2000;

type Access = "read" | "write";

/**
 * One connection, made when it is needed and given up when it is not, that transactions take turns on. Everything is
 * a transaction with its own settings, so that a pooler in between does no harm.
 */
export class Database {
  #client: Client | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #holds = 0;

  constructor(
    private readonly place: PostgresPlace,
    private readonly clocks: Clocks = systemClocks,
  ) {}

  /** Keeps the connection open between transactions until `release`. */
  hold(): void {
    this.#holds++;
  }

  release(): void {
    this.#holds--;
    this.#restLater();
  }

  /**
   * Runs `work` in a transaction; again, in a new one, where the server was away or another was in the way. What it
   * does must come to the same when it is done again after a commit whose answer was lost.
   * @param options.patienceMs how long a server that is away is waited for
   * @throws what the driver throws, once time does not help
   */
  transaction<T>(
    access: Access,
    work: (client: ClientBase) => Promise<T>,
    { patienceMs = PATIENCE_MS }: { patienceMs?: number } = {},
  ): Promise<T> {
    return this.#patiently(access, patienceMs, async (client) => {
      await client.query(beginning(access, this.place.schema));
      const result = await work(client);
      await client.query("COMMIT");
      return result;
    });
  }

  /**
   * Calls two functions of the schema, each in a transaction of its own, in one trip; both again where the server was
   * away or another was in the way. They see to their settings themselves.
   * @returns the row that each gives
   * @throws what the driver throws, once time does not help
   */
  callTwo<A, B>(first: string, second: string): Promise<[A, B]> {
    const calls = [first, second].map(
      (call) => `BEGIN ISOLATION LEVEL ${WRITING}; SELECT * FROM "${this.place.schema}".${call}; COMMIT`,
    );
    return this.#patiently("write", PATIENCE_MS, async (client) => {
      // Several statements in one query give one result each, which the driver's types do not say.
      const results: unknown = await client.query(calls.join("; "));
      const [one, two] = (results as QueryResult[]).filter(({ command }) => command === "SELECT");
      return [one?.rows[0], two?.rows[0]];
    });
  }

  async #patiently<T>(
    access: Access,
    patienceMs: number,
    work: (client: ClientBase) => Promise<T>,
  ): Promise<T> {
    const { clocks } = this;
    const deadline = clocks.monotonic() + patienceMs;
    for (let tries = 1; ; tries++) {
      try {
        return await this.#inTurn(() => this.#once(access, work));
      } catch (error) {
        const failure = failureOf(error);
        if (failure === "final" || clocks.monotonic() > deadline) throw error;
        if (failure === "again" && tries >= MOST_TRIES) throw error;
        await clocks.sleep(
          Math.min(50 * 2 ** Math.min(tries, 8), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2),
        );
      }
    }
  }

  async #once<T>(access: Access, work: (client: ClientBase) => Promise<T>): Promise<T> {
    const client = await this.#connected(access);
    try {
      return await work(client);
    } catch (error) {
      // A connection that something went wrong on is not used again: what it was in the middle of is not known.
      this.#drop();
      throw error;
    }
  }

  /** @throws AggregateError where there are several hosts and none will do */
  async #connected(access: Access): Promise<Client> {
    if (this.#client !== undefined) return this.#client;
    const errors: unknown[] = [];
    for (const { host, port } of this.place.hosts) {
      const connected = await this.#connectTo(host, port, access);
      if ("refusal" in connected) errors.push(connected.refusal);
      else {
        this.#client = connected.client;
        return this.#client;
      }
    }
    throw errors.length === 1 ? errors[0] : new AggregateError(errors);
  }

  /** Tries one host, with and without TLS as `sslmode` says. */
  async #connectTo(
    host: string,
    port: number,
    access: Access,
  ): Promise<{ client: Client } | { refusal: unknown }> {
    let refusal: unknown;
    // A socket of this machine is not encrypted, whatever sslmode says.
    for (const ssl of host.startsWith("/") ? [false as const] : await tlsAttempts(this.place.tls, host)) {
      try {
        return { client: await this.#connect(host, port, ssl, access) };
      } catch (error) {
        refusal = isWithoutTls(error) && ssl !== false && !isLoopback(host) ? noTls(host) : error;
        if (!wantsOther(error)) break;
      }
    }
    return { refusal };
  }

  async #connect(host: string, port: number, ssl: object | false, access: Access): Promise<Client> {
    const { Client } = (await import("pg")).default;
    const { user, password, database, connectTimeoutMs } = this.place;
    const client = new Client({
      ...{ host, port, user, database, ssl },
      ...(password === undefined ? {} : { password: password.reveal() }),
      application_name: "reticket",
      connectionTimeoutMillis: connectTimeoutMs,
      query_timeout: 45_000,
      keepAlive: true,
    });
    const refusal = guardPassword(
      client,
      this.place.auth,
      ssl !== false || host.startsWith("/") || isLoopback(host),
    );
    client.on("error", () => {
      if (this.#client === client) this.#client = undefined;
    });
    try {
      await client.connect();
      const refused = refusal();
      if (refused !== undefined) throw refused;
      if (access === "write") {
        const { rows } = await client.query("SELECT pg_is_in_recovery() AS standby");
        if (rows[0]?.standby === true) throw new StandbyError();
      }
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const result = this.#turn.then(work).finally(() => {
      this.#waiting--;
      this.#restLater();
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** No caller tells which read is the last one, so the connection is closed once nothing follows it. */
  #restLater(): void {
    setImmediate(() => {
      if (this.#waiting === 0 && this.#holds === 0) this.#drop();
    });
  }

  #drop(): void {
    const client = this.#client;
    this.#client = undefined;
    void client?.end().catch(() => undefined);
  }
}

const WRITING = "READ COMMITTED READ WRITE";

/** A reader sees one moment; a writer sees what others have committed by each statement. */
function beginning(access: Access, schema: string): string {
  const mode = access === "read" ? "REPEATABLE READ READ ONLY" : WRITING;
  return `BEGIN ISOLATION LEVEL ${mode};
    SELECT set_config('search_path', '"${schema}"', true),
      set_config('reticket.schema', '${schema}', true),
      set_config('statement_timeout', '30s', true),
      set_config('lock_timeout', '20s', true),
      set_config('idle_in_transaction_session_timeout', '30s', true),
      CASE WHEN current_setting('synchronous_commit') IN ('off', 'local')
        THEN set_config('synchronous_commit', 'on', true) END;`;
}

/** Whether the server would rather have it encrypted, or rather not. */
function wantsOther(error: unknown): boolean {
  if (codeOf(error) === "28000" || isWithoutTls(error)) return true;
  return error instanceof Error && /before secure TLS|ssl3?_|EPROTO/i.test(firstWords(error.message, 2000));
}

function isWithoutTls(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("The server does not support SSL");
}
