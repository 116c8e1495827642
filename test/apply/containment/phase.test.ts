import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Breaker } from "../../../src/apply/breaker.js";
import { ContainmentOutcomes } from "../../../src/apply/containment/outcomes.js";
import { ContainmentPhase } from "../../../src/apply/containment/phase.js";
import { ContainmentRecorder } from "../../../src/apply/containment/recorder.js";
import { ContainmentResults } from "../../../src/apply/containment/results.js";
import { containmentTasks } from "../../../src/apply/containment/task.js";
import type { ApplyEvent } from "../../../src/apply/events.js";
import { RunProgress } from "../../../src/apply/progress.js";
import { RunEnd } from "../../../src/apply/run-end.js";
import type { LedgerRecord, LockedLedger } from "../../../src/ledger/ledger.js";
import type { Pacer } from "../../../src/pacing/pacer.js";
import type { RequestLoop } from "../../../src/pacing/request-loop.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import type { Answer } from "../../../src/tenant/answer.js";
import type { PasswordHolder } from "../../../src/tenant/password-holder.js";
import type { Tenant } from "../../../src/tenant/tenant.js";
import type { UserFields } from "../../../src/tenant/users.js";
import { manifestOf, RUN, stateOf } from "../../support/manifests.js";

const RATE = { limit: undefined, remaining: undefined, resetAt: undefined, retryAfterMs: undefined };
const ANSWERED: Answer = { type: "answered", body: undefined, rate: RATE };
const FAILED: Answer = { type: "failed", why: "timeout", rate: undefined };
const UNSENT: Answer = { type: "unsent", why: "stopped" };
const refused = (status: number): Answer => ({
  ...{ type: "refused", status, errorCode: undefined, message: "no", rate: RATE },
});

type Contain = "password" | "sessions";

interface Scene {
  users?: readonly string[];
  contain?: readonly Contain[];
  /** What the tenant answers to each password and each revocation, in order; absent: it does them. */
  passwords?: readonly Answer[];
  revocations?: readonly Answer[];
  /** What the tenant knows of each user beside the id and the password; null: it does not know the user. */
  known?: UserFields | null;
  recorded?: readonly LedgerRecord[];
  since?: number;
  stopFirst?: boolean;
  claimAheadMs?: number;
}

/** Contains users of a manifest at a tenant; everything that happens is logged in its order. */
async function contained(scene: Scene) {
  const {
    users = ["a"],
    contain = ["password", "sessions"],
    recorded = [],
    known = {},
    claimAheadMs = 0,
  } = scene;
  const manifest = {
    ...manifestOf(
      "m",
      users.map((name) => ({ user_id: `auth0|${name}` })),
    ),
    ...{ contain: new Set(contain), since: scene.since },
  };
  const state = stateOf(recorded);
  const plan = makePlan({
    ...{
      tenant: "acme.eu.auth0.com",
      manifests: [manifest],
      states: new Map([["m", state]]),
      now: Date.now(),
    },
  });
  const log: string[] = [];
  const append = async (records: readonly LedgerRecord[]) =>
    void log.push(records.map(({ type }) => type).join("+"));
  const ledger = { claimAheadMs, lingerMs: 0, append } as unknown as LockedLedger;
  const counts = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };
  const recorder = new ContainmentRecorder(ledger, RUN, counts);
  const end = new RunEnd(() => undefined);
  if (scene.stopFirst === true) end.stop({ ended: "interrupted", error: undefined });
  const events: ApplyEvent[] = [];
  const outcomes = new ContainmentOutcomes(plan);
  const results = new ContainmentResults(outcomes, end, (event) => events.push(event));
  const progress = new RunProgress(
    0,
    () => 0,
    () => undefined,
  );
  const [passwords, revocations] = [[...(scene.passwords ?? [])], [...(scene.revocations ?? [])]];
  const name = (id: string) => id.slice("auth0|".length);
  const tenant = {
    provider: { permission: {}, refusedCredentials: "", notOffered: "" },
    getUser: async (id: string) => {
      log.push(`look ${name(id)}`);
      if (known === null) return { type: "absent", rate: RATE };
      const identities = [{ provider: "auth0", user_id: name(id), connection: "Users" }];
      return { type: "found", user: { user_id: id, identities, ...known }, rate: RATE };
    },
    replacePassword: async ({ userId }: PasswordHolder) => {
      log.push(`password ${name(userId)}`);
      return passwords.shift() ?? ANSWERED;
    },
    revokeAccess: async (id: string) => {
      log.push(`revoke ${name(id)}`);
      return revocations.shift() ?? ANSWERED;
    },
  } as unknown as Tenant;
  const send = (_: string, request: () => unknown) => request();
  const phase = new ContainmentPhase({
    ...{ tenant, end, cut: undefined, results, progress, recorded: [state], concurrency: 1, claimAheadMs },
    ...{ breaker: new Breaker(), pacer: { rate: () => undefined } as unknown as Pacer, knownRate: undefined },
    loop: { attempt: send, send: (request: () => unknown) => request() } as unknown as RequestLoop,
    lock: { isHeld: () => true, confirmHeld: async () => void log.push("confirm") },
  });
  const work = phase.contain(() => containmentTasks(plan, new Map([["m", recorder]]), [state]));
  await vi.runAllTimersAsync();
  await work;
  expect(progress.containing).toBeUndefined();
  const words = events.map((event) => `${event.type} ${(event as { outcome: string }).outcome}`);
  const mayIssue = users.map((_, index) => outcomes.mayIssue(plan.manifests[0]!, index, false));
  return { log, events, words, end, counts, mayIssue, outcomes };
}

