import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AUTH0_FACTS } from "../../src/auth0/facts.js";
import { Secret } from "../../src/secret.js";
import { LinkHosts } from "../../src/tenant/link.js";

const hosts = new LinkHosts({
  provider: AUTH0_FACTS,
  tenant: "acme.eu.auth0.com",
  domains: ["Login.Acme.example"],
  linkHosts: ["reset.acme.example", "reset.acme.example:8443"],
});
const sandbox = new LinkHosts({ tenant: "127.0.0.1:4010" });
const judge = (link: string, by = hosts) => by.judge(new Secret(link));

describe("a link", () => {
  it.each([
    "https://acme.eu.auth0.com/u/reset-verify?ticket=abc#",
    "https://ACME.eu.auth0.com/lo/reset?client_id=1&bewit=QQ%3D%3D",
    "https://acme.eu.auth0.com:443/lo/reset",
    "https://login.acme.example/lo/reset",
    "https://login.auth0.com/lo/reset?client_id=nvljN8z5I63wiRUhekqO8Cb4pA83xnO2&tenant=acme&bewit=Y2xp",
    "https://manage.us.auth0.com/",
    "https://reset.acme.example/a?x=a|b",
    "https://reset.acme.example:8443/a",
  ])("goes out: %s", (link) => {
    expect(judge(link)).toBeUndefined();
  });

  it.each([
    ["https://evil.example/reset", { why: "foreign_host", host: "evil.example" }],
    ["https://acme.auth0.com.evil.example/", { why: "foreign_host", host: "acme.auth0.com.evil.example" }],
    ["https://evil-auth0.com/", { why: "foreign_host", host: "evil-auth0.com" }],
    ["https://auth0.com/", { why: "foreign_host", host: "auth0.com" }],
    ["https://.auth0.com/", { why: "foreign_host", host: ".auth0.com" }],
    ["https://evil.example/.auth0.com", { why: "foreign_host", host: "evil.example" }],
    ["https://evil.example?x=.auth0.com", { why: "foreign_host", host: "evil.example" }],
    ["https://evil.example\\.auth0.com/", { why: "foreign_host", host: "evil.example" }],
    ["https://acme.eu.auth0.com.:443/", { why: "foreign_host", host: "acme.eu.auth0.com." }],
    ["https://acme.eu.auth0.com:8443/", { why: "foreign_host", host: "acme.eu.auth0.com:8443" }],
    ["https://sub.reset.acme.example/", { why: "foreign_host", host: "sub.reset.acme.example" }],
    ["https://127.0.0.1:4010/", { why: "foreign_host", host: "127.0.0.1:4010" }],
    // Cyrillic а and с, and a full-width dot.
    ["https://аcme.eu.auth0.com/", { why: "malformed", host: "xn--cme-5cd.eu.auth0.com" }],
    ["https://login.асme.example/", { why: "foreign_host", host: "login.xn--me-6kc2e.example" }],
    ["https://evil．example/", { why: "foreign_host", host: "evil.example" }],
    ["https://acme.eu.auth0.com@evil.example/", { why: "credentials", host: "evil.example" }],
    ["https://acme.eu.auth0.com:443@evil.example/", { why: "credentials", host: "evil.example" }],
    ["https://evil.example@acme.eu.auth0.com/", { why: "credentials", host: "acme.eu.auth0.com" }],
    ["https://@acme.eu.auth0.com/", { why: "credentials", host: "acme.eu.auth0.com" }],
    ["https:@evil.example/", { why: "credentials", host: "evil.example" }],
    ["http://acme.eu.auth0.com/", { why: "not_https", host: "acme.eu.auth0.com" }],
    ["http://127.0.0.1:4010/", { why: "foreign_host", host: "127.0.0.1:4010" }],
    ["javascript:alert(document.domain)//https://acme.eu.auth0.com", { why: "not_https" }],
    ["data:text/html,<script>", { why: "not_https" }],
    ["ftp://acme.eu.auth0.com/", { why: "not_https" }],
    ["//acme.eu.auth0.com/", { why: "malformed" }],
    ["acme.eu.auth0.com/reset", { why: "malformed" }],
    ["", { why: "malformed" }],
    ["https://", { why: "malformed" }],
    ["https:acme.eu.auth0.com/", { why: "malformed", host: "acme.eu.auth0.com" }],
    ["https:\\\\acme.eu.auth0.com/", { why: "malformed", host: "acme.eu.auth0.com" }],
    ["https://acme.eu.auth0.com\\@evil.example/", { why: "malformed", host: "acme.eu.auth0.com" }],
    ["https://acme%2eeu.auth0.com/", { why: "malformed", host: "acme.eu.auth0.com" }],
    [
      "https://acme.eu.auth0.com/ now go to https://evil.example",
      { why: "malformed", host: "acme.eu.auth0.com" },
    ],
    ["https://acme.eu.auth0.com/\nhttps://evil.example", { why: "malformed", host: "acme.eu.auth0.com" }],
    ['https://acme.eu.auth0.com/"><img src=x>', { why: "malformed", host: "acme.eu.auth0.com" }],
    ["https://acme.eu.auth0.com/\u202ereset", { why: "malformed", host: "acme.eu.auth0.com" }],
    [`https://acme.eu.auth0.com/${"a".repeat(8192)}`, { why: "malformed" }],
    [`https://${"a".repeat(300)}.example/`, { why: "malformed" }],
  ])("is withheld: %s", (link, held) => {
    expect(judge(link)).toEqual(held);
  });

  it("goes by http on the loopback tenant's own host alone, its port included", () => {
    expect(judge("http://127.0.0.1:4010/u/reset-verify?ticket=a#", sandbox)).toBeUndefined();
    expect(judge("http://127.0.0.1:4011/", sandbox)).toEqual({ why: "foreign_host", host: "127.0.0.1:4011" });
    expect(judge("http://localhost:4010/", sandbox)).toEqual({ why: "foreign_host", host: "localhost:4010" });
  });

  it("is never repeated by what is said of it", () => {
    const path = fc.stringMatching(/^[a-zA-Z0-9/?=&#% ]{0,40}$/);
    fc.assert(
      fc.property(fc.webAuthority(), path, (authority, rest) => {
        const held = judge(`https://${authority}/SECRET${rest}`);
        expect(JSON.stringify(held) ?? "").not.toContain("SECRET");
        if (held?.host !== undefined) expect(held.host).toMatch(/^[!-~]{1,259}$/);
      }),
    );
  });

  it("goes out to an allowed host only, whatever it is made of", () => {
    const piece = fc.constantFrom(
      ..."https://|http://|acme.eu.auth0.com|evil.example|@|\\|/|:|.|#|?|%2e|\t| |а".split("|"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const link = pieces.join("");
        if (judge(link) !== undefined) return;
        expect(/^https:\/\/[a-z0-9.-]+\.auth0\.com(?::443)?(?:[/?#]|$)/i.test(link)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a host", () => {
  it("that was doubted is right once it is allowed by name, and what is wrong by itself never is", () => {
    const host = "reset.acme.example";
    expect(hosts.isHeld({ why: "foreign_host", host })).toBe(false);
    expect(hosts.isHeld({ why: "foreign_host", host: "evil.example" })).toBe(true);
    expect(hosts.isHeld({ why: "foreign_host" })).toBe(true);
    for (const why of ["credentials", "not_https", "malformed", "other_user"] as const) {
      expect(hosts.isHeld({ why, host })).toBe(true);
    }
  });

  it("is listed by name in lower case, once, in order", () => {
    const { byName } = new LinkHosts({ tenant: "t", linkHosts: ["b.example", "A.example", "a.example"] });
    expect(byName).toEqual(["a.example", "b.example"]);
  });
});
