import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Findings } from "../../src/refresh/findings.js";
import { type Judged, judgedOf } from "../../src/refresh/judge.js";

const id = fc.constantFrom("auth0|1", "auth0|2", "auth0|3", "ada@example.com");
const fields = fc.record(
  {
    blocked: fc.constantFrom(true, false, null),
    last_password_reset: fc.constantFrom("2026-11-24T01:02:03.004Z", "never", null),
  },
  { requiredKeys: [] },
);

describe("what is found in an export", () => {
  it("is what a map of those who are looked for would hold", () => {
    fc.assert(
      fc.property(fc.array(id), fc.array(fc.tuple(id, fields)), (wanted, users) => {
        const findings = new Findings(wanted);
        const map = new Map<string, Judged>();
        for (const [who, user] of users) {
          findings.put(who, user);
          if (wanted.includes(who)) map.set(who, judgedOf(user));
        }
        expect(findings.size).toBe(map.size);
        for (const [who] of users) expect(findings.get(who)).toEqual(map.get(who));
        for (const who of wanted) expect(findings.get(who)).toEqual(map.get(who));
      }),
    );
  });
});