const sent = (log: readonly string[]) => log.filter((what) => /^(password|revoke) /.test(what));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the containment of an account", () => {
  it("is claimed, then the password is replaced, and only then sessions are revoked, each under a confirmed lock", async () => {
    const { log, words, counts, mayIssue, end } = await contained({});
    expect(log).toEqual([
      ...["look a", "containing+revoking", "confirm", "password a"],
      ...["contained", "confirm", "revoke a", "revoked"],
    ]);
    expect([words, counts, mayIssue, end.isStopping]).toMatchObject([
      ["password contained", "sessions revoked"],
      { contained: 1, revoked: 1 },
      [true],
      false,
    ]);
  });

  it("needs no look-up if only sessions of a user id are revoked", async () => {
    const { log, mayIssue } = await contained({ contain: ["sessions"] });
    expect(log).toEqual(["revoking", "confirm", "revoke a", "revoked"]);
    expect(mayIssue).toEqual([true]);
    expect((await contained({ contain: ["sessions"], since: 0 })).log[0]).toBe("look a");
  });

  it("leaves the sessions alone if the password was not replaced: a new one could be opened with it", async () => {
    const { log, words, mayIssue, events } = await contained({ passwords: [refused(400)] });
    expect(sent(log)).toEqual(["password a"]);
    expect([words, mayIssue]).toEqual([["password uncontained", "sessions unrevoked"], [false]]);
    expect(events).toMatchObject([{ message: "400: no" }, { message: "its password was not replaced" }]);
    const failed = await contained({ passwords: [FAILED, FAILED, FAILED] });
    expect([sent(failed.log), failed.mayIssue]).toEqual([
      ["password a", "password a", "password a"],
      [false],
    ]);
    const unsent = await contained({ passwords: [UNSENT] });
    expect([sent(unsent.log), unsent.mayIssue]).toEqual([["password a"], [false]]);
  });

  it("is tried three times, after all others, if there is no usable response", async () => {
    const { log, words, mayIssue, outcomes } = await contained({
      ...{ users: ["a", "b"], contain: ["password"], passwords: [FAILED, ANSWERED, FAILED, ANSWERED] },
    });
    expect(sent(log)).toEqual(["password a", "password b", "password a", "password a"]);
    expect(words).toEqual([
      ...["password in_doubt", "password contained", "password in_doubt", "password contained"],
    ]);
    expect([mayIssue, [...outcomes.mayArrive]]).toEqual([[true, true], ["u:auth0|a"]]);
    const never = await contained({ contain: ["password"], passwords: [FAILED, FAILED, FAILED, ANSWERED] });
    expect([sent(never.log).length, never.mayIssue]).toEqual([3, [false]]);
  });

  it("is not complete while a revocation failed, was refused or was not sent", async () => {
    for (const [answer, outcome] of [
      [FAILED, "in_doubt"],
      [refused(400), "unrevoked"],
      [UNSENT, "unrevoked"],
    ] as const) {
      const { words, mayIssue } = await contained({ revocations: [answer] });
      expect([words, mayIssue]).toEqual([["password contained", `sessions ${outcome}`], [false]]);
    }
    const { log, words, mayIssue } = await contained({ contain: ["password"], passwords: [UNSENT] });
    expect(log).toEqual(["look a", "containing", "confirm", "password a", "uncontained"]);
    expect([words, mayIssue]).toEqual([["password uncontained"], [false]]);
  });

  it("is not needed if the owner changed the password after the breach, and then no ticket is issued", async () => {
    const known = { last_password_reset: "2026-11-02T00:00:00.000Z" };
    const since = Date.parse("2026-11-01T00:00:00Z");
    const { log, words, mayIssue } = await contained({ known, since });
    expect(log).toEqual(["look a", "already_reset"]);
    expect([words, mayIssue]).toEqual([["password already_reset"], [false]]);
  });

  it("is impossible for a user that the tenant does not know or has blocked", async () => {
    const why = async (scene: Scene) => (await contained(scene)).events;
    expect(await why({ known: null })).toMatchObject([
      { type: "password", outcome: "uncontained", message: "the tenant has no user with this id" },
    ]);
    expect(await why({ known: null, contain: ["sessions"], since: 0 })).toMatchObject([
      { type: "sessions", outcome: "unrevoked", message: "the tenant has no user with this id" },
    ]);
    expect(sent((await contained({ known: { blocked: true } })).log)).toEqual([]);
  });
});

