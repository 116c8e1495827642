import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATABASE_CONNECTION_ID } from "../../src/sandbox/directory.js";
import { generatedEmail, generatedUserId } from "../../src/sandbox/generated-users.js";
import { targetId } from "../../src/target.js";
import { type Performance, type PerformOptions, Stage } from "../support/stage.js";

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.set();
});
afterEach(() => stage.strike());

function perform(count: number, options: PerformOptions = {}): Promise<Performance> {
  return stage.perform(stage.users(count), {
    ...options,
    manifest: { contain: new Set(["sessions"] as const) },
  });
}

const asked = ({ sandbox }: Performance) =>
  sandbox
    .log()
    .filter(({ path }) => path.startsWith("/api/"))
    .map(({ path }) => path.split("/").at(-1));
const states = ({ state }: Performance) => [...state.targets()].map(([, target]) => target);

describe("sessions that a manifest wants revoked", () => {
  it("are revoked before the ticket is asked for, once each", async () => {
    const performance = await perform(3);
    const { result, sandbox, events } = performance;
    expect(result).toMatchObject({ ended: "done", counts: { issued: 3, revoked: 3 }, left: 0 });
    for (const index of [0, 1, 2]) {
      const id = generatedUserId(index);
      const [revokedAt, ...more] = sandbox.revocations(id);
      expect(more).toEqual([]);
      expect(revokedAt).toBeLessThanOrEqual(sandbox.history(id)[0]!.issuedAt);
    }
    expect(states(performance)).toMatchObject(
      Array(3).fill({ last: "issued", sessions: { state: "revoked", spent: true } }),
    );
    expect(events.filter(({ type }) => type === "sessions")).toMatchObject(
      Array(3).fill({ manifest: "batch", outcome: "revoked" }),
    );
    expect(performance.state.runs[0]!.counts).toMatchObject({ issued: 3, revoked: 3 });
  });

  it("are all revoked before the first ticket is asked for", async () => {
    const performance = await perform(20);
    expect(asked(performance)).toEqual([
      ...Array(20).fill("revoke-access"),
      ...Array(20).fill("password-change"),
    ]);
  });

  it("of an e-mail are those of the user that the tenant has for it, however it is spelled", async () => {
    const target = { email: generatedEmail(5).toUpperCase(), connection_id: DATABASE_CONNECTION_ID };
    const performance = await stage.perform([target], {
      manifest: { contain: new Set(["sessions"] as const) },
    });
    expect(performance.result.counts).toMatchObject({ issued: 1, revoked: 1 });
    expect(performance.sandbox.revocations(generatedUserId(5))).toHaveLength(1);
    expect(asked(performance)).toEqual([
      ...["users-by-email", "users-by-email", DATABASE_CONNECTION_ID],
      ...["revoke-access", "password-change"],
    ]);
  });

  it("are not revoked a second time for a ticket that was not issued the first time", async () => {
    const first = await perform(1, { faults: ["403"] });
    expect(first.result).toMatchObject({ ended: "stopped", left: 1, counts: { released: 1, revoked: 1 } });
    expect(states(first)[0]).toMatchObject({
      last: "released",
      sessions: { state: "revoked", spent: false },
    });
    const second = await perform(1);
    expect(asked(second)).toEqual(["password-change"]);
    expect(second.result.counts).toEqual({ issued: 1, rejected: 0, in_doubt: 0, released: 0 });
  });
});

