import { defineConfig } from "vitest/config";

/** The tests that can kill a mutant in process: without those that start a command or race processes. */
export default defineConfig({
  test: {
    include: [
      "test/apply/**/*.test.ts",
      "test/deliver/**/*.test.ts",
      "test/ledger/**/*.test.ts",
      "test/pacing/**/*.test.ts",
      "test/plan/**/*.test.ts",
      "test/refresh/**/*.test.ts",
      "test/seal/**/*.test.ts",
      "test/simulation/**/*.test.ts",
      "test/manifest/keys.test.ts",
      "test/manifest/canonical.test.ts",
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
