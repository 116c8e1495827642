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
  /** Peak resident memory, MB. */
  mb: number;
  stdout: string;
}

const RSS_HOOK = "reticket-bench-rss.mjs";

/** Runs a process, of Node unless another command is given, to its end, from spawn to exit. @throws where it exits with another code than 0 */
export async function timed(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; memory?: boolean; command?: string } = {},
): Promise<Cost> {
  const hook = options.memory === true ? ["--import", await rssHook()] : [];
  // A machine of its own for each: each round begins new ledgers, which the witness of the round before would refuse.
  const state = await workFolder();
  const began = performance.now();
  const child = spawn(options.command ?? process.execPath, [...hook, ...args], {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: "1", XDG_STATE_HOME: state, ...options.env },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [out, err, rss] = [1, 2, 3].map((fd) => {
    const chunks: Buffer[] = [];
    child.stdio[fd]?.on("data", (chunk: Buffer) => chunks.push(chunk));
    return chunks;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  const ms = performance.now() - began;
  if (code !== 0) throw new Error(`${args.join(" ")}: exit ${code}\n${Buffer.concat(err!)}`);
  return { ms, mb: Number(Buffer.concat(rss!).toString()) / 1024, stdout: Buffer.concat(out!).toString() };
}

let hookUrl: string | undefined;

/** A module that tells the process's peak memory on its file descriptor 3 as it exits. */
async function rssHook(): Promise<string> {
  if (hookUrl !== undefined) return hookUrl;
  const path = join(await workFolder(), RSS_HOOK);
  await writeFile(
    path,
    'import { writeSync } from "node:fs";\nprocess.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));\n',
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
