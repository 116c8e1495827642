import { describe, expect, it } from "vitest";
import { AUTH0_FACTS } from "../../src/auth0/facts.js";
import type { ReticketError } from "../../src/errors.js";
import { createPacer, type Pacer } from "../../src/pacing/pacer.js";
import { RequestLoop, type RequestLoopOptions } from "../../src/pacing/request-loop.js";

const RATE = { limit: undefined, remaining: undefined, resetAt: undefined, retryAfterMs: undefined };
const unsent = { type: "unsent", why: "the connection was refused" } as const;
const failed = { type: "failed", why: "500: oops", rate: RATE } as const;
const throttled = { type: "throttled", status: 429, rate: RATE } as const;
const answered = { type: "answered", body: null, rate: RATE } as const;
const refused = (status: number) =>
  ({ type: "refused", status, errorCode: undefined, message: "no", rate: RATE }) as const;

/** A pacer that never waits, and notes what it was told. */
function pacerOf(): Pacer & {
  permits: number;
  returned: string[];
  pauses: number[];
  throttled: number;
} {
  const pacer = {
    permits: 0,
    returned: [] as string[],
    pauses: [] as number[],
    throttled: 0,
    rate: () => undefined,
    pausedUntil: undefined,
    acquire: async (signal: AbortSignal) => {
      if (!signal.aborted) pacer.permits++;
      return !signal.aborted;
    },
    giveBack: (group: string) => void pacer.returned.push(group),
    observe: (_: unknown, answer: { throttled: boolean }) => void (answer.throttled && pacer.throttled++),
    pause: (ms: number) => void pacer.pauses.push(ms),
  };
  return pacer;
}

function loopOf(options: Partial<RequestLoopOptions> = {}) {
  const pacer = pacerOf();
  const stop = new AbortController();
  return {
    pacer,
    stop,
    loop: new RequestLoop({
      pacer,
      provider: AUTH0_FACTS,
      unreachableMs: 60_000,
      stop: stop.signal,
      ...options,
    }),
  };
}

/** Answers with these outcomes, one after the other, and then with the last one. */
/** Every kind of outcome. */
type AnyOutcome =
  | typeof unsent
  | typeof failed
  | typeof throttled
  | typeof answered
  | ReturnType<typeof refused>
  | { type: "in_doubt"; why: string };

function answers(...outcomes: AnyOutcome[]): { request: () => Promise<AnyOutcome>; sent: () => number } {
  let sent = 0;
  return { request: async () => outcomes[Math.min(sent++, outcomes.length - 1)]!, sent: () => sent };
}

describe("the request loop", () => {
  it("acquires a permit for each attempt, except the one at hand", async () => {
    const { loop, pacer } = loopOf();
    const permit = { available: true, group: "other" as const };
    const { request, sent } = answers(throttled, throttled, answered);
    expect((await loop.attempt("ticket", request, permit)).type).toBe("answered");
    expect([sent(), pacer.permits, pacer.throttled, permit.available]).toEqual([3, 2, 2, false]);
  });

  it("gives the permit at hand back if it is for another group", async () => {
    const { loop, pacer } = loopOf();
    const permit = { available: true, group: "other" as const };
    await loop.attempt("read", answers(answered).request, permit);
    expect([pacer.permits, pacer.returned, permit.available]).toEqual([1, ["other"], false]);
  });

  it.each([
    ["ticket", 1],
    ["revocation", 3],
    ["read", 5],
  ] as const)("sends a %s without a usable response %i times at most", async (kind, tries) => {
    const { loop, pacer } = loopOf();
    const { request, sent } = answers(failed);
    expect(await loop.attempt(kind, request)).toMatchObject({ type: "failed" });
    expect(sent()).toBe(tries);
    expect(pacer.pauses).toEqual([500, 1000, 2000, 4000].slice(0, tries - 1));
  });

  it("never repeats a request in doubt", async () => {
    const { loop } = loopOf();
    const { request, sent } = answers({ type: "in_doubt", why: "reset" });
    expect(await loop.attempt("ticket", request)).toMatchObject({ type: "in_doubt" });
    expect(sent()).toBe(1);
  });

  it("waits for the tenant again from the shortest wait once a response arrived", async () => {
    const waits: number[] = [];
    const { loop } = loopOf({
      pacer: createPacer({ headroom: 0, subscriptions: AUTH0_FACTS.subscriptions }),
      provider: AUTH0_FACTS,
      onUnreachable: (ms) => void waits.push(ms),
    });
    for (let nth = 0; nth < 3; nth++) {
      expect((await loop.attempt("ticket", answers(unsent, answered).request)).type).toBe("answered");
    }
    expect(waits).toEqual([500, 500, 500]);
  });

  it("sends nothing after the run was stopped, and says why it was not sent before", async () => {
    const { loop, stop } = loopOf();
    const result = loop.attempt("ticket", async () => {
      stop.abort();
      return throttled;
    });
    expect(await result).toEqual({ type: "unsent", why: "429: too many requests" });
    const { request, sent } = answers(answered);
    expect(await loop.attempt("ticket", request)).toMatchObject({ type: "unsent" });
    expect(await loop.send(request)).toBeUndefined();
    expect(sent()).toBe(0);
  });

  it("gives up after the tenant was unreachable for too long", async () => {
    const { loop } = loopOf({ unreachableMs: 0 });
    await expect(loop.send(answers(unsent).request)).rejects.toMatchObject({ code: "TENANT_UNREACHABLE" });
    let error: ReticketError | undefined;
    const stopping = loopOf({
      unreachableMs: 0,
      onGiveUp: (reason) => {
        error = reason;
        stopping.stop.abort();
      },
    });
    expect(await stopping.loop.attempt("ticket", answers(unsent).request)).toEqual(unsent);
    expect(error).toMatchObject({ code: "TENANT_UNREACHABLE" });
  });

  it("throws what no other read could succeed with, and returns a refusal of one user", async () => {
    const { loop } = loopOf();
    await expect(loop.send(answers(failed).request)).rejects.toMatchObject({ code: "TENANT_UNREACHABLE" });
    await expect(loop.send(answers(refused(401)).request)).rejects.toMatchObject({
      code: "CREDENTIALS_REFUSED",
    });
    await expect(loop.send(answers(refused(403)).request)).rejects.toMatchObject({
      code: "SCOPE_MISSING",
      hint: expect.stringContaining("read:users"),
    });
    expect(await loop.send(answers(refused(400)).request)).toMatchObject({ type: "refused", status: 400 });
  });
});
