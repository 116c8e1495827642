/**
 * Mutation testing of what decides whether a ticket is sent: `npm run test:mutation`, or one folder of it with
 * `npm run test:mutation -- --mutate 'src/plan/**'`. The report is in reports/mutation/.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  // The ledgers in PostgreSQL and git are left out: what shows their faults are servers and processes, minutes a mutant.
  mutate: [
    "src/plan/**/*.ts",
    "src/ledger/*.ts",
    "src/ledger/file/*.ts",
    "src/manifest/keys.ts",
    "src/manifest/canonical.ts",
  ],
  testRunner: "vitest",
  vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
  // Stryker would rewrite the real one with TypeScript's JavaScript API, which TypeScript 7 does not have.
  tsconfigFile: "none",
  ignorePatterns: ["/dist", "/examples", "/coverage"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  concurrency: 2,
  timeoutMS: 15_000,
  reporters: ["clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
};
