import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ApplyProgress, Counts } from "../../src/apply/events.js";
import type { TicketTaker } from "../../src/apply/ticket-taker.js";
import { generateIdentity } from "../../src/seal/identity.js";
import { Secret } from "../../src/secret.js";
import { LinkHosts } from "../../src/tenant/link.js";
import { type Performance, Stage } from "../support/stage.js";

/** The sandbox's links lead to a port that is not known before it is started. */
class AnyHost extends LinkHosts {
  override judge(): undefined {
    return undefined;
  }
}

const NO_TOKEN = new Secret("none");

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.set();
});
afterEach(() => stage.strike());

const counts = (some: Partial<Counts>): Counts => ({
  issued: 0,
  rejected: 0,
  in_doubt: 0,
  released: 0,
  ...some,
});

function lastOf({ state }: Performance): string[] {
  return [...state.targets()].map(([, target]) => target.last);
}

describe("apply", () => {
  it("issues what the plan says, and a second apply has nothing to do", async () => {
    const first = await stage.perform(stage.users(7));
    expect(first.result).toMatchObject({ ended: "done", counts: counts({ issued: 7 }), left: 0 });
    const second = await stage.perform(stage.users(7));
    expect(second.result).toMatchObject({ ended: "done", counts: counts({}), left: 0 });
    expect(second.state.head).toEqual(first.state.head);
  });

  it("refuses where there is nowhere to put the tickets, before anything is sent or written", async () => {
    await expect(stage.perform(stage.users(1), { apply: { recipients: [] } })).rejects.toMatchObject({
      code: "SEALING_IMPOSSIBLE",
      hint: expect.stringMatching(/--recipient.*--tickets-out/),
    });
  });

  it("records a ticket as issued if the ticket taker fails, and stops with the taker's error as cause", async () => {
    const { recipient, identity } = await generateIdentity();
    const failure = new Error("no space for mail");
    const taker: TicketTaker = {
      started: () => undefined,
      take: () => Promise.reject(failure),
      finished: async () => undefined,
    };
    const { result, events, state } = await stage.perform(stage.users(1), {
      apply: { taker, recipients: [recipient], linkHosts: new AnyHost({ tenant: "any" }) },
    });
    expect(result).toMatchObject({ ended: "stopped", counts: counts({ issued: 1 }), left: 0 });
    expect(result.error).toMatchObject({
      code: "INTERNAL",
      message: expect.stringContaining("ticket taker"),
    });
    expect(result.error?.cause).toBe(failure);
    expect(events.filter(({ type }) => type === "entry")).toMatchObject([{ outcome: "issued" }]);
    expect([...state.targets()]).toMatchObject([[expect.anything(), { last: "issued", inDoubt: false }]]);
    const opened = [];
    for await (const ticket of stage.tickets(identity, new AnyHost({ tenant: "any" }))) opened.push(ticket);
    expect(opened).toHaveLength(1);
  });

  it("records who ran it, what it wanted and how it ended", async () => {
    const { state } = await stage.perform(stage.users(2));
    expect(state.runs).toMatchObject([
      { actor: "test@stage", toolVersion: "0.0.0-test", ended: "done", counts: counts({ issued: 2 }) },
    ]);
  });

  it("has at most as many claims open as requests may be in flight", async () => {
    let live: Readonly<ApplyProgress> | undefined;
    let most = 0;
    const { events } = await stage.perform(stage.users(30), {
      apply: {
        concurrency: 3,
        onProgress: (progress) => {
          live = progress;
        },
      },
      client: { concurrency: 3 },
      onEvent: () => {
        most = Math.max(most, live?.inFlight ?? 0);
      },
    });
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(3);
    expect(events.filter(({ type }) => type === "entry")).toHaveLength(30);
  });

  it("stops starting new requests when its time is up, and says what is left", async () => {
    const { result, state } = await stage.perform(stage.users(60), {
      faults: ["latency:20ms"],
      apply: { timeBudgetMs: 150 },
    });
    expect(result.ended).toBe("time_budget");
    expect(result.counts.issued + result.counts.released + (result.left - result.counts.released)).toBe(60);
    expect(result.left).toBeGreaterThan(0);
    expect([...state.targets()].some(([, { inDoubt }]) => inDoubt)).toBe(false);
    const rest = await stage.perform(stage.users(60));
    expect(rest.result.counts.issued).toBe(60 - result.counts.issued);
  });

  it("drains when it is told to: what is in flight is recorded, nothing is in doubt", async () => {
    const drain = new AbortController();
    const { result, state } = await stage.perform(stage.users(50), {
      faults: ["latency:30ms"],
      apply: { drain: drain.signal },
      onEvent: (event) => event.type === "entry" && drain.abort(),
    });
    expect(result).toMatchObject({ ended: "interrupted", error: undefined });
    expect(result.counts.in_doubt).toBe(0);
    expect([...state.targets()].some(([, { inDoubt }]) => inDoubt)).toBe(false);
    expect(state.runs.at(-1)?.ended).toBe("interrupted");
  });

  it("drains at once if commits are expensive: released entries do not keep their slots until the next commit", async () => {
    const drain = new AbortController();
    const { result, state } = await stage.perform(stage.users(20), {
      faults: ["429:600s:after=1"],
      claimAheadMs: 600_000,
      apply: { drain: drain.signal },
      onEvent: (event) => event.type === "waiting" && drain.abort(),
    });
    expect(result).toMatchObject({ ended: "interrupted", error: undefined });
    expect([...state.targets()].some(([, { inDoubt }]) => inDoubt)).toBe(false);
    expect(result.counts.issued + result.left).toBe(20);
  });

  it("cuts off what is in flight when it is told to, and records the doubt", async () => {
    const drain = new AbortController();
    const cut = new AbortController();
    const { result, state } = await stage.perform(stage.users(2), {
      faults: ["timeout-after-create"],
      client: { patience: {} },
      apply: { drain: drain.signal, cut: cut.signal },
      onEvent: (event, sandbox) => {
        if (event.type !== "run_started") return;
        const poll = setInterval(() => {
          if (sandbox.stats().tickets < 2) return;
          clearInterval(poll);
          drain.abort();
          cut.abort();
        }, 5);
      },
    });
    expect(result).toMatchObject({ ended: "interrupted", counts: counts({ in_doubt: 2 }) });
    expect([...state.targets()].map(([, target]) => target.last)).toEqual(["in_doubt", "in_doubt"]);
  });

  it("started with a drain that is over already sends nothing", async () => {
    const { result, state } = await stage.perform(stage.users(2), { apply: { drain: AbortSignal.abort() } });
    expect(result).toMatchObject({ ended: "interrupted", left: 2 });
    expect(state.head).toBeNull();
  });
});

