import { afterEach, describe, expect, test } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import type { SandboxOptions } from "../../src/sandbox/sandbox.js";
import { type Caller, credentials, startCaller } from "./caller.js";

const USER = generatedUserId(0);

let caller: Caller;
afterEach(() => caller.sandbox.close());

async function start(fault: string, options: SandboxOptions = {}): Promise<void> {
  caller = await startCaller({ faults: [parseFault(fault)], ...options });
}

const ask = (signal?: AbortSignal) =>
  fetch(`${caller.sandbox.url}/api/v2/tickets/password-change`, {
    method: "POST",
    headers: { authorization: `Bearer ${caller.token}`, "content-type": "application/json" },
    body: JSON.stringify({ user_id: USER }),
    ...(signal !== undefined && { signal }),
  });

/** Asks, and hangs up once the tenant has logged the request. */
async function askUntilLogged(): Promise<unknown> {
  const hangUp = new AbortController();
  const answer = ask(hangUp.signal).then(
    (response) => response.text(),
    (error: unknown) => error,
  );
  const before = caller.sandbox.log().length;
  while (caller.sandbox.log().length === before) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 150));
  hangUp.abort();
  return await answer.catch((error: unknown) => error);
}

describe("faults before anything is made", () => {
  test.each([
    ["400", 400, "operation_not_supported"],
    ["401-expired", 401, "invalid_token"],
    ["403", 403, "insufficient_scope"],
    ["reject", 404, "inexistent_user"],
    ["409", 409, "custom_domain_required"],
    ["429", 429, "too_many_requests"],
    ["429-storm:5s", 429, "too_many_requests"],
    ["500", 500, "internal_error"],
    ["502", 502, "internal_error"],
    ["503", 503, undefined],
    ["504", 504, "internal_error"],
  ])("%s answers %i in Auth0's words and makes no ticket", async (fault, status, errorCode) => {
    await start(fault);
    const answer = await caller.ask({ user_id: USER });
    expect(answer.status).toBe(status);
    expect(answer.body.statusCode).toBe(status);
    if (errorCode !== undefined) expect(answer.body.errorCode).toBe(errorCode);
    expect(caller.sandbox.stats()).toMatchObject({ tickets: 0, faults: 1 });
    expect(caller.sandbox.log().at(-1)?.fault).toBe(fault.split(":")[0]);
  });

  test("an expired token stays so until a fresh one is fetched", async () => {
    await start("401-expired:nth=2");
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await caller.ask({ user_id: USER })).status);
    expect(statuses).toEqual([201, 401, 401]);
    const { body } = await caller.grant({ ...credentials(), audience: `${caller.sandbox.url}/api/v2/` });
    const fresh = { authorization: `Bearer ${String(body.access_token)}` };
    expect((await caller.ask({ user_id: USER }, fresh)).status).toBe(201);
  });

  test("503-retry-after and 429 say how long to wait", async () => {
    await start("503-retry-after:2");
    expect((await ask()).headers.get("retry-after")).toBe("2");
    await caller.sandbox.close();
    await start("429:3s");
    expect((await ask()).headers.get("retry-after")).toBe("3");
  });

  test("a storm leaves the bucket empty for its time", async () => {
    let now = Date.now();
    await start("429-storm:2s", { clock: () => now });
    const stormy = await ask();
    expect(stormy.status).toBe(429);
    expect(stormy.headers.get("x-ratelimit-remaining")).toBe("0");
    now += 2000;
    expect((await ask()).status).toBe(201);
  });

  test("latency waits, then goes on", async () => {
    await start("latency:60ms");
    expect((await ask()).status).toBe(201);
    expect(caller.sandbox.stats()).toMatchObject({ tickets: 1, faults: 0 });
  });

  test("drop-before-create cuts the connection and timeout never answers: nothing is made", async () => {
    await start("drop-before-create");
    await expect(ask()).rejects.toThrow("fetch failed");
    expect(caller.sandbox.stats().tickets).toBe(0);
    await caller.sandbox.close();
    await start("timeout");
    expect(await askUntilLogged()).toMatchObject({ name: "AbortError" });
    expect(caller.sandbox.stats().tickets).toBe(0);
  });

  test("faults strike the token and the users where they are told to", async () => {
    await start("503-retry-after:1:nth=2@token");
    const again = await caller.grant({ ...credentials(), audience: `${caller.sandbox.url}/api/v2/` });
    expect(again.status).toBe(503);
    await caller.sandbox.close();
    await start("401-expired:nth=2@token");
    const refused = await caller.grant({ ...credentials(), audience: `${caller.sandbox.url}/api/v2/` });
    expect(refused).toMatchObject({ status: 401, body: { error: "access_denied" } });
    await caller.sandbox.close();
    await start("502@users");
    expect((await caller.get(`/api/v2/users/${encodeURIComponent(USER)}`)).status).toBe(502);
  });
});