describe("a run that contains", () => {
  const many = Array.from({ length: 25 }, (_, n) => `u${n}`);

  it("does nothing if it is stopping", async () => {
    const { log, mayIssue } = await contained({ stopFirst: true });
    expect([sent(log), mayIssue]).toEqual([[], [false]]);
  });

  it("stops if the client lacks a permission", async () => {
    const password = await contained({ users: many, passwords: [refused(403)] });
    expect([password.end.reason, sent(password.log)]).toMatchObject([
      { error: { code: "SCOPE_MISSING" } },
      ["password u0"],
    ]);
    const sessions = await contained({ users: many, contain: ["sessions"], revocations: [refused(403)] });
    expect([sessions.end.reason, sent(sessions.log)]).toMatchObject([
      { error: { code: "SCOPE_MISSING" } },
      ["revoke u0"],
    ]);
  });

  it("stops after five doubts in a row, or 20 refusals", async () => {
    for (const [contain, answers] of [
      ["password", "passwords"],
      ["sessions", "revocations"],
    ] as const) {
      const run = (answer: Answer) =>
        contained({ users: many, contain: [contain], [answers]: Array(25).fill(answer) });
      const doubts = await run(FAILED);
      expect([doubts.end.reason, sent(doubts.log).length]).toMatchObject([
        { error: { code: "BREAKER_OPEN" } },
        5,
      ]);
      const refusals = await run(refused(400));
      expect([refusals.end.reason, sent(refusals.log).length]).toMatchObject([
        { error: { code: "TOO_MANY_REJECTIONS" } },
        20,
      ]);
    }
  });

  it("records what it claimed ahead and did not send", async () => {
    const { log, words } = await contained({
      ...{ users: many.slice(0, 8), claimAheadMs: 1000, passwords: Array(8).fill(refused(403)) },
    });
    expect(sent(log)).toEqual(["password u0"]);
    expect(words.length).toBeGreaterThanOrEqual(2);
    expect(log.join("+")).toContain("uncontained");
  });
});
