import { describe, expect, it } from "vitest";
import { Claims } from "../../src/apply/claims.js";
import { type QueuedEntry, queuedEntries } from "../../src/apply/queued-entry.js";
import type { EntryToClaim, Recorder } from "../../src/apply/recorder.js";
import { type Target, targetLabel } from "../../src/target.js";
import { planOf } from "../support/plans.js";

/** A recorder as far as claims go: it says which chunks were asked for, and refuses what others have. */
class Desk {
  readonly chunks: string[][] = [];

  constructor(private readonly others: ReadonlySet<string> = new Set()) {}

  get recorder(): Recorder {
    const desk = {
      isTaken: (target: Target) => this.others.has(`known ${targetLabel(target)}`),
      claim: async ({ subject }: EntryToClaim) => {
        this.chunks.push([targetLabel(subject.target)]);
        return !this.others.has(targetLabel(subject.target));
      },
      claimAll: async (wanted: readonly EntryToClaim[]) => {
        const targets = wanted.map(({ subject }) => subject.target);
        this.chunks.push(targets.map(targetLabel));
        return targets.filter((target) => this.others.has(targetLabel(target)));
      },
    };
    return desk as unknown as Recorder;
  }
}

function entries(desk: Desk, count: number, scattered = false): Iterable<QueuedEntry> {
  const users = Array.from({ length: count }, (_, n) => [`u${n}`, "issue", "new"] as const);
  return queuedEntries(planOf({ m: users }), new Map([["m", desk.recorder]]), {
    scattered,
    inDoubt: false,
    targetsInDoubt: new Set(),
    isWanted: () => true,
    waveRunOf: () => undefined,
  });
}

function claimsOf(
  desk: Desk,
  count: number,
  claimAheadMs: number,
  taken: string[] = [],
): Claims<QueuedEntry> {
  return new Claims(entries(desk, count), {
    claimAheadMs,
    rate: () => 4,
    concurrency: 2,
    onTaken: (entry) => taken.push(targetLabel(entry.subject.target)),
  });
}

async function drain(claims: Claims<QueuedEntry>): Promise<string[]> {
  const all: string[] = [];
  while (await claims.more()) {
    const entry = await claims.take();
    if (entry !== undefined) all.push(targetLabel(entry.subject.target));
  }
  return all;
}

const names = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, n) => `u${from + n}`);

describe("claims if commits are cheap", () => {
  it("claims each entry when it is taken, if commits are cheap", async () => {
    const desk = new Desk();
    const claims = claimsOf(desk, 3, 0);
    expect(desk.chunks).toEqual([]);
    await claims.take();
    expect(desk.chunks).toEqual([["u0"]]);
    expect(await drain(claims)).toEqual(["u1", "u2"]);
    expect(await claims.unused()).toEqual([]);
  });

  it("skips entries that other runners have claimed", async () => {
    const taken: string[] = [];
    const desk = new Desk(new Set(["u1", "known u2", "u4"]));
    expect(await drain(claimsOf(desk, 5, 0, taken))).toEqual(["u0", "u3"]);
    expect(taken.sort()).toEqual(["u1", "u2", "u4"]);
    expect(desk.chunks.flat()).not.toContain("u2");
  });
});

describe("claims if commits are cheap and lines are not", () => {
  const roomy = (desk: Desk, room: number, rate: number | undefined) =>
    new Claims(entries(desk, 9), {
      ...{ claimAheadMs: 0, concurrency: 9, rate: () => rate, room: () => room, onTaken: () => undefined },
    });

  it("claims entries for the free slots together, as many as are sent in half a second", async () => {
    for (const [room, rate, size] of [
      [3, 100, 4],
      [9, 6, 3],
      [3, undefined, 1],
      [0, 100, 1],
      [3, 2, 1],
    ] as const) {
      const desk = new Desk();
      await roomy(desk, room, rate).take();
      expect(desk.chunks).toEqual([names(0, size)]);
    }
  });

  it("claims one chunk for all that wait, and hands out each entry once", async () => {
    const desk = new Desk(new Set(["u1"]));
    const claims = roomy(desk, 2, 100);
    const first = await Promise.all([claims.take(), claims.take()]);
    expect(first.map((entry) => targetLabel(entry!.subject.target))).toEqual(["u0", "u2"]);
    expect(desk.chunks).toEqual([names(0, 3)]);
    expect(await drain(claims)).toEqual(names(3, 9));
    expect(await claims.take()).toBeUndefined();
  });
});

describe("claims if commits are expensive", () => {
  it("claims the next chunk before the last one is used up, if commits are expensive", async () => {
    const desk = new Desk();
    const claims = claimsOf(desk, 50, 5000);
    expect(await claims.more()).toBe(true);
    expect(desk.chunks).toEqual([names(0, 20)]);
    for (let n = 0; n < 15; n++) await claims.take();
    expect(desk.chunks).toHaveLength(1);
    await claims.take();
    expect(desk.chunks).toEqual([names(0, 20), names(20, 40)]);
    expect(await drain(claims)).toEqual(names(16, 50));
    expect(desk.chunks.map(({ length }) => length)).toEqual([20, 20, 10]);
  });

  it("returns the claimed entries that are not sent", async () => {
    const claims = claimsOf(new Desk(new Set(["u3"])), 50, 5000);
    await claims.more();
    await claims.take();
    const unused = (await claims.unused()).map((entry) => targetLabel(entry.subject.target));
    expect(unused).toEqual(names(1, 20).filter((name) => name !== "u3"));
    expect(await claims.more()).toBe(false);
  });

  it("fails with the error of the commit", async () => {
    const desk = new Desk();
    const recorder = desk.recorder;
    recorder.claimAll = () => Promise.reject(new Error("no push"));
    const claims = new Claims([{ ...[...entries(desk, 1)][0]!, recorder }], {
      claimAheadMs: 1000,
      rate: () => undefined,
      concurrency: 1,
      onTaken: () => {},
    });
    await expect(claims.more()).rejects.toThrow("no push");
    expect(await claims.unused()).toEqual([]);
  });
});

it("scattered entries are all of them, each once", () => {
  for (const count of [0, 1, 2, 7, 12, 97, 100]) {
    const seen = [...entries(new Desk(), count, true)].map(({ index }) => index);
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n));
  }
});
