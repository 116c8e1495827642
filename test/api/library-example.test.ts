import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { cleanEnv } from "../support/cli.js";
import { buildDeclarations } from "./declarations.js";

const exec = promisify(execFile);
const repository = fileURLToPath(new URL("../../", import.meta.url));

let folder: string;
let cwd: string;
let sandbox: Sandbox;
beforeAll(async () => {
  const cache = join(repository, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, "reticket-library-"));
  cwd = join(folder, "library");
  for (const name of ["library", "pull-request"]) {
    await cp(join(repository, "examples", name), join(folder, name), { recursive: true });
  }
  // Else `reticket` is the repository's own `dist`, as old as it is.
  await writeFile(join(cwd, "package.json"), JSON.stringify({ private: true }));
  await installLibrary(join(cwd, "node_modules/reticket"));
  sandbox = await startSandbox({ users: join(repository, "examples/users.ndjson") });
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

/** What `npm install reticket` installs, built from the sources: the package's exports, code and declarations. */
async function installLibrary(outdir: string): Promise<void> {
  await build({
    absWorkingDir: repository,
    entryPoints: ["src/index.ts"],
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outdir,
    define: { RETICKET_FAILPOINTS: "false", RETICKET_VERSION: '"0.0.0-test"' },
  });
  await buildDeclarations(join(outdir, "types"));
  const exports = { types: "./types/index.d.ts", default: "./index.js" };
  await writeFile(join(outdir, "package.json"), JSON.stringify({ type: "module", exports }));
}

function run(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = {
    ...cleanEnv(),
    AUTH0_DOMAIN: sandbox.url,
    AUTH0_CLIENT_ID: sandbox.clientId,
    AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
  };
  return exec(process.execPath, args, { cwd, env });
}

describe("examples/library", () => {
  it("compiles in strict mode against the built declarations", async () => {
    await run(join(repository, "node_modules/typescript/bin/tsc"));
  });

  it("issues what manifests in files say, once, and shows no ticket", async () => {
    const { stdout } = await run("issue.mjs", "../pull-request");
    expect(stdout).toContain("7 to issue, 0 issued already");
    expect(stdout.match(/^issued {2}/gm)).toHaveLength(7);
    expect(stdout).toContain("done: 7 issued, 0 rejected, 0 in doubt");
    expect(stdout.match(/^opened {2}.+ {2}\[sealed\]$/gm)).toHaveLength(7);
    expect(stdout).not.toContain("ticket=");
    expect((await run("issue.mjs", "../pull-request")).stdout).toContain("0 to issue, 7 issued already");
  });

  it("issues what a manifest made from an object says", async () => {
    const { stdout } = await run("issue.mjs");
    expect(stdout).toContain("1 to issue, 0 issued already");
    expect(stdout).toContain("done: ");
  });
});
