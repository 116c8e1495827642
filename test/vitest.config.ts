import { defineConfig } from "vitest/config";

/** Where `.ci/run` wants the results as JSON, too. */
const report = process.env.VITEST_JSON_REPORT;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build-cli.ts"],
    // One more than vitest takes by itself on two cores: most tests wait for processes of their own.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
  },
});
