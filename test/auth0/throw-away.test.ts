import { inspect } from "node:util";
import { expect, it } from "vitest";
import { throwAwayTicket } from "../../src/auth0/throw-away.js";
import { Secret } from "../../src/secret.js";
import type { Outcome } from "../../src/tenant/outcome.js";
import { ticketSha256 } from "../../src/ticket-sha256.js";

const rate = { limit: 50, remaining: 49, resetAt: undefined, retryAfterMs: undefined };
const URL = "https://acme.eu.auth0.com/u/reset-verify?ticket=secret";

async function thrownAway(holder: Parameters<typeof throwAwayTicket>[1], outcome: Outcome) {
  const bodies: unknown[] = [];
  const client = {
    issue: (body: unknown) => {
      bodies.push(body);
      return Promise.resolve(outcome);
    },
  };
  return { outcome: await throwAwayTicket(client, holder, {}), bodies };
}

const issued: Outcome = { type: "issued", ticket: new Secret(URL), requestId: "r", rate };

it("a throw-away ticket is requested with its target, the linked account and the shortest life alone", async () => {
  const identity = { user_id: "7", provider: "auth0" } as const;
  const linked = await thrownAway({ target: { user_id: "google-oauth2|1" }, identity }, issued);
  expect(linked.bodies).toEqual([{ user_id: "google-oauth2|1", identity, ttl_sec: 1 }]);
  const target = { email: "Mary@Example.com", connection_id: "con_0000000000000001" };
  const byEmail = await thrownAway({ target, identity: undefined }, issued);
  expect(byEmail.bodies).toEqual([{ ...target, ttl_sec: 1 }]);
});

it("only the hash of a throw-away ticket leaves the function that requested it", async () => {
  const { outcome } = await thrownAway({ target: { user_id: "a" }, identity: undefined }, issued);
  expect(outcome).toEqual({ type: "invalidated", ticketSha256: ticketSha256(new Secret(URL)), rate });
  expect(inspect(outcome, { depth: 9, showHidden: true })).not.toContain("secret");
});

it("any other outcome of a throw-away request is handed on as it is", async () => {
  for (const other of [
    { type: "unsent", why: "no connection" },
    { type: "in_doubt", why: "500", status: 500, rate },
    { type: "rejected", status: 404, errorCode: "inexistent_user", message: "no", requestId: "r", rate },
  ] satisfies Outcome[]) {
    const { outcome } = await thrownAway({ target: { user_id: "a" }, identity: undefined }, other);
    expect(outcome).toBe(other);
  }
});
