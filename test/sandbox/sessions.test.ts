import { afterEach, expect, test } from "vitest";
import { DATABASE_CONNECTION } from "../../src/sandbox/directory.js";
import { generatedEmail, generatedUserId } from "../../src/sandbox/generated-users.js";
import type { SandboxOptions } from "../../src/sandbox/sandbox.js";
import { resetPassword } from "../support/reset.js";
import { type Caller, CLIENT, startCaller } from "./caller.js";

const ADA = { user_id: generatedUserId(0) };

let now = Date.now();
let caller: Caller;
const open = async (options: SandboxOptions = {}): Promise<void> => {
  caller = await startCaller({ generate: 3, clock: () => now, revokeMs: 1000, ...options });
};
afterEach(() => caller.sandbox.close());

function logIn(password: string, more: Record<string, string> = {}) {
  return caller.grant({
    grant_type: "password",
    client_id: CLIENT.clientId,
    client_secret: CLIENT.clientSecret.reveal(),
    username: generatedEmail(0),
    password,
    scope: "openid offline_access",
    ...more,
  });
}

const leaked = () => caller.sandbox.firstPassword(ADA.user_id).reveal();
const logIns = () => caller.sandbox.logInsOf(ADA.user_id);

async function refresh(refresh_token: unknown) {
  return logIn("", { grant_type: "refresh_token", refresh_token: String(refresh_token) });
}

function order(method: string, path: string, body?: object, token = caller.token): Promise<Response> {
  return fetch(`${caller.sandbox.url}/api/v2/users/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

test("a user logs in with the first password until it is changed", async () => {
  await open();
  expect((await logIn(leaked())).status).toBe(200);
  await caller.sandbox.changePassword(ADA.user_id, "another password");
  expect(await logIn(leaked())).toMatchObject({ status: 403, body: { error: "invalid_grant" } });
  expect((await logIn("another password")).status).toBe(200);
});

test("a log-in names the connection if it asks for a realm", async () => {
  await open();
  const realm = { grant_type: "http://auth0.com/oauth/grant-type/password-realm" };
  expect((await logIn(leaked(), { ...realm, realm: DATABASE_CONNECTION })).status).toBe(200);
  expect((await logIn(leaked(), { ...realm, realm: "Other" })).status).toBe(403);
});

test("a blocked user can neither log in nor go on", async () => {
  await open();
  const { refresh_token } = (await logIn(leaked())).body;
  caller.sandbox.blockUser(ADA.user_id, true);
  expect(await logIn(leaked())).toMatchObject({ status: 403, body: { error: "unauthorized" } });
  expect((await refresh(refresh_token)).status).toBe(403);
});

test("a reset ends sessions and leaves refresh tokens alive", async () => {
  await open();
  const { refresh_token } = (await logIn(leaked())).body;
  expect(logIns()).toEqual({ sessions: 1, refreshTokens: 1 });
  await caller.ticket(ADA);
  await resetPassword(caller.sandbox, ADA);
  expect(logIns()).toEqual({ sessions: 0, refreshTokens: 1 });
  expect((await refresh(refresh_token)).status).toBe(200);
  expect((await logIn(leaked())).status).toBe(403);
});

test("revoke-access is accepted at once and carried out later, for all that was opened before", async () => {
  await open();
  const before = (await logIn(leaked())).body.refresh_token;
  const answer = await order("POST", `${ADA.user_id}/revoke-access`, {});
  expect([answer.status, await answer.text()]).toEqual([202, ""]);
  expect((await refresh(before)).status).toBe(200);
  now += 500;
  const after = (await logIn(leaked())).body.refresh_token;
  now += 500;
  expect(await refresh(before)).toMatchObject({ status: 403, body: { error: "invalid_grant" } });
  expect((await refresh(after)).status).toBe(200);
  expect(logIns()).toEqual({ sessions: 1, refreshTokens: 1 });
  expect(caller.sandbox.revocations(ADA.user_id)).toHaveLength(1);
});

test.each([
  ["POST", "revoke-access", { preserve_refresh_tokens: true }, { sessions: 0, refreshTokens: 1 }],
  ["DELETE", "sessions", undefined, { sessions: 0, refreshTokens: 1 }],
  ["DELETE", "refresh-tokens", undefined, { sessions: 1, refreshTokens: 0 }],
] as const)("%s %s with %j ends what it names", async (method, path, body, left) => {
  await open();
  await logIn(leaked());
  expect((await order(method, `${ADA.user_id}/${path}`, body)).status).toBe(202);
  now += 1000;
  expect(logIns()).toEqual(left);
});

test("revoke-access is not part of every subscription", async () => {
  await open({ plan: "professional" });
  expect((await order("POST", `${ADA.user_id}/revoke-access`, {})).status).toBe(404);
  expect((await order("DELETE", `${ADA.user_id}/sessions`)).status).toBe(202);
});

test("a log-in gives no refresh token unless it asks for one", async () => {
  await open();
  expect((await logIn(leaked(), { scope: "openid" })).body).not.toHaveProperty("refresh_token");
});

test("an unknown user, a malformed id and a token without the scopes are refused", async () => {
  await open();
  for (const [method, path] of [
    ["POST", "revoke-access"],
    ["DELETE", "sessions"],
    ["DELETE", "refresh-tokens"],
  ] as const) {
    expect((await order(method, `auth0|absent/${path}`)).status).toBe(404);
    expect((await order(method, `%E0%A4%A/${path}`)).status).toBe(400);
  }
  for (const [missing, path] of [
    ["delete:sessions", "sessions"],
    ["delete:refresh_tokens", "refresh-tokens"],
  ] as const) {
    const scopes = ["delete:sessions", "delete:refresh_tokens"].filter((scope) => scope !== missing);
    const other = await startCaller({ generate: 1, scopes });
    for (const [method, place] of [
      ["POST", "revoke-access"],
      ["DELETE", path],
    ] as const) {
      const refused = await fetch(`${other.sandbox.url}/api/v2/users/${ADA.user_id}/${place}`, {
        method,
        headers: { authorization: `Bearer ${other.token}` },
      });
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({
        errorCode: "insufficient_scope",
        message: expect.stringContaining(missing),
      });
    }
    await other.sandbox.close();
  }
});
