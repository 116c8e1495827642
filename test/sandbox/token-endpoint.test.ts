import { generateKeyPairSync, randomUUID } from "node:crypto";
import { decodeJwt, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startSandbox } from "../../src/sandbox/sandbox.js";
import { type Caller, credentials, startCaller } from "./caller.js";

const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const otherKeys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const publicKey = keys.publicKey.export({ type: "spki", format: "pem" }).toString();

let now = Date.now();
let caller: Caller;
let audience: string;
beforeAll(async () => {
  caller = await startCaller({ publicKey, clock: () => now, domain: "acme.eu.auth0.com", tokenTtlSec: 3600 });
  audience = `${caller.sandbox.url}/api/v2/`;
});
afterAll(() => caller.sandbox.close());

describe("client credentials", () => {
  test("give a JWT for the audience, with scopes and a life", async () => {
    const { status, body, headers } = await caller.grant({ ...credentials(), audience });
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body).toEqual({
      access_token: expect.any(String),
      scope:
        "create:user_tickets read:users read:connections read:logs update:users delete:sessions delete:refresh_tokens",
      expires_in: 3600,
      token_type: "Bearer",
    });
    expect(decodeJwt(String(body.access_token))).toMatchObject({
      iss: "https://acme.eu.auth0.com/",
      sub: "app@clients",
      aud: audience,
      exp: Math.floor(now / 1000) + 3600,
    });
  });

  test("take every name of the tenant as audience, with its last slash only", async () => {
    const ask = async (wanted: string) => (await caller.grant({ ...credentials(), audience: wanted })).status;
    const local = audience.replace("127.0.0.1", "localhost");
    for (const good of [local, audience.replace("http:", "https:"), "https://acme.eu.auth0.com/api/v2/"]) {
      expect(await ask(good)).toBe(200);
    }
    expect(await ask(audience.slice(0, -1))).toBe(403);
    expect(await ask("https://other.eu.auth0.com/api/v2/")).toBe(403);
  });

  test.each([
    [{ client_secret: "wrong" }, 401, "access_denied", "Unauthorized"],
    [{ client_id: "stranger" }, 401, "access_denied", "Unauthorized"],
    [{ audience: "https://x/" }, 403, "access_denied", "Service not found: https://x/"],
    [{ grant_type: "magic" }, 403, "unsupported_grant_type", "Unsupported grant type: magic"],
  ])("refuse %j", async (change, status, error, error_description) => {
    const answer = await caller.grant({ ...credentials(), audience, ...change });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error, error_description });
  });

  test("are read from JSON too, and refused where they can't be read", async () => {
    const post = (body: string) =>
      fetch(`${caller.sandbox.url}/oauth/token`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
    expect((await post(JSON.stringify({ ...credentials(), audience }))).status).toBe(200);
    for (const body of ["{", "null", "{}"]) expect((await post(body)).status).toBe(400);
  });
});

describe("private_key_jwt", () => {
  interface Assertion {
    key?: typeof keys.privateKey;
    iss?: string;
    sub?: string;
    aud?: string;
    jti?: string | undefined;
    life?: number;
    alg?: string;
  }

  async function ask(wanted: Assertion = {}, fields: Record<string, string> = {}) {
    const seconds = Math.floor(now / 1000);
    const claims = { iss: "app", sub: "app", aud: `${caller.sandbox.url}/`, jti: randomUUID(), ...wanted };
    const { key = keys.privateKey, life = 60, alg = "RS256", ...rest } = claims;
    const assertion = await new SignJWT(
      JSON.parse(JSON.stringify({ ...rest, iat: seconds, exp: seconds + life })),
    )
      .setProtectedHeader({ alg })
      .sign(key);
    return await caller.grant({
      grant_type: "client_credentials",
      audience,
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: assertion,
      ...fields,
    });
  }

  test("gives a token for a good assertion, with or without client_id beside it", async () => {
    expect((await ask()).status).toBe(200);
    expect((await ask({ aud: "https://acme.eu.auth0.com/" }, { client_id: "app" })).status).toBe(200);
  });

  test.each<[string, Assertion]>([
    ["another key", { key: otherKeys.privateKey }],
    ["another algorithm", { alg: "PS256" }],
    ["another issuer", { iss: "stranger" }],
    ["another subject", { sub: "stranger" }],
    ["another audience", { aud: "https://other.eu.auth0.com/" }],
    ["no jti", { jti: undefined }],
    ["an expiry that is past", { life: -1 }],
    ["an expiry too far away", { life: 3600 }],
  ])("refuses %s", async (_, wanted) => {
    const answer = await ask(wanted);
    expect(answer.status).toBe(401);
    expect(answer.body.error).toBe("invalid_client");
  });

  test("refuses an assertion that was used before, another client's name, and another type", async () => {
    expect((await ask({ jti: "once" })).status).toBe(200);
    expect((await ask({ jti: "once" })).status).toBe(401);
    expect((await ask({}, { client_id: "stranger" })).status).toBe(401);
    expect((await ask({}, { client_assertion_type: "saml" })).status).toBe(400);
    expect((await ask({}, { client_assertion: "x.y.z" })).status).toBe(401);
  });

  test("is refused where the application has no key", async () => {
    const plain = await startCaller();
    const answer = await plain.grant({
      grant_type: "client_credentials",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: "x.y.z",
    });
    expect(answer.status).toBe(401);
    await plain.sandbox.close();
  });

  test("a public key that can't be read stops the start", async () => {
    await expect(startSandbox({ publicKey: "nonsense" })).rejects.toMatchObject({ code: "USAGE" });
  });
});

describe("access tokens", () => {
  const path = "/api/v2/users/auth0%7C1";
  const get = async (authorization?: string) => {
    const response = await fetch(
      caller.sandbox.url + path,
      authorization === undefined ? {} : { headers: { authorization } },
    );
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  test("are needed, in the right form, and must be this tenant's", async () => {
    expect((await get()).body).toEqual({
      statusCode: 401,
      error: "Unauthorized",
      message: "Missing authentication",
    });
    expect((await get("Basic abc")).body.message).toBe("Bad HTTP authentication header format");
    expect((await get(`Bearer ${caller.token}x`)).body.message).toBe("Invalid token");
  });

  test("do what their scopes say and nothing else", async () => {
    const reader = await startCaller({ scopes: ["read:users"] });
    const { status, body } = await reader.ask({ user_id: "auth0|1" });
    expect(status).toBe(403);
    expect(body).toEqual({
      statusCode: 403,
      error: "Forbidden",
      message: "Insufficient scope, expected any of: create:user_tickets",
      errorCode: "insufficient_scope",
    });
    await reader.sandbox.close();
  });

  test("expire", async () => {
    expect((await get(`Bearer ${caller.token}`)).status).toBe(404);
    now += 3600_000;
    expect(await get(`Bearer ${caller.token}`)).toMatchObject({
      status: 401,
      body: { message: "Expired token received for JSON Web Token validation" },
    });
  });
});
