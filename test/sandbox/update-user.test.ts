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
    ["a password of two classes", { password: "abcdefgh1" }, /too weak/],
    ["the same character three times", { password: "aaaB1!xyz" }, /identical/],
    ["another user's connection", { password: "aB1!aB1!", connection: "Other" }, /connection/],
    ["a field that is not known", { password: "aB1!aB1!", extra: 1 }, /Additional properties/],
  ])("refuses %s", async (_, body, message) => {
    const refused = await patch(id, { connection: DATABASE_CONNECTION, ...body });
    expect(refused.status).toBe(400);
    expect(refused.body.message).toMatch(message);
    expect(sandbox.passwordChanges(id)).toEqual([]);
  });

  it("refuses an unknown user, and a client without the scope", async () => {
    expect((await patch("auth0|absent", { password: good() })).status).toBe(404);
    await sandbox.close();
    await open({ scopes: ["read:users"] });
    expect((await patch(id, { password: good() })).status).toBe(403);
  });
});
