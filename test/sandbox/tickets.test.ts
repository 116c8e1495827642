import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { targetId } from "../../src/target.js";
import { type Caller, startCaller } from "./caller.js";

const CONNECTION = "con_0000000000000001";
const ORGANIZATION = "org_0000000000000001";
const USERS = [
  { user_id: "auth0|ada", email: "Ada@example.com", organizations: [ORGANIZATION] },
  { user_id: "auth0|bob" },
  { user_id: "google-oauth2|1", email: "g@example.com" },
  {
    user_id: "google-oauth2|2",
    email: "linked@example.com",
    identities: [
      { provider: "google-oauth2", user_id: "2", connection: "google-oauth2" },
      { provider: "auth0", user_id: "linked", connection: "legacy", connection_id: "con_000000000000000L" },
    ],
  },
];

let folder: string;
let now = 1_800_000_000_000;
let caller: Caller;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  const users = join(folder, "users.ndjson");
  await writeFile(users, USERS.map((user) => JSON.stringify(user)).join("\n"));
  caller = await startCaller({ users, clients: ["shop"], clock: () => now, tokenTtlSec: 10 * 86_400 });
});
afterAll(async () => {
  await caller.sandbox.close();
  await rm(folder, { recursive: true });
});

describe("POST /api/v2/tickets/password-change", () => {
  test("makes a ticket on the tenant's own address, by user_id and by e-mail in any spelling", async () => {
    const target = { email: "ADA@example.com", connection_id: CONNECTION };
    const { status, body, headers } = await caller.ask(target);
    expect(status).toBe(201);
    expect(Object.keys(body)).toEqual(["ticket"]);
    expect(body.ticket).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/u\/reset-verify\?ticket=[\w-]{32}#$/);
    expect(headers.get("x-auth0-requestid")).toMatch(/^[0-9a-f]{20}$/);
    expect(caller.sandbox.ticketOf(targetId(target))?.reveal()).toBe(body.ticket);

    const again = await caller.ticket({ user_id: "auth0|ada" });
    expect(again).not.toBe(body.ticket);
    expect(caller.sandbox.ticketOf(targetId({ user_id: "auth0|ada" }))?.reveal()).toBe(again);
    expect(caller.sandbox.history("auth0|ada").map((ticket) => ticket.state)).toEqual(["superseded", "live"]);
    expect(caller.sandbox.issuedCount("auth0|ada")).toBe(2);
  });

  test("a ticket lives as long as its ttl_sec says, five days where it says nothing or 0", async () => {
    const life = async (wanted: object) => {
      await caller.ticket({ user_id: "auth0|ada", ...wanted });
      const newest = caller.sandbox.history("auth0|ada").at(-1);
      return ((newest?.expiresAt ?? 0) - (newest?.issuedAt ?? 0)) / 1000;
    };
    expect(await life({})).toBe(432_000);
    expect(await life({ ttl_sec: 0 })).toBe(432_000);
    expect(await life({ ttl_sec: 60 })).toBe(60);
    now += 60_000;
    expect(caller.sandbox.ticketOf("u:auth0|ada")).toBeUndefined();
    expect(caller.sandbox.history("auth0|ada").at(-1)?.state).toBe("expired");
  });

  test.each([
    [{ user_id: "auth0|absent" }, 404, "inexistent_user"],
    [{ email: "absent@example.com", connection_id: CONNECTION }, 404, "inexistent_user"],
    [{ email: "g@example.com", connection_id: "con_00000000000000zz" }, 400, "inexistent_connection"],
    [{ email: "ada@example.com", connection_id: "con_000000000000000L" }, 404, "inexistent_user"],
    [{ user_id: "auth0|bob" }, 400, "invalid_email"],
    [{ user_id: "google-oauth2|1" }, 400, "operation_not_supported"],
    [{ user_id: "google-oauth2|2" }, 400, "operation_not_supported"],
    [{ user_id: "auth0|ada", client_id: "stranger" }, 400, "inexistent_client"],
    [{ user_id: "auth0|ada", organization_id: "org_000000000000000X" }, 400, "inexistent_organization"],
    [
      { user_id: "google-oauth2|2", identity: { user_id: "x", provider: "auth0" } },
      400,
      "inexistent_identity",
    ],
    [
      {
        user_id: "google-oauth2|2",
        identity: { user_id: "linked", provider: "auth0" },
        organization_id: ORGANIZATION,
      },
      400,
      "user_not_member",
    ],
    [{ user_id: "auth0|ada", nope: 1 }, 400, "invalid_body"],
  ])("refuses %j", async (body, status, errorCode) => {
    const before = caller.sandbox.stats().tickets;
    const answer = await caller.ask(body);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      statusCode: status,
      error: status === 404 ? "Not Found" : "Bad Request",
      message: expect.any(String),
      errorCode,
    });
    expect(caller.sandbox.stats().tickets).toBe(before);
  });

  test("accepts a linked account that `identity` names, a known client and a member of the organization", async () => {
    const linked = { user_id: "google-oauth2|2", identity: { user_id: "linked", provider: "auth0" } };
    expect((await caller.ask(linked)).status).toBe(201);
    const member = { user_id: "auth0|ada", organization_id: ORGANIZATION, client_id: "shop" };
    expect((await caller.ask(member)).status).toBe(201);
  });

  test("refuses what is not JSON, not called JSON, or too much of it", async () => {
    expect((await caller.ask("{")).status).toBe(400);
    expect((await caller.ask({}, { "content-type": "text/plain" })).status).toBe(415);
    expect((await caller.ask({ user_id: "a".repeat(70_000) })).status).toBe(413);
  });

  test("an address that is not there is Auth0's 404", async () => {
    for (const path of ["/api/v2/clients", "/", "/api/v2/tickets/password-change", "/api/v2/users/"]) {
      expect((await caller.get(path)).body).toEqual({
        statusCode: 404,
        error: "Not Found",
        message: "Not Found",
      });
    }
  });

  test("with custom domains, wants one of them in the header", async () => {
    const custom = await startCaller({ customDomains: ["login.example.com"] });
    const [user] = custom.sandbox.users.all();
    const body = { user_id: user?.user_id };
    expect((await custom.ask(body)).status).toBe(409);
    expect((await custom.ask(body, { "auth0-custom-domain": "other.example.com" })).status).toBe(409);
    expect((await custom.ask(body, { "auth0-custom-domain": "login.example.com" })).status).toBe(201);
    await custom.sandbox.close();
  });
});

