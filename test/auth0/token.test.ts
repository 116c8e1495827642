import { createPublicKey, generateKeyPairSync } from "node:crypto";
import type { ServerResponse } from "node:http";
import { jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import type { Auth0TenantOptions } from "../../src/auth0/client.js";
import { TokenSource } from "../../src/auth0/token.js";
import { Secret } from "../../src/secret.js";
import { BODY, clientFor, httpServer, json, TICKET } from "./servers.js";

const SECRET = "hush-hush-client-secret";
const credentials = { type: "secret", clientId: "client-1", clientSecret: new Secret(SECRET) } as const;

type Step = (response: ServerResponse, bearer: string) => void;
const grant =
  (token: string, expires: unknown = 86_400): Step =>
  (response) =>
    json(response, 200, { access_token: token, expires_in: expires, token_type: "Bearer" });
const deny =
  (status: number, body: unknown, headers = {}): Step =>
  (response) =>
    json(response, status, body, headers);
const ticket: Step = (response) => json(response, 201, { ticket: TICKET });

/** A tenant that walks through `tokens` for /oauth/token, the last one staying, and answers tickets by `tickets`. */
async function tenant(tokens: Step[], tickets: Step = ticket, options: Partial<Auth0TenantOptions> = {}) {
  let asked = 0;
  const { origin, seen } = await httpServer(({ path, headers }, response) => {
    if (path === "/oauth/token") tokens[Math.min(asked++, tokens.length - 1)]?.(response, "");
    else tickets(response, headers.authorization ?? "");
  });
  const client = clientFor(origin, { credentials, ...options });
  const of = (path: string) => seen.filter((one) => one.path === path);
  return {
    origin,
    client,
    tokenRequests: () => of("/oauth/token"),
    ticketRequests: () => of("/api/v2/tickets/password-change"),
  };
}

const onlyWith =
  (token: string): Step =>
  (response, bearer) =>
    bearer === `Bearer ${token}`
      ? ticket(response, bearer)
      : deny(401, { message: "Invalid token" })(response, bearer);

describe("authenticate", () => {
  test("asks for a token by the client's secret, for the audience", async () => {
    const { client, origin, tokenRequests } = await tenant([grant("t1")]);
    await client.authenticate();
    expect(tokenRequests()).toHaveLength(1);
    expect(JSON.parse(tokenRequests()[0]?.body ?? "")).toEqual({
      grant_type: "client_credentials",
      client_id: "client-1",
      client_secret: SECRET,
      audience: `${origin}/api/v2/`,
    });
  });

  test("asks for a token by an assertion signed with the client's key, another one each time", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const { client, origin, tokenRequests } = await tenant([deny(500, {}), grant("t1")], ticket, {
      credentials: { type: "key", clientId: "client-1", key: privateKey },
    });
    await client.authenticate();
    const sent = tokenRequests().map(({ body }) => JSON.parse(body));
    expect(sent[1]).toMatchObject({
      client_id: "client-1",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    });
    expect(sent[1]).not.toHaveProperty("client_secret");
    const ids = [];
    for (const { client_assertion } of sent) {
      const { payload, protectedHeader } = await jwtVerify(client_assertion, createPublicKey(privateKey), {
        issuer: "client-1",
        subject: "client-1",
        audience: `${origin}/`,
      });
      expect(protectedHeader.alg).toBe("RS256");
      expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
      ids.push(payload.jti);
    }
    expect(new Set(ids).size).toBe(2);
  });

  test("asks for nothing where the token is there already", async () => {
    const { client, tokenRequests } = await tenant([grant("t1")], ticket, {
      credentials: { type: "token", token: new Secret("ready") },
    });
    await client.authenticate();
    expect(tokenRequests()).toHaveLength(0);
  });

  test.each([400, 401, 403])(
    "on a %i says what to check, does not ask again, and shows no secret",
    async (status) => {
      const { client, tokenRequests } = await tenant([
        deny(status, { error: "access_denied", error_description: `Unauthorized: ${SECRET}` }),
      ]);
      const error = await client.authenticate().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        code: "CREDENTIALS_REFUSED",
        hint: expect.stringContaining("AUTH0_CLIENT_ID"),
      });
      expect(String(error)).toContain(`(${status}): Unauthorized: [sealed]`);
      expect(tokenRequests()).toHaveLength(1);
    },
  );

  test("asks again after a 429, a 503 and a dropped connection", async () => {
    const steps = [
      deny(429, {}, { "retry-after": "0" }),
      deny(503, {}),
      (response: ServerResponse) => void response.destroy(),
      grant("t1"),
    ];
    const { client, tokenRequests } = await tenant(steps);
    await client.authenticate();
    expect(tokenRequests()).toHaveLength(4);
  });

  test("gives up after five attempts", async () => {
    const { client, tokenRequests } = await tenant([deny(502, {})]);
    await expect(client.authenticate()).rejects.toMatchObject({
      code: "TENANT_UNREACHABLE",
      message: expect.stringContaining("it answered 502 when asked for a token"),
    });
    expect(tokenRequests()).toHaveLength(5);
  });

  test.each<[string, Step]>([
    ["a page instead of a token", (response) => void response.end("<html>")],
    ["a token with a line break", grant("a\nb")],
    ["no tenant at all (404)", deny(404, {})],
    ["a redirect", deny(302, {}, { location: "http://127.0.0.1:1/" })],
  ])("says that the tenant can't be reached where it gives %s", async (_, step) => {
    const { client, tokenRequests } = await tenant([step]);
    await expect(client.authenticate()).rejects.toMatchObject({ code: "TENANT_UNREACHABLE" });
    expect(tokenRequests()).toHaveLength(1);
  });

  test("ends at once when the client is closed", async () => {
    const { client, tokenRequests } = await tenant([deny(503, {}, { "retry-after": "30" })]);
    const pending = client.authenticate().catch((thrown: unknown) => thrown);
    await expect.poll(() => tokenRequests().length).toBe(1);
    await client.close();
    expect(await pending).toMatchObject({ code: "TENANT_UNREACHABLE" });
  });
});

