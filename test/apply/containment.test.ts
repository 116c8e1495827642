import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Manifest } from "../../src/manifest/manifest.js";
import { DATABASE_CONNECTION_ID } from "../../src/sandbox/directory.js";
import { generatedEmail, generatedUserId } from "../../src/sandbox/generated-users.js";
import { targetId } from "../../src/target.js";
import { type Performance, type PerformOptions, Stage } from "../support/stage.js";

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.set();
});
afterEach(() => stage.strike());

const PASSWORD: Partial<Manifest> = { contain: new Set(["password"] as const) };
const BOTH: Partial<Manifest> = { contain: new Set(["password", "sessions"] as const) };

function perform(count: number, options: PerformOptions = {}): Promise<Performance> {
  return stage.perform(stage.users(count), { manifest: PASSWORD, ...options });
}

/** The kinds of requests in their order. */
const asked = ({ sandbox }: Performance): string[] =>
  sandbox
    .log()
    .filter(({ path }) => path.startsWith("/api/"))
    .map(({ method, path }) => (method === "PATCH" ? "patch" : path.split("/").at(-1)!))
    .map((name) => (name.includes("%7C") ? "look-up" : name));
const states = ({ state }: Performance) => [...state.targets()].map(([, target]) => target);
const recorded = ({ state }: Performance, index: number) =>
  state.get(targetId({ user_id: generatedUserId(index) }));

describe("containment", () => {
  it("replaces the first passwords before all users are looked up", async () => {
    const order = asked(await perform(60));
    expect(order.filter((name) => name === "look-up")).toHaveLength(60);
    expect(order.indexOf("patch")).toBeLessThan(order.lastIndexOf("look-up"));
  });

  it("replaces every password, and revokes every session after its password, before the first ticket", async () => {
    const performance = await perform(12, { manifest: BOTH });
    const { result, sandbox } = performance;
    expect(result).toMatchObject({
      ended: "done",
      counts: { issued: 12, contained: 12, revoked: 12 },
      containment: { contained: 12, revoked: 12, uncontained: 0, alreadyReset: 0 },
      left: 0,
    });
    const order = asked(performance).filter((name) => name !== "look-up");
    expect(order.slice(24)).toEqual(Array(12).fill("password-change"));
    for (let index = 0; index < 12; index++) {
      const id = generatedUserId(index);
      const changes = sandbox.passwordChanges(id);
      expect(changes).toMatchObject([{ by: "update" }]);
      expect(sandbox.revocations(id)[0]).toBeGreaterThanOrEqual(changes[0]!.at);
      expect(sandbox.history(id)[0]!.issuedAt).toBeGreaterThan(changes[0]!.at);
    }
    expect(states(performance)).toMatchObject(
      Array(12).fill({
        last: "issued",
        password: { state: "contained", mayArrive: false },
        sessions: { state: "revoked", spent: true },
      }),
    );
    expect(performance.state.runs[0]!.counts).toMatchObject({ issued: 12, contained: 12, revoked: 12 });
  });

  it("finds the account of an e-mail in its connection", async () => {
    const target = { email: generatedEmail(5).toUpperCase(), connection_id: DATABASE_CONNECTION_ID };
    const { result, sandbox } = await stage.perform([target], { manifest: PASSWORD });
    expect(result.counts).toMatchObject({ issued: 1, contained: 1 });
    expect(sandbox.passwordChanges(generatedUserId(5))).toHaveLength(1);
  });

  it("stops after the phase if it is told to, and the next run issues without containing again", async () => {
    const first = await perform(3, { apply: { containOnly: true } });
    expect(first.result).toMatchObject({ ended: "done", left: 0, containment: { contained: 3 } });
    expect(first.sandbox.stats().tickets).toBe(0);
    expect(states(first)).toMatchObject(Array(3).fill({ last: "none", password: { state: "contained" } }));
    const second = await perform(3);
    expect(asked(second)).toEqual(Array(3).fill("password-change"));
    expect(second.result).toMatchObject({
      counts: { issued: 3 },
      containment: { contained: 0, uncontained: 0 },
    });
  });

  it("asks for one export instead of a look-up for each of many users, and asks for those that it lacks", async () => {
    const byEmail = { email: generatedEmail(149).toUpperCase(), connection_id: DATABASE_CONNECTION_ID };
    const users = [...stage.users(149), byEmail, { user_id: "auth0|absent" }];
    const performance = await stage.perform(users, {
      manifest: PASSWORD,
      client: { concurrency: 10 },
      apply: { concurrency: 10 },
    });
    expect(performance.result).toMatchObject({
      left: 1,
      counts: { issued: 150, contained: 150 },
      containment: { uncontained: 1 },
    });
    const order = asked(performance);
    expect(order[0]).toBe("users-exports");
    expect(order.filter((name) => name === "look-up")).toHaveLength(1);
    expect(order.filter((name) => name === "users-by-email")).toEqual([]);
  });

  it("is never repeated once a ticket is issued, even if it is issued again", async () => {
    await perform(2);
    const again = await perform(2, { manifest: { ...PASSWORD, generation: 2 } });
    expect(asked(again)).not.toContain("patch");
  });
});

