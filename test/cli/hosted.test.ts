import { cp, rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliOptions, runCli } from "../support/cli.js";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.open();
  const { stdout } = await place.run(["keygen", "--out", "reticket.key"]);
  await place.write(
    "reticket.yaml",
    `tenant: ${place.sandbox.tenantDomain}\nrecipients: [${stdout.trim()}]\n`,
  );
  await place.manifest("batch", place.users(2));
  await place.write("broken.yml", "apiVersion: reticket/v1\nkind: Password");
});
afterAll(() => place.close());

/** Run ids, times and durations differ from run to run. */
function comparable(text: string): string {
  return text.replace(/[0-9A-HJKMNP-TV-Z]{26}|\d{4}-\d\d-\d\d[T ][\d:.]+Z?|[\d.]+ ?m?s\b/g, "…");
}

/** The command's result in its own process and in a host, each in a fresh copy of the folder. */
async function both(args: readonly string[], options: CliOptions = {}) {
  const results = [];
  for (const ownProcess of [true, false]) {
    const cwd = `${place.folder}-${ownProcess ? "own" : "hosted"}`;
    await cp(place.folder, cwd, { recursive: true });
    const { stdout, stderr, ...end } = await place.run(args, {
      ...options,
      env: { XDG_STATE_HOME: `${cwd}/state`, ...options.env },
      cwd,
      ownProcess,
    });
    results.push({ ...end, stdout: comparable(stdout), stderr: comparable(stderr) });
    await rm(cwd, { recursive: true });
  }
  return results;
}

describe("a command line in a host ends and prints as in its own process", () => {
  const cases: [args: string[], code: number, options?: CliOptions][] = [
    [["--help"], 0],
    [["--version"], 0],
    [[], 1],
    [["plna"], 1],
    [["help", "apply"], 0],
    [["validate", "broken.yml"], 1],
    [["plan", "batch.yaml"], 0],
    [["plan", "--detailed-exitcode", "--format", "json", "batch.yaml"], 2],
    [["plan", "batch.yaml"], 0, { env: { FORCE_COLOR: "1" } }],
    [["apply", "batch.yaml"], 1],
    [["apply", "batch.yaml"], 1, { input: "yes\n" }],
    [["apply", "--auto-approve", "batch.yaml"], 0],
    [["apply", "--auto-approve", "batch.yaml"], 1, { env: { AUTH0_CLIENT_SECRET: "wrong" } }],
    [["status", "--verbose", "batch.yaml"], 0],
    [
      ["select", "--from", "-", "--out", "list.ndjson", "--export", "nothing.json"],
      1,
      { input: "a@b.example\n" },
    ],
  ];

  it.each(cases)("%j", async (args, code, options) => {
    const [own, hosted] = await both(args, options);
    expect(hosted).toEqual(own);
    expect(hosted?.code, hosted?.stderr).toBe(code);
  });
});

describe("a host", () => {
  it("keeps nothing of a command for the next: environment, folder and input are its own", async () => {
    const env = { AUTH0_DOMAIN: "other.eu.auth0.com", GITHUB_ACTIONS: "true", NO_COLOR: "1" };
    await runCli(["plan", "batch.yaml"], { cwd: place.folder, env, input: "yes\n" });
    const { code, stderr } = await runCli(["plan", "nothing-here"], { cwd: "/" });
    expect(code).toBe(1);
    expect(stderr).not.toContain("::");
    expect(stderr).not.toContain("other.eu.auth0.com");
  });

  it("runs two commands at the same time, each with its own output", async () => {
    const [help, version] = await Promise.all([runCli(["--help"]), runCli(["--version"])]);
    expect(help.stdout).toContain("Exit codes:");
    expect(version.stdout.trim().split("\n")).toHaveLength(1);
  });
});
