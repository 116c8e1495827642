import { afterAll, beforeAll, it } from "vitest";
import { PostgresServer } from "../support/postgres.js";
import { killRuns } from "./home-kills.js";

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.destroy());

it("runs that are killed, on PostgreSQL, never send twice, never lose a ticket, and go on where they were", {
  timeout: 3_600_000,
}, async () => {
  await killRuns(Number(process.env.RETICKET_HOME_KILLS ?? 3), async () => ({ url: server.freshUrl() }));
});
