import { Management } from "auth0";
import { afterAll, describe, expect, it } from "vitest";
import { DATABASE_CONNECTION } from "../../src/sandbox/directory.js";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/sandbox.js";
import { sdkFor } from "../conformance/sdk.js";

const USER = generatedUserId(0);
const GOOD = "aB1!aB1!aB1!";
const started: Sandbox[] = [];

async function start(options: SandboxOptions = {}) {
  const sandbox = await startSandbox({ domain: "acme.eu.auth0.com", generate: 20, revokeMs: 0, ...options });
  started.push(sandbox);
  return { sandbox, sdk: sdkFor(sandbox, { clientSecret: sandbox.clientSecret.reveal() }) };
}

/** Logs the user in. */
async function logIn(sandbox: Sandbox, password = sandbox.firstPassword(USER).reveal()): Promise<number> {
  const body = new URLSearchParams({
    grant_type: "password",
    client_id: sandbox.clientId,
    client_secret: sandbox.clientSecret.reveal(),
    username: sandbox.users.byId(USER)!.email!,
    password,
    scope: "openid offline_access",
  });
  return (await fetch(`${sandbox.url}/oauth/token`, { method: "POST", body })).status;
}

afterAll(() => Promise.all(started.map((sandbox) => sandbox.close())));

describe("the calls of containment, made by the official SDK", () => {
  it("users.update replaces the password and answers with the user", async () => {
    const { sandbox, sdk } = await start();
    const user = await sdk.users.update(USER, { password: GOOD, connection: DATABASE_CONNECTION });
    expect(user).toMatchObject({ user_id: USER, last_password_reset: expect.any(String) });
    expect(await logIn(sandbox)).toBe(403);
    expect(await logIn(sandbox, GOOD)).toBe(200);
  });

  it("users.update is refused by the connection's policy, with an e-mail beside it, and for a social user", async () => {
    const { sdk, sandbox } = await start({ mixed: true });
    const refused = async (id: string, body: { password: string; connection?: string; email?: string }) => {
      const error: unknown = await sdk.users.update(id, body).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Management.BadRequestError);
      return (error as { body: { message: string } }).body.message;
    };
    const connection = DATABASE_CONNECTION;
    expect(await refused(USER, { password: "weak", connection })).toMatch(/^PasswordStrengthError/);
    expect(await refused(USER, { password: "aB1!".repeat(19), connection })).toMatch(/too long/);
    expect(await refused(USER, { password: GOOD, connection, email: "new@example.com" })).toMatch(
      /simultaneously/,
    );
    const social = [...sandbox.users.all()].find(({ user_id }) => user_id.startsWith("google-oauth2|"))!;
    const isLinked = social.identities.length > 1;
    expect(await refused(social.user_id, { password: GOOD })).toMatch(
      isLinked ? /connection does not belong/ : /does not support/,
    );
  });

  it("users.update needs the scope update:users", async () => {
    const { sdk } = await start({ scopes: ["read:users"] });
    await expect(sdk.users.update(USER, { password: GOOD })).rejects.toBeInstanceOf(
      Management.ForbiddenError,
    );
  });

  it("users.sessions.delete ends sessions, users.refreshToken.delete ends refresh tokens", async () => {
    const { sdk, sandbox } = await start();
    await logIn(sandbox);
    expect(sandbox.logInsOf(USER)).toEqual({ sessions: 1, refreshTokens: 1 });
    await sdk.users.sessions.delete(USER);
    expect(sandbox.logInsOf(USER)).toEqual({ sessions: 0, refreshTokens: 1 });
    await sdk.users.refreshToken.delete(USER);
    expect(sandbox.logInsOf(USER)).toEqual({ sessions: 0, refreshTokens: 0 });
  });

  it("users.revokeAccess ends both, or spares refresh tokens", async () => {
    const { sdk, sandbox } = await start({ plan: "enterprise" });
    await logIn(sandbox);
    await sdk.users.revokeAccess(USER, { preserve_refresh_tokens: true });
    expect(sandbox.logInsOf(USER)).toEqual({ sessions: 0, refreshTokens: 1 });
    await sdk.users.revokeAccess(USER);
    expect(sandbox.logInsOf(USER)).toEqual({ sessions: 0, refreshTokens: 0 });
  });

  it("users.revokeAccess is not part of the professional subscription", async () => {
    const { sdk } = await start({ plan: "professional" });
    await expect(sdk.users.revokeAccess(USER)).rejects.toMatchObject({ statusCode: 404 });
  });
});
