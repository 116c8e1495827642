import { describe, expect, it } from "vitest";
import { asciiDomain } from "../src/ascii-domain.js";

describe("a domain in ASCII", () => {
  it.each([
    ["Example.com", "example.com"],
    ["jõgeva.ee", "xn--jgeva-dua.ee"],
    ["xn--jgeva-dua.ee", "xn--jgeva-dua.ee"],
    ["例子.广告", "xn--fsqu00a.xn--4rr70v"],
    ["XN--JGEVA-DUA.ee", "xn--jgeva-dua.ee"],
  ])("of %s is %s", (domain, ascii) => expect(asciiDomain(domain)).toBe(ascii));

  it.each(["xn--", "xn--a", "a.xn--", "xn--zzzzzz--", "xn--.com", "exa mple", "a..b["])(
    "has no label that stands for no name, on every version of Node: %s",
    (domain) => expect(asciiDomain(domain)).toBeUndefined(),
  );
});
