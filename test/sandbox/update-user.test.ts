import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { randomPassword } from "../../src/auth0/random-password.js";
import { DATABASE_CONNECTION } from "../../src/sandbox/directory.js";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/sandbox.js";

let sandbox: Sandbox;
const open = async (options: SandboxOptions = {}): Promise<void> => {
  sandbox = await startSandbox({ generate: 20, mixed: true, ...options });
};
beforeEach(() => open());
afterEach(() => sandbox.close());

async function patch(id: string, body: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const granted = await fetch(`${sandbox.url}/oauth/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      grant_type: "client_credentials",
      client_id: sandbox.clientId,
      client_secret: sandbox.clientSecret.reveal(),
      audience: `${sandbox.url}/api/v2/`,
    }),
  });
  const { access_token } = (await granted.json()) as { access_token: string };
  const response = await fetch(`${sandbox.url}/api/v2/users/${encodeURIComponent(id)}`, {
    method: "PATCH",
    headers: { "content-type": "application/json", authorization: `Bearer ${access_token}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const good = () => randomPassword().reveal();
const id = generatedUserId(0);

describe("PATCH /api/v2/users/{id}", () => {
  it("replaces the password, moves last_password_reset and answers with the user", async () => {
    const { status, body } = await patch(id, { password: good(), connection: DATABASE_CONNECTION });
    expect(status).toBe(200);
    expect(body).toMatchObject({ last_password_reset: expect.any(String) });
    expect(body).not.toHaveProperty("password");
    expect(sandbox.passwordChanges(id)).toMatchObject([{ by: "update" }]);
    expect(sandbox.stats().resets).toBe(0);
  });

  it.each([
    ["a short password", { password: "aB1!" }, /too short/],
    ["a password above 72 bytes", { password: `${"aB1!".repeat(19)}` }, /too long/],
    ["a password of two classes", { password: "abcdefghi1" }, /too weak/],
    ["the same character three times", { password: "aaaB1!xyzw" }, /identical/],
    [
      "a password together with an e-mail",
      { password: "aB1!aB1!aB1!", email: "new@example.com" },
      /simultaneously/,
    ],
    ["a request without a password", {}, /simultaneously/],
    ["another user's connection", { password: "aB1!aB1!", connection: "Other" }, /connection/],
    ["a field that is not known", { password: "aB1!aB1!", extra: 1 }, /Additional properties/],
  ])("refuses %s", async (_, body, message) => {
    const refused = await patch(id, { connection: DATABASE_CONNECTION, ...body });
    expect(refused.status).toBe(400);
    expect(refused.body.message).toMatch(message);
    expect(sandbox.passwordChanges(id)).toEqual([]);
  });

  it("demands what the connection's own policy demands", async () => {
    await sandbox.close();
    await open({ passwordPolicies: { [DATABASE_CONNECTION]: "low" } });
    expect((await patch(id, { password: "short" })).status).toBe(400);
    expect((await patch(id, { password: "longer" })).status).toBe(200);
    expect((await patch(id, { password: "x-USER000001-y" })).body.message).toMatch(/PasswordNoUserInfoError/);
  });

  it("needs the connection's name if the password belongs to a linked account", async () => {
    const linked = [...sandbox.users.all()].find(({ identities }) => identities.length > 1)!.user_id;
    expect((await patch(linked, { password: good() })).body).toMatchObject({
      errorCode: "invalid_connection",
    });
    expect((await patch(linked, { password: good(), connection: DATABASE_CONNECTION })).status).toBe(200);
  });

  it("leaves last_password_reset alone if it is told to, and never shows it for a custom database", async () => {
    for (const options of [{ updateMovesLastReset: false }, { customDatabases: [DATABASE_CONNECTION] }]) {
      await sandbox.close();
      await open({ ...options, mixed: false });
      const { status, body } = await patch(id, { password: good() });
      expect(status).toBe(200);
      expect(body).not.toHaveProperty("last_password_reset");
      expect(sandbox.passwordChanges(id)).toHaveLength(1);
    }
  });

  it("draws on the bucket of writes", async () => {
    await sandbox.close();
    await open({ plan: "professional" });
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++) statuses.push((await patch("auth0|absent", { password: good() })).status);
    expect(statuses).toEqual(Array(11).fill(404));
  });

  it("refuses an unknown user, and a client without the scope", async () => {
    expect((await patch("auth0|absent", { password: good() })).status).toBe(404);
    await sandbox.close();
    await open({ scopes: ["read:users"] });
    expect((await patch(id, { password: good() })).status).toBe(403);
  });
});