describe("a user that is named by id and by e-mail", () => {
  const byId = { user_id: generatedUserId(5) };
  const byEmail = { email: generatedEmail(5), connection_id: DATABASE_CONNECTION_ID };

  it.each([
    ["by id after a ticket by e-mail", byEmail, byId],
    ["by e-mail after a ticket by id", byId, byEmail],
  ])("keeps the password that may be new: %s", async (_, first, second) => {
    await stage.perform([first], { manifest: PASSWORD });
    const { result, sandbox, state } = await stage.perform([second], { manifest: PASSWORD });
    expect(result).toMatchObject({ left: 1, containment: { contained: 0, uncontained: 1 } });
    expect([sandbox.stats().tickets, sandbox.passwordChanges(byId.user_id)]).toEqual([0, []]);
    expect(state.get(targetId(second))?.password?.why).toMatch(/may have a live ticket as /);
  });

  it.each([
    ["by id after containment by e-mail", byEmail, byId],
    ["by e-mail after containment by id", byId, byEmail],
  ])(
    "is not taken for a user who has reset because reticket replaced the password: %s",
    async (_, first, second) => {
      const manifest = { ...PASSWORD, since: Date.now() - 3_600_000 };
      await stage.perform([first], { manifest, apply: { containOnly: true } });
      const { result } = await stage.perform([second], {
        manifest,
        // The tenant shows when the first run replaced it.
        prepare: (sandbox) => sandbox.changePassword(byId.user_id, "by the first run"),
      });
      expect(result).toMatchObject({
        counts: { issued: 1, contained: 1 },
        containment: { alreadyReset: 0, uncontained: 0 },
      });
    },
  );

  it("waits for its ticket until a request of the other spelling can't arrive any more", async () => {
    const first = await stage.perform([byEmail], { manifest: PASSWORD, faults: ["500@contain"] });
    expect(states(first)).toMatchObject([{ password: { state: "in_doubt" } }]);
    const drain = new AbortController();
    const { result } = await stage.perform([byId], {
      manifest: PASSWORD,
      apply: { quietTime: { ms: 3_600_000, localPort: undefined }, drain: drain.signal },
      onEvent: (event) => {
        if (event.type === "waiting" && event.why === "quiet_time") drain.abort();
      },
    });
    expect(result).toMatchObject({ ended: "interrupted", counts: { issued: 0, contained: 1 } });
  });

  it("gets one ticket in one run, and the other entry is listed", async () => {
    const { result, sandbox, state } = await stage.perform([byId, byEmail], { manifest: PASSWORD });
    expect(result).toMatchObject({ counts: { issued: 1 }, containment: { contained: 1, uncontained: 1 } });
    expect(sandbox.issuedCount(byId.user_id)).toBe(1);
    const whys = [...state.targets()].flatMap(([, { password }]) => password?.why ?? []);
    expect(whys).toEqual([expect.stringMatching(/another entry for this user/)]);
  });
});

describe("an account that can't be contained", () => {
  it("gets no ticket, is listed with the reason, and is tried again by the next run", async () => {
    const first = await perform(3, { faults: ["reject:nth=2@contain"] });
    expect(first.result).toMatchObject({
      ended: "done",
      left: 1,
      counts: { issued: 2, contained: 2 },
      containment: { uncontained: 1 },
    });
    const failed = first.events.filter(
      (event) => event.type === "password" && event.outcome === "uncontained",
    );
    expect(failed).toMatchObject([{ message: expect.stringMatching(/^404: /) }]);
    expect(states(first).filter(({ last }) => last === "none")).toMatchObject([
      { password: { state: "uncontained", why: expect.stringMatching(/^404: /) } },
    ]);
    const second = await perform(3);
    expect(second.result).toMatchObject({ left: 0, counts: { issued: 1, contained: 1 } });
  });

  it("gets a ticket if the run continues without its containment", async () => {
    const { result } = await perform(3, {
      faults: ["reject:nth=2@contain"],
      apply: { continueUncontained: true },
    });
    expect(result).toMatchObject({
      left: 0,
      counts: { issued: 3, contained: 2 },
      containment: { uncontained: 1 },
    });
  });

  it.each([
    ["does not exist", { user_id: "auth0|absent" }, /no user with this id/],
    ["has no password", { user_id: "google-oauth2|x" }, /no user with this id|no password/],
  ])("is reported if the user %s", async (_, user, why) => {
    const performance = await stage.perform([user], { manifest: PASSWORD });
    expect(performance.sandbox.stats().tickets).toBe(0);
    for (const { message } of performance.events.filter((event) => event.type === "password")) {
      expect(message).toMatch(why);
    }
  });

  it("is reported if the user is blocked", async () => {
    const performance = await perform(2, {
      onEvent: (event, sandbox) => {
        if (event.type === "run_started") sandbox.blockUser(generatedUserId(1), true);
      },
    });
    expect(performance.result).toMatchObject({ left: 1, counts: { issued: 1, contained: 1 } });
    expect(recorded(performance, 1)?.password).toMatchObject({
      state: "uncontained",
      why: expect.stringMatching(/blocked/),
    });
    expect(performance.sandbox.passwordChanges(generatedUserId(1))).toEqual([]);
  });

  it("stops the run if the client lacks the scope, with nothing issued", async () => {
    const { result, sandbox } = await perform(3, {
      sandbox: { scopes: ["create:user_tickets", "read:users"] },
    });
    expect(result).toMatchObject({
      ended: "stopped",
      error: { code: "SCOPE_MISSING", hint: expect.stringContaining("`update:users`") },
      left: 3,
    });
    expect(sandbox.stats().tickets).toBe(0);
  });

  it("stops the run if it goes on like that", async () => {
    const { result, sandbox } = await perform(40, { faults: ["500-after-create@contain"] });
    expect(result.error).toMatchObject({ code: "BREAKER_OPEN" });
    expect(sandbox.stats().tickets).toBe(0);
  });
});