describe("a run", () => {
  test("shares one token, fetched once for all who wait for it", async () => {
    const { client, tokenRequests, ticketRequests } = await tenant(
      [grant("t1"), grant("t2")],
      onlyWith("t1"),
    );
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => client.issue(BODY)));
    expect(outcomes.every(({ type }) => type === "issued")).toBe(true);
    expect(tokenRequests()).toHaveLength(1);
    expect(ticketRequests()).toHaveLength(20);
  });

  test("that gets a 401 shares one fresh token, and sends the same requests again under it", async () => {
    const { client, tokenRequests, ticketRequests } = await tenant(
      [grant("t1"), grant("t2"), grant("t3")],
      onlyWith("t2"),
    );
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => client.issue(BODY)));
    expect(outcomes.map(({ type }) => type)).toEqual(Array(4).fill("issued"));
    expect(tokenRequests()).toHaveLength(2);
    expect(ticketRequests()).toHaveLength(8);
  });

  test("is refused on a 401 under that fresh token, and fetches no further ones", async () => {
    const { client, tokenRequests } = await tenant([grant("t1"), grant("t2"), grant("t3")], onlyWith("none"));
    for (let nth = 0; nth < 3; nth++) {
      expect(await client.issue(BODY)).toMatchObject({
        type: "refused",
        status: 401,
        message: "Invalid token",
      });
    }
    expect(tokenRequests()).toHaveLength(2);
  });

  test("may be refused a token that worked, again and again", async () => {
    let valid = "t1";
    const { client, tokenRequests } = await tenant(
      [grant("t1"), grant("t2"), grant("t3")],
      (response, bearer) => onlyWith(valid)(response, bearer),
    );
    for (valid of ["t1", "t2", "t3"]) expect(await client.issue(BODY)).toMatchObject({ type: "issued" });
    expect(tokenRequests()).toHaveLength(3);
  });

  test("renews a token that is about to expire before it is used", async () => {
    const { client, tokenRequests } = await tenant([grant("t1", 1), grant("t2")]);
    expect(await client.issue(BODY)).toMatchObject({ type: "issued" });
    await expect
      .poll(
        async () => {
          await client.issue(BODY);
          return tokenRequests().length;
        },
        { timeout: 60_000 },
      )
      .toBe(2);
  });

  test.each([0, -5, "soon", null, 1e300])(
    "keeps a token whose expires_in is %s until it is refused",
    async (expires) => {
      const { client, tokenRequests } = await tenant([grant("t1", expires)]);
      for (let nth = 0; nth < 3; nth++) await client.issue(BODY);
      expect(tokenRequests()).toHaveLength(1);
    },
  );

  test("that can't renew its token sends nothing", async () => {
    const passing = await tenant([deny(503, {})]);
    expect(await passing.client.issue(BODY)).toMatchObject({ type: "unsent" });
    const refused = await tenant([deny(401, { error_description: "Unauthorized" })]);
    expect(await refused.client.issue(BODY)).toMatchObject({ type: "refused", status: 401 });
    expect([...passing.ticketRequests(), ...refused.ticketRequests()]).toEqual([]);
  });
});

test("a token is renewed a minute before it expires, or a tenth of its life before", async () => {
  let now = 0;
  for (const [lifeMs, used] of [
    [86_400_000, 86_340_000],
    [100_000, 90_000],
  ] as const) {
    now = 0;
    const source = new TokenSource(
      async () => ({ value: new Secret("t"), lifeMs }),
      true,
      () => now,
    );
    await source.get();
    now = used - 1;
    expect(source.current()).toBeDefined();
    now = used;
    expect(source.current()).toBeUndefined();
  }
});
