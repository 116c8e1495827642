import type { ClientBase } from "pg";
import { VERSION } from "../../version.js";
import type { Writer } from "../chain.js";
import { lockedBy, parseHolder } from "../holder.js";
import { isGone } from "../process.js";
import { LAYOUT_2 } from "./layout-2.js";
import { LAYOUT_3 } from "./layout-3.js";
import { LAYOUT_4 } from "./layout-4.js";
import { LEASE, type RunnerRow } from "./runner-table.js";
import type { StaleWatch } from "./stale-watch.js";

/** The layout that this version reads and writes. */
export const LAYOUT = 4;

/** The oldest reticket that works with it. */
const NEEDS = "0.4.0";

/** An advisory lock, held while tables are created or changed. Any number that other programs are unlikely to use. */
const MIGRATION_LOCK = 7_242_041;

/** What each version adds to the one before. Run in the schema, in one transaction, by the first process that needs it. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE ledgers (
    tenant text COLLATE "C" NOT NULL,
    manifest text COLLATE "C" NOT NULL,
    lineage text,
    seq bigint NOT NULL DEFAULT -1,
    sum text,
    PRIMARY KEY (tenant, manifest)
  );
  COMMENT ON TABLE ledgers IS 'Where each ledger stands: its last line. Locked by each append.';

  CREATE TABLE lines (
    tenant text COLLATE "C" NOT NULL,
    manifest text COLLATE "C" NOT NULL,
    seq bigint NOT NULL CHECK (seq >= 0),
    line text NOT NULL,
    PRIMARY KEY (tenant, manifest, seq)
  );
  COMMENT ON TABLE lines IS 'The ledgers, line by line, as a file ledger has them. Append-only.';

  CREATE TABLE runners (
    id text PRIMARY KEY,
    tenant text COLLATE "C" NOT NULL,
    manifest text COLLATE "C" NOT NULL,
    shared boolean NOT NULL,
    holder jsonb NOT NULL,
    worker text NOT NULL,
    run text,
    pace real NOT NULL DEFAULT 0,
    lease timestamptz NOT NULL
  );
  CREATE INDEX runners_of_tenant ON runners (tenant, manifest);
  COMMENT ON TABLE runners IS 'Who works on which ledger; gone when its lease has run out.';

  CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a ledger is append-only: % refused', TG_OP;
  END $$;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lines
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
  ALTER TABLE lines ENABLE ALWAYS TRIGGER append_only;
  `,
  LAYOUT_2,
  LAYOUT_3,
  LAYOUT_4,
];

/**
 * The layout that stands in the schema; 0: none. Where there is a schema, it needs USAGE on it and SELECT.
 * @param client in a transaction
 */
export async function layoutOf(client: ClientBase): Promise<number> {
  // Not by to_regclass: that remembers, within a transaction, that there was nothing.
  const found = await client.query<{ there: boolean }>(
    `SELECT EXISTS (
       SELECT FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
       WHERE nspname = current_setting('reticket.schema') AND relname = 'version'
     ) AS there`,
  );
  if (found.rows[0]?.there !== true) return 0;
  const { rows } = await client.query<{ version: number }>("SELECT max(version) AS version FROM version");
  return rows[0]?.version ?? 0;
}

/** Which reticket made the newest layout, and which it needs at least; every layout since the third says so. */
export async function layoutWriter(client: ClientBase): Promise<Writer> {
  const { rows } = await client.query<{ tool_version: string | null; needs: string | null }>(
    "SELECT tool_version, needs FROM version ORDER BY version DESC LIMIT 1",
  );
  return { toolVersion: rows[0]?.tool_version ?? undefined, needs: rows[0]?.needs ?? undefined };
}

/**
 * Makes the schema and its tables, or brings them up to this version; does nothing where another has done it.
 * @param schema a plain name
 * @param location of the ledger, for messages
 * @throws ReticketError LEDGER_LOCKED where a runner of the version before is at work; NotYetStale
 */
export async function migrate(
  client: ClientBase,
  schema: string,
  location: string,
  watch: StaleWatch,
): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
  const before = await layoutOf(client);
  if (before >= LAYOUT) return;
  if (before === 0) {
    const { rowCount } = await client.query("SELECT FROM pg_namespace WHERE nspname = $1", [schema]);
    if (rowCount === 0) await client.query(`CREATE SCHEMA "${schema}"`);
    await client.query(
      "CREATE TABLE version (version integer NOT NULL, migrated timestamptz NOT NULL DEFAULT now())",
    );
  } else {
    await refuseWhileAtWork(client, location, watch);
  }
  for (const migration of MIGRATIONS.slice(before)) await client.query(migration);
  await client.query("INSERT INTO version (version, tool_version, needs) VALUES ($1, $2, $3)", [
    LAYOUT,
    VERSION,
    NEEDS,
  ]);
}

/** Who began under an earlier layout goes by its rules, and not by ours: it must have ended. */
async function refuseWhileAtWork(client: ClientBase, location: string, watch: StaleWatch): Promise<void> {
  await client.query("LOCK TABLE runners IN ACCESS EXCLUSIVE MODE");
  const { rows } = await client.query<{ manifest: string } & RunnerRow>(
    `SELECT id, manifest, holder, ${LEASE} FROM runners ORDER BY id`,
  );
  for (const { id, manifest, holder: json, lease, expired } of rows) {
    const holder = parseHolder(JSON.stringify(json));
    if (holder !== undefined && !isGone(holder)) {
      if (!expired) throw lockedBy(`the ledger of ${manifest}`, holder, location);
      watch.check({ id, lease });
    }
    await client.query("DELETE FROM runners WHERE id = $1", [id]);
  }
}
