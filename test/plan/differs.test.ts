import { expect, it } from "vitest";
import type { Manifest, TicketRequest } from "../../src/manifest/manifest.js";
import { addressWords, differsWords } from "../../src/plan/address-words.js";
import { DiffersIn } from "../../src/plan/differs.js";
import { manifestOf } from "../support/manifests.js";

const user = { user_id: "auth0|a" };

function differs(
  entry: TicketRequest & { generation?: number; deliver_to?: string },
  manifest: Partial<Manifest> = {},
): object | undefined {
  return new DiffersIn({ ...manifestOf("m", [entry]), ...manifest }).at(0);
}

it("an entry that says what the defaults say differs in nothing, however it says it", () => {
  expect(differs(user)).toBeUndefined();
  expect(differs({ ...user, deliver_to: "a@x.example" })).toBeUndefined();
  expect(differs({ ...user, ttl_sec: 432_000 })).toBeUndefined();
  expect(differs({ ...user, mark_email_as_verified: false })).toBeUndefined();
  expect(differs({ ...user, ttl_sec: 60 }, { defaults: { ttl_sec: 60 } })).toBeUndefined();
  expect(differs({ email: "a@x.example", connection_id: "con_1" })).toBeUndefined();
});

it("an entry differs in each field that the defaults do not say, as it is sent", () => {
  expect(differs({ ...user, ttl_sec: 1, result_url: "https://x.example/" })).toEqual({
    ttl_sec: 1,
    result_url: "https://x.example/",
  });
  expect(differs({ ...user, ttl_sec: 0 }, { defaults: { ttl_sec: 60 } })).toEqual({ ttl_sec: 0 });
  expect(
    differs({ ...user, mark_email_as_verified: false }, { defaults: { mark_email_as_verified: true } }),
  ).toEqual({ mark_email_as_verified: false });
  const identity = { user_id: "b", provider: "auth0" } as const;
  expect(differs({ ...user, identity })).toEqual({ identity });
});

it("an entry's own generation is told as it is written, whatever the manifest's is", () => {
  expect(differs({ ...user, generation: 1_000_000_000 })).toEqual({ generation: 1_000_000_000 });
  expect(differs({ ...user, generation: 4 }, { generation: 4 })).toBeUndefined();
  expect(differs({ ...user, generation: 6 }, { generation: 4 })).toEqual({ generation: 3 });
});

it("what differs is told in words, with nothing that a terminal obeys", () => {
  expect(
    differsWords({ ttl_sec: 1, mark_email_as_verified: true, client_id: "\u001b[2J", identity: { a: 1 } }),
  ).toEqual(["ttl 1 s", "mark_email_as_verified", "client_id \\u{1b}[2J", 'identity {"a":1}']);
  expect(differsWords({ ttl_sec: 0 })).toEqual(["ttl 432000 s"]);
  expect(differsWords(undefined)).toEqual([]);
});

it("an address is shown with its domain in punycode where that is not ASCII", () => {
  expect(addressWords("ada@acme.example")).toBe("ada@acme.example");
  expect(addressWords("ada@jõgeva.ee")).toBe("ada@jõgeva.ee (xn--jgeva-dua.ee)");
  expect(addressWords("ada@аcme.example")).toBe("ada@аcme.example (xn--cme-5cd.example)");
  expect(addressWords(undefined)).toBe("the account's own address");
});
