import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, buildSync } from "esbuild";

/** The version that the build for tests says it is. */
export const TEST_VERSION = "0.0.0-test";

const DAY_MS = 86_400_000;
const POLL_MS = 20;

const repository = fileURLToPath(new URL("../../", import.meta.url));
/** Where builds for tests are kept. */
const CACHE = join(repository, "node_modules/.cache/reticket-test");

/**
 * Builds the command line for tests, so that no test needs `dist`. A build is kept under the hash of all that goes into it,
 * so a run that changed nothing builds nothing, and no run meets a stale build. All files of a run use the build of the first one
 * that asked: the others wait for it.
 * @param run the folder of this run
 * @returns the folder of the build
 */
export function builtForRun(run: string): string {
  const told = join(run, "built");
  for (;;) {
    if (existsSync(told)) return readFileSync(told, "utf8");
    const lock = join(run, "building");
    if (!takeLock(lock)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);
      continue;
    }
    try {
      writeFileSync(`${told}.new`, keptBuild(run));
      renameSync(`${told}.new`, told);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

/**
 * @returns false: another process builds. The lock of a process that has ended is removed; if two processes remove it at the
 * same time, both may build, and either build will do.
 */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The kept build of today's sources; made if it is missing. */
function keptBuild(run: string): string {
  const built = join(CACHE, `cli-${inputHash()}`);
  if (existsSync(built)) return built;
  removeOldBuilds();
  const made = join(run, "cli");
  buildCli(made);
  try {
    renameSync(made, built);
  } catch (error) {
    // Another run may have put the same build there in the meantime: either one will do.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
  }
  return built;
}

/** sha256 over every file that esbuild may read, with its name: the sources, the schemas, the lock file, this file and the host. */
function inputHash(): string {
  const hash = createHash("sha256");
  for (const input of [
    "src",
    "schemas",
    "package-lock.json",
    "test/support/build-cli.ts",
    "test/support/cli-host.ts",
  ]) {
    for (const path of filesBelow(join(repository, input))) {
      hash
        .update(`${relative(repository, path)}\0`)
        .update(readFileSync(path))
        .update("\0");
    }
  }
  return hash.digest("hex").slice(0, 32);
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Removes what no run of the last day has made: a run that is still at work keeps its own. */
function removeOldBuilds(): void {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** @param define what the build knows beside its failpoints, or otherwise than today's */
export function buildCli(outdir: string, define: Record<string, string> = {}): void {
  buildSync(cliBuild(outdir, define));
}

/** How the command line is built for tests. */
export function cliBuild(outdir: string, define: Record<string, string> = {}): BuildOptions {
  return {
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
  };
}
