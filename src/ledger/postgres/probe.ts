import type { ClientBase } from "pg";
import { type ProbeResult, probeFailure, probeOk } from "../../probe-result.js";
import { GRANT_HINT } from "./failure.js";
import { checkedLayout } from "./reader.js";
import { LAYOUT } from "./schema.js";

/** What a run needs, by table. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  version: ["SELECT"],
  lines: ["SELECT", "INSERT"],
  ledgers: ["SELECT", "INSERT", "UPDATE"],
  runners: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  claims: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  pauses: ["SELECT", "INSERT", "UPDATE", "DELETE"],
};

interface ServerRow {
  version: string;
  tls: string | null;
  role: string;
  may_create_schema: boolean;
  /** null: there is no such schema. */
  may_create_table: boolean | null;
}

/**
 * Whether ledgers can be written to the schema, by the role's privileges. Nothing is written.
 * @param client in a transaction that may write, on a server that is no standby
 * @throws ReticketError LEDGER_NEWER
 */
export async function probeSchema(client: ClientBase, location: string): Promise<ProbeResult[]> {
  const { rows } = await client.query<ServerRow>(
    `SELECT current_setting('server_version') AS version,
       (SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()) AS tls,
       current_user AS role,
       has_database_privilege(current_database(), 'CREATE') AS may_create_schema,
       (SELECT has_schema_privilege(oid, 'CREATE') FROM pg_namespace
        WHERE nspname = current_setting('reticket.schema')) AS may_create_table`,
  );
  const server = rows[0]!;
  const refuse = (what: string, hint: string) => [
    probeFailure("LEDGER_WRITE_FAILED", `${location}: the role ${server.role} ${what}`, hint),
  ];
  const layout = await checkedLayout(client, location);
  if (layout < LAYOUT) {
    const may = server.may_create_table ?? server.may_create_schema;
    if (!may) {
      return refuse(
        "may not create the tables",
        "run `apply` once as a role that may, or `GRANT CREATE ON SCHEMA` to this one",
      );
    }
  } else {
    const missing = await missingPrivileges(client);
    if (missing.length > 0) return refuse(`lacks ${missing.join(", ")}`, GRANT_HINT);
  }
  const tables = layout === 0 ? "its tables are made by the first run" : `layout ${layout}`;
  const link = server.tls === null ? "without TLS" : server.tls;
  return [
    probeOk(
      `${location}: PostgreSQL ${server.version}, ${link}, ${tables}; the role ${server.role} can write`,
    ),
  ];
}

/** `INSERT on lines`, and so on. */
async function missingPrivileges(client: ClientBase): Promise<string[]> {
  const wanted = Object.entries(NEEDED).flatMap(([table, privileges]) =>
    privileges.map((privilege) => ({ table, privilege })),
  );
  const { rows } = await client.query<{ missing: string }>(
    `SELECT privilege || ' on ' || name AS missing
     FROM unnest($1::text[], $2::text[]) AS wanted(name, privilege)
     WHERE NOT has_table_privilege(format('%I.%I', current_setting('reticket.schema'), name), privilege)`,
    [wanted.map(({ table }) => table), wanted.map(({ privilege }) => privilege)],
  );
  return rows.map(({ missing }) => missing);
}
