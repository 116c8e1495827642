import { describe, expect, it } from "vitest";
import { AUTH0_FACTS } from "../../src/auth0/facts.js";
import type { LedgerState, RunSummary } from "../../src/ledger/ledger.js";
import { NO_WAVES } from "../../src/ledger/waves.js";
import { expectedRate, learnedRate } from "../../src/plan/learned-rate.js";

function ledgerWith(...runs: Partial<RunSummary>[]): LedgerState {
  const full = runs.map((run) => ({
    run: "",
    operation: "apply" as const,
    recorded: {},
    startedAt: "2026-11-24T10:00:00.000Z",
    finishedAt: "2026-11-24T10:01:00.000Z",
    digest: "",
    actor: "",
    toolVersion: "",
    ended: "done",
    why: undefined,
    counts: undefined,
    ...run,
  }));
  return {
    head: null,
    runs: full,
    everyRun: full,
    size: 0,
    tornBytes: 0,
    crlfLines: 0,
    pauses: [],
    waves: NO_WAVES,
    losses: [],
    has: () => false,
    get: () => undefined,
    targets: () => [],
    rejection: () => undefined,
  };
}

function counts(issued: number) {
  return { issued, rejected: 0, in_doubt: 0, released: 5 };
}

describe("the rate that a plan counts on", () => {
  it("is what the tenant's last long run reached, in whichever manifest", () => {
    const states = new Map([
      [
        "a",
        ledgerWith({ counts: counts(960) }, { counts: counts(3), finishedAt: "2026-11-24T12:00:00.000Z" }),
      ],
      ["b", ledgerWith({ counts: counts(150), finishedAt: "2026-11-24T10:00:30.000Z" })],
    ]);
    expect(learnedRate(undefined, states)).toBe(16);
  });

  it("is never above the cap, and is the cap where nothing is learned", () => {
    const states = new Map([["a", ledgerWith({ counts: counts(960) })]]);
    expect(learnedRate(2, states)).toBe(2);
    expect(learnedRate(20, states)).toBe(16);
    expect(learnedRate(20, new Map())).toBe(20);
  });

  it("is not known from short runs and from runs that did not end", () => {
    const states = new Map([
      ["a", ledgerWith({ counts: counts(49) }, { counts: counts(960), finishedAt: undefined })],
      ["b", ledgerWith({ counts: counts(960), finishedAt: "2026-11-24T10:00:04.000Z" })],
    ]);
    expect(learnedRate(undefined, states)).toBeUndefined();
  });

  it("counts the requests that replaced passwords", () => {
    const states = new Map([["a", ledgerWith({ counts: counts(0), recorded: { contained: 480 } })]]);
    expect(learnedRate(undefined, states)).toBe(16);
  });

  it("shows a subscription with several buckets, unless a cap limits all requests together", () => {
    const states = new Map([["a", ledgerWith({ counts: counts(150) })]]);
    expect(expectedRate(undefined, states, AUTH0_FACTS)).toMatchObject({
      rate: 2.5,
      subscription: { name: "professional" },
    });
    expect(expectedRate(2.5, states, AUTH0_FACTS)).toMatchObject({ rate: 2.5, subscription: undefined });
  });
});
