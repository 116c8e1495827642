import { defineConfig } from "vitest/config";
import { SlowFirst } from "./support/slow-first.js";

/** Where `.ci/run` wants the results as JSON, too. */
const report = process.env.VITEST_JSON_REPORT;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/run-folder.ts"],
    // Two more than vitest takes by itself on two cores: most tests wait for processes of their own.
    maxWorkers: 4,
    sequence: { sequencer: SlowFirst },
    // They end a test that hangs, and no test may depend on them: a busy machine is many times slower than an idle one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
  },
});
