/**
 * Mutation testing of every folder whose fault could send a ticket twice, lose one or leak one: `npm run test:mutation`,
 * or one folder of it with `npm run test:mutation -- --mutate 'src/plan/**'`. The report is in reports/mutation/.
 * `RETICKET_MUTATION_SAMPLE=4` takes the mutants of one function in four, for folders whose mutants would take hours.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: [
    "src/apply/**/*.ts",
    "src/deliver/**/*.ts",
    "src/ledger/**/*.ts",
    "src/pacing/**/*.ts",
    "src/plan/**/*.ts",
    "src/refresh/**/*.ts",
    "src/seal/**/*.ts",
    "src/manifest/keys.ts",
    "src/manifest/canonical.ts",
  ],
  plugins: ["@stryker-mutator/*", "./test/mutation/sample.mjs"],
  ignorers: ["sample"],
  testRunner: "vitest",
  vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
  // Stryker would rewrite the real one with TypeScript's JavaScript API, which TypeScript 7 does not have.
  tsconfigFile: "none",
  ignorePatterns: ["/dist", "/examples", "/coverage"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  incremental: process.env.RETICKET_MUTATION_SAMPLE === undefined,
  incrementalFile: "reports/mutation/incremental.json",
  concurrency: 2,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  reporters: ["clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
};
