import { describe, expect, test } from "vitest";
import { BODY, clientFor, httpServer, json, TICKET, TOKEN } from "./servers.js";

const none = { limit: undefined, remaining: undefined, resetAt: undefined, retryAfterMs: undefined };

async function answered(status: number, body: unknown, headers: Record<string, string> = {}) {
  const server = await httpServer((_, response) => json(response, status, body, headers));
  const outcome = await clientFor(server.origin).issue(BODY);
  return { outcome, seen: server.seen };
}

describe("the table of outcomes", () => {
  test("a 201 with a ticket is issued, and the ticket can't be printed", async () => {
    const { outcome } = await answered(
      201,
      { ticket: TICKET },
      { "x-auth0-requestid": "4ad55daa560e468bdfe1" },
    );
    expect(outcome).toMatchObject({ type: "issued", requestId: "4ad55daa560e468bdfe1" });
    expect(outcome.type === "issued" && outcome.ticket.reveal()).toBe(TICKET);
    expect(JSON.stringify(outcome)).not.toContain("Zm9vYmFy");
  });

  test.each([400, 404])("a %i is rejected, with Auth0's code and words", async (status) => {
    const { outcome } = await answered(status, {
      statusCode: status,
      error: "Bad Request",
      message: "The user does not exist.",
      errorCode: "inexistent_user",
    });
    expect(outcome).toEqual({
      type: "rejected",
      status,
      errorCode: "inexistent_user",
      message: "The user does not exist.",
      requestId: undefined,
      rate: none,
    });
  });

  test("a 400 that says the identity provider failed is postponed, and not final", async () => {
    const message = "An error occurred in Auth0's identity provider. Please try again.";
    const { outcome } = await answered(400, { statusCode: 400, error: "Bad Request", message });
    expect(outcome).toEqual({ type: "postponed", status: 400, message, rate: none });
  });

  test.each([403, 409])("a %i is refused", async (status) => {
    const { outcome } = await answered(status, { message: "no", errorCode: "insufficient_scope" });
    expect(outcome).toEqual({
      type: "refused",
      status,
      errorCode: "insufficient_scope",
      message: "no",
      rate: none,
    });
  });

  test("a 401 under a ready token is refused, and not sent again", async () => {
    const { outcome, seen } = await answered(401, { message: "Expired token received" });
    expect(outcome).toMatchObject({ type: "refused", status: 401, message: "Expired token received" });
    expect(seen).toHaveLength(1);
  });

  test("a 429 is throttled, with the bucket it shows", async () => {
    const reset = Math.floor(Date.now() / 1000) + 1;
    const { outcome, seen } = await answered(
      429,
      {},
      {
        "x-ratelimit-limit": "50",
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": String(reset),
      },
    );
    const rate = { limit: 50, remaining: 0, resetAt: reset * 1000, retryAfterMs: undefined };
    expect(outcome).toEqual({ type: "throttled", status: 429, rate });
    expect(seen).toHaveLength(1);
  });

  test("a 503 is throttled with Retry-After and in doubt without", async () => {
    expect((await answered(503, {}, { "retry-after": "2" })).outcome).toEqual({
      type: "throttled",
      status: 503,
      rate: { ...none, retryAfterMs: 2000 },
    });
    expect((await answered(503, {})).outcome).toMatchObject({ type: "in_doubt", status: 503 });
  });

  test.each([500, 502, 504, 520, 599])("a %i is in doubt, and is not sent again", async (status) => {
    const { outcome, seen } = await answered(status, { message: "Internal error" }, { "retry-after": "1" });
    expect(outcome).toMatchObject({ type: "in_doubt", status, why: `${status}: Internal error` });
    expect(seen).toHaveLength(1);
  });

  test.each([301, 302, 307, 308, 304, 402, 405, 408, 413, 415, 425])(
    "a %i, which the table doesn't list, is in doubt and not followed",
    async (status) => {
      const { outcome, seen } = await answered(status, {}, { location: "/elsewhere" });
      expect(outcome).toMatchObject({ type: "in_doubt", status });
      expect(seen).toHaveLength(1);
    },
  );

  test.each([
    ["no ticket", {}],
    ["a ticket that is no string", { ticket: 7 }],
    ["a ticket that is no link", { ticket: "reset" }],
    ["a ticket of another scheme", { ticket: "javascript:alert(1)" }],
    ["an empty ticket", { ticket: "" }],
    ["a ticket with a line break", { ticket: "https://acme.eu.auth0.com/\nlo" }],
    ["a ticket that is far too long", { ticket: `https://acme.eu.auth0.com/?t=${"x".repeat(10_000)}` }],
    ["an array", [{ ticket: TICKET }]],
    ["null", null],
  ])("a 201 with %s is in doubt", async (_, body) => {
    const { outcome } = await answered(201, body);
    expect(outcome).toMatchObject({
      type: "in_doubt",
      status: 201,
      why: "201: the answer holds no ticket that can be read",
    });
  });

  test("a 201 that is not JSON is in doubt, and what it says stays out of the outcome", async () => {
    const server = await httpServer((_, response) => response.writeHead(201).end(`<html>${TICKET}`));
    const outcome = await clientFor(server.origin).issue(BODY);
    expect(outcome).toMatchObject({ type: "in_doubt", status: 201 });
    expect(JSON.stringify(outcome)).not.toContain("Zm9vYmFy");
  });
});

