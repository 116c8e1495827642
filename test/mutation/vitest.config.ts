import { defineConfig } from "vitest/config";

/** `RETICKET_MUTATION_TESTS=pacing,apply` runs the tests of these folders only: a lower bound, in a fraction of the time. */
const asked = process.env.RETICKET_MUTATION_TESTS?.split(",");
const TESTED = asked ?? ["apply", "deliver", "ledger", "pacing", "plan", "refresh", "seal", "simulation"];

/** The tests that can kill a mutant in process: without those that start a command or race processes. */
export default defineConfig({
  test: {
    include: [
      ...TESTED.map((folder) => `test/${folder}/**/*.test.ts`),
      ...(asked === undefined ? ["test/manifest/keys.test.ts", "test/manifest/canonical.test.ts"] : []),
    ],
    exclude: [
      "test/ledger/file/lock-race.test.ts",
      "test/ledger/file/lock-kills.test.ts",
      // These start the command line, git or a PostgreSQL: minutes a mutant. Clocks, leases and locks have unit tests.
      "test/deliver/{delivery-queue,mail-delivery,mail-languages,remind,webhook-delivery}.test.ts",
      "test/ledger/golden.test.ts",
      "test/refresh/after-reset.test.ts",
      "test/ledger/witness/git.test.ts",
      "test/ledger/git/{conformance,remote-failure,two-jobs}.test.ts",
      "test/ledger/postgres/{access,claims,connection,conformance,migration,side-by-side}.test.ts",
    ],
    testNamePattern: /^(?!.*in a shell)/,
    setupFiles: ["test/mutation/few-runs.ts"],
    env: { RETICKET_MUTATIONS: "50", RETICKET_CLOCKS: "10" },
    testTimeout: 30_000,
  },
});
