import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/manifest/canonical.js";
import { type Keys, manifestKeys, normaliseBody } from "../../src/manifest/keys.js";
import type { Manifest } from "../../src/manifest/manifest.js";
import { manifestOf } from "../support/manifests.js";
import { type Spec, spec } from "./arbitrary.js";
import { load } from "./folder.js";
import { asCsv, asJson, asNdjson, asYaml } from "./write.js";

const TENANT = "example.eu.auth0.com";
const RUNS = { numRuns: 40 };

function keysById(manifest: Manifest): Record<string, string> {
  const keys = manifestKeys(manifest, TENANT);
  const ids = Array.from({ length: keys.length }, (_, index) => manifest.entries.targetId(index));
  return Object.fromEntries(ids.map((id, index) => [id, keys.at(index)]));
}

async function expectSame(left: Promise<Manifest>, right: Promise<Manifest>): Promise<void> {
  const [a, b] = [await left, await right];
  expect(keysById(a)).toEqual(keysById(b));
  expect(manifestKeys(a, TENANT).digest).toBe(manifestKeys(b, TENANT).digest);
}

async function keysOf(one: Spec, tenant = TENANT, name?: string): Promise<Keys> {
  return manifestKeys(await load(asJson(one, name)), tenant);
}

describe("keys and digests", () => {
  it("are the same for YAML and JSON, with comments, other quotes and another order", async () => {
    await fc.assert(
      fc.asyncProperty(spec(), fc.integer(), async (one, seed) => {
        await expectSame(load(asJson(one)), load(asYaml(one, seed)));
      }),
      RUNS,
    );
  });

  it("are the same for entries that are written in the manifest, in a CSV list and in an NDJSON list", async () => {
    await fc.assert(
      fc.asyncProperty(spec(), async (one) => {
        await expectSame(load(asJson(one)), load(...asCsv(one)));
        await expectSame(load(asJson(one)), load(...asNdjson(one)));
      }),
      RUNS,
    );
  });

  it("are the same where defaults are written out in each entry", async () => {
    await fc.assert(
      fc.asyncProperty(spec(), async (one) => {
        const users = one.users.map((user) => ({ ...one.defaults, ...user }));
        await expectSame(load(asJson(one)), load(asJson({ ...one, defaults: {}, users })));
      }),
      RUNS,
    );
  });

  it("are the same where Auth0's own defaults are written out loud, and the e-mail in capitals", async () => {
    await fc.assert(
      fc.asyncProperty(spec(), async (one) => {
        const users = one.users.map((user) => {
          const {
            ttl_sec = 432_000,
            mark_email_as_verified = false,
            generation = 1,
          } = { ...one.defaults, ...user };
          const loud = {
            ...user,
            ttl_sec: ttl_sec === 0 ? 432_000 : ttl_sec,
            mark_email_as_verified,
            generation,
          };
          return user.email === undefined ? loud : { ...loud, email: user.email.toUpperCase() };
        });
        await expectSame(load(asJson(one)), load(asJson({ ...one, users })));
      }),
      RUNS,
    );
  });

  it("are those of the definition, whatever the shortcuts", async () => {
    await fc.assert(
      fc.asyncProperty(spec(), async (one) => {
        const manifest = await load(asJson(one));
        const keys = manifestKeys(manifest, TENANT);
        const raw: Buffer[] = [];
        for (let index = 0; index < keys.length; index++) {
          const body = normaliseBody(manifest.entries.body(index));
          const generation = manifest.entries.generation(index);
          const text = canonicalJson({ tenant: TENANT, manifest: manifest.name, generation, body });
          const hash = createHash("sha256").update(text).digest();
          expect(keys.at(index)).toBe(hash.toString("base64url"));
          raw.push(hash);
        }
        const digest = createHash("sha256").update(Buffer.concat(raw.sort(Buffer.compare)));
        expect(keys.digest).toBe(digest.digest("base64url"));
      }),
      RUNS,
    );
  });

  it("change with the tenant, the name, either generation and every field", async () => {
    const user = { user_id: "auth0|1" };
    const base = { generation: 1, defaults: {}, users: [user] };
    const variants: Spec[] = [
      base,
      { ...base, generation: 2 },
      ...[
        { user_id: "auth0|2" },
        { user_id: "AUTH0|1" },
        { ...user, generation: 3 },
        { ...user, client_id: "abc" },
        { ...user, client_id: "abd" },
        { ...user, organization_id: "abc" },
        { ...user, result_url: "https://example.com/" },
        { ...user, ttl_sec: 1 },
        { ...user, ttl_sec: 431_999 },
        { ...user, mark_email_as_verified: true },
        { ...user, includeEmailInRedirect: true },
        { ...user, includeEmailInRedirect: false },
        { ...user, identity: { user_id: "1", provider: "auth0" as const } },
        { ...user, identity: { user_id: "2", provider: "auth0" as const } },
        {
          ...user,
          identity: { user_id: "1", provider: "auth0" as const, connection_id: "con_0000000000000001" },
        },
        { email: "ada@example.com", connection_id: "con_0000000000000001" },
        { email: "ada@example.com", connection_id: "con_0000000000000002" },
        { email: "bob@example.com", connection_id: "con_0000000000000001" },
      ].map((one) => ({ ...base, users: [one] })),
    ];
    const all = await Promise.all([
      ...variants.map((one) => keysOf(one)),
      keysOf(base, "other.eu.auth0.com"),
      keysOf(base, TENANT, "inc-2042"),
    ]);
    expect(new Set(all.map((keys) => keys.at(0))).size).toBe(all.length);
    expect(new Set(all.map((keys) => keys.digest)).size).toBe(all.length);
  });

  it("raise alike by the manifest's generation and by the entry's", async () => {
    const users = [{ user_id: "auth0|1" }];
    const whole = await keysOf({ generation: 3, defaults: {}, users });
    const single = await keysOf({
      generation: 2,
      defaults: {},
      users: [{ user_id: "auth0|1", generation: 2 }],
    });
    expect(whole.at(0)).toBe(single.at(0));
  });

  it("stay for good what they are today", async () => {
    const users = [
      { user_id: "auth0|1", ttl_sec: 60 },
      { email: "Ada@example.com", connection_id: "con_0000000000000001" },
    ];
    const keys = await keysOf({ generation: 1, defaults: { client_id: "abc" }, users });
    expect([keys.at(0), keys.at(1), keys.digest]).toMatchInlineSnapshot(`
      [
        "9BJkSZHxpmYC41kpCN9Nde_tkEBMmemtgxjbpR-n7C8",
        "ZNzcAxUFFZraLPpvQPw2WZPAWW1wXmkmBnxuMzw3ais",
        "pY3J1Abz6-lCkYw98u3E0elLEgS_WYae8BuBJrvNtnQ",
      ]
    `);
    expect(() => keys.at(2)).toThrow(RangeError);
  });

  it("has a digest for a manifest without entries: that of nothing", async () => {
    const keys = await keysOf({ generation: 1, defaults: {}, users: [] });
    expect(keys.digest).toBe(createHash("sha256").digest("base64url"));
  });
});

describe("a digest", () => {
  it.each([0, 1, 2, 5_000])("of %i keys is over the raw keys in ascending byte order", (count) => {
    const users = Array.from({ length: count }, (_, index) => ({ user_id: `auth0|${index}` }));
    const keys = manifestKeys(manifestOf("many", users), TENANT);
    const raw = users.map((_, index) => Buffer.from(keys.at(index), "base64url")).sort(Buffer.compare);
    expect(keys.digest).toBe(createHash("sha256").update(Buffer.concat(raw)).digest("base64url"));
  });

  it("comes with keys by index, and with none beside them", () => {
    const keys = manifestKeys(manifestOf("two", [{ user_id: "a" }, { user_id: "b" }]), TENANT);
    expect(keys.length).toBe(2);
    for (const index of [-1, 2, 0.5, Number.NaN]) expect(() => keys.at(index)).toThrow(`no key ${index}`);
  });
});
