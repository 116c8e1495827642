import { describe, expect, it } from "vitest";
import { AccountLookUps } from "../../../src/apply/containment/look-up.js";
import { ContainmentOutcomes } from "../../../src/apply/containment/outcomes.js";
import { ContainmentRecorder } from "../../../src/apply/containment/recorder.js";
import { ContainmentResults } from "../../../src/apply/containment/results.js";
import { containmentTasks } from "../../../src/apply/containment/task.js";
import type { ApplyEvent } from "../../../src/apply/events.js";
import { RunEnd } from "../../../src/apply/run-end.js";
import type { LedgerRecord, LockedLedger } from "../../../src/ledger/ledger.js";
import type { RequestLoop } from "../../../src/pacing/request-loop.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import type { Target } from "../../../src/target.js";
import type { Tenant } from "../../../src/tenant/tenant.js";
import type { UserFields } from "../../../src/tenant/users.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../../support/manifests.js";

const RATE = { limit: undefined, remaining: undefined, resetAt: undefined, retryAfterMs: undefined };
const byId = { user_id: "auth0|ada" };
const byEmail = { email: "Ada@example.com", connection_id: "con_1" };
const ADA: UserFields = {
  ...{ user_id: "auth0|ada", email: "ada@example.com" },
  identities: [{ provider: "auth0", user_id: "ada", connection: "Users" }],
};

interface Scene {
  users?: readonly UserFields[];
  /** What another manifest's ledger recorded. */
  elsewhere?: readonly LedgerRecord[];
  knownRate?: number;
}

/** Looks up these targets, and tells what was asked, which are ready, and why the others are not. */
async function lookedUp(targets: readonly (typeof byId | typeof byEmail)[], scene: Scene = {}) {
  const { users = [ADA], elsewhere = [], knownRate } = scene;
  const manifest = { ...manifestOf("m", [...targets]), contain: new Set(["password"] as const) };
  const states = new Map([["other", stateOf(elsewhere)]]);
  const now = Date.now();
  const plan = makePlan({ tenant: "acme.eu.auth0.com", manifests: [manifest], states, now });
  const asked: string[] = [];
  const job = { id: "job_1", status: "completed", location: "https://files.example/1" };
  const tenant = {
    getUser: async (id: string) => {
      asked.push(id);
      const user = users.find(({ user_id }) => user_id === id);
      return user === undefined ? { type: "absent", rate: RATE } : { type: "found", user, rate: RATE };
    },
    getUsersByEmail: async (email: string) => {
      asked.push(email);
      return { type: "found", users: users.filter((user) => user.email === email), rate: RATE };
    },
    getConnection: async () => ({
      type: "found",
      connection: { name: "Users", isCustomDatabase: false },
      rate: RATE,
    }),
    startExport: async () => {
      asked.push("export");
      return job;
    },
    getExport: async () => job,
    async *downloadExport() {
      yield* users;
    },
  } as unknown as Tenant;
  const end = new RunEnd(() => undefined);
  const events: ApplyEvent[] = [];
  const outcomes = new ContainmentOutcomes(plan);
  const results = new ContainmentResults(outcomes, end, (event) => events.push(event));
  const send = (request: () => unknown) => request();
  const lookUps = new AccountLookUps({
    ...{ tenant, end, results, concurrency: 1, knownRate, recorded: [...states.values()] },
    loop: { send, attempt: (_: string, request: () => unknown) => request() } as unknown as RequestLoop,
  });
  const ledger = { claimAheadMs: 0, lingerMs: 0, append: async () => undefined } as unknown as LockedLedger;
  const recorder = new ContainmentRecorder(ledger, RUN, { issued: 0, rejected: 0, in_doubt: 0, released: 0 });
  const tasks = [...containmentTasks(plan, new Map([["m", recorder]]), [...states.values()])];
  expect(await lookUps.prepare(tasks)).toBe(tasks.length);
  const { ready, decided } = await lookUps.of(tasks);
  await results.recorded();
  const why = events.map((event) => (event as { message?: string }).message);
  return { asked, ready, decided, why, end, mayArrive: [...outcomes.mayArrive] };
}

const issued = (target: Target): LedgerRecord => issuedRecord(target, "k".repeat(43), "2999-01-01T00:00:00Z");

describe("the look-up of an account", () => {
  it("finds the holder of the password, by id or by e-mail", async () => {
    const holder = { userId: "auth0|ada", connection: "Users" };
    for (const target of [byId, byEmail]) {
      const { ready, decided } = await lookedUp([target]);
      expect([ready, decided]).toMatchObject([[{ userId: "auth0|ada", holder }], 0]);
    }
    expect((await lookedUp([byEmail])).asked).toEqual(["ada@example.com", "Ada@example.com"]);
  });

  it("records an account that the tenant does not know", async () => {
    const { ready, decided, why } = await lookedUp([byId, byEmail], { users: [] });
    expect([ready, decided]).toEqual([[], 2]);
    expect(why).toEqual([
      "the tenant has no user with this id",
      expect.stringMatching(/^no user with a password/),
    ]);
  });

  it("leaves the password of a user who may have a live ticket in the other spelling", async () => {
    const { ready, why } = await lookedUp([byId], { elsewhere: [issued(byEmail)] });
    expect([ready, why]).toEqual([
      [],
      ["the user may have a live ticket as Ada@example.com (con_1), and with it a new password"],
    ]);
    const other = await lookedUp([byEmail], { elsewhere: [issued(byId)] });
    expect(other.why).toEqual(["the user may have a live ticket as auth0|ada, and with it a new password"]);
  });

  it("makes the ticket wait if a replacement in the other spelling may still arrive", async () => {
    const claim: LedgerRecord = { type: "containing", run: RUN, user_ids: ["auth0|ada"] };
    const { ready, mayArrive } = await lookedUp([byEmail], { elsewhere: [claim] });
    expect([ready.length, mayArrive]).toEqual([1, ["e:ada@example.com\ncon_1"]]);
  });

  it("replaces one password once, although two entries name it", async () => {
    const { ready, why } = await lookedUp([byId, byEmail]);
    expect(ready).toHaveLength(1);
    expect(why).toEqual([
      expect.stringMatching(/^the run has another entry for this user, .*: remove one of the two$/),
    ]);
  });
});

describe("the look-up of many accounts", () => {
  const many = Array.from({ length: 121 }, (_, number) => ({ user_id: `auth0|${number}` }));
  const users = many.map(({ user_id }) => ({
    ...{ user_id, email: `${user_id}@example.com` },
    identities: [{ provider: "auth0", user_id: user_id.slice("auth0|".length), connection: "Users" }],
  }));

  it("is one export, and a request for each account that it lacks", async () => {
    const { asked, ready } = await lookedUp([...many, byEmail], { users: [...users.slice(1), ADA] });
    expect(asked).toEqual(["export", "auth0|0"]);
    expect(ready).toHaveLength(121);
  });

  it("is a request for each account if that takes less time", async () => {
    const { asked } = await lookedUp(many, { users, knownRate: 100 });
    expect([asked.includes("export"), asked.length]).toEqual([false, 121]);
    // At the rate that is counted on if none is known, these take a minute.
    expect((await lookedUp(many.slice(1), { users })).asked).not.toContain("export");
  });
});
