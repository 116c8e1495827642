import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Address, parseAddress } from "../../src/tenant/address.js";

function address(text: string): Address {
  const parsed = parseAddress(text);
  if ("problem" in parsed) throw new Error(`${text} ${parsed.problem}`);
  return parsed;
}

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
const tenant = fc
  .array(label, { minLength: 1, maxLength: 3 })
  .map((labels) => `${labels.join(".")}.auth0.com`);
const randomCase = (text: string) =>
  fc
    .infiniteStream(fc.boolean())
    .map((upper) => [...text].map((c) => (upper.next().value ? c.toUpperCase() : c)).join(""));

describe("a tenant's address", () => {
  test("has one name, however it is written", () => {
    const spelling = tenant.chain((domain) =>
      fc.record({
        domain: fc.constant(domain),
        scheme: fc.constantFrom("", "https://", "HTTPS://"),
        name: randomCase(domain),
        dot: fc.constantFrom("", "."),
        port: fc.constantFrom("", ":443"),
        slash: fc.constantFrom("", "/"),
      }),
    );
    fc.assert(
      fc.property(spelling, ({ domain, scheme, name, dot, port, slash }) => {
        expect(address(scheme + name + dot + port + slash)).toEqual({
          origin: `https://${domain}`,
          domain,
          loopback: false,
        });
      }),
    );
  });

  test("is its own name: reading the name gives the same name", () => {
    fc.assert(
      fc.property(tenant, fc.option(fc.integer({ min: 1, max: 65_535 })), (domain, port) => {
        const once = address(port === null ? domain : `${domain}:${port}`);
        expect(address(once.domain)).toEqual(once);
        expect(address(once.origin)).toEqual(once);
      }),
    );
  });

  test("has a name that is safe as a folder's", () => {
    const text = fc
      .array(fc.constantFrom(..."aZ0.-:/@[]?#\\ %\u0000\u00e9", "..", "https://", ".auth0.com"))
      .map((p) => p.join(""));
    fc.assert(
      fc.property(text, (text) => {
        const parsed = parseAddress(text);
        if (!("problem" in parsed)) expect(parsed.domain).toMatch(/^[0-9a-z.[\]:-]+$/);
        if (!("problem" in parsed)) expect(parsed.domain).not.toMatch(/\.\.|^\.|\.$/);
      }),
    );
  });

  test("keeps a port that is not the scheme's own", () => {
    expect(address("acme.eu.auth0.com:8443").domain).toBe("acme.eu.auth0.com:8443");
    expect(address("acme.eu.auth0.com:80").domain).toBe("acme.eu.auth0.com:80");
    expect(address("http://localhost:80").domain).toBe("localhost");
  });

  test.each([
    "http://127.0.0.1:4010",
    "http://127.9.9.9",
    "http://localhost:1/",
    "http://[::1]:4010",
    "http://LOCALHOST.",
  ])("may be plain http on loopback: %s", (text) => expect(address(text).loopback).toBe(true));

  test.each([
    "http://acme.eu.auth0.com",
    "http://127.0.0.1.nip.io",
    "http://localhost.example",
    "http://10.0.0.1",
    "http://[::2]",
    "http://0.0.0.0",
    "http://[::ffff:127.0.0.1]",
  ])("must not be plain http elsewhere: %s", (text) => {
    expect(parseAddress(text)).toEqual({
      problem: "uses plain http, which is accepted for loopback addresses only",
    });
  });

  test.each([
    ["https://user:hush@acme.eu.auth0.com", "contains a user or a password: write the domain only"],
    ["acme.eu.auth0.com@evil.example", "contains a user or a password: write the domain only"],
    ["https://acme.eu.auth0.com/api/v2", "contains a path or a query: write the domain only"],
    ["acme.eu.auth0.com?x", "contains a path or a query: write the domain only"],
    ["acme.eu.auth0.com#x", "contains a path or a query: write the domain only"],
    ["evil.example\\.auth0.com", "contains a path or a query: write the domain only"],
    ["acme.eu.auth0.com//", "contains a path or a query: write the domain only"],
    ["ftp://acme.eu.auth0.com", "has a scheme that is not https"],
    ["acme.eu.auth0.com\n", "contains whitespace or a control character"],
    [" acme.eu.auth0.com", "contains whitespace or a control character"],
    ["acme\u0000.auth0.com", "contains whitespace or a control character"],
    [
      "\u0430cme.auth0.com",
      "contains letters outside ASCII: write an internationalized name in its `xn--` form",
    ],
    [
      "acme.auth0\u3002com",
      "contains letters outside ASCII: write an internationalized name in its `xn--` form",
    ],
    ["acme.eu.auth0.com:99999", "has a port that does not exist"],
    ["acme.eu.auth0.com:0443", "is not a domain"],
    ["acme.eu.auth0.com..", "is not a domain"],
    ["acme..auth0.com", "is not a domain"],
    [".auth0.com", "is not a domain"],
    ["-acme.auth0.com", "is not a domain"],
    ["%61cme.auth0.com", "is not a domain"],
    ["127.1", "is not a domain"],
    ["0x7f000001", "is not a domain"],
    ["2130706433", "is not a domain"],
    ["[::1", "is not a domain"],
    ["https://", "is not a domain"],
    ["", "is not a domain"],
  ])("is refused where it is not plain: %j", (text, problem) => {
    expect(parseAddress(text)).toEqual({ problem });
  });
});
