import { appendFile, rm } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { FileBackend } from "../../src/ledger/file/backend.js";
import { startCli } from "../support/cli.js";
import { Delivering } from "../support/delivering.js";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const ISSUE = ["apply", "--auto-approve", "--tickets-out", "t.ndjson"];
const AS_ADA = { env: { GITHUB_ACTOR: "ada" } };

/** A workplace with applied manifests of one user each. */
async function applied(...names: string[]): Promise<Workplace> {
  place = await Workplace.open();
  closing.push(() => place.close());
  const users = place.users(names.length + 1);
  for (const [index, name] of names.entries()) await place.manifest(name, [users[index]!]);
  const { code, stderr } = await place.run([...ISSUE, "."]);
  expect(code, stderr).toBe(0);
  return place;
}

const requests = () => place.sandbox.log().length;

describe("a paused manifest", () => {
  it("is not applied, with another one neither, until it is resumed", async () => {
    await applied("one", "two");
    const users = place.users(3);
    await place.manifest("two", users.slice(1));
    expect(await place.run(["pause", "one.yaml", "--why", "wrong list"], AS_ADA)).toMatchObject({
      code: 0,
      stdout: "one: paused.\n",
      stderr: "",
    });
    const before = requests();
    for (const paths of [["one.yaml"], ["."]]) {
      const refused = await place.run([...ISSUE, ...paths]);
      expect(refused.code).toBe(4);
      expect(refused.stderr).toMatch(/^reticket: PAUSED: one is paused by ada since 20\S+Z: wrong list$/m);
      expect(refused.stderr).toContain("`reticket resume --name one`, then run the same command again");
    }
    expect(requests()).toBe(before);
    expect((await place.run([...ISSUE, "two.yaml"])).code).toBe(0);
    const resumed = await place.run(["resume", ".", "--why", "list corrected"]);
    expect(resumed.stdout).toMatch(/^one: resumed\. It was paused by ada.*\ntwo is not paused\.\n$/);
    expect((await place.run([...ISSUE, "."])).code).toBe(0);
    const { pauses } = await new FileBackend(place.path("ledger"))
      .open(place.sandbox.tenantDomain, "one")
      .state();
    expect(pauses).toMatchObject([
      { type: "paused", actor: "ada", why: "wrong list" },
      { type: "resumed", why: "list corrected" },
    ]);
  });

  it("is shown by plan and status, in every format", async () => {
    await applied("one");
    await place.run(["pause", "one.yaml", "--why", "why\u001b[31m?"], AS_ADA);
    const plan = await place.run(["plan", "one.yaml"]);
    expect(plan.code).toBe(0);
    expect(plan.stdout).toMatch(
      /^one is paused by ada since \S+Z: why\\u\{1b\}\[31m\?\. `apply` refuses until `reticket resume --name one`\.$/m,
    );
    expect((await place.run(["plan", "--format", "markdown", "."])).stdout).toContain(
      "⏸️ `one is paused by ada",
    );
    const paused = { at: expect.stringMatching(/Z$/), actor: "ada", why: "why\u001b[31m?" };
    for (const command of ["plan", "status"]) {
      const { stdout } = await place.run([command, "--format", "json", "one.yaml"]);
      expect(JSON.parse(stdout).manifests[0]).toMatchObject({ paused });
    }
    const status = await place.run(["status", "--metrics", "m.prom", "one.yaml"]);
    expect(status.stdout).toMatch(/^ {2}one is paused by ada since/m);
    expect((await place.files()).get(place.path("m.prom"))).toMatch(
      /^reticket_paused\{.*manifest="one"\} 1$/m,
    );
    await place.run(["resume", "one.yaml"]);
    expect((await place.run(["plan", "--format", "json", "."])).stdout).not.toContain('"paused"');
    expect((await place.run(["status", "."])).stdout).not.toContain("paused");
  });

  it("is paused once: who comes later is told who was first", async () => {
    await applied("one");
    await place.run(["pause", "one.yaml", "--why", "first"], AS_ADA);
    const again = await place.run(["pause", "one.yaml", "--why", "second", "--format", "json"]);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({
      format_version: 1,
      manifests: [{ name: "one", changed: false, paused: { actor: "ada", why: "first" } }],
    });
    const resumed = await place.run(["resume", "one.yaml", "--format", "json"]);
    expect(JSON.parse(resumed.stdout).manifests).toEqual([{ name: "one", changed: true, paused: null }]);
  });

  it("can be named without its file, also when the file has mistakes or the lock is held", async () => {
    await applied("one", "two");
    await appendFile(place.path("one.yaml"), "nonsense");
    const invalid = await place.run(["pause", "one.yaml", "--why", "x"]);
    expect(invalid.stderr).toContain("MANIFEST_INVALID");
    expect(invalid.stderr).toContain("`--name MANIFEST` needs no file");
    const ledger = await new FileBackend(place.path("ledger"))
      .open(place.sandbox.tenantDomain, "one")
      .lock("apply");
    const paused = await place.run(["pause", "--name", "one", "--why", "x"]);
    expect(paused).toMatchObject({ code: 0, stdout: "one: paused.\n" });
    expect(paused.stderr).toMatch(/^one: apply of .* is at work\. It ends within 10 s\.\n$/);
    await ledger.close();
    const some = await place.run(["pause", "two.yaml", "--name", "one", "--why", "x"]);
    expect(some).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("--name one: there is no such manifest"),
    });
  });

  it("stops a refresh that revokes sessions, and not one that only looks", async () => {
    await applied("one");
    await place.manifest("one", place.users(1), { contain: ["sessions"] });
    await place.run(["pause", "one.yaml", "--why", "x"]);
    expect(await place.run(["refresh", "one.yaml"])).toMatchObject({
      code: 4,
      stderr: expect.stringContaining("PAUSED"),
    });
    expect((await place.run(["refresh", "--no-revoke", "one.yaml"])).code).toBe(0);
    await place.manifest("one", place.users(1));
    expect((await place.run(["refresh", "one.yaml"])).code).toBe(0);
  });

  it("is not delivered, and messages that wait for their turn stay where they are", {
    timeout: 60_000,
  }, async () => {
    const world = await Delivering.open({ more: "rate: 1/s" });
    closing.push(() => world.close());
    place = world.place;
    await place.manifest("one", place.users(20));
    expect((await world.apply("--no-deliver")).code).toBe(0);
    const args = ["deliver", "--auto-approve", "--identity", "reticket.key", "--format", "json", "."];
    const child = startCli(args, { cwd: place.folder, env: { ...place.env, ...world.env } });
    let told = "";
    child.stderr.on("data", (text) => {
      told += text;
    });
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    let events = "";
    await new Promise<void>((resolve) =>
      child.stdout.on("data", (text) => {
        events += text;
        if (events.includes('"delivered"')) resolve();
      }),
    );
    expect((await place.run(["pause", "one.yaml", "--why", "wrong text"], AS_ADA)).code).toBe(0);
    expect(await ended).toBe(4);
    expect(told).toContain("PAUSED: one is paused by ada");
    const sent = (await world.mail.taken()).length;
    expect(sent).toBeLessThan(20);
    const status = JSON.parse((await place.run(["status", "--format", "json", "."])).stdout).manifests[0];
    expect(status.deliveries).toMatchObject({ delivered: sent, delivery_in_doubt: 0, delivering: 0 });
    expect(await world.deliver()).toMatchObject({ code: 4, stderr: expect.stringContaining("wrong text") });
    expect(await world.mail.taken()).toHaveLength(sent);
    await place.run(["resume", "one.yaml"]);
    await place.write("reticket.yaml", `${(await configOf(place)).replace("rate: 1/s", "")}`);
    expect((await world.deliver()).code).toBe(0);
    expect(await world.mail.taken()).toHaveLength(20);
  });
});

