import { afterAll, beforeAll, expect, test } from "vitest";
import { generatedEmail, generatedUserId } from "../../src/sandbox/generated-users.js";
import { resetPassword } from "../support/reset.js";
import { type Caller, CLIENT, startCaller } from "./caller.js";

const ADA = { user_id: generatedUserId(0) };
const LOGIN = {
  grant_type: "password",
  client_id: CLIENT.clientId,
  client_secret: CLIENT.clientSecret.reveal(),
  username: generatedEmail(0),
  password: "correct horse",
  scope: "openid offline_access",
};

let caller: Caller;
beforeAll(async () => {
  caller = await startCaller({ generate: 3 });
});
afterAll(() => caller.sandbox.close());

function revoke(id: string, token = caller.token): Promise<Response> {
  return fetch(`${caller.sandbox.url}/api/v2/users/${encodeURIComponent(id)}/revoke-access`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: "{}",
  });
}

test("a log-in goes on by its refresh token until the user's access is revoked", async () => {
  await caller.ticket(ADA);
  await resetPassword(caller.sandbox, ADA);
  const { refresh_token = "" } = (await caller.grant(LOGIN)).body as { refresh_token?: string };
  const goOn = () => caller.grant({ ...LOGIN, grant_type: "refresh_token", refresh_token });
  expect((await goOn()).status).toBe(200);

  const answer = await revoke(ADA.user_id);
  expect(answer.status).toBe(202);
  expect(await answer.text()).toBe("");
  expect((await goOn()).body).toMatchObject({ error: "invalid_grant" });
  expect(caller.sandbox.revocations(ADA.user_id)).toHaveLength(1);
  expect((await caller.grant(LOGIN)).status).toBe(200);
});

test("there is no refresh token for who does not ask for one", async () => {
  expect((await caller.grant({ ...LOGIN, scope: "openid" })).body).not.toHaveProperty("refresh_token");
});

test("a user who is not there, a mangled id and a token without the scopes are refused", async () => {
  expect((await revoke("auth0|nobody")).status).toBe(404);
  expect(
    (
      await fetch(`${caller.sandbox.url}/api/v2/users/%E0%A4%A/revoke-access`, {
        method: "POST",
        headers: { authorization: `Bearer ${caller.token}` },
      })
    ).status,
  ).toBe(400);
  for (const missing of ["delete:sessions", "delete:refresh_tokens"]) {
    const scopes = ["delete:sessions", "delete:refresh_tokens"].filter((scope) => scope !== missing);
    const other = await startCaller({ generate: 1, scopes });
    const refused = await fetch(`${other.sandbox.url}/api/v2/users/${ADA.user_id}/revoke-access`, {
      method: "POST",
      headers: { authorization: `Bearer ${other.token}` },
    });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      errorCode: "insufficient_scope",
      message: expect.stringContaining(missing),
    });
    await other.sandbox.close();
  }
});
