import { afterAll, beforeAll } from "vitest";
import { openLedgerBackend } from "../../../src/ledger/backend.js";
import { PostgresServer } from "../../support/postgres.js";
import { ledgerConformance } from "../conformance.js";
import { pauseConformance } from "../pause/conformance.js";
import { MANIFEST, TENANT } from "../support.js";

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.destroy());

ledgerConformance("PostgreSQL", {
  makeHome: () => openLedgerBackend(server.freshUrl(), "/"),
  tamper: async (home, edit) => {
    const lines = `${new URL(home.url).searchParams.get("schema")}.lines`;
    const rows = await server.query<{ line: string }>(`SELECT line FROM ${lines} ORDER BY seq`);
    const edited = edit(rows.map(({ line }) => line));
    await server.query(`ALTER TABLE ${lines} DISABLE TRIGGER append_only`);
    await server.query(`DELETE FROM ${lines}`);
    await server.query(
      `INSERT INTO ${lines} SELECT $1, $2, number - 1, line FROM unnest($3::text[]) WITH ORDINALITY AS new (line, number)`,
      [TENANT, MANIFEST, edited],
    );
  },
});

let url: string;
pauseConformance("PostgreSQL", {
  makeHome: () => {
    url = server.freshUrl();
    return openLedgerBackend(url, "/");
  },
  elsewhere: () => openLedgerBackend(url, "/"),
});
