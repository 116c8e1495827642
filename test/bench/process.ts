import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** `npm run` starts every script there. */
export const REPOSITORY = process.cwd();
/** The command line as it is shipped, built by `npm run bench` into a folder of its own. */
export const CLI = join(REPOSITORY, "node_modules/.cache/reticket-bench/dist/cli/main.cjs");

/** What one whole process cost. */
export interface Cost {
  ms: number;
  /** Peak resident memory, MB; NaN unless it was asked for. */
  mb: number;
  /** Processor time, user and system, of all threads, milliseconds; NaN unless it was asked for. */
  cpuMs: number;
  stdout: string;
}

const USAGE_HOOK = "reticket-bench-usage.mjs";

/** Runs a process, of Node unless another command is given, to its end, from spawn to exit. @throws where it exits with another code than 0 */
export async function timed(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; usage?: boolean; command?: string } = {},
): Promise<Cost> {
  const hook = options.usage === true ? ["--import", await usageHook()] : [];
  // A machine of its own for each: each round begins new ledgers, which the witness of the round before would refuse.
  const state = await workFolder();
  const began = performance.now();
  const child = spawn(options.command ?? process.execPath, [...hook, ...args], {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: "1", XDG_STATE_HOME: state, ...options.env },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [out, err, usage] = [1, 2, 3].map((fd) => {
    const chunks: Buffer[] = [];
    child.stdio[fd]?.on("data", (chunk: Buffer) => chunks.push(chunk));
    return chunks;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  const ms = performance.now() - began;
  if (code !== 0) throw new Error(`${args.join(" ")}: exit ${code}\n${Buffer.concat(err!)}`);
  const [kb, microseconds] = Buffer.concat(usage!).toString().split(" ").map(Number);
  const stdout = Buffer.concat(out!).toString();
  return { ms, mb: (kb || Number.NaN) / 1024, cpuMs: (microseconds ?? Number.NaN) / 1000, stdout };
}

let hookUrl: string | undefined;

/** A module that tells the process's peak memory and processor time on its file descriptor 3 as it exits. */
async function usageHook(): Promise<string> {
  if (hookUrl !== undefined) return hookUrl;
  const path = join(await workFolder(), USAGE_HOOK);
  await writeFile(
    path,
    'import { writeSync } from "node:fs";\nprocess.on("exit", () => {\n  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();\n  writeSync(3, [maxRSS, userCPUTime + systemCPUTime].join(" "));\n});\n',
  );
  hookUrl = pathToFileURL(path).href;
  return hookUrl;
}

const folders: string[] = [];

/** A folder on a real disk, removed by `cleanUp`. */
export async function workFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "reticket-bench-"));
  folders.push(folder);
  return folder;
}

export async function cleanUp(): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}

/** Bundles one of the peers beside this file, so that all of them are started as reticket is. */
export async function bundled(name: string): Promise<string> {
  const outfile = join(REPOSITORY, "node_modules/.cache/reticket-bench", `${name}.mjs`);
  await mkdir(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [join(REPOSITORY, "test/bench/peers", `${name}.ts`)],
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    outfile,
    logLevel: "warning",
  });
  return outfile;
}
