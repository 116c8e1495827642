import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ReticketError } from "../../src/errors.js";
import { DATABASE_CONNECTION_ID } from "../../src/sandbox/directory.js";
import { generatedEmail, generatedUserId } from "../../src/sandbox/generated-users.js";
import { type Performance, type PerformOptions, Stage } from "../support/stage.js";

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.set();
});
afterEach(() => stage.strike());

/** Issues tickets in one tenant, then invalidates their links in another one that never fails its look-ups. */
async function invalidate(count: number, options: PerformOptions = {}): Promise<Performance> {
  await stage.perform(stage.users(count));
  return stage.perform(stage.users(count), { invalidate: ["issued"], ...options });
}

const states = ({ state }: Performance) => [...state.targets()].map(([, target]) => target.invalidation);
/** Who tickets were requested for, in order; with a star if they live for a second. */
const requested = ({ sandbox }: Performance) =>
  sandbox
    .log()
    .filter(({ path }) => path.endsWith("/password-change"))
    .map(({ target = "" }) => {
      const [ticket] = sandbox.history(target.slice("u:".length));
      return `${ticket !== undefined && ticket.expiresAt - ticket.issuedAt === 1000 ? "*" : ""}${target}`;
    });

describe("the links of a plan of invalidate", () => {
  it("are killed by one throw-away ticket each, with the shortest life and no other field", async () => {
    const performance = await invalidate(3);
    expect(performance.result).toMatchObject({
      ended: "done",
      left: 0,
      invalidation: { invalidated: 3, gone: 0, failed: 0, in_doubt: 0, left: 0 },
      counts: { issued: 0, invalidated: 3 },
    });
    expect(states(performance)).toMatchObject(Array(3).fill({ state: "invalidated", mayArrive: false }));
    for (const index of [0, 1, 2]) {
      const [ticket, ...more] = performance.sandbox.history(generatedUserId(index));
      expect(more).toEqual([]);
      expect(ticket!.expiresAt - ticket!.issuedAt).toBe(1000);
      expect(await stage.ledgerText()).not.toContain(ticket!.ticket.reveal());
    }
    const [, run] = performance.state.everyRun;
    expect(run).toMatchObject({ operation: "invalidate", ended: "done", counts: { invalidated: 3 } });
    expect(performance.events.filter(({ type }) => type === "invalidation")).toMatchObject(
      Array(3).fill({ manifest: "batch", outcome: "invalidated" }),
    );
  });

  it("are not killed a second time", async () => {
    await invalidate(2);
    const { result, sandbox } = await stage.perform(stage.users(2), { invalidate: ["issued"] });
    expect([result.invalidation, sandbox.stats().tickets]).toEqual([undefined, 0]);
  });

  it("can be issued again with a raised generation", async () => {
    await invalidate(2);
    const raised = stage.users(2).map((user) => ({ ...user, generation: 2 }));
    const { result, state } = await stage.perform(raised);
    expect(result.counts.issued).toBe(2);
    expect([...state.targets()].map(([, target]) => target.invalidation)).toEqual([undefined, undefined]);
  });
});

