import type { ClientBase } from "pg";
import type { Clocks } from "../../clocks.js";
import { ReticketError } from "../../errors.js";
import type { Target } from "../../target.js";
import { Chain } from "../chain.js";
import { checkRecords } from "../commit.js";
import { Fold } from "../fold.js";
import type { LeaseTerms } from "../lease.js";
import {
  ALONE,
  type Ledger,
  type LedgerHead,
  type LedgerLine,
  type LedgerRecord,
  type LedgerState,
  type ReadOptions,
  type Runners,
} from "../ledger.js";
import { assertLocked, assertUnlocked, assertWritable, WriteGuard } from "../write-guard.js";
import { ClaimBook } from "./claim-book.js";
import { type Database, START_PATIENCE_MS } from "./database.js";
import { hintOf, wordsOf } from "./failure.js";
import type { Identity } from "./identity.js";
import { PostgresLines } from "./lines.js";
import { checkedLayout, insertion, readHead, readLines } from "./reader.js";
import { Runner } from "./runner.js";
import { SqlRunnerTable } from "./runner-table.js";
import { LAYOUT, migrate } from "./schema.js";
import { type StaleWatch, watching } from "./stale-watch.js";
import { PostgresWriter } from "./writer.js";

const RESTORED_AT_ONCE = 1000;
/** Don't block shutdown on an unreachable server; the lease expires. */
const LEAVE_PATIENCE_MS = 3000;

/** A ledger in a database: the same lines, a row each. */
export class PostgresLedger implements Ledger {
  readonly claimAheadMs = 0;
  readonly lingerMs = 0;
  readonly location: string;
  readonly #identity: Identity;
  readonly #lines: PostgresLines;
  #read: LedgerHead | null = null;
  #runner: Runner | undefined;
  #stopKeeping = (): void => {};
  #writer: PostgresWriter | undefined;
  readonly #guard: WriteGuard;

