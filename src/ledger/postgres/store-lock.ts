import type { ClientBase } from "pg";
import type { Target } from "../../target.js";
import type { Chain } from "../chain.js";
import type { LineSink } from "../follower.js";
import type { Lease } from "../lease.js";
import type { LedgerHead, ReadOptions } from "../ledger.js";
import { LineRecords } from "../line-records.js";
import type { LedgerEnd, StoreLock, WriteRequest } from "../store.js";
import { ClaimBook } from "./claim-book.js";
import type { Database } from "./database.js";
import type { Identity } from "./identity.js";
import type { KnownRunners } from "./known-runners.js";
import type { PostgresLines } from "./lines.js";
import { insertion, readHead } from "./reader.js";
import type { Runner } from "./runner.js";
import { SqlRunnerTable } from "./runner-table.js";
import { PostgresWriter } from "./writer.js";

const RESTORED_AT_ONCE = 1000;
/** Don't block shutdown on an unreachable server; the lease expires. */
const LEAVE_PATIENCE_MS = 3000;

/** The place of one runner among those that work on a ledger, and what it writes there. */
export class PostgresStoreLock implements StoreLock {
  readonly lease: Lease;
  readonly runners: KnownRunners;
  #writer: PostgresWriter | undefined;

  constructor(
    private readonly database: Database,
    private readonly identity: Identity,
    private readonly runner: Runner,
    private readonly lines: PostgresLines,
  ) {
    this.lease = runner.lease;
    this.runners = runner.runners;
  }

  isTaken(target: Target): boolean {
    return this.#writer?.isTaken(target) ?? false;
  }

  renew(once: boolean): Promise<void> {
    return this.database.transaction(
      "write",
      (client) => this.runner.renew(this.#table(client)),
      once ? { patienceMs: 0 } : {},
    );
  }

  async read(begin: () => LineSink, options?: ReadOptions): Promise<LedgerEnd> {
    let book = new ClaimBook();
    const { head, position } = await this.lines.snapshot(async (client) => {
      const others = await this.#runsBeside(client);
      const begun = new ClaimBook();
      book = begun;
      const sink = begin();
      // What others have claimed and are at work on is not in doubt, but taken.
      return (records, text) =>
        sink(new LineRecords([...records].filter((line) => !begun.read(line, others))), text);
    }, options);
    book.readTo(head?.seq ?? -1);
    const explain = (known: LedgerHead | null): Promise<Error> => this.lines.breach(known);
    const { database, identity, runner } = this;
    this.#writer = new PostgresWriter(database, identity, runner, book, head, position.format, explain);
    return { head };
  }

  commit(requests: readonly WriteRequest[]): Promise<LedgerHead | null> {
    return this.#writer!.commit(requests);
  }

  async create(history: AsyncIterable<string>, chain: Chain): Promise<void> {
    const texts = history[Symbol.asyncIterator]();
    try {
      await this.database.transaction("write", async (client) => {
        if ((await readHead(client, this.identity, "FOR UPDATE")) !== null) {
          throw new Error("there is a ledger already");
        }
        if (chain.head !== null) throw new Error("the connection was lost in the middle of a copy");
        for (let ended = false; !ended; ) {
          const lines = await nextLines(texts, chain);
          ended = lines.length < RESTORED_AT_ONCE;
          if (chain.head !== null && lines.length > 0) {
            await client.query(insertion(this.identity, { lines, head: chain.head }));
          }
          await this.runner.renew(this.#table(client));
        }
      });
    } finally {
      await texts.return?.();
    }
  }

  async settle(): Promise<void> {
    this.#writer = undefined;
  }

  async release(): Promise<void> {
    this.runners.tellPace(0);
    try {
      await this.database.transaction("write", (client) => this.runner.leave(this.#table(client)), {
        patienceMs: LEAVE_PATIENCE_MS,
      });
    } catch {
      // The lease expires.
    } finally {
      this.database.release();
    }
  }

  #table(client: ClientBase): SqlRunnerTable {
    return new SqlRunnerTable(client, this.identity);
  }

  #runsBeside(client: ClientBase): Promise<Set<string>> {
    return this.#table(client).runsBeside(this.runner.holder.id);
  }
}

/** The next lines of a history, checked; fewer than RESTORED_AT_ONCE: it has ended. */
async function nextLines(texts: AsyncIterator<string>, chain: Chain): Promise<string[]> {
  const lines: string[] = [];
  while (lines.length < RESTORED_AT_ONCE) {
    const { done, value } = await texts.next();
    if (done === true) break;
    chain.next(value);
    lines.push(value);
  }
  return lines;
}
