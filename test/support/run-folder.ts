import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder of this run of the tests, removed at its end. */
    run: string;
    /** The folder where the command line keeps what belongs to the machine. */
    state: string;
  }
}

/** Provides the run's folder. The command line is built by the first test that starts it: a pure test does not wait for that. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cache = fileURLToPath(new URL("../../node_modules/.cache/reticket-test", import.meta.url));
  await mkdir(cache, { recursive: true });
  const run = await mkdtemp(join(cache, "run-"));
  project.provide("run", run);
  project.provide("state", join(run, "state"));
  return () => rm(run, { recursive: true, force: true });
}
