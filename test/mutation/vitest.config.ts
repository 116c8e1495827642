import { defineConfig } from "vitest/config";

/** The tests that can kill a mutant in process: none that starts a command or races processes. */
export default defineConfig({
  test: {
    include: [
      "test/plan/**/*.test.ts",
      "test/ledger/**/*.test.ts",
      "test/manifest/keys.test.ts",
      "test/manifest/canonical.test.ts",
    ],
    exclude: [
      "test/ledger/file/lock-race.test.ts",
      "test/ledger/file/lock-kills.test.ts",
      "test/ledger/git/**",
      "test/ledger/postgres/**",
    ],
    testNamePattern: /^(?!.*in a shell)/,
    setupFiles: ["test/mutation/few-runs.ts"],
    env: { RETICKET_MUTATIONS: "50" },
    testTimeout: 30_000,
  },
});
