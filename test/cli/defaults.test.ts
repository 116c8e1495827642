import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { workFolder } from "../support/work-folder.js";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
let home: Record<string, string>;
beforeEach(async () => {
  place = await Workplace.open();
  home = { XDG_CONFIG_HOME: await workFolder("home") };
  const init = ["init", "--yes", "--tenant", place.sandbox.url, "--ci", "none", "--owner", "@acme/identity"];
  const { code, stderr } = await place.run(init, { env: home });
  expect(code, stderr).toBe(0);
  const [recipient] = /age1\w+/.exec(await readFile(place.path("reticket.yaml"), "utf8"))!;
  await place.write("reticket.yaml", `ledger: file:ledger\nrecipients: [${recipient}]\n`);
});
afterEach(async () => {
  await place.close();
  await rm(home.XDG_CONFIG_HOME!, { recursive: true, force: true });
});

async function manifest(folder: string): Promise<void> {
  await mkdir(place.path(folder), { recursive: true });
  await place.manifest("batch", place.users(3));
  await rename(place.path("batch.yaml"), place.path(`${folder}/batch.yaml`));
}

describe("commands without PATH", () => {
  it("take the manifests beside the config, from any folder below it", async () => {
    await manifest("manifests");
    for (const command of ["validate", "plan", "status", "report"]) {
      const args = command === "report" ? [command, "--out", "report.html"] : [command];
      const { code, stderr } = await place.run(args, { cwd: place.path("manifests"), env: home });
      expect(code, `${command}: ${stderr}`).toBe(0);
    }
    const applied = await place.run(["apply", "--auto-approve"], { env: home });
    expect([applied.code, place.sandbox.stats().tickets], applied.stderr).toEqual([0, 3]);
    expect((await place.run(["status"], { env: home })).stdout).toContain("3 issued");
  });

  it("say what is missing where there is no such folder", async () => {
    const { code, stderr } = await place.run(["plan"], { cwd: "/", env: home });
    expect([code, stderr]).toEqual([1, expect.stringContaining("USAGE: missing required argument 'path'")]);
  });
});

describe("commands without --identity", () => {
  it("open tickets with the key that `init` wrote, and name the flag where that is missing", async () => {
    await manifest("manifests");
    await place.run(["apply", "--auto-approve"], { env: home });
    const opened = await place.run(["tickets"], { env: home });
    expect([opened.code, opened.stdout.trim().split("\n").length], opened.stderr).toEqual([0, 3]);
    const without = await place.run(["tickets"], { env: { XDG_CONFIG_HOME: place.path("elsewhere") } });
    expect([without.code, without.stderr]).toEqual([
      1,
      expect.stringContaining("USAGE: --identity is missing"),
    ]);
    expect(without.stdout).toBe("");
  });
});
