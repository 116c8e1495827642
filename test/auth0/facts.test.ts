import { describe, expect, it } from "vitest";
import { AUTH0_FACTS } from "../../src/auth0/facts.js";

const ALL_AUTH0 = ["acme.auth0.com", "acme.eu.auth0.com", "a-b.1.auth0.com"];

describe("a host is Auth0's own", () => {
  it.each(ALL_AUTH0)("where it ends in .auth0.com: %s", (host) => {
    expect(AUTH0_FACTS.ownsHost(host)).toBe(true);
  });

  it.each([
    "evil.auth0.com.attacker.net",
    "xauth0.com",
    "auth0.com",
    ".auth0.com",
    "auth0.com.evil.example",
    "acme-auth0.com",
    "acme.auth0.co",
    "acme.eu.auth0.com:8443",
    "a_b.auth0.com",
  ])("and nowhere else: %s", (host) => {
    expect(AUTH0_FACTS.ownsHost(host)).toBe(false);
  });
});

it("names the scopes of the Management API", () => {
  const { permission } = AUTH0_FACTS;
  expect(permission.ticket).toBe(
    "grant the client the scope `create:user_tickets` on the Auth0 Management API",
  );
  expect(permission.revocation).toContain("the scopes `delete:sessions` and `delete:refresh_tokens` on");
});
