import { spawn } from "node:child_process";
import { once } from "node:events";
import { PostgresServer } from "../support/postgres.js";

/** Runs Stryker beside a PostgreSQL for all of its runs: one that is started for each mutant would take minutes. */
process.on("SIGINT", () => {
  // A Ctrl-C reaches Stryker, too: the server is stopped once that has ended.
});
const server = await PostgresServer.start();
try {
  const args = ["run", "test/mutation/stryker.config.mjs", ...process.argv.slice(2)];
  const env = { ...process.env, RETICKET_TEST_POSTGRES_URL: server.url };
  const stryker = spawn("node_modules/.bin/stryker", args, { stdio: "inherit", env });
  const [code] = await once(stryker, "exit");
  process.exitCode = code ?? 1;
} finally {
  await server.destroy();
}
