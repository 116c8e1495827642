import type { ClientBase } from "pg";
import type { Clocks } from "../../clocks.js";
import { ReticketError } from "../../errors.js";
import { unreadable } from "../damage.js";
import type { LeaseTerms } from "../lease.js";
import type { MarkReading, PauseMarks } from "../pause/marks.js";
import { type Database, START_PATIENCE_MS } from "./database.js";
import { hintOf, wordsOf } from "./failure.js";
import { checkedLayout } from "./reader.js";
import { LAYOUT, migrate } from "./schema.js";
import { type StaleWatch, watching } from "./stale-watch.js";

/** The first layout that has a table of marks. */
const WITH_MARKS = 4;

export interface PostgresPauseMarksOptions {
  database: Database;
  schema: string;
  /** For messages; without credentials. */
  url: string;
  lease: LeaseTerms;
  clocks: Clocks;
}

/** The pause marks of a database: a row each. */
export class PostgresPauseMarks implements PauseMarks {
  readonly pollMs = 1_000;

  constructor(private readonly options: PostgresPauseMarksOptions) {}

  /** A fresh reading is one of the primary: a standby may lag. */
  async read(
    tenant: string,
    manifests: readonly string[],
    { fresh }: MarkReading,
  ): Promise<Map<string, string>> {
    const { database, url } = this.options;
    const work = async (client: ClientBase): Promise<Map<string, string>> => {
      if ((await checkedLayout(client, url)) < WITH_MARKS) return new Map();
      const { rows } = await client.query<{ manifest: string; mark: string }>(
        "SELECT manifest, mark FROM pauses WHERE tenant = $1 AND manifest = ANY($2::text[])",
        [tenant, manifests],
      );
      return new Map(rows.map(({ manifest, mark }) => [manifest, mark]));
    };
    try {
      return await database.transaction(fresh ? "write" : "read", work, { patienceMs: START_PATIENCE_MS });
    } catch (error) {
      if (error instanceof ReticketError) throw error;
      throw unreadable(url, wordsOf(error), hintOf(error, "read"));
    }
  }

  async replace(
    tenant: string,
    manifest: string,
    before: string | undefined,
    after: string | undefined,
  ): Promise<boolean> {
    const { database, schema, url, lease, clocks } = this.options;
    let isDone = false;
    const work = async (client: ClientBase, watch: StaleWatch): Promise<void> => {
      if ((await checkedLayout(client, url)) < LAYOUT) await migrate(client, schema, url, watch);
      isDone = await replaceRow(client, [tenant, manifest], before, after);
    };
    try {
      await watching(clocks, lease.staleMs, (watch) =>
        database.transaction("write", (client) => work(client, watch), { patienceMs: START_PATIENCE_MS }),
      );
    } catch (error) {
      if (error instanceof ReticketError) throw error;
      throw new ReticketError(
        "LEDGER_WRITE_FAILED",
        `${url}: the pause can't be written: ${wordsOf(error)}`,
        {
          hint: hintOf(error, "write"),
          cause: error,
        },
      );
    }
    return isDone;
  }
}

/** May be done again, after a commit whose answer was lost. */
async function replaceRow(
  client: ClientBase,
  whose: readonly string[],
  before: string | undefined,
  after: string | undefined,
): Promise<boolean> {
  const { rows } = await client.query<{ mark: string }>(
    "SELECT mark FROM pauses WHERE tenant = $1 AND manifest = $2 FOR UPDATE",
    [...whose],
  );
  const there = rows[0]?.mark;
  if (there === after) return true;
  if (there !== before) return false;
  if (after === undefined) {
    await client.query("DELETE FROM pauses WHERE tenant = $1 AND manifest = $2", [...whose]);
  } else if (before === undefined) {
    const { rowCount } = await client.query(
      "INSERT INTO pauses (tenant, manifest, mark) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
      [...whose, after],
    );
    return rowCount === 1;
  } else {
    await client.query("UPDATE pauses SET mark = $3 WHERE tenant = $1 AND manifest = $2", [...whose, after]);
  }
  return true;
}
