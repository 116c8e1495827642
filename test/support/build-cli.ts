import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The path of the command line's entry, built for tests: its failpoints can be armed. */
    cli: string;
    /** The path of the host that runs command lines of the same build, one after the other. */
    cliHost: string;
    /** The folder where the command line keeps what belongs to the machine. */
    state: string;
  }
}

/** The version that the build for tests says it is. */
export const TEST_VERSION = "0.0.0-test";

const DAY_MS = 86_400_000;

const repository = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Provides the command line, built for tests, so that no test needs `dist`. A build is kept under the hash of all that
 * goes into it, so a run that changed nothing starts at once, and no run meets a stale build.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cache = join(repository, "node_modules/.cache/reticket-test");
  await mkdir(cache, { recursive: true });
  const run = await mkdtemp(join(cache, "run-"));
  const built = join(cache, `cli-${await inputHash()}`);
  if (!existsSync(built)) {
    await removeOldBuilds(cache);
    await buildCli(join(run, "cli"));
    // Another run may have put the same build there in the meantime: either one will do.
    await rename(join(run, "cli"), built).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  }
  project.provide("cli", join(built, "main.mjs"));
  project.provide("cliHost", join(built, "cli-host.mjs"));
  project.provide("state", join(run, "state"));
  return () => rm(run, { recursive: true, force: true });
}

/** sha256 over every file that esbuild may read, with its name: the sources, the schemas, the lock file, this file and the host. */
async function inputHash(): Promise<string> {
  const hash = createHash("sha256");
  for (const input of [
    "src",
    "schemas",
    "package-lock.json",
    "test/support/build-cli.ts",
    "test/support/cli-host.ts",
  ]) {
    for (const path of await filesBelow(join(repository, input))) {
      hash
        .update(`${relative(repository, path)}\0`)
        .update(await readFile(path))
        .update("\0");
    }
  }
  return hash.digest("hex").slice(0, 32);
}

async function filesBelow(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Removes builds that no run of the last day has made: a run that is still at work keeps its own. */
async function removeOldBuilds(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true });
  }
}

/** @param define what the build knows beside its failpoints, or otherwise than today's */
export async function buildCli(outdir: string, define: Record<string, string> = {}): Promise<void> {
  await build({
    absWorkingDir: repository,
    entryPoints: { main: "src/cli/main.ts", "cli-host": "test/support/cli-host.ts" },
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