describe("a replaced password whose outcome is unknown", () => {
  it("is replaced again before any ticket, and the ticket waits until the first request can't arrive", async () => {
    const performance = await perform(4, { faults: ["500-after-create:nth=2@contain"] });
    expect(performance.result).toMatchObject({ left: 0, counts: { issued: 4, contained: 4 } });
    const changes = [0, 1, 2, 3].map(
      (index) => performance.sandbox.passwordChanges(generatedUserId(index)).length,
    );
    expect(changes.sort()).toEqual([1, 1, 1, 2]);
    const events = performance.events.filter(({ type }) => type === "password" || type === "entry");
    expect(events.findLastIndex(({ type }) => type === "password")).toBeLessThan(4 + 1);
    expect(
      performance.events.filter((event) => event.type === "password" && event.outcome === "in_doubt"),
    ).toHaveLength(1);
  });

  it("keeps its ticket waiting for the quiet time, in this run and in the next", async () => {
    const quietTime = { ms: 3_600_000, localPort: undefined };
    const drain = new AbortController();
    const waits = (performance: Performance) =>
      performance.events.filter((event) => event.type === "waiting" && event.why === "quiet_time");
    const first = await perform(3, {
      faults: ["500-after-create:nth=2@contain"],
      apply: { quietTime, drain: drain.signal },
      onEvent: (event) => {
        if (event.type === "waiting" && event.why === "quiet_time") drain.abort();
      },
    });
    expect(waits(first)).toHaveLength(1);
    expect(first.result).toMatchObject({
      ended: "interrupted",
      left: 1,
      counts: { issued: 2, contained: 3 },
    });
    expect(states(first).filter(({ last }) => last === "none")).toMatchObject([
      { password: { state: "contained", mayArrive: true } },
    ]);
    const stop = new AbortController();
    const second = await perform(3, {
      apply: { quietTime, drain: stop.signal },
      onEvent: (event) => {
        if (event.type === "waiting" && event.why === "quiet_time") stop.abort();
      },
    });
    expect(waits(second)).toHaveLength(1);
    expect(second.sandbox.stats().tickets).toBe(0);
    const third = await perform(3, { apply: { quietTime: { ms: 0, localPort: undefined } } });
    expect(third.result).toMatchObject({ ended: "done", left: 0, counts: { issued: 1 } });
    expect(asked(third)).toEqual(["password-change"]);
  });

  it("gets no ticket if no attempt succeeds", async () => {
    const { result, sandbox, state } = await perform(1, { faults: ["500@contain"] });
    expect(result).toMatchObject({ ended: "done", left: 1, containment: { uncontained: 1 } });
    expect(sandbox.stats().tickets).toBe(0);
    expect([...state.targets()]).toMatchObject([[expect.anything(), { password: { state: "in_doubt" } }]]);
  });
});

describe("a user who changed the password after the breach", () => {
  const since = Date.now() - 3_600_000;

  it("is neither contained nor issued to", async () => {
    const performance = await stage.perform(stage.users(3), {
      manifest: { ...PASSWORD, since },
      prepare: (sandbox) => sandbox.changePassword(generatedUserId(1), "a new one of my own"),
    });
    expect(performance.result).toMatchObject({
      left: 0,
      counts: { issued: 2, contained: 2 },
      containment: { alreadyReset: 1, uncontained: 0 },
    });
    expect(recorded(performance, 1)).toMatchObject({ last: "none", alreadyReset: expect.any(Number) });
    expect(performance.sandbox.issuedCount(generatedUserId(1))).toBe(0);
  });

  it("is told apart from a user whose password was replaced by an earlier run", async () => {
    const first = await perform(2, {
      manifest: { ...PASSWORD, since },
      faults: ["500-after-create@contain"],
    });
    expect(first.result.left).toBe(2);
    const second = await perform(2, { manifest: { ...PASSWORD, since } });
    expect(second.result).toMatchObject({
      counts: { issued: 2, contained: 2 },
      containment: { alreadyReset: 0 },
    });
  });
});
