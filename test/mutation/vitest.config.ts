import { defineConfig } from "vitest/config";

/** `RETICKET_MUTATION_TESTS=pacing,apply` runs the tests of these folders only: a lower bound, in a fraction of the time. */
const asked = process.env.RETICKET_MUTATION_TESTS?.split(",");
const TESTED = asked ?? ["apply", "deliver", "ledger", "pacing", "plan", "refresh", "seal", "simulation"];

/**
 * The tests that can kill a mutant in process: without those that start a command or race processes. Those of PostgreSQL need
 * one that runs already (`RETICKET_TEST_POSTGRES_URL`): a server started for each mutant would take minutes.
 */
export default defineConfig({
  test: {
    include: [
      ...TESTED.map((folder) => `test/${folder}/**/*.test.ts`),
      ...(asked === undefined ? ["test/manifest/keys.test.ts", "test/manifest/canonical.test.ts"] : []),
    ],
    exclude: [
      "test/ledger/file/lock-race.test.ts",
      "test/ledger/file/lock-kills.test.ts",
      // These start the command line, or a server of their own: minutes a mutant. Clocks, leases and locks have unit tests.
      "test/deliver/{delivery-queue,mail-delivery,mail-languages,remind,webhook-delivery}.test.ts",
      "test/ledger/golden.test.ts",
      "test/refresh/after-reset.test.ts",
      "test/ledger/witness/git.test.ts",
      "test/ledger/git/{remote-hangs,two-jobs}.test.ts",
      "test/ledger/postgres/{access,claim-race,connection,side-by-side}.test.ts",
      ...(process.env.RETICKET_TEST_POSTGRES_URL === undefined
        ? ["test/ledger/postgres/{backend,claims,conformance,database,migration}.test.ts"]
        : []),
    ],
    testNamePattern: /^(?!.*in a shell)/,
    setupFiles: ["test/mutation/few-runs.ts"],
    env: { RETICKET_MUTATIONS: "50", RETICKET_CLOCKS: "10" },
    testTimeout: 30_000,
  },
});
