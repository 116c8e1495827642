import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { Invariants } from "./invariants.js";
import { Rig } from "./rig.js";
import { UnderWay } from "./under-way.js";

const SIGNALS = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const;

let rig: Rig;
let invariants: Invariants;
afterEach(() => rig.destroy());

async function rigOf(users: number, concurrency: number, ...faults: string[]): Promise<void> {
  rig = await Rig.create({ users, concurrency, keep: "sealed", sandbox: { faults: faults.map(parseFault) } });
  invariants = new Invariants(rig);
}

function apply(...args: string[]): UnderWay {
  return new UnderWay(rig.start([...rig.applyArgs, ...args]));
}

/** Runs what is left to its end. */
async function completes(): Promise<void> {
  const next = await rig.apply();
  expect(next.code, next.stderr).toBe(0);
  await invariants.check(next);
  await invariants.checkComplete();
}

describe("a signal in the middle of a run", () => {
  it.each(SIGNALS)(
    "%s: what is in flight is recorded, nothing is in doubt, the next run does the rest",
    async (signal, code) => {
      await rigOf(16, 4, "latency:150ms");
      const run = apply();
      await run.shown('"issued"');
      run.child.kill(signal);
      const ended = await run.end;
      expect(ended.code, ended.stderr).toBe(code);
      await invariants.check(ended);
      expect(await rig.doubts()).toEqual([]);
      expect(ended.stdout).toContain('"ended":"interrupted"');
      const { tickets } = rig.sandbox.stats();
      expect(ended.stdout.match(/"outcome":"issued"/g)).toHaveLength(tickets);
      expect(tickets).toBeLessThan(16);
      await completes();
    },
  );

  it.each([2, 3])(
    "that comes %i times stops at once, and what was in flight is held afterwards",
    async (times) => {
      await rigOf(6, 3, "latency:60s:nth=3");
      const run = apply();
      await run.shown('"issued"');
      while (rig.ticketRequests < 3) await sleep(10);
      for (let n = 0; n < times; n++) {
        run.child.kill("SIGTERM");
        if (n < times - 1) await once(run.child.stderr, "data");
      }
      const ended = await run.end;
      expect(ended.code, ended.stderr).toBe(143);
      await invariants.check(ended);
      const doubts = await rig.doubts();
      expect(doubts.length).toBeGreaterThan(0);
      if (times === 2) expect(ended.stdout).toContain('"outcome":"in_doubt"');

      const held = await rig.apply();
      expect(held.code, held.stderr).toBe(3);
      await invariants.check(held);
      expect(await rig.doubts()).toEqual(doubts);
      await invariants.allowReissue();
      const last = await rig.apply({ args: ["--in-doubt", "reissue"] });
      expect(last.code, last.stderr).toBe(0);
      await invariants.check(last);
      await invariants.checkComplete();
    },
  );
});

describe("a signal while a run waits", () => {
  it("for a token ends it at once, with nothing claimed", async () => {
    await rigOf(3, 1, "timeout:nth=1@token");
    const run = apply();
    while (rig.sandbox.stats().requests === 0) await sleep(10);
    run.child.kill("SIGTERM");
    const ended = await run.end;
    expect(ended.code, ended.stderr).toBe(143);
    expect(ended.stderr).toContain("INTERRUPTED: interrupted: nothing was sent");
    expect(existsSync(rig.ledger.location)).toBe(false);
    await completes();
  });

  it("between two attempts to get one ends it at once", async () => {
    await rigOf(3, 1, "503-retry-after:30s:nth=1@token");
    const run = apply();
    while (rig.sandbox.stats().requests === 0) await sleep(10);
    await sleep(100);
    run.child.kill("SIGINT");
    const ended = await run.end;
    expect(ended.code, ended.stderr).toBe(130);
    await completes();
  });

  it("as a 429 told it to releases what waits", async () => {
    await rigOf(4, 2, "429:60s:nth=3");
    const run = apply();
    await run.shown('"waiting"');
    run.child.kill("SIGINT");
    const ended = await run.end;
    expect(ended.code, ended.stderr).toBe(130);
    expect(ended.stdout).toContain('"outcome":"released"');
    await invariants.check(ended);
    expect(await rig.doubts()).toEqual([]);
    await completes();
  });

  it("for a tenant that is gone releases what waits", async () => {
    await rigOf(9, 1);
    const run = apply("--rate", "2/s");
    await run.shown('"issued"');
    await rig.sandbox.close();
    await run.shown('"unreachable"');
    run.child.kill("SIGHUP");
    const ended = await run.end;
    expect(ended.code, ended.stderr).toBe(129);
    expect(ended.stdout).toContain('"outcome":"released"');
    await invariants.check(ended);
    expect(await rig.doubts()).toEqual([]);
  });

  it("for a fresh token in the middle of a run: the second cuts it off, and nothing is in doubt", async () => {
    await rigOf(6, 1, "401-expired:nth=3", "timeout:nth=2@token");
    const run = apply();
    while (rig.sandbox.log().filter(({ path }) => path === "/oauth/token").length < 2) await sleep(10);
    run.child.kill("SIGTERM");
    await once(run.child.stderr, "data");
    run.child.kill("SIGTERM");
    const ended = await run.end;
    expect(ended.code, ended.stderr).toBe(143);
    await invariants.check(ended);
    expect(await rig.doubts()).toEqual([]);
    await completes();
  });
});

describe("a signal to a command that only reads", () => {
  it.each([
    ["plan", "SIGINT"],
    ["plan", "SIGHUP"],
    ["status", "SIGTERM"],
  ] as const)("%s: %s ends it without a word, and leaves nothing behind", async (command, signal) => {
    await rigOf(3000, 1);
    const before = await readdir(rig.folder, { recursive: true });
    const out = command === "plan" ? ["--out", "plan.json"] : [];
    const child = rig.start([command, "--format", "json", ...out, "night.yaml"]);
    // Not read on: it waits for its reader, in the middle of its work.
    await once(child.stdout, "readable");
    child.kill(signal);
    let said = "";
    child.stderr.on("data", (text: Buffer) => {
      said += text.toString();
    });
    const [code, ended] = await once(child, "exit");
    expect([code, ended]).toEqual([null, signal]);
    expect(said).toBe("");
    expect(await readdir(rig.folder, { recursive: true })).toEqual(before);
  });

  it.each(SIGNALS)("%s ends the sandbox in good order, its secret with it", async (signal) => {
    await rigOf(1, 1);
    const run = new UnderWay(rig.start(["sandbox"], { AUTH0_CLIENT_SECRET: "", TMPDIR: rig.folder }));
    await run.shown("AUTH0_CLIENT_SECRET");
    run.child.kill(signal);
    const ended = await run.end;
    expect(ended.code, ended.stderr).toBe(0);
    expect(await readdir(rig.folder)).toEqual(["night.yaml", "reticket.yaml"]);
  });
});
