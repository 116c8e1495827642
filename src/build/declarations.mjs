import { execFile } from "node:child_process";
import { readdir, readFile, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Writes the declarations of the library: those that `index.d.ts` leads to. The others describe modules that can't be imported.
 * @param {string} outdir
 */
export async function buildDeclarations(outdir) {
  await rm(outdir, { recursive: true, force: true });
  const tsc = join(REPOSITORY, "node_modules/typescript/bin/tsc");
  const flags = ["--emitDeclarationOnly", "--noEmit", "false", "--outDir", outdir];
  await promisify(execFile)(process.execPath, [tsc, ...flags], { cwd: REPOSITORY });
  const reached = new Set();
  await follow(join(outdir, "index.d.ts"), reached);
  const files = await readdir(outdir, { recursive: true, withFileTypes: true });
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    if (file.isFile() && !reached.has(path)) await rm(path);
  }
  await removeEmpty(outdir);
}

async function follow(path, reached) {
  if (reached.has(path)) return;
  reached.add(path);
  const text = await readFile(path, "utf8");
  for (const [, from] of text.matchAll(/(?:from|import\()\s*"(\.[^"]+)[.]js"/g)) {
    await follow(`${resolve(dirname(path), from)}.d.ts`, reached);
  }
}

async function removeEmpty(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) if (entry.isDirectory()) await removeEmpty(join(folder, entry.name));
  if ((await readdir(folder)).length === 0) await rm(folder, { recursive: true });
}
