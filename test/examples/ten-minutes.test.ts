import { execFile } from "node:child_process";
import { copyFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Platform } from "../gitops/platform.js";
import { packReticket } from "../support/package.js";
import { readmeCommands, shellOf } from "../support/readme.js";
import { workFolder } from "../support/work-folder.js";

const exec = promisify(execFile);

let home: string;
let platform: Platform;
beforeAll(async () => {
  home = await workFolder("ten-minutes");
  platform = await Platform.open(home, {});
});
afterAll(() => rm(home, { recursive: true }));

it("the README goes from an empty folder to a plan in a pull request, in ten commands", async () => {
  const commands = await readmeCommands("ten-minutes");
  expect(commands).toHaveLength(10);
  const script = commands.join("\n");
  const [tarball = ""] = /reticket-\S+\.tgz/.exec(script) ?? [];
  await copyFile(await packReticket(home), join(home, tarball));
  // GitHub is the platform in this folder: its address leads there, and who develops is logged in.
  await writeFile(
    join(home, ".gitconfig"),
    `[user]\n  name = Ada\n  email = ada@acme.example\n[url "${platform.remote}"]\n  insteadOf = git@github.com:acme/resets.git\n`,
  );
  const env = { ...(await shellOf(home, platform.bin)), GH_TOKEN: "writes" };
  await exec("bash", ["-ec", script], { cwd: home, env });

  const [pull] = await platform.pulls();
  const { conclusion, log } = await platform.plan(pull!);
  expect(conclusion, JSON.stringify(log)).toBe("success");
  const comments = await platform.comments(pull!);
  expect(comments).toEqual([expect.stringContaining("### reticket: Plan: 1 to issue.")]);
  expect(comments[0]).toContain("sup-1201");
});
