import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { finished, runCli } from "../support/cli.js";
import { Invariants } from "./invariants.js";
import { Rig, type RigOptions } from "./rig.js";

/** A lease that a test can wait for; only the build for tests knows the variable. */
const LEASE_MS = 3_000;
const ENV = { RETICKET_LEASE_MS: String(LEASE_MS) };
const USERS = 8;

export interface Stop {
  concurrency: number;
  /** How many requests the tenant has seen when the process is stopped. */
  afterRequests: number;
  /** Whether another takes over before it goes on. */
  takenOver: boolean;
}

export interface StopHome {
  url: string;
  folder?: string;
  /** The project's folder on another machine: a clone of its own, where that matters. */
  elsewhere?: string;
}

/**
 * Stops a run (SIGSTOP) in the middle of its requests, lets another take its ledger over, and lets it go on (SIGCONT).
 * Nothing that it sends then may reach the tenant.
 * @returns whether it was taken over in the middle: where the stop came late, it had nothing open any more
 */
export async function playStop(
  { concurrency, afterRequests, takenOver }: Stop,
  home: StopHome,
): Promise<boolean> {
  const options: RigOptions = {
    ...{ users: USERS, concurrency, keep: "sealed", home },
    sandbox: { faults: [parseFault("latency:300ms")] },
  };
  const rig = await Rig.create(options);
  try {
    const invariants = new Invariants(rig);
    const run = rig.start(rig.applyArgs, ENV);
    run.stdin.end();
    const ended = finished(run);
    while (rig.ticketRequests < afterRequests) await sleep(5);
    run.kill("SIGSTOP");
    const isOpen = (await rig.doubts()).length > 0;
    if (takenOver) await takeOver(rig, home, invariants);
    else await sleep(LEASE_MS * 1.5);
    const before = rig.ticketRequests;
    run.kill("SIGCONT");
    const result = await ended;
    await invariants.check(result);
    if (takenOver) {
      expect(rig.ticketRequests - before, "requests that left on a lost lock").toBe(0);
      // What it had claimed can only have been issued to by who took its lock away.
      if (isOpen) expect(result.code, result.stderr).toBe(4);
      else expect([0, 4], result.stderr).toContain(result.code);
      if (result.code === 4) expect(result.stderr).toContain("LEDGER_MOVED");
    } else {
      // No other process wanted the lock: it is renewed, and the run goes on to its end.
      expect(result.code, result.stderr).toBe(0);
    }
    await invariants.checkComplete();
    const verified = await rig.run(["ledger", "verify"]);
    expect(verified.code, verified.stderr).toBe(0);
    return takenOver && isOpen;
  } finally {
    await rig.destroy();
  }
}

/** Applies from elsewhere until all users are issued to: first it finds the lock alive, or entries taken. */
async function takeOver(rig: Rig, home: StopHome, invariants: Invariants): Promise<void> {
  const cwd = home.elsewhere ?? rig.folder;
  if (home.elsewhere !== undefined) {
    for (const file of ["reticket.yaml", "night.yaml"])
      await copyFile(join(rig.folder, file), join(cwd, file));
  }
  await invariants.allowReissue();
  const args = [...rig.applyArgs, "--in-doubt", "reissue", "--lock-timeout", "10m"];
  for (;;) {
    const result = await runCli(args, { cwd, env: { ...rig.env, ...ENV } });
    await invariants.check(result);
    expect([0, 3], result.stderr).toContain(result.code);
    if ((await rig.issued()) === USERS) return;
    // Beside a runner that is stopped and not yet taken for dead, its entries are left to it.
    await sleep(LEASE_MS / 2);
  }
}
