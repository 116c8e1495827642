import { expect, it } from "vitest";
import { claimRecord, waveOpenedRecord } from "../../../src/ledger/claim.js";
import type { Wave, WaveGate } from "../../../src/manifest/waves/wave.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { manifestOf, RUN, stateOf } from "../../support/manifests.js";

const USERS = ["a", "b", "c", "d"].map((name) => ({ user_id: `auth0|${name}` }));
const FIRST_USERS = USERS.slice(0, 3);
const NO_LIMITS: WaveGate = {
  ...{ completed: undefined, rejectedMax: undefined, undeliveredMax: undefined },
  ...{ inDoubtMax: { count: 0 }, afterMs: undefined, at: undefined },
};
const FIRST: Wave = { size: { count: 3 }, gate: NO_LIMITS, pace: undefined, hours: undefined, words: "3" };

function wavesWhile(runsAtWork: ReadonlySet<string> | undefined) {
  const manifest = { ...manifestOf("m", USERS), waves: [FIRST, { ...FIRST, size: "rest" as const }] };
  const opened = waveOpenedRecord(RUN, { wave: 1, generation: 1, membersBefore: 0 }, FIRST_USERS);
  const states = new Map([["m", stateOf([opened, claimRecord(RUN, FIRST_USERS)])]]);
  const now = Date.UTC(2026, 10, 24);
  return makePlan({ tenant: "acme.eu.auth0.com", manifests: [manifest], states, now, runsAtWork })
    .manifests[0]!.waves!.waves;
}

it("a gate takes the requests of a run that is at work for requests in flight, and waits for them", () => {
  const [first, second] = wavesWhile(new Set([RUN]));
  expect(first).toMatchObject({ state: "open", inFlight: 3, inDoubt: 0, exceeded: [] });
  expect(second).toMatchObject({ state: "waiting" });
});

it.each([[undefined], [new Set(["01ARZ3NDEKTSV4RRFFQ69G5FAW"])]])(
  "a gate counts requests of a run that is not at work (%s) as in doubt, and fails at its limit",
  (runsAtWork) => {
    const [first, second] = wavesWhile(runsAtWork);
    expect(first).toMatchObject({ inFlight: 0, inDoubt: 3 });
    expect(first!.exceeded).toHaveLength(1);
    expect(second!.maySend).toBe(false);
  },
);
