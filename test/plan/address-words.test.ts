import { describe, expect, it } from "vitest";
import { addressWords, differsWords, punycodeDomain } from "../../src/plan/address-words.js";

describe("an address for a reviewer", () => {
  it("is shown as it is if its domain is ASCII", () => {
    expect(addressWords("ada@example.com")).toBe("ada@example.com");
    expect(addressWords("äda@example.com")).toBe("äda@example.com");
    expect(addressWords(undefined)).toBe("the account's own address");
  });

  it("has its domain in punycode beside it if that is not ASCII", () => {
    expect(addressWords("ada@exаmple.com")).toBe("ada@exаmple.com (xn--exmple-4nf.com)");
    expect(punycodeDomain("a@b@bücher.example")).toBe("xn--bcher-kva.example");
    expect(punycodeDomain("ada@example.com")).toBeUndefined();
    expect(addressWords("ada@ü ber")).toBe("ada@ü ber (invalid domain)");
  });

  it("shows no character that a terminal acts on", () => {
    expect(addressWords("a\u001b[2J@b.example")).not.toContain("\u001b");
  });
});

describe("the fields in which an entry differs", () => {
  it("are listed with their values", () => {
    expect(
      differsWords({
        ttl_sec: 60,
        mark_email_as_verified: true,
        includeEmailInRedirect: false,
        client_id: null,
        organization_id: "org_1",
        generation: 7,
        identity: { user_id: "x", provider: "auth0" },
      } as never),
    ).toEqual([
      "ttl 60 s",
      "mark_email_as_verified",
      "includeEmailInRedirect false",
      "no client_id",
      "organization_id org_1",
      "generation 7",
      'identity {"provider":"auth0","user_id":"x"}',
    ]);
    expect(differsWords(undefined)).toEqual([]);
  });

  it("has the tenant's lifetime for 0 and for none", () => {
    expect(differsWords({ ttl_sec: 0 } as never)).toEqual(["ttl 432000 s"]);
    expect(differsWords({ ttl_sec: null } as never)).toEqual(["ttl 432000 s"]);
  });

  it("shows no character that a terminal acts on", () => {
    expect(differsWords({ client_id: "\u001b[2J" } as never)[0]).not.toContain("\u001b");
  });
});
