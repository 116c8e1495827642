import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExportedUsers } from "../../src/refresh/exported-users.js";
import { snapshotOf, type UserSnapshot } from "../../src/refresh/judge.js";

const id = fc.constantFrom("auth0|1", "auth0|2", "auth0|3", "ada@example.com");
const fields = fc.record(
  {
    blocked: fc.constantFrom(true, false, null),
    last_password_reset: fc.constantFrom("2026-11-24T01:02:03.004Z", "never", null),
  },
  { requiredKeys: [] },
);

describe("exported users", () => {
  it("behave like a map of the users that are looked for", () => {
    fc.assert(
      fc.property(fc.array(id), fc.array(fc.tuple(id, fields)), (wanted, users) => {
        const found = new ExportedUsers(wanted);
        const map = new Map<string, UserSnapshot>();
        for (const [who, user] of users) {
          found.put(who, user);
          if (wanted.includes(who)) map.set(who, snapshotOf(user));
        }
        expect(found.size).toBe(map.size);
        for (const [who] of users) expect(found.get(who)).toEqual(map.get(who));
        for (const who of wanted) expect(found.get(who)).toEqual(map.get(who));
      }),
    );
  });
});
