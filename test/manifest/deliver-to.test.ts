import fc from "fast-check";
import { describe, expect, it } from "vitest";
import validate from "../../src/generated/manifest.validator.js";
import { PLAIN_DELIVER_TO } from "../../src/manifest/collector.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { spec } from "./arbitrary.js";
import { load } from "./folder.js";
import { asCsv, asJson, asNdjson, asYaml } from "./write.js";

const TENANT = "example.eu.auth0.com";

function takes(deliver_to: unknown): boolean {
  return validate({
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name: "x" },
    spec: { users: [{ user_id: "auth0|1", deliver_to }] },
  });
}

describe("deliver_to", () => {
  it("changes neither key nor digest, added, changed or taken away", async () => {
    await fc.assert(
      fc.asyncProperty(spec(), async (one) => {
        const bare = { ...one, users: one.users.map(({ deliver_to, ...user }) => user) };
        const all = { ...one, users: bare.users.map((user) => ({ ...user, deliver_to: "new@example.com" })) };
        const [a, b, c] = [await load(asJson(one)), await load(asJson(bare)), await load(asJson(all))].map(
          (manifest) => manifestKeys(manifest, TENANT),
        );
        expect(b?.digest).toBe(a?.digest);
        expect(c?.digest).toBe(a?.digest);
        for (let index = 0; index < one.users.length; index++) {
          expect(b?.at(index)).toBe(a?.at(index));
          expect(c?.at(index)).toBe(a?.at(index));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is read the same from YAML, JSON, CSV and NDJSON, and is no part of the body", async () => {
    await fc.assert(
      fc.asyncProperty(spec(), fc.integer(), async (one, seed) => {
        const ways = [
          await load(asJson(one)),
          await load(asYaml(one, seed)),
          await load(...asCsv(one)),
          await load(...asNdjson(one)),
        ];
        const wanted = new Set(one.users.map((user) => `${user.user_id ?? user.email} ${user.deliver_to}`));
        for (const { entries } of ways) {
          const found = Array.from({ length: entries.length }, (_, index) => {
            const { user_id, email } = entries.body(index);
            expect(entries.body(index)).not.toHaveProperty("deliver_to");
            return `${user_id ?? email} ${entries.deliverTo(index)}`;
          });
          expect(new Set(found)).toEqual(wanted);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each(["ada@example.com", "o'hara+tag@example.co.uk", "jõgeva@jõgeva.ee", "root@localhost", "a@b"])(
    "takes %s",
    (address) => expect(takes(address)).toBe(true),
  );

  it.each([
    "ada",
    "ada@",
    "@example.com",
    "ada@example.com\r\nBcc: eve@example.com",
    "ada@example.com, eve@example.com",
    "Ada <ada@example.com>",
    "ada@example.com>",
    '"ada eve"@example.com',
    "a..b@example.com",
    ".ada@example.com",
    "ada.@example.com",
    "ada@example..com",
    "ada@exam ple.com",
    "ada@[127.0.0.1]",
    "ada\u202e@example.com",
    `${"a".repeat(65)}@example.com`,
    5,
  ])("refuses %j", (address) => expect(takes(address)).toBe(false));

  it("has a short way that takes nothing that the schema would not", () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."ab.@-+_'<, \né"), maxLength: 10 }),
      fc.emailAddress(),
      fc.integer({ min: 20, max: 70 }).map((length) => `${"a".repeat(length)}@b.c`),
    );
    fc.assert(
      fc.property(text, (one) => {
        if (PLAIN_DELIVER_TO.test(one)) expect(takes(one)).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(PLAIN_DELIVER_TO.test("ada.lovelace@mail.example.com")).toBe(true);
  });
});
