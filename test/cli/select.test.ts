import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { finished, runCli, startCli } from "../support/cli.js";
import { workFolder } from "../support/work-folder.js";

let folder: string;
let sandbox: Sandbox;
let env: Record<string, string>;
const USERS = 200;

beforeAll(async () => {
  folder = await workFolder("select");
  sandbox = await startSandbox({ generate: USERS, mixed: true, exportMs: 0 });
  env = {
    AUTH0_DOMAIN: sandbox.url,
    AUTH0_CLIENT_ID: sandbox.clientId,
    AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
  };
  const lines = [...sandbox.users.all()].map(
    ({ user_id }) => `${JSON.stringify(sandbox.profile(user_id))}\n`,
  );
  await writeFile(join(folder, "users.ndjson"), lines.join(""));
  // Twenty addresses, one of them twice, a stranger's, and a line without an address; with passwords.
  const addresses = Array.from(
    { length: 20 },
    (_, index) => `User${String(index + 1).padStart(6, "0")}@Example.com`,
  );
  const leak = [...addresses, addresses[0], "stranger@elsewhere.example"].map(
    (address) => `${address}:hunter2-${address}`,
  );
  await writeFile(join(folder, "leak.txt"), `${[...leak, "???:hunter2-x"].join("\n")}\n`);
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const select = (...args: string[]) => runCli(["select", ...args], { cwd: folder, env });
const offline = (...args: string[]) =>
  runCli(["select", "--export", "users.ndjson", ...args], { cwd: folder });
const content = (name: string) => readFile(join(folder, name), "utf8");

describe("select", () => {
  it("makes a list, the excluded lines and a manifest from a leak and an export, offline", async () => {
    const { code, stdout, stderr } = await offline(
      ...["--from", "leak.txt", "--out", "list.ndjson", "--excluded", "excluded.csv"],
      ...["--manifest", "inc.yaml", "--name", "inc-1", "--reason", "INC-1: leak"],
    );
    expect([code, stderr]).toEqual([0, "Next: reticket plan inc.yaml\n"]);
    // Of twenty addresses: two have no user, one is two users', and one each is social, passwordless and blocked.
    expect(stdout).toContain(
      "23 lines: 15 users; 3 not ours, 2 without a password, 1 blocked, 1 unreadable, 1 duplicate\n",
    );
    expect(stdout).toContain("lines with a password beside the address, which was ignored: 23\n");
    const list = (await content("list.ndjson")).trimEnd().split("\n");
    expect(list).toHaveLength(16);
    expect([...list].sort()).toEqual(list);
    expect(list.filter((line) => line.includes('"identity"'))).toHaveLength(1);
    expect(await content("excluded.csv")).toMatch(/^input,reason,user_id\n/);
    const check = await runCli(["validate", "inc.yaml"], { cwd: folder });
    expect(check.stdout).toContain("1 manifest, 16 users: valid");
    const plan = await runCli(["plan", "inc.yaml"], { cwd: folder, env });
    expect(plan.stdout).toContain("select/counts: 23 lines: 15 users;");
    expect(plan.stdout).toContain("select/command: reticket select --from leak.txt --export users.ndjson");
    for (const name of ["list.ndjson", "excluded.csv", "inc.yaml"]) {
      expect(await content(name), name).not.toContain("hunter2");
    }
    for (const name of ["list.ndjson", "excluded.csv"]) {
      expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0);
    }
    expect(stdout + stderr + plan.stdout).not.toContain("hunter2");
  });

  it("makes the same list from an export of the tenant's own", async () => {
    const live = await select("--from", "leak.txt", "--out", "live.ndjson");
    expect([live.code, live.stderr]).toEqual([0, ""]);
    const file = await offline("--from", "leak.txt", "--out", "file.ndjson");
    expect(live.stdout).toBe(file.stdout);
    expect(await content("live.ndjson")).toBe(await content("file.ndjson"));
    expect(sandbox.log().filter(({ path }) => path.startsWith("/api/v2/users"))).toEqual([]);
  });

  it("reads standard input, and prints the counts as JSON", async () => {
    const { code, stdout } = await runCli(
      ["select", "--from", "-", "--export", "users.ndjson", "--out", "stdin.ndjson", "--format", "json"],
      { cwd: folder, input: "user000001@example.com\nuser000017@example.com\nx\n" },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      format_version: 1,
      lines: 3,
      selected: 1,
      duplicates: 0,
      excluded: { not_ours: 0, no_password: 1, no_email: 0, blocked: 0, filtered: 0, unreadable: 1 },
      passwords_ignored: 0,
      entries: 1,
    });
  });

  it("chooses among all users by conditions, alike from a file and from the tenant", async () => {
    const conditions = [
      "connection=Username-Password-Authentication",
      "app_metadata.plan=enterprise",
      "not_reset_since=2025-01-01",
    ];
    const where = conditions.flatMap((condition) => ["--where", condition]);
    const live = await select(...where, "--out", "where-live.ndjson");
    const file = await offline(...where, "--out", "where-file.ndjson");
    expect([live.code, live.stderr, live.stdout]).toEqual([0, "", file.stdout]);
    const list = await content("where-live.ndjson");
    expect(list).toBe(await content("where-file.ndjson"));
    const isWanted = (profile: Record<string, unknown>, index: number) =>
      index % 3 === 2 && !(Date.parse(String(profile.last_password_reset)) >= Date.parse("2025-01-01"));
    const wanted = [...sandbox.users.all()].filter(
      ({ user_id, identities, email }, index) =>
        isWanted(sandbox.profile(user_id)!, index) &&
        identities.some(({ connection }) => connection === "Username-Password-Authentication") &&
        email !== undefined &&
        sandbox.profile(user_id)?.blocked !== true,
    );
    const ids = list
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).user_id);
    expect(ids).toEqual(wanted.map(({ user_id }) => user_id).sort());
  });

  it("warns of an export that is older than a day, and of one that knows none of the lines", async () => {
    const old = (Date.now() - 3 * 86_400_000) / 1000;
    await writeFile(join(folder, "old.ndjson"), await content("users.ndjson"));
    await utimes(join(folder, "old.ndjson"), old, old);
    await writeFile(join(folder, "strangers.txt"), "a@elsewhere.example\n");
    const args = ["select", "--from", "strangers.txt", "--export", "old.ndjson", "--out", "none.ndjson"];
    const { code, stderr } = await runCli(args, { cwd: folder });
    expect(code).toBe(0);
    expect(stderr).toContain("old.ndjson is 3 days old");
    expect(stderr).toContain("no line is a user of this export");
    expect(await content("none.ndjson")).toBe("");
  });
});

