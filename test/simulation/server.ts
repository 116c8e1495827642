import type {
  NewRunner,
  RenewalTerms,
  RunnerRow,
  RunnersRow,
  RunnerTable,
} from "../../src/ledger/postgres/runner-table.js";
import type { Machine, World } from "./world.js";

interface Row {
  id: string;
  shared: boolean;
  holder: object;
  lease: number;
}

/** The server can't be reached, or has given a transaction up. */
export class Away extends Error {}

/** A server is patient with a transaction in which nothing happens for this long. */
const IDLE_MS = 30_000;

/** A server with the table of runners: its clock may be set, and a standby with another clock may take its place. */
export class SimulatedServer {
  rows = new Map<string, Row>();
  awayUntil = 0;
  /** Changes when another server takes this one's place. */
  incarnation = 0;
  #clockOffset: number;
  /** What a standby has of the rows: it lags. */
  #standby = new Map<string, Row>();
  /** The transaction that has locked the rows, and those that wait for it. */
  #locker: SimulatedTransaction | undefined;
  #waiting: (() => void)[] = [];

  constructor(readonly world: World) {
    this.#clockOffset = world.dice.between(-1e8, 1e8);
  }

  get now(): number {
    return this.world.now + this.#clockOffset;
  }

  setClock(byMs: number): void {
    this.#clockOffset += byMs;
  }

  /** The standby is as far as this now, and lags from here on. */
  replicate(): void {
    this.#standby = copyOf(this.rows);
  }

  /** The standby takes over, with a clock of its own. That rows are gone is another fault, which is noticed elsewhere. */
  failOver(): void {
    this.#locker?.abort();
    for (const [id, row] of this.rows) row.lease = this.#standby.get(id)?.lease ?? row.lease;
    this.#clockOffset = this.world.dice.between(-1e8, 1e8);
    this.incarnation++;
    this.awayUntil = this.world.now + this.world.dice.between(0, 30_000);
  }

  /** Resolves once the rows are this transaction's, or no transaction's. */
  async turn(transaction: SimulatedTransaction): Promise<void> {
    while (this.#locker !== undefined && this.#locker !== transaction) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  lock(transaction: SimulatedTransaction): void {
    this.#locker = transaction;
  }

  unlock(transaction: SimulatedTransaction): void {
    if (this.#locker !== transaction) return;
    this.#locker = undefined;
    for (const go of this.#waiting.splice(0)) go();
  }
}

/** One transaction: what it asks for travels to the server and back, and what it writes counts once it is committed. */
export class SimulatedTransaction implements RunnerTable {
  readonly #incarnation: number;
  #undo: (() => void)[] = [];
  #aborted = false;
  #asked = 0;

  constructor(
    private readonly server: SimulatedServer,
    private readonly machine: Machine,
  ) {
    this.#incarnation = server.incarnation;
  }

  all(): Promise<RunnerRow[]> {
    return this.#ask(() => {
      const { server } = this;
      server.lock(this);
      return [...server.rows.values()].map(({ lease, ...row }) => ({
        ...row,
        lease: `${lease} ${server.incarnation}`,
        expired: lease < server.now,
      }));
    });
  }

  remove(id: string): Promise<void> {
    return this.#ask(() => {
      const { rows } = this.server;
      const row = rows.get(id);
      if (row === undefined) return;
      rows.delete(id);
      this.#undo.push(() => rows.set(id, row));
    });
  }

  insert({ id, shared, holder, termMs }: NewRunner): Promise<void> {
    return this.#ask(() => {
      const { rows, now } = this.server;
      rows.set(id, { id, shared, holder, lease: now + termMs });
      this.#undo.push(() => rows.delete(id));
    });
  }

  renew({ id, termMs }: RenewalTerms): Promise<RunnersRow> {
    return this.#ask(() => {
      const row = this.server.rows.get(id);
      if (row === undefined) return { size: null, pace: null };
      const { lease } = row;
      row.lease = this.server.now + termMs;
      this.#undo.push(() => {
        row.lease = lease;
      });
      return { size: "1", pace: null };
    });
  }

  async tidy(): Promise<void> {}

  /** Does something else in it. */
  does(work: () => void): Promise<void> {
    return this.#ask(work);
  }

  commit(): Promise<void> {
    return this.#ask(() => {
      this.#undo = [];
      this.#asked++;
      this.server.unlock(this);
    });
  }

  abort(): void {
    if (this.#aborted) return;
    this.#aborted = true;
    for (const undo of this.#undo.reverse()) undo();
    this.#undo = [];
    this.server.unlock(this);
  }

  #ask<T>(work: () => T): Promise<T> {
    const { server, machine } = this;
    const { world } = server;
    const { dice } = world;
    const latency = (): number => (dice.chance(0.01) ? dice.between(500, 20_000) : dice.between(1, 50));
    const asked = ++this.#asked;
    return machine.ask(latency, async () => {
      const isAway = world.now < server.awayUntil;
      // A request that is lost, and an answer that is.
      if (isAway && dice.chance(0.5)) throw new Away();
      await server.turn(this);
      if (this.#aborted || this.#incarnation !== server.incarnation) throw new Away();
      const answer = work();
      if (isAway) throw new Away();
      world.at(world.now + IDLE_MS, () => {
        if (this.#asked === asked) this.abort();
      });
      return answer;
    });
  }
}

/** Runs a transaction; again where the server is away, for as long as `patienceMs`. */
export async function transact(
  server: SimulatedServer,
  machine: Machine,
  patienceMs: number,
  work: (transaction: SimulatedTransaction) => Promise<void>,
): Promise<void> {
  const until = machine.clocks.monotonic() + patienceMs;
  for (;;) {
    const transaction = new SimulatedTransaction(server, machine);
    try {
      await work(transaction);
      return await transaction.commit();
    } catch (error) {
      // The connection is dropped: the server notices.
      transaction.abort();
      if (!(error instanceof Away) || machine.clocks.monotonic() > until) throw error;
      await machine.sleep(server.world.dice.between(50, 2000));
    }
  }
}

function copyOf(rows: ReadonlyMap<string, Row>): Map<string, Row> {
  return new Map([...rows].map(([id, row]) => [id, { ...row }]));
}
