import { describe, expect, it } from "vitest";
import { deliveryFault, mayDeliver } from "../../../src/plan/policy/delivery-rule.js";

const ADA = { email: "ada@example.com", connection_id: "con_0000000000000001" };
const BEN = { user_id: "auth0|ben" };
const ACCOUNT = { domains: undefined };
const DOMAINS = { domains: new Set(["acme.example"]) };

describe("policy.deliver_to: account", () => {
  it("allows an entry without an address", () => {
    expect(mayDeliver(ACCOUNT, ADA, undefined)).toBe("yes");
    expect(mayDeliver(ACCOUNT, BEN, undefined)).toBe("yes");
  });

  it("allows the entry's own e-mail address only, in any capitals", () => {
    expect(mayDeliver(ACCOUNT, ADA, "ada@example.com")).toBe("yes");
    expect(mayDeliver(ACCOUNT, ADA, "Ada@Example.com")).toBe("yes");
    expect(mayDeliver(ACCOUNT, ADA, "ada@evil.example")).toBe("no");
    expect(mayDeliver(ACCOUNT, ADA, "bob@example.com")).toBe("no");
  });

  it("can't decide offline about an entry with a user id", () => {
    expect(mayDeliver(ACCOUNT, BEN, "ben@example.com")).toBe("unknown");
  });
});

describe("policy.deliver_to: domains", () => {
  it("allows the domains and the entry's own address, and decides offline", () => {
    expect(mayDeliver(DOMAINS, BEN, "ben@acme.example")).toBe("yes");
    expect(mayDeliver(DOMAINS, BEN, "ben@ACME.example")).toBe("yes");
    expect(mayDeliver(DOMAINS, ADA, "ada@example.com")).toBe("yes");
    expect(mayDeliver(DOMAINS, BEN, "ben@evil.example")).toBe("no");
    expect(mayDeliver(DOMAINS, BEN, "ben@sub.acme.example")).toBe("no");
    expect(mayDeliver(DOMAINS, BEN, "ben@acme.example.evil.example")).toBe("no");
    expect(mayDeliver(DOMAINS, BEN, "no address at all")).toBe("no");
  });
});

describe("the refusal of an address", () => {
  it("names the address, what is allowed, and what to do", () => {
    expect(deliveryFault(ACCOUNT, "ada@evil.example")).toEqual({
      code: "POLICY_DELIVER_TO",
      message: expect.stringMatching(
        /`?"?ada@evil\.example"?`?, and `policy\.deliver_to` allows only the account's own address$/,
      ),
      hint: expect.stringContaining("`policy.deliver_to`"),
    });
    const two = { domains: new Set(["acme.example", "other.example"]) };
    expect(deliveryFault(two, "ada@evil.example").message).toContain(
      "the account's own address and the domains `acme.example`, `other.example`",
    );
  });

  it("shows the ASCII form of a domain that is not ASCII", () => {
    expect(deliveryFault(ACCOUNT, "ada@bücher.example").message).toContain("(xn--bcher-kva.example)");
    expect(deliveryFault(ACCOUNT, "ada@evil.example").message).not.toContain("(");
    expect(deliveryFault(ACCOUNT, "no address").message).not.toContain("undefined");
  });
});
