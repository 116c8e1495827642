import type { ClientBase } from "pg";
import type { Clocks } from "../../clocks.js";
import type { LineSink } from "../follower.js";
import type { LeaseTerms } from "../lease.js";
import type { ReadOptions } from "../ledger.js";
import type { LedgerEnd, LedgerStore, StoredLine, StoreLock } from "../store.js";
import type { Database } from "./database.js";
import { START_PATIENCE_MS } from "./database.js";
import { hintOf, wordsOf } from "./failure.js";
import type { KnownRunners } from "./known-runners.js";
import { PostgresLines } from "./lines.js";
import { checkedLayout, readHead } from "./reader.js";
import { Runner } from "./runner.js";
import { SqlRunnerTable } from "./runner-table.js";
import { LAYOUT, migrate } from "./schema.js";
import { type StaleWatch, watching } from "./stale-watch.js";
import { PostgresStoreLock } from "./store-lock.js";

/** What the ledgers of one backend share. */
export interface PostgresHome {
  database: Database;
  schema: string;
  url: string;
  /** The same for all ledgers of one process. */
  worker: string;
  clocks: Clocks;
  lease: LeaseTerms;
}

/** A ledger in a database: the same lines, a row each. */
export class PostgresStore implements LedgerStore {
  readonly location: string;
  readonly #lines: PostgresLines;

  constructor(
    private readonly home: PostgresHome,
    readonly tenant: string,
    readonly manifest: string,
    private readonly runners: KnownRunners,
  ) {
    this.location = `${home.url}#${tenant}/${manifest}`;
    this.#lines = new PostgresLines(home.database, this, this.location);
  }

  async acquire(operation: string, { shared }: { shared: boolean }): Promise<StoreLock> {
    const { database, worker, lease, clocks } = this.home;
    const terms = { operation, shared, worker, lease };
    const runner = new Runner(this, this.location, terms, clocks, this.runners);
    database.hold();
    try {
      await this.#register(runner);
    } catch (error) {
      database.release();
      throw error;
    }
    return new PostgresStoreLock(database, this, runner, this.#lines);
  }

  async read(begin: () => LineSink, options?: ReadOptions): Promise<LedgerEnd> {
    const { head } = await this.#lines.snapshot(async () => begin(), options);
    return { head };
  }

  async *lines(options?: ReadOptions): AsyncGenerator<StoredLine[]> {
    for await (const line of this.#lines.all(options)) yield [line];
  }

  failure(cause: unknown): { message: string; hint: string } {
    return {
      message: `${this.location}: the ledger can't be written: ${wordsOf(cause)}`,
      hint: hintOf(cause, "write"),
    };
  }

  async #register(runner: Runner): Promise<void> {
    const { database, schema, clocks, lease } = this.home;
    const work = async (client: ClientBase, watch: StaleWatch): Promise<void> => {
      if ((await checkedLayout(client, this.location)) < LAYOUT)
        await migrate(client, schema, this.location, watch);
      await client.query(
        "INSERT INTO ledgers (tenant, manifest) VALUES ($1, $2) ON CONFLICT (tenant, manifest) DO NOTHING",
        [this.tenant, this.manifest],
      );
      await readHead(client, this, "FOR UPDATE");
      await runner.register(new SqlRunnerTable(client, this), watch);
    };
    await watching(clocks, lease.staleMs, (watch) =>
      database.transaction("write", (client) => work(client, watch), { patienceMs: START_PATIENCE_MS }),
    );
  }
}
