import { execFile, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleanEnv } from "../support/cli.js";
import { InstalledPackage } from "../support/packed.js";

const exec = promisify(execFile);
const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));
const MOST_BYTES = 110 * 1024 * 1024;
/** `RETICKET_FULL=1` builds it twice, and plays the demo. */
const isFull = process.env.RETICKET_FULL === "1";
/** A network namespace of one's own needs root. */
const hasNamespaces = spawnSync("unshare", ["-n", "true"]).status === 0;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reticket-binary-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** @returns the path of the executable */
async function built(name: string): Promise<string> {
  const outdir = join(folder, name);
  const script = join(REPOSITORY, "src/build/build.mjs");
  await exec(process.execPath, [script, "binary", "--outdir", outdir], { env: cleanEnv() });
  return join(outdir, `reticket-${process.platform}-${process.arch}`);
}

describe.runIf(process.platform === "linux")("the single executable", () => {
  it("validates a manifest without Node, and fits 110 MB with its licenses beside it", async () => {
    const binary = await built("one");
    const manifest = join(folder, "one.yaml");
    await writeFile(
      manifest,
      "apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata: { name: one }\nspec: { users: [{ user_id: auth0|1 }] }\n",
    );
    const { stdout } = await exec(binary, ["validate", manifest], { env: { PATH: "/nonexistent" } });
    expect(stdout).toBe("1 manifest, 1 user: valid\n");
    expect((await stat(binary)).size).toBeLessThan(MOST_BYTES);
    expect(await readFile(`${binary}.notices.txt`, "utf8")).toContain("undici");
  });

  it.runIf(isFull)("is the same to the byte when it is built again", async () => {
    const [one, two] = [await readFile(await built("first")), await readFile(await built("second"))];
    expect(one.equals(two)).toBe(true);
  });

  it.runIf(isFull && hasNamespaces)(
    "runs the whole demo without a network, and with no node on the PATH",
    async () => {
      const binary = await built("demo");
      const installed = await InstalledPackage.install();
      try {
        const path = join(folder, "path");
        await mkdir(path);
        await symlink("/bin/sh", join(path, "sh"));
        const demo = installed.path("dist/demo.mjs");
        const script = `ip link set lo up && PATH=${path} exec ${process.execPath} ${demo}`;
        const env = { ...cleanEnv(), RETICKET_BINARY: binary };
        const { stdout } = await exec("unshare", ["-n", "sh", "-c", script], { env });
        expect(stdout).toContain("Applied: 24 contained, 37 issued");
        expect(stdout).toMatch(/log in with the new password +welcome/);
      } finally {
        await installed.remove();
      }
    },
  );
});