describe("what is sent", () => {
  test("is Auth0's request, under the token, with our name", async () => {
    const { seen } = await answered(201, { ticket: TICKET });
    expect(seen[0]).toMatchObject({ method: "POST", path: "/api/v2/tickets/password-change" });
    expect(JSON.parse(seen[0]?.body ?? "")).toEqual(BODY);
    expect(seen[0]?.headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      "content-type": "application/json",
      "user-agent": "reticket/1.2.3",
    });
    expect(seen[0]?.headers).not.toHaveProperty("auth0-custom-domain");
  });

  test("names the custom domain where one is configured", async () => {
    const server = await httpServer((_, response) => json(response, 201, { ticket: TICKET }));
    await clientFor(server.origin, { customDomain: "login.acme.example" }).issue(BODY);
    expect(server.seen[0]?.headers["auth0-custom-domain"]).toBe("login.acme.example");
  });

  test("keeps to the number of connections", async () => {
    let inFlight = 0;
    let most = 0;
    const server = await httpServer((_, response) => {
      most = Math.max(most, ++inFlight);
      setTimeout(() => {
        inFlight--;
        json(response, 201, { ticket: TICKET });
      }, 5);
    });
    const client = clientFor(server.origin, { concurrency: 3 });
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => client.issue(BODY)));
    expect(outcomes.every(({ type }) => type === "issued")).toBe(true);
    expect(most).toBe(3);
  });
});

describe("what an outcome says", () => {
  test("never holds the token, a ticket or a link with parameters that the tenant echoes", async () => {
    const message = `Bearer ${TOKEN} and ${TOKEN}, ${TICKET}, see https://acme.example/lo/reset?bewit=abc and ticket=abc`;
    for (const status of [400, 403, 500]) {
      const { outcome } = await answered(status, { message, ticket: TICKET });
      const text = JSON.stringify(outcome);
      for (const secret of [TOKEN, "Zm9vYmFy", "bewit=abc", "ticket=abc"]) expect(text).not.toContain(secret);
    }
  });

  test("is cut to a sane length", async () => {
    const { outcome } = await answered(400, { message: "é ".repeat(5_000) });
    expect(outcome.type === "rejected" && outcome.message).toHaveLength(300);
  });

  test("keeps out codes and ids that don't look like any", async () => {
    const { outcome } = await answered(
      400,
      { message: 5, errorCode: "a b\u001b[31m" },
      { "x-auth0-requestid": "x y" },
    );
    expect(outcome).toMatchObject({ errorCode: undefined, requestId: undefined, message: "" });
  });
});