  constructor(
    private readonly database: Database,
    private readonly schema: string,
    url: string,
    /** The same for all the ledgers of one process. */
    private readonly worker: string,
    readonly tenant: string,
    readonly manifest: string,
    private readonly clocks: Clocks,
    private readonly lease: LeaseTerms,
  ) {
    this.location = `${url}#${tenant}/${manifest}`;
    this.#guard = new WriteGuard(this.location, (cause) => ({
      message: `${this.location}: the ledger can't be written: ${wordsOf(cause)}`,
      hint: hintOf(cause, "write"),
    }));
    this.#identity = { tenant, manifest };
    this.#lines = new PostgresLines(database, this.#identity, this.location);
  }

  get runners(): Runners {
    return this.#runner?.runners ?? ALONE;
  }

  tellPace(perSecond: number): void {
    if (this.#runner !== undefined) this.#runner.pace = perSecond;
  }

  async lock(operation: string, options: { shared?: boolean } = {}): Promise<void> {
    assertUnlocked(this.#runner);
    const { worker, lease, clocks } = this;
    const terms = { operation, shared: options.shared ?? false, worker, lease };
    const runner = new Runner(this.#identity, this.location, terms, clocks);
    this.database.hold();
    try {
      await this.#register(runner);
    } catch (error) {
      this.database.release();
      throw this.#guard.fail(error);
    }
    this.#runner = runner;
    this.#stopKeeping = runner.lease.keep(() => void this.#beat(runner));
  }

  isHeld(): boolean {
    return !this.#guard.hasFailed && this.#runner?.lease.isSure === true;
  }

  async confirmHeld(): Promise<void> {
    const runner = this.#runner;
    this.#guard.check();
    assertLocked(runner);
    await this.#guard.during(async () => {
      const isOurs = await runner.lease.confirm(() => this.#renew(runner));
      if (!isOurs) throw runner.moved("the lease could not be renewed in time");
    });
  }

  get head(): LedgerHead | null {
    return this.#writer?.head ?? this.#read;
  }

  async state(options?: ReadOptions): Promise<LedgerState> {
    this.#guard.check();
    await this.#letGoOfWriter();
    const runner = this.#runner;
    const { follower, fold, book } = await this.#lines.reading(async (client) => {
      const there = (await checkedLayout(client, this.location)) > 0;
      const others =
        there && runner !== undefined
          ? await this.#table(client).runsBeside(runner.holder.id)
          : new Set<string>();
      const awaited = there ? await readHead(client, this.#identity) : null;
      const read = {
        follower: this.#lines.follower(awaited, options),
        fold: new Fold(),
        book: new ClaimBook(),
      };
      const take = (text: string): void => {
        for (const line of read.follower.take(text)) {
          // What others have claimed and are at work on is no doubt, but taken.
          if (!read.book.read(line, others)) read.fold.add(line);
        }
      };
      if (there) await readLines(client, this.#identity, -1, take);
      read.follower.end();
      return read;
    });
    const { head, position } = follower;
    this.#read = head;
    if (runner !== undefined) {
      book.readTo(head?.seq ?? -1);
      const explain = (known: LedgerHead | null): Promise<Error> => this.#lines.breach(known);
      this.#writer = new PostgresWriter(
        this.database,
        this.#identity,
        runner,
        book,
        head,
        position.format,
        explain,
      );
    }
    return fold.state(head, 0);
  }

  async *lines(options?: ReadOptions): AsyncGenerator<LedgerLine> {
    for await (const { records } of this.#lines.all(options)) yield* records;
  }

  async *history(options?: ReadOptions): AsyncGenerator<string> {
    for await (const { text } of this.#lines.all(options)) yield text;
  }

  async append(records: readonly LedgerRecord[]): Promise<void> {
    const writer = this.#writable();
    checkRecords(records);
    await this.#guard.during(() => writer.append(records));
  }

  async claim(run: string, targets: readonly Target[]): Promise<readonly Target[]> {
    const writer = this.#writable();
    return this.#guard.during(() => writer.claim(run, targets));
  }

  isTaken(target: Target): boolean {
    return this.#writer?.isTaken(target) ?? false;
  }

  async restore(history: AsyncIterable<string>): Promise<void> {
    const runner = this.#runner;
    assertLocked(runner);
    await this.#letGoOfWriter();
    const chain = new Chain(this.tenant, this.manifest);
    const texts = history[Symbol.asyncIterator]();
    try {
      await this.database.transaction("write", async (client) => {
        if ((await readHead(client, this.#identity, "FOR UPDATE")) !== null) {
          throw new Error("there is a ledger already");
        }
        if (chain.head !== null) throw new Error("the connection was lost in the middle of a copy");
        for (let ended = false; !ended; ) {
          const lines = await nextLines(texts, chain);
          ended = lines.length < RESTORED_AT_ONCE;
          if (chain.head !== null && lines.length > 0) {
            await client.query(insertion(this.#identity, { lines, head: chain.head }));
          }
          await runner.renew(this.#table(client));
        }
      });
    } catch (error) {
      throw this.#guard.fail(error);
    } finally {
      await texts.return?.();
    }
  }

  async close(): Promise<void> {
    await this.#letGoOfWriter();
    const runner = this.#runner;
    if (runner === undefined) return;
    this.#runner = undefined;
    this.#stopKeeping();
    try {
      await this.database.transaction("write", (client) => runner.leave(this.#table(client)), {
        patienceMs: LEAVE_PATIENCE_MS,
      });
    } catch {
      // The lease expires.
    } finally {
      this.database.release();
    }
  }

  #table(client: ClientBase): SqlRunnerTable {
    return new SqlRunnerTable(client, this.#identity);
  }

  async #register(runner: Runner): Promise<void> {
    const work = async (client: ClientBase, watch: StaleWatch): Promise<void> => {
      if ((await checkedLayout(client, this.location)) < LAYOUT)
        await migrate(client, this.schema, this.location, watch);
      await client.query(
        "INSERT INTO ledgers (tenant, manifest) VALUES ($1, $2) ON CONFLICT (tenant, manifest) DO NOTHING",
        [this.tenant, this.manifest],
      );
      await readHead(client, this.#identity, "FOR UPDATE");
      await runner.register(this.#table(client), watch);
    };
    await watching(this.clocks, this.lease.staleMs, (watch) =>
      this.database.transaction("write", (client) => work(client, watch), { patienceMs: START_PATIENCE_MS }),
    );
  }

  #renew(runner: Runner, patience = {}): Promise<void> {
    return this.database.transaction("write", (client) => runner.renew(this.#table(client)), patience);
  }

  async #letGoOfWriter(): Promise<void> {
    const writer = this.#writer;
    if (writer === undefined) return;
    await writer.idle();
    this.#read = writer.head;
    this.#writer = undefined;
  }

  #writable(): PostgresWriter {
    this.#guard.check();
    assertWritable(this.#writer);
    return this.#writer;
  }

  async #beat(runner: Runner): Promise<void> {
    try {
      await this.#renew(runner, { patienceMs: 0 });
    } catch (error) {
      // What is only away is heard of again; a lock that was taken away is lost for good.
      if (error instanceof ReticketError) this.#guard.fail(error);
    }
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
