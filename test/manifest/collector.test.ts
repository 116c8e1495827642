import fc from "fast-check";
import { describe, expect, it } from "vitest";
import validate from "../../src/generated/manifest.validator.js";
import { Collector, PLAIN_EMAIL, PLAIN_USER_ID } from "../../src/manifest/collector.js";
import { Diagnostics } from "../../src/manifest/diagnostic.js";

function schemaTakes(entry: object, defaults: object = {}): boolean {
  const spec = { defaults, users: [entry] };
  return validate({
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name: "x" },
    spec,
  });
}

function collectorTakes(entry: object, defaults: object = {}): boolean {
  const report = new Diagnostics(50);
  const collector = new Collector(defaults, 1, report);
  collector.startFile("a.yaml");
  const place = { line: 1, column: 1, label: () => "users[0]", locate: () => undefined };
  // The first one teaches it the profile, the second one takes the short way.
  collector.add({ ...entry, ...("user_id" in entry ? { user_id: "x" } : { email: "x@x" }) }, place);
  const before = { length: collector.entries.length, errors: report.errors };
  collector.add(entry, place);
  expect(collector.entries.length > before.length).toBe(report.errors === before.errors);
  return report.errors === before.errors;
}

const text = fc.oneof(
  fc
    .array(fc.integer({ min: 0, max: 0x2fff }), { maxLength: 8 })
    .map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom(..."ab@ .|\t\n\u200b\ud800"), maxLength: 6 }),
  fc.integer({ min: 250, max: 330 }).map((length) => `${"a".repeat(length)}@b`),
  fc.constantFrom("auth0|1", "ada@example.com", "a".repeat(1024), "a".repeat(1025)),
);
const connection = fc.constantFrom("con_0000000000000001", "con_1", "con_000000000000000!", "");
const extra = fc.record(
  {
    ttl_sec: fc.constantFrom(0, 60, -1, 1.5, "60"),
    client_id: fc.constantFrom("abc", "", 5),
    result_url: fc.constantFrom("https://example.com/", "x"),
    identity: fc.constantFrom({ user_id: "1", provider: "auth0" }, { user_id: "1" }),
    generation: fc.constantFrom(1, 0),
    colour: fc.constant("red"),
  },
  { requiredKeys: [] },
);

describe("the collector's short ways", () => {
  it("take no target that the schema would not take", () => {
    fc.assert(
      fc.property(text, (one) => {
        if (PLAIN_USER_ID.test(one)) expect(schemaTakes({ user_id: one })).toBe(true);
        if (PLAIN_EMAIL.test(one)) {
          expect(schemaTakes({ email: one, connection_id: "con_0000000000000001" })).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("take what the schema takes and refuse what it refuses", () => {
    const user = fc.tuple(text, extra).map(([user_id, rest]) => ({ user_id, ...rest }));
    const mail = fc
      .tuple(text, connection, extra)
      .map(([email, connection_id, rest]) => ({ email, connection_id, ...rest }));
    const neither = extra.map((rest): object => rest);
    const both = fc.tuple(text, extra).map(([id, rest]) => ({ user_id: id, email: id, ...rest }));
    const defaults = fc.constantFrom<object>(
      {},
      { client_id: "abc" },
      { result_url: "https://example.com/" },
    );
    fc.assert(
      fc.property(fc.oneof(user, mail, neither, both), defaults, (entry, shared) => {
        const sound =
          !("user_id" in entry && entry.user_id === "x") && !("email" in entry && entry.email === "x@x");
        if (sound) expect(collectorTakes(entry, shared)).toBe(schemaTakes(entry, shared));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a merged entry", () => {
  it("is sound by the rules of defaults and entries exactly where the whole request is", () => {
    const entry = fc.tuple(
      fc.constantFrom({ user_id: "a" }, { email: "a@b", connection_id: "con_0000000000000001" }),
      extra,
    );
    const defaults = fc.record(
      {
        client_id: fc.constant("abc"),
        organization_id: fc.constant("org_1"),
        result_url: fc.constant("https://example.com/"),
        identity: fc.constant({ user_id: "1", provider: "auth0" }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(entry, defaults, ([target, own], shared) => {
        const apart = schemaTakes({ ...target, ...own }, shared);
        // A default that is wrong by itself is wrong without any entry.
        if (!schemaTakes({ user_id: "a" }, shared)) return;
        const ownIsSound = schemaTakes({ ...target, ...own });
        expect(apart).toBe(ownIsSound && schemaTakes({ ...shared, ...target, ...own }));
      }),
      { numRuns: 2000 },
    );
  });
});
