import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { cliPath } from "./built-cli.js";
import { cleanEnv } from "./cli.js";

const exec = promisify(execFile);

/** What was packed in this process, by version and additional text. */
const packed = new Map<string, Promise<Buffer>>();

/**
 * Packs a `reticket` whose command is the build under test, as `npm pack` packs the real one.
 * @param more appended to its command
 * @returns the tarball
 */
export async function packReticket(folder: string, version = "0.0.0-test", more = ""): Promise<string> {
  const source = join(folder, `package-${version}-${more.length}`);
  await mkdir(source, { recursive: true });
  const key = `${version}\n${more}`;
  const tarball = packed.get(key) ?? pack(source, version, more);
  packed.set(key, tarball);
  const path = join(source, `reticket-${version}.tgz`);
  await writeFile(path, await tarball);
  return path;
}

async function pack(source: string, version: string, more: string): Promise<Buffer> {
  const manifest = { name: "reticket", version, type: "module", bin: { reticket: "cli.mjs" } };
  await writeFile(join(source, "package.json"), JSON.stringify(manifest));
  const command = `#!/usr/bin/env node\nawait import(${JSON.stringify(cliPath())});\n${more}`;
  await writeFile(join(source, "cli.mjs"), command, { mode: 0o755 });
  await exec("npm", ["pack", "--silent"], { cwd: source, env: cleanEnv() });
  return readFile(join(source, `reticket-${version}.tgz`));
}
