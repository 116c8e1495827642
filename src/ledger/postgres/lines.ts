import type { ClientBase } from "pg";
import { ReticketError } from "../../errors.js";
import { broken, type LedgerPlace, unreadable } from "../damage.js";
import { Follower, type LineSink } from "../follower.js";
import type { LedgerHead, ReadOptions } from "../ledger.js";
import type { LineRecords } from "../line-records.js";
import { type Database, START_PATIENCE_MS } from "./database.js";
import { hintOf, wordsOf } from "./failure.js";
import type { Identity } from "./identity.js";
import { checkedLayout, linesAt, linesBehind, readHead, readLines } from "./reader.js";

const RESTORE =
  "Nothing is sent on a ledger like this. Bring back the newest state of the database (the old primary, the latest point in time), then run `reticket ledger verify`. An older state has forgotten who was sent a ticket: do not use one.";

/** A ledger's lines, for reading: verified as they come. */
export class PostgresLines {
  readonly place: LedgerPlace;

  constructor(
    private readonly database: Database,
    private readonly identity: Identity,
    private readonly location: string,
  ) {
    this.place = {
      location,
      head: "the ledger's own row",
      restore: RESTORE,
      choose: RESTORE,
      linesAt: (numbers) => database.transaction("read", (client) => linesAt(client, identity, numbers)),
    };
  }

  /** Follows the ledger from its first line. @param awaited what it must hold */
  follower(
    awaited: LedgerHead | null,
    { watch }: ReadOptions = {},
    place: LedgerPlace = this.place,
  ): Follower {
    return new Follower(place, this.identity, awaited, watch === undefined ? {} : { watch });
  }

  /** @throws ReticketError LEDGER_UNREADABLE, or what is wrong with the line that `work` met */
  async reading<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    try {
      return await this.database.transaction("read", work, { patienceMs: START_PATIENCE_MS });
    } catch (error) {
      const explained = await this.follower(null).explain(error);
      if (explained instanceof ReticketError) throw explained;
      throw unreadable(this.location, wordsOf(explained), hintOf(explained, "read"));
    }
  }

  /**
   * Reads the ledger in one transaction, which sees one moment.
   * @param begin makes what takes the lines; called again in a new transaction where the connection is lost
   */
  snapshot(
    begin: (client: ClientBase) => Promise<LineSink>,
    options: ReadOptions | undefined,
  ): Promise<Follower> {
    return this.reading(async (client) => {
      const there = (await checkedLayout(client, this.location)) > 0;
      const awaited = there ? await readHead(client, this.identity) : null;
      const follower = this.follower(awaited, options);
      const sink = await begin(client);
      if (there) await readLines(client, this.identity, -1, (text) => sink(follower.take(text), text));
      follower.end();
      return follower;
    });
  }

  /** Every line, as far as the ledger's own row knows of them at least. */
  async *all(options?: ReadOptions): AsyncGenerator<{ records: LineRecords; text: string }> {
    const awaited = await this.#head();
    const follower = this.follower(awaited, options);
    if (awaited === null) follower.end();
    else yield* this.#followed(follower);
  }

  /** What is wrong with a ledger that no longer is the one that we know. */
  async breach(known: LedgerHead | null): Promise<Error> {
    try {
      const row = await this.#head();
      const ours = { ...this.place, head: "this run" };
      for (const follower of [this.follower(known, {}, ours), this.follower(row)]) {
        for await (const _ of this.#followed(follower));
      }
      const words =
        row === null ? "says that the ledger is empty" : `says that line ${row.seq + 1} is the last`;
      return broken("LEDGER_DAMAGED", `${this.location}: its own row ${words}, and there are more`, RESTORE, {
        path: this.location,
      });
    } catch (error) {
      if (error instanceof Error) return error;
      throw error;
    }
  }

  #head(): Promise<LedgerHead | null> {
    return this.reading(async (client) =>
      (await checkedLayout(client, this.location)) > 0 ? readHead(client, this.identity) : null,
    );
  }

  /** A connection that is lost in between goes on where it was: what was read does not change. */
  async *#followed(follower: Follower): AsyncGenerator<{ records: LineRecords; text: string }> {
    for (let after = -1; ; ) {
      const rows = await this.reading((client) => linesBehind(client, this.identity, after));
      if (rows.length === 0) break;
      for (const { seq, line: text } of rows) {
        let records: LineRecords;
        try {
          records = follower.take(text);
        } catch (error) {
          throw await follower.explain(error);
        }
        yield { records, text };
        after = Number(seq);
      }
    }
    follower.end();
  }
}