describe("the outcome of a throw-away request", () => {
  it("is in doubt without a usable response; it is repeated, and the first request may still arrive", async () => {
    const performance = await invalidate(1, { faults: ["500:first=1"] });
    expect(performance.result).toMatchObject({ invalidation: { invalidated: 1, in_doubt: 0 } });
    expect(states(performance)).toMatchObject([{ state: "invalidated", mayArrive: true }]);
    expect(
      performance.events.flatMap((each) => (each.type === "invalidation" ? [each.outcome] : [])),
    ).toEqual(["in_doubt", "invalidated"]);
  });

  it("makes a later ticket of the same user wait until that request can't arrive any more", async () => {
    await invalidate(2, { faults: ["500:first=1"] });
    const raised = stage.users(2).map((user) => ({ ...user, generation: 2 }));
    const quietTime = { ms: 300, localPort: undefined };
    const { events, result } = await stage.perform(raised, { apply: { quietTime } });
    expect(result.counts.issued).toBe(2);
    expect(events.filter((each) => each.type === "waiting" && each.why === "quiet_time")).toHaveLength(1);
  });

  it("is that the user is gone where the tenant does not know the id", async () => {
    await stage.perform(stage.users(2));
    const performance = await stage.perform(stage.users(2), {
      prepare: (sandbox) => sandbox.deleteUser(generatedUserId(0)),
      invalidate: ["issued"],
    });
    expect(performance.result.invalidation).toMatchObject({ invalidated: 1, gone: 1, failed: 0 });
    const gone = performance.state.get(`u:${generatedUserId(0)}`);
    expect(gone).toMatchObject({
      invalidation: { state: "not_invalidated" },
      observed: { state: "gone", why: "deleted" },
    });
  });

  it("is no proof of anything where the tenant does not know an e-mail any more", async () => {
    const users = [{ email: generatedEmail(0), connection_id: DATABASE_CONNECTION_ID }];
    await stage.perform(users);
    const performance = await stage.perform(users, {
      prepare: (sandbox) => sandbox.deleteUser(generatedUserId(0)),
      invalidate: ["issued"],
    });
    expect(performance.result.invalidation).toMatchObject({ invalidated: 0, gone: 0, failed: 1 });
    expect([...performance.state.targets()][0]![1]).toMatchObject({
      invalidation: { state: "not_invalidated", why: expect.stringContaining("404") },
      observed: undefined,
    });
  });

  it("stops the run where the credentials are refused, with nothing in doubt and the rest left", async () => {
    const performance = await invalidate(5, { faults: ["403"] });
    expect(performance.result).toMatchObject({
      ended: "stopped",
      error: { code: "SCOPE_MISSING", hint: expect.stringContaining("create:user_tickets") },
      invalidation: { invalidated: 0, in_doubt: 0, left: 5 },
    });
    expect(states(performance).every((each) => each?.mayArrive !== true)).toBe(true);
  });

  it("stops the run after several doubts in a row", async () => {
    const { result } = await invalidate(8, { faults: ["500"] });
    expect(result).toMatchObject({ ended: "stopped", error: { code: "BREAKER_OPEN" } });
  });
});

describe("the link of a linked account", () => {
  it("is invalidated with the identity that the request sent, after its entry was removed too", async () => {
    const users = join(stage.folder, "users.ndjson");
    const connection = {
      connection: "Username-Password-Authentication",
      connection_id: DATABASE_CONNECTION_ID,
    };
    const identities = [
      { provider: "google-oauth2", user_id: "1", connection: "google-oauth2", isSocial: true },
      { provider: "auth0", user_id: "linked", ...connection },
    ];
    const linked = { user_id: "google-oauth2|1", email: "ada@example.com", identities };
    const other = {
      user_id: "auth0|2",
      email: "bob@example.com",
      identities: [{ ...identities[1], user_id: "2" }],
    };
    await writeFile(users, [linked, other].map((each) => `${JSON.stringify(each)}\n`).join(""));
    const sandbox = { users };
    const entry = { user_id: linked.user_id, identity: { user_id: "linked", provider: "auth0" as const } };
    const first = await stage.perform([entry], { sandbox });
    expect(first.result.counts).toMatchObject({ issued: 1 });
    const performance = await stage.perform([{ user_id: other.user_id }], {
      sandbox,
      manifest: { prune: true },
    });
    expect(performance.result).toMatchObject({ invalidation: { invalidated: 1, failed: 0 } });
    expect(performance.state.get("u:google-oauth2|1")).toMatchObject({
      issued: { identity: entry.identity },
      invalidation: { state: "invalidated" },
    });
  });
});

describe("the ledgers of other manifests", () => {
  it("are confirmed before the first link is killed: if one has changed, nothing is sent", async () => {
    const moved = new ReticketError("LEDGER_MOVED", "the ledger of other has changed", { hint: "again" });
    const { result, sandbox } = await invalidate(2, {
      apply: { confirmOthers: () => Promise.reject(moved) },
    });
    expect(result).toMatchObject({ ended: "stopped", error: moved, invalidation: { left: 2 } });
    expect(sandbox.stats().tickets).toBe(0);
  });
});

describe("a manifest with prune", () => {
  it("has the links of removed entries killed before its first ticket is issued", async () => {
    const [first, second, ...others] = stage.users(4);
    await stage.perform([first!, second!]);
    const performance = await stage.perform(others, { manifest: { prune: true } });
    expect(performance.result).toMatchObject({
      counts: { issued: 2, invalidated: 2 },
      invalidation: { invalidated: 2 },
      left: 0,
    });
    expect(requested(performance)).toEqual([
      ...[first!, second!].map(({ user_id }) => `*u:${user_id}`).sort(),
      ...others.map(({ user_id }) => `u:${user_id}`),
    ]);
  });
});