describe("a signal during select", () => {
  it.each([
    ["while it waits for standard input", ["--from", "-", "--export", "users.ndjson"]],
    ["while the tenant makes its export", ["--from", "leak.txt"]],
  ])("%s ends it at once, with nothing written", async (_, args) => {
    const slow = await startSandbox({ generate: 5, exportMs: 600_000 });
    const child = startCli(["select", ...args, "--out", "late.ndjson", "--verbose"], {
      cwd: folder,
      env: {
        AUTH0_DOMAIN: slow.url,
        AUTH0_CLIENT_ID: slow.clientId,
        AUTH0_CLIENT_SECRET: slow.clientSecret.reveal(),
      },
    });
    child.stdin.write("user000001@example.com\n");
    const result = finished(child);
    let said = "";
    child.stderr.on("data", (text: string) => {
      said += text;
    });
    const isAsked = () => slow.log().some(({ path }) => path.startsWith("/api/v2/jobs/job"));
    while (args.includes("-") ? !said.includes("Reading standard input") : !isAsked()) await setTimeout(20);
    child.kill("SIGINT");
    const { code, stderr } = await result;
    expect([code, stderr]).toEqual([130, expect.stringContaining("interrupted: nothing was written")]);
    await expect(stat(join(folder, "late.ndjson"))).rejects.toMatchObject({ code: "ENOENT" });
    await slow.close();
  });
});

