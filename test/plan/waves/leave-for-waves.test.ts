import { describe, expect, it } from "vitest";
import { claimRecord, waveOpenedRecord } from "../../../src/ledger/claim.js";
import type { LedgerRecord } from "../../../src/ledger/ledger.js";
import { manifestKeys } from "../../../src/manifest/keys.js";
import type { Wave, WaveGate } from "../../../src/manifest/waves/wave.js";
import { makePlan, type PlanInput } from "../../../src/plan/make-plan.js";
import { actionAt, listedCount, sendCount } from "../../../src/plan/plan.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const NOW = Date.parse("2026-11-24T12:00:00Z");
const USERS = ["a", "b", "c", "d"].map((user_id) => ({ user_id }));
const KEYS = manifestKeys(manifestOf("m", USERS), TENANT);
const LATER: WaveGate = {
  ...{ completed: undefined, rejectedMax: undefined, undeliveredMax: undefined },
  ...{ inDoubtMax: { count: 0 }, afterMs: undefined, at: NOW + 1 },
};
const wave = (size: Wave["size"]): Wave => ({
  size,
  gate: LATER,
  pace: undefined,
  hours: undefined,
  words: "",
});

function planFor(records: readonly LedgerRecord[] = [], input: Partial<PlanInput> = {}, since?: number) {
  const manifest = { ...manifestOf("m", USERS), waves: [wave({ count: 1 }), wave("rest")], since };
  const states = new Map([["m", stateOf(records)]]);
  const plan = makePlan({ tenant: TENANT, manifests: [manifest], states, now: NOW, ...input });
  return { plan, mine: plan.manifests[0]! };
}

type Mine = ReturnType<typeof planFor>["mine"];
const turns = (mine: Mine) => USERS.map((_, index) => actionAt(mine, index).turn);
const opened = (...users: readonly { user_id: string }[]) =>
  waveOpenedRecord(RUN, { wave: 1, generation: 1, membersBefore: 0 }, users);

describe("entries whose wave may not be sent", () => {
  it("are left for a later run, and all others are sent", () => {
    const { plan, mine } = planFor();
    expect(turns(mine).sort()).toEqual(["now", "wave", "wave", "wave"]);
    expect(turns(mine).map((turn) => (turn === "now" ? 1 : 2))).toEqual([...mine.waves!.members]);
    expect([plan.later, sendCount(plan.summary), listedCount(plan)]).toEqual([{ limit: 0, wave: 3 }, 1, 4]);
  });

  it("are not counted twice if a limit would leave them too", () => {
    const narrowing = {
      flags: { limit: 0 },
      only: undefined,
      excludes: () => false,
      limit: 0,
      mayChoose: () => true,
    };
    const { plan } = planFor([], { narrowing });
    expect([plan.later, sendCount(plan.summary)]).toEqual([{ limit: 1, wave: 3 }, 0]);
  });

  it("have no wave if nothing is to be sent for them", () => {
    const issued = USERS.slice(0, 3).map((target, index) => issuedRecord(target, KEYS.at(index)));
    const { plan, mine } = planFor(issued);
    expect([...mine.waves!.members]).toEqual([0, 0, 0, 1]);
    expect([sendCount(plan.summary), plan.later.wave]).toEqual([1, 0]);
  });

  it("count a request in flight only if its run is at work now", () => {
    const records = [opened(USERS[0]!), claimRecord(RUN, [USERS[0]!])];
    const first = (input: Partial<PlanInput>) => planFor(records, input).mine.waves!.waves[0]!;
    expect(first({ runsAtWork: new Set([RUN]) })).toMatchObject({ inFlight: 1, inDoubt: 0, exceeded: [] });
    expect(first({ runsAtWork: new Set() })).toMatchObject({ inFlight: 0, inDoubt: 1, state: "failed" });
    expect(first({})).toMatchObject({ inFlight: 0, inDoubt: 1 });
  });

  it("are not counted for the gate if they have reset before any ticket", () => {
    const reset: LedgerRecord = {
      ...{ type: "already_reset", run: RUN, key: KEYS.at(0), target: USERS[0]! },
      reset_at: "2026-11-23T00:00:00.000Z",
    };
    const { mine } = planFor([opened(USERS[0]!, USERS[1]!), reset], {}, Date.parse("2026-11-22T00:00:00Z"));
    expect(mine.waves!.waves[0]).toMatchObject({ size: 2, base: 1, left: 1, sent: 0 });
  });

  it("are judged by the whole manifest, also in a narrowed run", () => {
    const only = (_: string, __: string, target: object) => "user_id" in target && target.user_id === "a";
    const narrowing = {
      flags: { only: ["x"] },
      only,
      excludes: () => false,
      limit: undefined,
      mayChoose: () => true,
    };
    const { mine } = planFor([opened(USERS[0]!, USERS[1]!)], { narrowing });
    expect(mine.waves!.waves[0]).toMatchObject({ left: 2, sent: 0 });
    expect(mine.summary).toMatchObject({ issue: 1, none: 3 });
  });
});