describe("users", () => {
  test("a user is shown as the file has it, whole or by fields", async () => {
    const { body } = await caller.get(`/api/v2/users/${encodeURIComponent("auth0|ada")}`);
    expect(body).toMatchObject({ user_id: "auth0|ada", email: "Ada@example.com" });
    expect(body.identities).toMatchObject([{ provider: "auth0", user_id: "ada", isSocial: false }]);
    expect(body).not.toHaveProperty("last_password_reset");
    const some = await caller.get("/api/v2/users/auth0%7Cada?fields=email");
    expect(some.body).toEqual({ email: "Ada@example.com" });
    const others = await caller.get("/api/v2/users/auth0%7Cada?fields=email,identities&include_fields=false");
    expect(others.body).toEqual({ user_id: "auth0|ada" });
  });

  test("is 404 for a stranger and 400 for an id that is no URI", async () => {
    expect((await caller.get("/api/v2/users/auth0%7Cx")).body.errorCode).toBe("inexistent_user");
    expect((await caller.get("/api/v2/users/%E0%A4%A")).status).toBe(400);
  });

  test("users-by-email is case-sensitive and wants an e-mail", async () => {
    const found = async (email: string) => (await caller.get(`/api/v2/users-by-email?email=${email}`)).body;
    expect(await found("Ada@example.com")).toHaveLength(1);
    expect(await found("ada@example.com")).toEqual([]);
    expect((await caller.get("/api/v2/users-by-email")).status).toBe(400);
  });
});

test("neither the log nor the sandbox itself shows a ticket, a token or the secret", async () => {
  const ticket = await caller.ticket({ user_id: "auth0|ada" });
  await fetch(ticket);
  const shown =
    JSON.stringify(caller.sandbox.log()) +
    inspect(caller.sandbox, { depth: 3 }) +
    JSON.stringify(caller.sandbox.history("auth0|ada"));
  for (const secret of [new URL(ticket).searchParams.get("ticket"), caller.token, "app-secret"]) {
    expect(shown).not.toContain(secret);
  }
  expect(caller.sandbox.log().at(-1)).toMatchObject({ method: "GET", path: "/u/reset-verify", status: 200 });
  expect(caller.sandbox.log().at(-2)).toMatchObject({ target: "u:auth0|ada", status: 201, fault: undefined });
});
