import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The path of the command line's entry, built for tests: its failpoints can be armed. */
    cli: string;
    /** The folder where the command line keeps what belongs to the machine. */
    state: string;
  }
}

/** The version that the build for tests says it is. */
export const TEST_VERSION = "0.0.0-test";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Builds the command line once for the whole test run, into a folder of its own, so that no test needs `dist`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cache = join(repository, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "reticket-test-"));
  await buildCli(folder);
  project.provide("cli", join(folder, "main.mjs"));
  project.provide("state", join(folder, "state"));
  return () => rm(folder, { recursive: true, force: true });
}

/** @param define what the build knows beside its failpoints, or otherwise than today's */
export async function buildCli(outdir: string, define: Record<string, string> = {}): Promise<void> {
  await build({
    absWorkingDir: repository,
    entryPoints: ["src/cli/main.ts"],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    outdir,
    outExtension: { ".js": ".mjs" },
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    define: { RETICKET_FAILPOINTS: "true", RETICKET_VERSION: JSON.stringify(TEST_VERSION), ...define },
    logLevel: "warning",
  });
}
