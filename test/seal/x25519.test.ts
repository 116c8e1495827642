import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { base64nopad, bech32 } from "@scure/base";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient, Stanza } from "age-encryption";
import * as vectors from "cctv-age";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { X25519Identity, X25519Recipient } from "../../src/seal/x25519.js";

type Native = `age1${string}`;
type NativeIdentity = `AGE-SECRET-KEY-1${string}`;

interface Vector {
  name: string;
  expect: string;
  payload: string | undefined;
  identities: NativeIdentity[];
  age: Uint8Array;
}

/** The vectors of the format's authors (C2SP CCTV) that have X25519 identities only, and no armor. */
const VECTORS: Vector[] = Object.entries(vectors.default ?? vectors).flatMap(([name, bytes]) => {
  const end = Buffer.from(bytes).indexOf("\n\n");
  const fields = Buffer.from(bytes.subarray(0, end)).toString().split("\n");
  const all = (key: string) =>
    fields.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  const identities = all("identity");
  const isOurs = identities.length > 0 && identities.every((each) => each.startsWith("AGE-SECRET-KEY-1"));
  if (!isOurs || all("passphrase").length > 0 || all("armored").length > 0) return [];
  const file = bytes.subarray(end + 2);
  const age = all("compressed").length > 0 ? inflateSync(file) : file;
  return [
    {
      name,
      expect: all("expect")[0]!,
      payload: all("payload")[0],
      identities: identities as NativeIdentity[],
      age,
    },
  ];
});

async function pair(): Promise<{ identity: NativeIdentity; recipient: Native }> {
  const identity = (await generateX25519Identity()) as NativeIdentity;
  return { identity, recipient: (await identityToRecipient(identity)) as Native };
}

async function open(age: Uint8Array, identity: NativeIdentity | X25519Identity): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(age, "text");
}

describe("an X25519 identity", () => {
  it.each(VECTORS)("treats the test vector $name as the format says: $expect", async (vector) => {
    const decrypter = new Decrypter();
    for (const identity of vector.identities) decrypter.addIdentity(new X25519Identity(identity));
    const opening = decrypter.decrypt(vector.age);
    if (vector.expect === "success") {
      expect(
        createHash("sha256")
          .update(await opening)
          .digest("hex"),
      ).toBe(vector.payload);
    } else if (vector.expect === "no match") {
      await expect(opening).rejects.toThrow("no identity matched");
    } else {
      await expect(opening).rejects.toThrow(Error);
    }
  });

  it("has vectors of every kind", () => {
    expect(VECTORS.length).toBeGreaterThan(50);
    const kinds = new Set(VECTORS.map((vector) => vector.expect));
    expect([...kinds].sort()).toEqual([
      "HMAC failure",
      "header failure",
      "no match",
      "payload failure",
      "success",
    ]);
  });

  it("refuses the shares of low order, with which anyone knows the secret", async () => {
    const { identity } = await pair();
    const p = 2n ** 255n - 19n;
    const orders = [
      0n,
      1n,
      325606250916557431795983626356110631294008115727848805560023387167927233504n,
      39382357235489614581723060781553021112529911719440698176882885853963445705823n,
      p - 1n,
      p,
      p + 1n,
    ];
    for (const u of orders) {
      const share = Uint8Array.from({ length: 32 }, (_, at) => Number((u >> BigInt(8 * at)) & 0xffn));
      const stanza = new Stanza(["X25519", base64nopad.encode(share)], new Uint8Array(32));
      expect(() => new X25519Identity(identity).unwrapFileKey([stanza])).toThrow(Error);
    }
  });

  it("passes over the stanzas of others", async () => {
    const [ours, theirs] = [await pair(), await pair()];
    const fileKey = Buffer.from("a file's own key");
    const stanzas = [
      new Stanza(["example.com/other", "x"], new Uint8Array(32)),
      ...new X25519Recipient(theirs.recipient).wrapFileKey(fileKey),
    ];
    const identity = new X25519Identity(ours.identity);
    expect(identity.unwrapFileKey(stanzas)).toBeNull();
    stanzas.push(...new X25519Recipient(ours.recipient).wrapFileKey(fileKey));
    expect(identity.unwrapFileKey(stanzas)).toEqual(new Uint8Array(fileKey));
  });

  it.each([
    ["without a share", []],
    ["with two shares", ["A".repeat(43), "A".repeat(43)]],
    ["with a short share", ["AAAA"]],
    ["with a share that is not canonical base64", [`${"A".repeat(42)}B`]],
  ])("refuses a stanza %s", async (_, args) => {
    const { identity } = await pair();
    const stanza = new Stanza(["X25519", ...args], new Uint8Array(32));
    expect(() => new X25519Identity(identity).unwrapFileKey([stanza])).toThrow(Error);
  });

  it("refuses a file key of another length before it is decrypted", async () => {
    const { identity, recipient } = await pair();
    const [stanza] = new X25519Recipient(recipient).wrapFileKey(new Uint8Array(15));
    expect(() => new X25519Identity(identity).unwrapFileKey([stanza!])).toThrow("invalid X25519 stanza");
  });
});

describe("an X25519 recipient", () => {
  it("makes files that age-encryption's own identity opens, and the other way round, whatever the text", async () => {
    const { identity, recipient } = await pair();
    const [theirs, ours] = [new Encrypter(), new Encrypter()];
    theirs.addRecipient(recipient);
    ours.addRecipient(new X25519Recipient(recipient));
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300, unit: "grapheme" }), async (text) => {
        expect(await open(await ours.encrypt(text), identity)).toBe(text);
        expect(await open(await theirs.encrypt(text), new X25519Identity(identity))).toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  it("uses another share for each file", async () => {
    const { recipient } = await pair();
    const ours = new X25519Recipient(recipient);
    const shares = Array.from({ length: 20 }, () => ours.wrapFileKey(new Uint8Array(16))[0]!.args[1]);
    expect(new Set(shares).size).toBe(20);
  });

  it("never seals to a key of low order", () => {
    const zero = bech32.encodeFromBytes("age", new Uint8Array(32)) as Native;
    expect(() => new X25519Recipient(zero).wrapFileKey(new Uint8Array(16))).toThrow(Error);
  });
});