describe("a revocation that fails", () => {
  it("stops the run where the scopes are missing, with nothing issued and nothing in doubt", async () => {
    const scopes = ["create:user_tickets", "read:users"];
    const performance = await perform(4, { sandbox: { scopes } });
    expect(performance.result).toMatchObject({
      ended: "stopped",
      error: { code: "SCOPE_MISSING", hint: expect.stringMatching(/delete:sessions.*delete:refresh_tokens/) },
      counts: { issued: 0, in_doubt: 0 },
      left: 4,
    });
    expect(performance.sandbox.stats().tickets).toBe(0);
    for (const target of states(performance)) {
      expect(target).toMatchObject({ last: "none", inDoubt: false, sessions: { state: "unrevoked" } });
    }
  });

  it("stops it too where an e-mail may not be looked up", async () => {
    const scopes = ["create:user_tickets", "delete:sessions", "delete:refresh_tokens"];
    const target = { email: generatedEmail(5), connection_id: DATABASE_CONNECTION_ID };
    const { result } = await stage.perform([target], {
      manifest: { contain: new Set(["sessions"] as const) },
      sandbox: { scopes },
    });
    expect(result.error).toMatchObject({
      code: "SCOPE_MISSING",
      hint: expect.stringContaining("`read:users`"),
    });
  });

  it("stops it where the tenant has no such thing", async () => {
    const { result, sandbox } = await perform(4, { faults: ["409@revoke"] });
    expect(result.error).toMatchObject({
      code: "REVOCATION_REFUSED",
      hint: expect.stringContaining("Enterprise"),
    });
    expect(sandbox.stats().tickets).toBe(0);
  });

  it("leaves an entry whose user does not exist without a ticket, lists it and goes on", async () => {
    const users = [{ user_id: "auth0|absent" }, ...stage.users(1)];
    const performance = await stage.perform(users, { manifest: { contain: new Set(["sessions"] as const) } });
    expect(performance.result).toMatchObject({
      ended: "done",
      counts: { issued: 1, rejected: 0, revoked: 1 },
      containment: { revoked: 1, uncontained: 1 },
      left: 1,
    });
    expect(performance.state.get("u:auth0|absent")).toMatchObject({
      last: "none",
      sessions: { state: "unrevoked" },
    });
    const absent = { email: "absent@example.com", connection_id: DATABASE_CONNECTION_ID };
    const other = await stage.perform([absent], { manifest: { contain: new Set(["sessions"] as const) } });
    expect(other.result).toMatchObject({ ended: "done", left: 1, counts: { rejected: 0, released: 0 } });
    expect(other.state.get(targetId(absent))).toMatchObject({ last: "none" });
  });

  it("is tried again, because that is harmless, and is in doubt where no answer comes", async () => {
    const fixed = await perform(1, { faults: ["500:first=2@revoke"] });
    expect(fixed.result.counts).toMatchObject({ issued: 1, revoked: 1 });

    const two = [{ user_id: generatedUserId(7) }];
    const broken = await stage.perform(two, {
      manifest: { contain: new Set(["sessions"] as const) },
      faults: ["500-after-create@revoke"],
    });
    expect(broken.result).toMatchObject({ ended: "done", left: 1, counts: { issued: 0, in_doubt: 0 } });
    expect(broken.sandbox.stats().tickets).toBe(0);
    expect(broken.state.get(`u:${generatedUserId(7)}`)).toMatchObject({
      last: "none",
      inDoubt: false,
      sessions: { state: "in_doubt" },
    });
    expect(broken.events.find(({ type }) => type === "sessions")).toMatchObject({ outcome: "in_doubt" });
    const again = await stage.perform(two, { manifest: { contain: new Set(["sessions"] as const) } });
    expect(asked(again)).toEqual(["revoke-access", "password-change"]);
  });

  it("opens the breaker where it goes on like that", async () => {
    const { result, sandbox } = await perform(40, { faults: ["500@revoke"], apply: { concurrency: 10 } });
    expect(result.error).toMatchObject({ code: "BREAKER_OPEN" });
    expect(sandbox.stats().tickets).toBe(0);
  });

  it("waits with all requests if there are too many requests", async () => {
    const performance = await perform(3, { faults: ["429:nth=2@revoke"] });
    expect(performance.result.counts).toMatchObject({ issued: 3, revoked: 3 });
    expect(states(performance).some(({ inDoubt }) => inDoubt)).toBe(false);
  });

  it("ends with an interruption: nothing more is sent, nothing is in doubt", async () => {
    const drain = new AbortController();
    const { result, sandbox, state } = await perform(30, {
      faults: ["latency:20ms@revoke"],
      apply: { drain: drain.signal },
      onEvent: (event) => event.type === "sessions" && drain.abort(),
    });
    expect(result).toMatchObject({ ended: "interrupted", counts: { in_doubt: 0 } });
    expect(sandbox.stats().tickets).toBe(result.counts.issued);
    expect([...state.targets()].some(([, { inDoubt }]) => inDoubt)).toBe(false);
  });
});
