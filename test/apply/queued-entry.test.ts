import { describe, expect, it } from "vitest";
import { type QueueOptions, queuedEntries, redirectionsOf } from "../../src/apply/queued-entry.js";
import type { Recorder } from "../../src/apply/recorder.js";
import type { WaveRun } from "../../src/apply/waves/wave-run.js";
import { TURNS } from "../../src/plan/plan.js";
import { planOf } from "../support/plans.js";

const RECORDERS = { a: {} as Recorder, b: {} as Recorder };
const PLAN = planOf({
  a: [
    ["1", "issue", "new"],
    ["2", "none", "issued"],
    ["3", "reissue", "in_doubt"],
    ["4", "hold", "in_doubt"],
    ["5", "retry", "released"],
    ["6", "rejected", "rejected"],
    ["7", "redirect", "deliver_to_changed"],
  ],
  b: [
    ["8", "replace", "changed"],
    ["9", "renew", "expired_unused"],
  ],
});

function queued(options: Partial<QueueOptions> = {}, plan = PLAN): string[] {
  const entries = queuedEntries(plan, new Map(Object.entries(RECORDERS)), {
    ...{ scattered: false, inDoubt: false, targetsInDoubt: new Set<string>() },
    ...{ isWanted: () => true, waveRunOf: () => undefined },
    ...options,
  });
  return [...entries].map(
    ({ plan: { manifest }, subject: { target } }) => `${manifest.name}${Object.values(target)[0]}`,
  );
}

describe("the queue of a run", () => {
  it("has what sends a request, manifest by manifest, and what is in doubt apart from it", () => {
    expect(queued()).toEqual(["a1", "a5", "b8", "b9"]);
    expect(queued({ inDoubt: true })).toEqual(["a3"]);
  });

  it("has a target for which a request may still arrive among those in doubt", () => {
    const targetsInDoubt = new Set(["u:5", "u:9", "u:2"]);
    expect(queued({ targetsInDoubt })).toEqual(["a1", "b8"]);
    expect(queued({ targetsInDoubt, inDoubt: true })).toEqual(["a3", "a5", "b9"]);
  });

  it("leaves out entries that are left for later or are not wanted", () => {
    const [a, b] = PLAN.manifests as [(typeof PLAN.manifests)[number], (typeof PLAN.manifests)[number]];
    const turns = Uint8Array.from([TURNS.indexOf("limit"), 0, TURNS.indexOf("wave"), 0, 0, 0, 0]);
    const later = { ...PLAN, manifests: [{ ...a, turns }, b] };
    expect([...queued({}, later), ...queued({ inDoubt: true }, later)]).toEqual(["a5", "b8", "b9"]);
    expect(queued({ isWanted: ({ manifest }, index) => manifest.name === "b" && index === 1 })).toEqual([
      "b9",
    ]);
  });

  it("is in the order that is asked for, and has every entry once if it is scattered", () => {
    const order: QueueOptions["order"] = ({ name }) => (name === "a" ? [4, 0] : undefined);
    expect(queued({ order })).toEqual(["a5", "a1", "b8", "b9"]);
    expect(queued({ order, scattered: true }).sort()).toEqual(["a1", "a5", "b8", "b9"]);
  });

  it("gives each entry its subject, recorder and waves", () => {
    const waveRun = {} as WaveRun;
    const [first, , last] = [
      ...queuedEntries(PLAN, new Map(Object.entries(RECORDERS)), {
        ...{ scattered: false, inDoubt: false, targetsInDoubt: new Set<string>(), isWanted: () => true },
        waveRunOf: ({ manifest }) => (manifest.name === "b" ? waveRun : undefined),
      }),
    ];
    expect(first).toMatchObject({ index: 0, subject: { target: { user_id: "1" }, generation: 1 } });
    expect(first!.subject.key).toBe(PLAN.manifests[0]!.keys.at(0));
    expect([first!.recorder, first!.waveRun]).toEqual([RECORDERS.a, undefined]);
    expect([last!.recorder === RECORDERS.b, last!.waveRun === waveRun]).toEqual([true, true]);
  });
});

it("the redirections of a plan have the recorded key and target, and the new address", () => {
  const [a] = PLAN.manifests as [(typeof PLAN.manifests)[number]];
  const { manifest } = a;
  const entries = { ...manifest.entries, deliverTo: (index: number) => `new${index}@example.com` };
  const recorded = { key: "recorded key", target: { user_id: "recorded" }, deliverTo: "old@example.com" };
  const plan = { ...a, manifest: { ...manifest, entries }, recordedTickets: new Map([[6, recorded]]) };
  expect(redirectionsOf(plan)).toEqual([
    { key: "recorded key", target: { user_id: "recorded" }, deliverTo: "new6@example.com" },
  ]);
  expect(redirectionsOf(PLAN.manifests[1]!)).toEqual([]);
});