async function configOf(where: Workplace): Promise<string> {
  return (await where.files()).get(where.path("reticket.yaml"))!;
}

describe("pause refuses", () => {
  it("a manifest without a ledger, and then pauses none", async () => {
    await applied("one");
    await place.manifest("never", place.users(2).slice(1));
    const refused = await place.run(["pause", ".", "--why", "x"]);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(
      /LEDGER_MISSING: never has no ledger of \S+ in file:.*: nothing was paused/,
    );
    expect((await place.run([...ISSUE, "one.yaml"])).code).toBe(0);
    expect((await place.run(["pause", "--name", "ghost", "--why", "x"])).stderr).toContain(
      "ghost has no ledger",
    );
    expect((await place.run(["resume", "--name", "ghost"])).stderr).toContain("nothing was resumed");
  });

  it.each([
    [["pause", "."], "required option '--why <text>' not specified"],
    [["pause", ".", "--why", " "], "Give a text that says what happened."],
    [["pause", ".", "--why", "x".repeat(501)], "Give at most 500 characters."],
    [["pause", "--why", "x"], "no manifest is named"],
    [["resume"], "no manifest is named"],
  ])("%j", async (args, words) => {
    await applied("one");
    expect(await place.run(args)).toMatchObject({ code: 1, stderr: expect.stringContaining(words) });
    expect((await place.run(["status", "."])).stdout).not.toContain("paused");
  });
});

it("resumes a manifest whose ledger is gone: nothing else could", async () => {
  await applied("one");
  await place.run(["pause", "one.yaml", "--why", "x"]);
  await rm(place.path(`ledger/${place.sandbox.tenantDomain}/one.ndjson`));
  await rm(place.path(`ledger/${place.sandbox.tenantDomain}/one.head`));
  // Without this machine's witness, which refuses a ledger that is gone.
  const resumed = await place.run(["resume", "one.yaml"], { env: { XDG_STATE_HOME: place.path("state") } });
  expect(resumed, resumed.stderr).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("one: resumed."),
  });
});
