import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GitBackend } from "../../../src/ledger/git/backend.js";
import { verifyLedger } from "../../../src/ledger/verify.js";
import { parseFault } from "../../../src/sandbox/fault.js";
import { Invariants } from "../../crash/invariants.js";
import { Rig } from "../../crash/rig.js";
import { runCli } from "../../support/cli.js";
import { GitRemote, git } from "../../support/git-remote.js";

/** How often two jobs start at the same second; `RETICKET_LOCK_RACES` sets it for the long form. */
const RACES = Number(process.env.RETICKET_LOCK_RACES ?? 2);

let remote: GitRemote;
let rig: Rig;
beforeEach(async () => {
  remote = await GitRemote.create();
});
afterEach(async () => {
  await rig.destroy();
  await remote.destroy();
});

async function openRig(url: string, ...faults: string[]): Promise<void> {
  const folder = await remote.clone();
  const sandbox = { faults: faults.map(parseFault) };
  rig = await Rig.create({ users: 6, concurrency: 2, keep: "sealed", sandbox, home: { url, folder } });
}

/** A clone of another machine's, with the same manifest and config. */
async function anotherJob(): Promise<string> {
  const folder = await remote.clone("--depth=1");
  for (const file of ["reticket.yaml", "night.yaml"])
    await copyFile(join(rig.folder, file), join(folder, file));
  return folder;
}

describe("two jobs that start at the same second", () => {
  it("never issue one entry twice: one applies, the other is told so", { timeout: 3_600_000 }, async () => {
    for (let race = 0; race < RACES; race++) {
      await openRig(`git:race-${race}?every=300ms`, "latency:50ms");
      const folders = [rig.folder, await anotherJob()];
      const results = await Promise.all(folders.map((cwd) => runCli(rig.applyArgs, { cwd, env: rig.env })));
      const invariants = new Invariants(rig);
      for (const result of results) {
        expect([0, 4], result.stderr).toContain(result.code);
        if (result.code === 4) expect(result.stderr).toMatch(/LEDGER_(LOCKED|MOVED)/);
        await invariants.check(result);
      }
      expect(rig.ticketRequests).toBe(6);
      await invariants.checkComplete();
      if (race < RACES - 1) await rig.sandbox.close();
    }
  });
});

describe("apply on a git branch", () => {
  it("stops if another run has continued the ledger: exit 4, and what it had sent is held", async () => {
    await openRig("git:ledger?every=200ms", "latency:1s");
    const other = new GitBackend(await anotherJob(), "ledger");
    const run = rig.start(rig.applyArgs);
    run.stdin.end();
    const ended = once(run, "close");
    while (rig.ticketRequests === 0) await sleep(20);
    const lock = await git(remote.bare, "show", `ledger:${rig.sandbox.tenantDomain}/night/lock`);
    await other.unlock(rig.sandbox.tenantDomain, JSON.parse(lock).id);
    expect((await ended)[0]).toBe(4);
    const invariants = new Invariants(rig);
    const next = await rig.apply();
    expect([0, 3], next.stderr).toContain(next.code);
    await invariants.check(next);
    await invariants.allowReissue();
    await invariants.check(await rig.apply({ args: ["--in-doubt", "reissue"] }));
    await invariants.checkComplete();
  });

  it("works over git's own protocol, in a shallow clone with a detached head, and copies both ways", async () => {
    const port = await freePort();
    const daemon = await startDaemon(port);
    try {
      await openRig("git:origin/ledger?every=300ms");
      await git(rig.folder, "remote", "set-url", "origin", `git://127.0.0.1:${port}/remote.git`);
      await git(rig.folder, "checkout", "--quiet", "--detach");
      const applied = await rig.apply();
      expect(applied.code, applied.stderr).toBe(0);
      for (const [from, to] of [
        ["git:ledger", "file:copied"],
        ["file:copied", "git:again"],
      ]) {
        const copied = await rig.run(["ledger", "copy", from!, to!]);
        expect(copied.code, copied.stderr).toBe(0);
      }
      const planned = await rig.run(["--ledger", "git:again", "plan", "night.yaml"]);
      expect(planned.stdout).toContain("No changes.");
      const copy = await readFile(
        join(rig.folder, "copied", rig.sandbox.tenantDomain, "night.ndjson"),
        "utf8",
      );
      expect(copy.split("\n").length - 1).toBe((await verifyLedger(rig.ledger)).head!.seq + 1);
      expect(await git(rig.folder, "status", "--porcelain", "--untracked-files=no")).toBe("");
    } finally {
      daemon.kill();
    }
  });
});

async function startDaemon(port: number): Promise<ChildProcess> {
  const daemon = spawn(
    "git",
    [
      "daemon",
      "--listen=127.0.0.1",
      `--port=${port}`,
      "--export-all",
      "--enable=receive-pack",
      `--base-path=${remote.folder}`,
    ],
    { stdio: "ignore" },
  );
  for (;;) {
    const ready = await git(remote.folder, "ls-remote", `git://127.0.0.1:${port}/remote.git`).catch(
      () => undefined,
    );
    if (ready !== undefined) return daemon;
    await sleep(50);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