describe("the table of outcomes", () => {
  const DOUBTS = [
    "500",
    "500-after-create",
    "502",
    "502-after-create",
    "503",
    "504",
    "504-after-create",
    "timeout",
    "timeout-after-create",
    "drop-before-create",
    "drop-after-create",
    "unreadable-201",
    "empty-201",
    "truncated-201",
    "never-ending-body",
    "dripping-body",
    "dripping-headers",
  ];

  it.each(DOUBTS)("%s leaves the entry in doubt, and it is not sent again", async (fault) => {
    const performance = await stage.perform(stage.users(3), {
      faults: [`${fault}:nth=2`],
      apply: { concurrency: 1 },
      onEvent: (event, sandbox) => {
        if (event.type !== "run_finished") return;
        expect(sandbox.log().filter(({ path }) => path.includes("password-change"))).toHaveLength(3);
      },
    });
    expect(performance.result).toMatchObject({ ended: "done", counts: counts({ issued: 2, in_doubt: 1 }) });
    expect(lastOf(performance)).toEqual(["issued", "in_doubt", "issued"]);
  });

  it.each(["400", "reject"])("%s rejects the entry for good, and the run goes on", async (fault) => {
    const performance = await stage.perform(stage.users(3), {
      faults: [`${fault}:nth=2`],
      apply: { concurrency: 1 },
    });
    expect(performance.result).toMatchObject({ ended: "done", counts: counts({ issued: 2, rejected: 1 }) });
    expect(lastOf(performance)).toEqual(["issued", "rejected", "issued"]);
  });

  it.each([
    ["403", "SCOPE_MISSING", /create:user_tickets/],
    ["409", "CUSTOM_DOMAIN_REQUIRED", /custom_domain/],
  ])("%s stops the run and releases the entry", async (fault, code, hint) => {
    const performance = await stage.perform(stage.users(9), {
      faults: [`${fault}:after=2`],
      apply: { concurrency: 1 },
    });
    expect(performance.result).toMatchObject({
      ended: "stopped",
      counts: counts({ issued: 2, released: 1 }),
      left: 7,
      error: { code, hint: expect.stringMatching(hint) },
    });
    expect(lastOf(performance)).toEqual(["issued", "issued", "released"]);
  });

  it("401 costs one fresh token for the whole pool, and nothing else", async () => {
    const { result } = await stage.perform(stage.users(20), {
      faults: ["401-expired:nth=5"],
      onEvent: (event, sandbox) => {
        if (event.type !== "run_finished") return;
        expect(sandbox.log().filter(({ path }) => path === "/oauth/token")).toHaveLength(2);
      },
    });
    expect(result).toMatchObject({ ended: "done", counts: counts({ issued: 20 }) });
  });

  it("401 on a fresh token stops the run", async () => {
    const { result } = await stage.perform(stage.users(20), { faults: ["401-expired"] });
    expect(result).toMatchObject({ ended: "stopped", error: { code: "CREDENTIALS_REFUSED" } });
    expect(result.counts.in_doubt).toBe(0);
  });

  it.each(["429:50ms:nth=2", "503-retry-after:1s:nth=2"])("%s waits and sends again", async (fault) => {
    const performance = await stage.perform(stage.users(4), { faults: [fault] });
    expect(performance.result).toMatchObject({ ended: "done", counts: counts({ issued: 4 }) });
  });

  it("429 until the end of the run releases what waits", async () => {
    const drain = new AbortController();
    const performance = await stage.perform(stage.users(4), {
      faults: ["429:60s"],
      apply: { drain: drain.signal },
      onEvent: (event) => event.type === "waiting" && drain.abort(),
    });
    expect(performance.result).toMatchObject({ ended: "interrupted", left: 4 });
    expect(new Set(lastOf(performance))).toEqual(new Set(["released"]));
  });

  it("a tenant that can't be reached is waited for, then given up, and nothing is in doubt", async () => {
    const performance = await stage.perform(stage.users(4), {
      client: { origin: "http://127.0.0.1:9", credentials: { type: "token", token: NO_TOKEN } },
      apply: { unreachableMs: 400 },
    });
    expect(performance.result).toMatchObject({
      ended: "stopped",
      left: 4,
      error: { code: "TENANT_UNREACHABLE" },
    });
    expect(new Set(lastOf(performance))).toEqual(new Set(["released"]));
  });
});

