import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import { Rig } from "../crash/rig.js";
import { finished } from "../support/cli.js";
import { PostgresServer } from "../support/postgres.js";
import { restorableFolder } from "../support/restorable.js";

const run = promisify(execFile);

function expectOneTicketEach(rig: Rig): void {
  for (let index = 0; index < rig.options.users; index++) {
    expect(rig.sandbox.history(generatedUserId(index)).length, `user ${index}`).toBeLessThanOrEqual(1);
  }
}

it("a back-up that replaces the ledger of a running apply stops it, and it does not advise to run the same command again", async () => {
  const home = restorableFolder();
  const rig = await Rig.create({ users: 40, first: 5, concurrency: 2, keep: "sealed", home });
  try {
    expect((await rig.apply()).code).toBe(0);
    await home.save(rig.folder);
    await rig.listMore(35);
    const child = rig.start([...rig.applyArgs, "--rate", "5/s"]);
    child.stdin.end();
    const ended = finished(child);
    const before = rig.ticketRequests;
    while (rig.ticketRequests < before + 5) await sleep(20);
    await home.restore(rig.folder, 0);
    const { code, stderr } = await ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/another file has taken its place|bytes instead of/);
    expect(stderr).toMatch(/restore the newest one: an older one does not know who was sent a ticket/);
    expect(stderr).not.toContain("run the same command again");

    const sent = rig.ticketRequests;
    const refused = await rig.apply();
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/LEDGER_(TRUNCATED|BEHIND): /);
    // Where the machine's witnesses are lost too, the .head that the run has left beside the older file tells.
    const unaware = await rig.apply({ env: { XDG_STATE_HOME: `${rig.folder}/elsewhere` } });
    expect(unaware.code).toBe(1);
    expect(unaware.stderr).toContain("LEDGER_TRUNCATED");
    expect(rig.ticketRequests).toBe(sent);
    expectOneTicketEach(rig);
  } finally {
    await rig.destroy();
  }
});

it("the .head is moved while a run goes on, so that a killed run leaves it behind by a second at most", async () => {
  const rig = await Rig.create({ users: 60, concurrency: 2, keep: "sealed" });
  try {
    const child = rig.start([...rig.applyArgs, "--rate", "5/s"]);
    child.stdin.end();
    const ended = finished(child);
    const path = rig.ledger.location.replace(/ndjson$/, "head");
    const seq = async () => JSON.parse(await readFile(path, "utf8").catch(() => '{"seq":-1}')).seq;
    while ((await seq()) < 1) await sleep(50);
    const first = await seq();
    while ((await seq()) === first) await sleep(50);
    child.kill("SIGKILL");
    await ended;
    expect(await seq()).toBeGreaterThan(first);
    expect((await rig.apply({ args: ["--time-budget", "1s"] })).stderr).not.toContain("LEDGER_");
  } finally {
    await rig.destroy();
  }
});

it("the next apply refuses a PostgreSQL server that returns with an old copy of its data", async () => {
  const server = await PostgresServer.startOwn();
  const rig = await Rig.create({
    ...{ users: 20, first: 6, concurrency: 2, keep: "sealed" },
    home: { url: server.freshUrl() },
  });
  const stale = `${server.data}.stale`;
  try {
    expect((await rig.apply()).code).toBe(0);
    await server.stop("fast");
    await run("cp", ["-a", server.data, stale]);
    await server.start();
    await rig.listMore(14);
    expect((await rig.apply()).code).toBe(0);
    await server.stop("immediate");
    await rm(server.data, { recursive: true });
    await run("cp", ["-a", stale, server.data]);
    await server.start();

    const sent = rig.ticketRequests;
    for (const args of [rig.applyArgs, ["plan", "night.yaml"], ["status", "night.yaml"]]) {
      const { code, stderr } = await rig.run(args);
      expect(code).toBe(1);
      expect(stderr).toMatch(/LEDGER_BEHIND: .* lines are missing/);
    }
    expect(rig.ticketRequests).toBe(sent);
    expectOneTicketEach(rig);
  } finally {
    await rig.destroy();
    await server.destroy();
    await rm(stale, { recursive: true, force: true });
  }
}, 240_000);
