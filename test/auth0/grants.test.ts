import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { openAuth0Tenant } from "../../src/auth0/tenant.js";
import { scopesOf } from "../../src/auth0/token-claims.js";
import { type SandboxOptions, startSandbox } from "../../src/sandbox/sandbox.js";
import { Secret } from "../../src/secret.js";

const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function tenantOf(options: SandboxOptions = {}) {
  const sandbox = await startSandbox(options);
  closing.push(() => sandbox.close());
  const { url: origin, clientId, clientSecret } = sandbox;
  const audience = `${origin}/api/v2/`;
  const open = (credentials: Parameters<typeof openAuth0Tenant>[0]["credentials"]) => {
    const tenant = openAuth0Tenant({ origin, audience, credentials, concurrency: 1, toolVersion: "test" });
    closing.push(() => tenant.close());
    return tenant;
  };
  return { sandbox, audience, open, tenant: open({ type: "secret", clientId, clientSecret }) };
}

describe("a tenant that is reached", () => {
  it("says its domain without credentials, and its clock is observed", async () => {
    const { tenant, sandbox } = await tenantOf({
      domain: "acme.eu.auth0.com",
      clock: () => Date.now() + 600_000,
    });
    expect(tenant.clock.skewMs).toBeUndefined();
    expect(await tenant.reach()).toEqual({ type: "reached", status: 200, issuer: "acme.eu.auth0.com" });
    expect(Math.abs(tenant.clock.skewMs! - 600_000)).toBeLessThan(60_000);
    expect(sandbox.log().map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /.well-known/openid-configuration",
    ]);
  });

  it("says nothing if it is another server", async () => {
    const server = createServer((_, response) => response.end("<html>")).listen(0, "127.0.0.1");
    closing.push(() => server.close());
    await new Promise((resolve) => server.once("listening", resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const credentials = { type: "token", token: new Secret("t") } as const;
    const tenant = openAuth0Tenant({
      origin,
      audience: origin,
      credentials,
      concurrency: 1,
      toolVersion: "test",
    });
    closing.push(() => tenant.close());
    expect(await tenant.reach()).toEqual({ type: "reached", status: 200, issuer: undefined });
  });

  it("is unreachable if nothing listens", async () => {
    const { tenant, sandbox } = await tenantOf();
    await sandbox.close();
    expect(await tenant.reach()).toMatchObject({
      type: "unreachable",
      why: expect.stringContaining("refused"),
    });
  });
});

describe("the grants of a token", () => {
  it("are those that the tenant named beside it, with its expiry", async () => {
    const { tenant } = await tenantOf({ scopes: ["read:users", "create:user_tickets"], tokenTtlSec: 3600 });
    const { scopes, expiresAt, isRenewable } = await tenant.grants();
    expect([scopes, isRenewable]).toEqual([["read:users", "create:user_tickets"], true]);
    expect(Math.abs(expiresAt! - Date.now() - 3_600_000)).toBeLessThan(60_000);
  });

  it("are read from a ready token, and are unknown if it is no JWT", async () => {
    const { audience, open, sandbox } = await tenantOf({ scopes: ["read:users"] });
    const { clientId: client_id, clientSecret } = sandbox;
    const response = await fetch(`${sandbox.url}/oauth/token`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        ...{ grant_type: "client_credentials", audience, client_id },
        client_secret: clientSecret.reveal(),
      }),
    });
    const { access_token } = (await response.json()) as { access_token: string };
    const ready = await open({ type: "token", token: new Secret(access_token) }).grants();
    expect([ready.scopes, ready.isRenewable]).toEqual([["read:users"], false]);
    const opaque = await open({ type: "token", token: new Secret("opaque") }).grants();
    expect(opaque).toEqual({ scopes: undefined, expiresAt: undefined, isRenewable: false });
  });

  it("leave out what is not the name of a scope", () => {
    expect(scopesOf("read:users \u001b[31m create:user_tickets")).toEqual([
      "read:users",
      "create:user_tickets",
    ]);
    expect(scopesOf(["read:users"])).toBeUndefined();
  });
});