describe("faults after the ticket was made", () => {
  /** What the caller can make of the answer. */
  async function read(): Promise<unknown> {
    const response = await ask();
    return [response.status, await response.text()];
  }

  test.each([
    ["500-after-create", [500, expect.stringContaining("internal_error")]],
    ["502-after-create", [502, expect.stringContaining("internal_error")]],
    ["504-after-create", [504, expect.stringContaining("internal_error")]],
    ["unreadable-201", [201, "<html><body>Created"]],
    ["empty-201", [201, "{}"]],
  ])("%s answers, but not with the ticket", async (fault, answer) => {
    await start(fault);
    expect(await read()).toEqual(answer);
    expect(caller.sandbox.history(USER)).toMatchObject([{ state: "live", fault }]);
  });

  test.each(["drop-after-create", "truncated-201"])("%s breaks off", async (fault) => {
    await start(fault);
    await expect(read()).rejects.toThrow();
    expect(caller.sandbox.history(USER)).toMatchObject([{ state: "live", fault }]);
    expect(caller.sandbox.log().at(-1)).toMatchObject({ status: undefined, fault });
  });

  test.each(["never-ending-body", "dripping-body", "dripping-headers", "timeout-after-create"])(
    "%s never ends",
    async (fault) => {
      await start(fault);
      expect(await askUntilLogged()).toBeInstanceOf(Error);
      expect(caller.sandbox.history(USER)).toMatchObject([{ state: "live", fault }]);
    },
  );

  test("are counted by tickets made, not by requests", async () => {
    await start("500-after-create:every=2");
    const statuses = [];
    for (const user_id of [USER, "auth0|x", USER, "auth0|x", USER]) {
      statuses.push((await caller.ask({ user_id })).status);
    }
    expect(statuses).toEqual([201, 404, 500, 404, 201]);
    expect(caller.sandbox.history(USER).map((ticket) => ticket.fault)).toEqual([
      undefined,
      "500-after-create",
      undefined,
    ]);
  });
});

describe("rate limits", () => {
  test("every answer shows the bucket, and what is too much gets Auth0's 429", async () => {
    const now = 1_800_000_000_400;
    caller = await startCaller({ plan: "free", retryAfter: true, clock: () => now });
    const first = await caller.ask({ user_id: USER });
    expect(Object.fromEntries(first.headers)).toMatchObject({
      "x-ratelimit-limit": "2",
      "x-ratelimit-remaining": "1",
      "x-ratelimit-reset": "1800000001",
    });
    await caller.get(`/api/v2/users/${encodeURIComponent(USER)}`);
    const third = await caller.ask({ user_id: USER });
    expect(third.status).toBe(429);
    expect(third.headers.get("retry-after")).toBe("1");
    expect(third.body).toEqual({
      statusCode: 429,
      error: "Too Many Requests",
      message: "Global limit has been reached",
      errorCode: "too_many_requests",
    });
    expect(caller.sandbox.stats()).toMatchObject({ throttled: 1, tickets: 1 });
  });

  test.each([
    ["ratelimit-missing", [null, null, null]],
    ["ratelimit-past", ["50", "0", "1799996401"]],
    ["ratelimit-2099", ["50", "0", "4070908800"]],
    ["ratelimit-negative", ["50", "-5", "1800000001"]],
  ])("%s makes the headers absurd and lets the request through", async (fault, shown) => {
    await start(fault, { plan: "enterprise", clock: () => 1_800_000_000_400 });
    const { status, headers } = await ask();
    expect(status).toBe(201);
    expect(["limit", "remaining", "reset"].map((name) => headers.get(`x-ratelimit-${name}`))).toEqual(shown);
  });
});
