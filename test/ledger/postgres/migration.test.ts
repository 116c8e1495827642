import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { openLedgerBackend } from "../../../src/ledger/backend.js";
import { encodeCommit } from "../../../src/ledger/commit.js";
import { newHolder } from "../../../src/ledger/holder.js";
import type { Ledger } from "../../../src/ledger/ledger.js";
import { noPosition } from "../../../src/ledger/position.js";
import { insertion } from "../../../src/ledger/postgres/reader.js";
import { LAYOUT } from "../../../src/ledger/postgres/schema.js";
import { verifyLedger } from "../../../src/ledger/verify.js";
import { shortLeases } from "../../support/leases.js";
import { PostgresServer } from "../../support/postgres.js";
import {
  ada,
  claimed,
  finished,
  grace,
  issued,
  MANIFEST,
  newRun,
  RUN,
  started,
  TENANT,
  withLedger,
} from "../support.js";
import { LAYOUT_1 } from "./layout-1.js";

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.destroy());

const RECORDS = [started(), claimed(ada), issued(ada), finished()];

/** A database that an earlier version made, with a ledger in it. */
async function earlier() {
  const url = server.freshUrl();
  const schema = new URL(url).searchParams.get("schema") ?? "";
  const identity = { tenant: TENANT, manifest: MANIFEST };
  const commit = encodeCommit(RECORDS, noPosition(), identity);
  await server.query(
    `CREATE SCHEMA ${schema}; SET search_path TO ${schema}; ${LAYOUT_1};
     INSERT INTO ledgers VALUES ('${TENANT}', '${MANIFEST}'); ${insertion(identity, commit)}`,
  );
  const sql = <Row extends object>(text: string): Promise<Row[]> =>
    server.query<Row>(text.replaceAll(/\b(version|lines|ledgers|runners)\b(?!\))/g, `${schema}.$1`));
  return {
    url,
    schema,
    sql,
    open: (): Ledger => openLedgerBackend(url, "/").open(TENANT, MANIFEST),
    layout: async () => (await sql<{ max: number }>("SELECT max(version) FROM version"))[0]?.max,
    /** As a runner of that version does it. */
    enter: (holder: object, id = newRun(), lease = "30 seconds") =>
      sql(
        `INSERT INTO runners (id, tenant, manifest, shared, holder, worker, run, lease)
         VALUES ('${id}', '${TENANT}', '${MANIFEST}', true, '${JSON.stringify(holder)}', 'w', '${RUN}', now() + interval '${lease}')`,
      ),
  };
}

it("is read as it is by who only reads", async () => {
  const { open, layout } = await earlier();
  expect(await verifyLedger(open())).toMatchObject({ issued: 1, head: { seq: 1 } });
  expect(await layout()).toBe(1);
});

it("is brought up to today's by who writes, the ledger staying what it is", async () => {
  const { url, open, layout } = await earlier();
  const { head } = await open().state();
  await Promise.all(
    [1, 2].map(async () => {
      const ledger = await open().lock("test", { shared: true });
      await ledger.state();
      await ledger.claim(newRun(), [grace]);
      await ledger.close();
    }),
  );
  expect(await layout()).toBe(LAYOUT);
  const after = openLedgerBackend(url, "/").open(TENANT, MANIFEST);
  expect(await verifyLedger(after)).toMatchObject({
    issued: 1,
    targets: 2,
    head: { lineage: head?.lineage },
  });
});

it("is refused, by name and by all, where a newer reticket has made the tables", async () => {
  const { url, open, schema } = await earlier();
  await withLedger(open(), (ledger) => ledger.append([issued(grace)]));
  await server.query(
    `INSERT INTO ${schema}.version (version, tool_version, needs) VALUES (99, '9.9.9', '9.8.0')`,
  );
  const refusal = {
    code: "LEDGER_NEWER",
    message: expect.stringMatching(/written by reticket 9\.9\.9: its tables have layout 99/),
    hint: expect.stringMatching(/use reticket 9\.8\.0 or newer/),
  };
  await expect(open().state()).rejects.toMatchObject(refusal);
  await expect(open().lock("test")).rejects.toMatchObject(refusal);
  await expect(openLedgerBackend(url, "/").manifests(TENANT)).rejects.toMatchObject(refusal);
});

it("waits for the runners of that version, and not for runners that are gone", async () => {
  const { url, open, layout, enter, sql } = await earlier();
  const holder = newHolder("apply");
  await enter(holder, holder.id);
  await expect(open().lock("test", { shared: true })).rejects.toMatchObject({
    code: "LEDGER_LOCKED",
    hint: expect.stringContaining(holder.id),
  });
  expect(await layout()).toBe(1);
  await sql("DELETE FROM runners WHERE true");
  await enter({ ...holder, host: "elsewhere" }, newRun(), "-1 seconds");
  await enter({ ...holder, processStart: "1" });
  const home = shortLeases(url);
  await withLedger(home.open(TENANT, MANIFEST), (ledger) => ledger.append([issued(grace)]));
  expect(await layout()).toBe(LAYOUT);
  await expect(enter(holder)).rejects.toThrow(/commits/);
});

it("keeps what roles were granted", async () => {
  const { url, schema, sql, open } = await earlier();
  const role = `writer_${schema}`;
  onTestFinished(() => server.query(`DROP OWNED BY "${role}"; DROP ROLE "${role}"`).then(() => undefined));
  await sql(
    `CREATE ROLE "${role}" LOGIN; GRANT USAGE ON SCHEMA ${schema} TO "${role}"; GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO "${role}";
     GRANT INSERT ON lines TO "${role}"; GRANT INSERT, UPDATE ON ledgers TO "${role}"; GRANT INSERT, UPDATE, DELETE ON runners TO "${role}"`,
  );
  await withLedger(open(), async () => undefined);
  const backend = openLedgerBackend(url.replace(/(?<=\/\/)\w+(?=@)/, role), "/");
  const as = await backend.open(TENANT, MANIFEST).lock("test", { shared: true });
  await as.state();
  expect(await as.claim(newRun(), [grace])).toEqual([]);
  await as.close();
  await expect(server.query(`SET ROLE "${role}"; DELETE FROM ${schema}.lines`)).rejects.toThrow(
    "permission denied",
  );
});
