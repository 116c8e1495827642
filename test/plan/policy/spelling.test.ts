import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded, sameMailbox } from "../../../src/plan/policy/spelling.js";
import { Wildcards } from "../../../src/plan/policy/wildcards.js";

describe("what a rule that refuses takes for equal", () => {
  it("is the same in capitals, in letters that only look different, with invisible ones, and in punycode", () => {
    for (const [one, other] of [
      ["KIM@ACME.example", "kim@acme.example"],
      ["\u212Aim@acme.example", "kim@acme.example"],
      ["ｋｉｍ@acme.example", "kim@acme.example"],
      ["k\u034Fi\uFE0Fm\u{E0100}\u3164\u2800@acme.example", "kim@acme.example"],
      ["kim@xn--mnchen-3ya.example", "KIM@MÜNCHEN.example"],
      ["kim@XN--MNCHEN-3YA.example", "kim@münchen.example"],
      ["AUTH0|Break\u200B-Glass", "auth0|break-glass"],
    ] as const) {
      expect(folded(one), one).toBe(folded(other));
    }
    expect(folded("kim@acme.example")).not.toBe(folded("kin@acme.example"));
  });

  it("is matched by patterns in either spelling of a domain, stars in it or not", () => {
    for (const pattern of [
      "*@münchen.example",
      "*@xn--mnchen-3ya.example",
      "*@*.münchen.example",
      "*@*münchen.example",
    ]) {
      const wildcards = new Wildcards([pattern]);
      const domain = pattern.includes("*.") ? "mail.xn--mnchen-3ya.example" : "xn--mnchen-3ya.example";
      expect(wildcards.match(`kim@${domain}`), pattern).toBe(pattern);
      expect(wildcards.match("kim@other.example"), pattern).toBeUndefined();
    }
  });

  it("does not change when it is folded twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("what a rule that allows takes for one mailbox", () => {
  it("is the same address in other capitals, and its domain in either spelling", () => {
    expect(sameMailbox("Kim@ACME.example", "kim@acme.example")).toBe(true);
    expect(sameMailbox("kim@münchen.example", "kim@xn--mnchen-3ya.example")).toBe(true);
  });

  it("is no address whose local part only looks the same, no sub-domain, and nothing without a domain", () => {
    for (const other of [
      "\u212Aim@acme.example",
      "kım@acme.example",
      "k\u200Bim@acme.example",
      "kim@mail.acme.example",
      "kim@acme.example.",
      "kim+x@acme.example",
      "kim",
    ]) {
      expect(sameMailbox("kim@acme.example", other), other).toBe(false);
    }
    expect(sameMailbox("", "")).toBe(false);
    expect(sameMailbox("kim@", "kim@")).toBe(false);
  });
});

describe("patterns", () => {
  it("name linked identities where their provider is not `auth0`", () => {
    const linked = (pattern: string) => new Wildcards([pattern]).forLinked;
    expect(["google-oauth2|42", "samlp|*", "*|42", "auth*|1"].map(linked)).toEqual([true, true, true, true]);
    expect(["auth0|42", "AUTH0|*", "*@acme.example"].map(linked)).toEqual([false, false, false]);
  });

  it("are for user ids with a `|`, for e-mails with an `@` alone, and for both with neither", () => {
    const kinds = (pattern: string) => {
      const { forIds, forEmails } = new Wildcards([pattern]);
      return { forIds, forEmails };
    };
    expect(kinds("auth0|break-glass-*")).toEqual({ forIds: true, forEmails: false });
    expect(kinds("samlp|acme|*@acme.example")).toEqual({ forIds: true, forEmails: false });
    expect(kinds("*@service.acme.example")).toEqual({ forIds: false, forEmails: true });
    expect(kinds("*admin*")).toEqual({ forIds: true, forEmails: true });
  });
});