describe("a broken tenant", () => {
  it("opens the breaker after a few doubts in a row", async () => {
    const { result } = await stage.perform(stage.users(40), { faults: ["500"], apply: { concurrency: 1 } });
    expect(result).toMatchObject({ ended: "stopped", counts: counts({ in_doubt: 5 }), left: 35 });
    expect(result.error).toMatchObject({ code: "BREAKER_OPEN" });
  });

  it("whose identity provider fails leaves the entry for the next run", async () => {
    const { result, state } = await stage.perform(stage.users(3), { faults: ["400-transient:nth=2"] });
    expect(result).toMatchObject({ ended: "done", counts: counts({ issued: 2, released: 1 }), left: 1 });
    expect([...state.targets()].map(([, { last }]) => last).sort()).toEqual(["issued", "issued", "released"]);
    const again = await stage.perform(stage.users(3));
    expect(again.result.counts.issued).toBe(1);
  });

  it("that knows none of the users stops the run, and says how to send them again", async () => {
    const { result } = await stage.perform(stage.users(40), {
      faults: ["reject"],
      apply: { concurrency: 1 },
    });
    expect(result).toMatchObject({ ended: "stopped", counts: counts({ rejected: 20 }) });
    expect(result.error).toMatchObject({
      code: "TOO_MANY_REJECTIONS",
      hint: expect.stringContaining("--retry-rejected"),
    });
    const again = await stage.perform(stage.users(40), { plan: { retryRejected: true } });
    expect(again.result.counts.issued).toBe(40);
  });
});
