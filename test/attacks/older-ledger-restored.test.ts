import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import { targetId } from "../../src/target.js";
import { Rig } from "../crash/rig.js";
import { type CliResult, finished } from "../support/cli.js";
import { GitRemote } from "../support/git-remote.js";
import { PostgresServer } from "../support/postgres.js";
import {
  type Restorable,
  restorableBranch,
  restorableFolder,
  restorableSchema,
} from "../support/restorable.js";

/** How often an older ledger is restored on each home; the long form is asked for by an environment variable. */
const RESTORES = Number(process.env.RETICKET_RESTORES ?? 2);
const USERS = 24;
const REFUSED = /^reticket: LEDGER_(BEHIND|TRUNCATED|FORKED): /m;

interface Scenario {
  /** Users who are listed before the state that is restored is kept, and those who come behind it. */
  first: number;
  /** When it is restored: while a run goes on, or once it has ended, or after the run was killed. */
  moment: "during" | "between" | "after_kill";
  /** Milliseconds after the start of the run. */
  afterMs: number;
  /** What the operator does then. */
  rescue: "bring_newest_back" | "accept";
}

const scenario: fc.Arbitrary<Scenario> = fc.record({
  first: fc.integer({ min: 4, max: 10 }),
  moment: fc.constantFrom("during" as const, "between" as const, "after_kill" as const),
  afterMs: fc.integer({ min: 300, max: 1500 }),
  rescue: fc.constantFrom("bring_newest_back" as const, "accept" as const),
});

/** Plays the scenario of a seed, and checks that no ticket is made that was not allowed. */
async function play(scene: Scenario, home: Restorable): Promise<void> {
  const { url, folder } = home;
  const rig = await Rig.create({
    users: USERS,
    first: scene.first,
    concurrency: 2,
    keep: "sealed",
    home: folder === undefined ? { url } : { url, folder },
  });
  try {
    const allowed = Array<number>(USERS).fill(1);
    const check = () => {
      for (const [index, most] of allowed.entries()) {
        const made = rig.sandbox.history(generatedUserId(index)).length;
        expect(made, `tickets made for user ${index}`).toBeLessThanOrEqual(most);
      }
    };
    const first = await rig.apply();
    expect(first.code, first.stderr).toBe(0);
    await home.save(rig.folder);

    await rig.listMore(USERS - scene.first);
    await disturb(rig, home, scene);
    check();
    const sent = rig.ticketRequests;
    const plan = await rig.run(["plan", "night.yaml"]);
    const again = await rig.apply();
    check();
    if (!REFUSED.test(again.stderr)) {
      // Nothing was recorded before it was restored: then it is the newest.
      expect(again.code, again.stderr).toBeOneOf([0, 3]);
      return;
    }
    expect(again.code, again.stderr).toBe(1);
    expect(again.stderr).toMatch(/accept-loss|update-ref/);
    expect(plan.stderr).toMatch(REFUSED);
    expect(plan.code).toBe(1);
    expect(rig.ticketRequests).toBe(sent);

    if (scene.rescue === "bring_newest_back" && scene.moment !== "during") {
      await home.restore(rig.folder, 1);
      const whole = await rig.apply({ args: ["--in-doubt", "hold"] });
      expect(whole.stderr).not.toMatch(REFUSED);
      check();
      return;
    }
    await acceptAndGoOn(rig, await asAdvised(rig, again), allowed, check);
  } finally {
    await rig.destroy();
  }
}

/** A run, and the older ledger that is put under it or behind it. */
async function disturb(rig: Rig, home: Restorable, { moment, afterMs }: Scenario): Promise<void> {
  const args = [...rig.applyArgs, "--rate", "15/s"];
  const child = rig.start(args);
  child.stdin.end();
  const ended = finished(child);
  if (moment === "during") {
    await Promise.race([sleep(afterMs), ended]);
    await home.restore(rig.folder, 0);
    const result = await ended;
    expect(result.signal).toBe(null);
    return;
  }
  const timer = setTimeout(() => child.kill(moment === "after_kill" ? "SIGKILL" : "SIGINT"), afterMs);
  await ended;
  clearTimeout(timer);
  await home.save(rig.folder);
  await home.restore(rig.folder, 0);
}

/**
 * A clone that saw the branch go on refuses the older one, and names the ref that remembers it. Without that ref, a witness
 * refuses it.
 */
async function asAdvised(rig: Rig, refusal: CliResult): Promise<CliResult> {
  const ref = /git update-ref -d (\S+)/.exec(refusal.stderr)?.[1];
  if (ref === undefined) return refusal;
  await promisify(execFile)("git", ["update-ref", "-d", ref], { cwd: rig.folder });
  const sent = rig.ticketRequests;
  const next = await rig.apply();
  expect([next.code, next.stderr]).toEqual([1, expect.stringMatching(REFUSED)]);
  expect(rig.ticketRequests).toBe(sent);
  return next;
}

/** After the loss is accepted, all users that it may concern are held, and sent to only if that is accepted too. */
async function acceptAndGoOn(
  rig: Rig,
  refusal: CliResult,
  allowed: number[],
  check: () => void,
): Promise<void> {
  const line = /--up-to (\d+)/.exec(refusal.stderr)?.[1];
  expect(line, refusal.stderr).toBeDefined();
  const accept = await rig.run(["ledger", "accept-loss", "night", "--up-to", line!, "--why", "restored"]);
  expect(accept.code, accept.stderr).toBe(0);
  const sent = rig.ticketRequests;
  const held = await rig.apply();
  expect(held.code, held.stderr).toBe(3);
  expect(rig.ticketRequests, "requests while all users are held").toBe(sent);
  const state = await rig.ledger.state();
  for (const [index, target] of rig.targets.entries()) {
    if (state.get(targetId(target))?.issued === undefined) allowed[index]!++;
  }
  const reissued = await rig.apply({ args: ["--in-doubt", "reissue"] });
  expect(reissued.code, reissued.stderr).toBe(0);
  check();
  const verified = await rig.run(["ledger", "verify"]);
  expect(verified.code, verified.stderr).toBe(0);
  expect((await rig.apply()).code).toBe(0);
  check();
}

async function playAll(makeHome: () => Restorable | Promise<Restorable>): Promise<void> {
  const first = Number(process.env.RETICKET_SEED ?? Date.now() % 1_000_000);
  for (let seed = first; seed < first + RESTORES; seed++) {
    const [scene] = fc.sample(scenario, { seed, numRuns: 1 });
    try {
      await play(scene!, await makeHome());
    } catch (error) {
      throw new Error(`replay with RETICKET_SEED=${seed} RETICKET_RESTORES=1: ${JSON.stringify(scene)}`, {
        cause: error,
      });
    }
  }
}

describe("an older ledger that is restored between runs and under a run sends nothing twice", () => {
  let remote: GitRemote;
  let server: PostgresServer;
  let branches = 0;
  beforeAll(async () => {
    [remote, server] = await Promise.all([GitRemote.create(), PostgresServer.start()]);
  });
  afterAll(async () => {
    await Promise.all([remote.destroy(), server.destroy()]);
  });

  const timeout = 7_200_000;
  it("in a folder", { timeout }, () => playAll(restorableFolder));
  it("on a git branch, read by a fresh clone", { timeout }, () =>
    playAll(() => restorableBranch(remote, `ledger-${++branches}`)),
  );
  it("in PostgreSQL", { timeout }, () => playAll(() => restorableSchema(server)));
});