describe("select refuses", () => {
  const cases: readonly [string, string[], string][] = [
    ["a call without lists and conditions", [], "nothing says whom to select"],
    ["a condition without a value", ["--where", "connection="], "is not FIELD=VALUE"],
    ["an unknown field", ["--where", "shoe_size=42"], "names no field"],
    ["a field of JavaScript's own", ["--where", "constructor=1"], "names no field"],
    ["a day that does not exist", ["--where", "created_after=2026-02-30"], "does not fit"],
    ["an invalid network", ["--where", "last_ip=203.0.113.0/33"], "does not fit"],
    ["a field that no user has", ["--where", "user_metadata.team=red"], "no user of the export has"],
    ["a list that is not there", ["--from", "missing.txt"], "missing.txt can't be read: ENOENT"],
    ["a folder", ["--from", "."], "is a folder"],
    ["standard input twice", ["--from", "-", "--from", "-"], "once only"],
    ["an output that is an input", ["--from", "out.ndjson"], "named twice"],
    [
      "a manifest without a name",
      ["--from", "leak.txt", "--manifest", "m.yaml"],
      "needs a name and a reason",
    ],
    [
      "a column without addresses",
      ["--from", "table.csv", "--column", "id"],
      "no line has an e-mail address",
    ],
    [
      "a column that is not there",
      ["--from", "table.csv", "--column", "shoe"],
      'there is no column \\"shoe\\"',
    ],
  ];

  it.each(cases)("%s, and writes nothing", async (_, args, why) => {
    await writeFile(join(folder, "table.csv"), "id,email\n1,user000001@example.com\n");
    const { code, stdout, stderr } = await offline(...args, "--out", "out.ndjson");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr.replaceAll('"', '\\"').replaceAll('\\\\"', '\\"')).toContain(why);
    await expect(stat(join(folder, "out.ndjson"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("an export that is cut off, empty, or no export", async () => {
    const whole = await content("users.ndjson");
    const files = { "cut.ndjson": whole.slice(0, -20), "empty.ndjson": "", "other.ndjson": '{"name":"x"}\n' };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
      const args = ["select", "--from", "leak.txt", "--export", name, "--out", "out.ndjson"];
      const { code, stderr } = await runCli(args, { cwd: folder });
      expect([code, stderr], name).toEqual([
        1,
        expect.stringContaining(`EXPORT_INVALID: the export ${name}`),
      ]);
    }
  });

  it("two exports that disagree, and takes two that agree", async () => {
    await writeFile(join(folder, "again.ndjson"), await content("users.ndjson"));
    const both = ["--export", "again.ndjson", "--from", "leak.txt", "--out", "both.ndjson"];
    expect((await offline(...both)).code).toBe(0);
    const changed = (await content("users.ndjson")).replace(
      '"email_verified":false',
      '"blocked":true,"email_verified":false',
    );
    await writeFile(join(folder, "again.ndjson"), changed);
    const { code, stderr } = await offline(...both);
    expect([code, stderr]).toEqual([1, expect.stringContaining("the exports disagree on the user auth0|")]);
  });

  it("to replace a manifest that was not made by it", async () => {
    await writeFile(join(folder, "hand.yaml"), "apiVersion: reticket/v1\n");
    const { code, stderr } = await offline(
      ...[
        "--from",
        "leak.txt",
        "--out",
        "l.ndjson",
        "--manifest",
        "hand.yaml",
        "--name",
        "x",
        "--reason",
        "x",
      ],
    );
    expect([code, stderr]).toEqual([1, expect.stringContaining("`select` did not write it")]);
    expect(await content("hand.yaml")).toBe("apiVersion: reticket/v1\n");
  });
});
