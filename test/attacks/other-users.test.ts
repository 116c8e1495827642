import { execFile } from "node:child_process";
import { lstat, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliPath } from "../support/built-cli.js";
import { cleanEnv } from "../support/cli.js";
import { Workplace } from "../support/workplace.js";

/** Another user of the machine reads files, and creates links at the paths of files that are about to be written. The umask is open. */
let place: Workplace;
beforeAll(async () => {
  place = await Workplace.open();
  await place.manifest("batch", place.users(2));
});
afterAll(() => place.close());

/** Runs the command line under a umask that takes nothing away. */
async function openly(...args: string[]): Promise<string> {
  const env = { ...cleanEnv(), ...place.env, XDG_STATE_HOME: place.path("state") };
  const script = 'umask 000; exec "$0" "$@"';
  const words = ["-c", script, process.execPath, cliPath(), ...args];
  const { stdout } = await promisify(execFile)("sh", words, { cwd: place.folder, env });
  return stdout;
}

const mode = async (path: string) => ((await lstat(path)).mode & 0o777).toString(8);

describe("files that hold secrets", () => {
  it("can be read by their owner only, whatever the umask is: key, tickets, delivery files, witnesses", async () => {
    const recipient = (await openly("keygen", "--out", "reticket.key")).trim();
    await place.write(
      "reticket.yaml",
      `recipients: [${recipient}]\ndelivery: { file: { path: letters.ndjson } }\n`,
    );
    await openly("apply", "--auto-approve", "--tickets-out", "plain.ndjson", "batch.yaml");
    await openly("tickets", "--identity", "reticket.key", "--out", "opened.ndjson", "batch.yaml");
    for (const name of ["reticket.key", "plain.ndjson", "letters.ndjson", "opened.ndjson"]) {
      expect([name, await mode(place.path(name))]).toEqual([name, "600"]);
    }
    const state = await readdir(place.path("state"), { recursive: true, withFileTypes: true });
    const files = state.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(0);
    for (const path of files) expect(await mode(path)).toBe("600");
  });

  it("are not written through a link that another user created, nor into a file that others can read", async () => {
    await mkdir(place.path("theirs"));
    await place.write("theirs/catch", "");
    for (const name of ["new.key", "new-plain", "new-opened", "new-letters"]) {
      await symlink("theirs/catch", place.path(name));
    }
    const recipient = (await readFile(place.path("reticket.key"), "utf8")).match(/age1\S+/)![0];
    await place.write(
      "letters.yaml",
      `recipients: [${recipient}]\ndelivery: { file: { path: new-letters } }\n`,
    );
    await place.manifest("more", place.users(3));
    const tried = [
      ["keygen", "--out", "new.key"],
      ["apply", "--auto-approve", "--no-deliver", "--tickets-out", "new-plain", "more.yaml"],
      ["tickets", "--identity", "reticket.key", "--out", "new-opened", "batch.yaml"],
      ["--config", "letters.yaml", "apply", "--auto-approve", "more.yaml"],
    ];
    for (const args of tried) {
      const { code, stderr } = await place.run(args);
      expect([args[0], code]).toEqual([args[0], 1]);
      expect(stderr).toMatch(/FILE_UNSAFE|FILE_FAILED/);
    }
    await writeFile(place.path("world.key"), await readFile(place.path("reticket.key")), { mode: 0o644 });
    const opened = await place.run(["tickets", "--identity", "world.key", "batch.yaml"]);
    expect([opened.code, opened.stderr]).toEqual([1, expect.stringContaining("FILE_UNSAFE")]);
    expect(await readFile(place.path("theirs/catch"), "utf8")).toBe("");
    expect(place.sandbox.stats().tickets).toBe(2);
  });
});
