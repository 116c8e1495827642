import { execFile } from "node:child_process";
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bundleSingle } from "./bundle.mjs";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
/** Where Node looks for what was injected. Source: https://nodejs.org/docs/latest-v20.x/api/single-executable-applications.html */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
const BLOB = "NODE_SEA_BLOB";

/**
 * Makes a single executable for this machine's platform: this Node, with the command line in it.
 * @param {string} path the executable
 */
export async function buildBinary(path) {
  const folder = await mkdtemp(join(tmpdir(), "reticket-binary-"));
  try {
    await bundleSingle(folder);
    const config = {
      main: "main.cjs",
      output: "blob",
      disableExperimentalSEAWarning: true,
      // Else the whole command line is compiled at each start.
      useCodeCache: true,
    };
    await writeFile(join(folder, "sea.json"), JSON.stringify(config));
    // The path of the main file is in the blob: relative, it is the same each time, and so is the code cache if it is predictable.
    await run(process.execPath, ["--predictable", "--experimental-sea-config", "sea.json"], { cwd: folder });
    await mkdir(dirname(path), { recursive: true });
    await rm(path, { force: true });
    await copyFile(process.execPath, path);
    await chmod(path, 0o755);
    // Symbols for debugging are a fifth of the file.
    if (process.platform === "linux") await run("strip", ["--strip-unneeded", path]).catch(() => {});
    // The signature would no longer hold.
    if (process.platform === "darwin") await run("codesign", ["--remove-signature", path]);
    await inject(path, join(folder, "blob"));
    if (process.platform === "darwin") await run("codesign", ["--sign", "-", path]);
    await copyFile(
      join(folder, "THIRD_PARTY_NOTICES.txt"),
      join(dirname(path), `${basename(path)}.notices.txt`),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inject(path, blob) {
  const postject = join(REPOSITORY, "node_modules/postject/dist/cli.js");
  const macho = process.platform === "darwin" ? ["--macho-segment-name", "NODE_SEA"] : [];
  await run(process.execPath, [postject, path, BLOB, blob, "--sentinel-fuse", FUSE, ...macho]);
}

/** `reticket-linux-x64`, as releases name them. */
export function binaryName() {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return `reticket-${process.platform}-${process.arch}${suffix}`;
}
