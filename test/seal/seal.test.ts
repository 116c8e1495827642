import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bech32 } from "@scure/base";
import { Decrypter, Encrypter } from "age-encryption";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { generateIdentity, writeIdentityFile } from "../../src/seal/identity.js";
import {
  checkRecipient,
  checkRecipients,
  openSealed,
  sealTickets,
  type Unsealed,
} from "../../src/seal/seal.js";
import { Secret } from "../../src/secret.js";

const key = await generateIdentity();
const second = await generateIdentity();
const urls = [
  "https://acme.eu.auth0.com/u/reset-verify?ticket=abc#",
  "https://acme.eu.auth0.com/lo/reset?bewit=ü",
];
const ada = { key: "k1", target: { user_id: "auth0|ada" } };
const mary = { key: "k2", target: { email: "Mary@Example.com", connection_id: "con_0000000000000001" } };
const lines = urls.map((url, index) => ({ ticket: new Secret(url), ...[ada, mary][index]! }));
const reveal = (opened: Unsealed[] | undefined) => opened?.map(({ ticket }) => ticket.reveal());

describe("sealed tickets", () => {
  it("open with any of the identities they were sealed to, in their order", async () => {
    const age = await sealTickets(lines, [key.recipient, second.recipient]);
    expect(reveal(await openSealed(age, [key.identity]))).toEqual(urls);
    expect(reveal(await openSealed(age, [second.identity]))).toEqual(urls);
    const third = await generateIdentity();
    expect(reveal(await openSealed(age, [third.identity, key.identity]))).toEqual(urls);
  });

  it("stay closed for a recipient that was taken from the same list in between", async () => {
    const recipients = [key.recipient];
    await sealTickets(lines, recipients);
    recipients[0] = second.recipient;
    const age = await sealTickets(lines, recipients);
    const identities = [key.identity];
    expect(await openSealed(age, identities)).toBeUndefined();
    identities.push(second.identity);
    expect(reveal(await openSealed(age, identities))).toEqual(urls);
  });

  it("stay closed for others, and hold nothing that can be read", async () => {
    const age = await sealTickets(lines, [key.recipient]);
    expect(await openSealed(age, [second.identity])).toBeUndefined();
    expect(Buffer.from(age, "base64").toString("latin1")).not.toContain("reset");
  });

  it("come back whatever their text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary" })), async (tickets) => {
        const age = await sealTickets(
          tickets.map((ticket) => ({ ticket: new Secret(ticket), ...ada })),
          [key.recipient],
        );
        expect(reveal(await openSealed(age, [key.identity]))).toEqual(tickets);
      }),
      { numRuns: 15, examples: [[["", '"', '"a"', "a\nb", "\r", "\u2028", "#", "# for: a", ' "a"', 'a"']]] },
    );
  });

  it("know for whom they were sealed, whatever a ledger says afterwards", async () => {
    const [first, last] = (await openSealed(await sealTickets(lines, [key.recipient]), [key.identity]))!;
    expect([first!.isFor(ada), last!.isFor(mary)]).toEqual([true, true]);
    expect([first!.isFor(mary), last!.isFor(ada)]).toEqual([false, false]);
    expect(first!.isFor({ ...ada, key: "k2" })).toBe(false);
    expect(first!.isFor({ ...ada, target: { user_id: "auth0|eve" } })).toBe(false);
    expect(last!.isFor({ ...mary, target: { ...mary.target, email: "mary@example.com" } })).toBe(true);
  });

  it("of reticket 0.1, which does not say for whom, are taken as they are recorded", async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(key.recipient);
    const age = Buffer.from(await encrypter.encrypt(urls.map((url) => `${url}\n`).join(""))).toString(
      "base64",
    );
    const opened = (await openSealed(age, [key.identity]))!;
    expect(reveal(opened)).toEqual(urls);
    expect(opened.map((one) => one.isFor(ada))).toEqual([true, true]);
  });

  it("are returned unchanged if the sealed text only looks like a JSON string", async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(key.recipient);
    const age = Buffer.from(await encrypter.encrypt('"https://a\n')).toString("base64");
    expect(reveal(await openSealed(age, [key.identity]))).toEqual(['"https://a']);
  });

  it("that were changed are damage", async () => {
    const bytes = Buffer.from(await sealTickets(lines, [key.recipient]), "base64");
    bytes[bytes.length - 1]! ^= 1;
    for (const age of [bytes.toString("base64"), "", "bm9uc2Vuc2U="]) {
      await expect(openSealed(age, [key.identity])).rejects.toMatchObject({
        code: "LEDGER_DAMAGED",
        message: "a sealed line holds no age file that can be opened",
        hint: expect.stringContaining("`reticket ledger verify`"),
        cause: expect.any(Error),
      });
    }
  });

  it("are one a line as they came from Auth0, and the last line has a mark of 16 characters for each", async () => {
    const odd = { ticket: new Secret('"quoted"\n#'), ...ada };
    const decrypter = new Decrypter();
    decrypter.addIdentity(key.identity.reveal());
    const age = await sealTickets([...lines, odd], [key.recipient]);
    const plain = await decrypter.decrypt(Buffer.from(age, "base64"), "text");
    expect(plain.split("\n").slice(0, 3)).toEqual([...urls, String.raw`"\"quoted\"\n#"`]);
    expect(plain.split("\n").slice(3).join("\n")).toMatch(/^# for: ([\w-]{16}) [\w-]{16} \1\n$/);
  });

  it("are missing if an empty text was sealed", async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(key.recipient);
    const age = Buffer.from(await encrypter.encrypt("")).toString("base64");
    expect(await openSealed(age, [key.identity])).toEqual([]);
  });

  const age = spawnSync("age", ["--version"]).status === 0;
  it.runIf(age)(
    "open with the age command, one ticket a line, and a last one that says for whom",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "reticket-"));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const identity = join(folder, "key.txt");
      const recipient = await writeIdentityFile(identity);
      const input = Buffer.from(await sealTickets(lines, [recipient]), "base64");
      const plain = execFileSync("age", ["-d", "-i", identity], { input, encoding: "utf8" });
      expect(plain.split("\n").slice(0, -2)).toEqual(urls);
      expect(plain).toMatch(/\n# for: \S{16} \S{16}\n$/);
      const theirs = execFileSync("age", ["-r", recipient], { input: `${urls[0]}\n` });
      const { readIdentityFile } = await import("../../src/seal/identity.js");
      expect(reveal(await openSealed(theirs.toString("base64"), await readIdentityFile(identity)))).toEqual([
        urls[0],
      ]);
    },
  );
});

describe("a recipient", () => {
  it("is what keygen prints", () => {
    expect(() => checkRecipient(key.recipient)).not.toThrow();
  });

  it.each([
    "",
    "age1",
    "ssh-ed25519 AAAA",
    `${key.recipient}x`,
    key.recipient.slice(0, -1),
    key.recipient.toUpperCase(),
  ])("is not %j", async (recipient) => {
    const refusal = expect.objectContaining({
      code: "SEALING_IMPOSSIBLE",
      hint: expect.stringContaining("age1"),
    });
    expect(() => checkRecipient(recipient)).toThrow(refusal);
    await expect(sealTickets(lines, [key.recipient, recipient])).rejects.toThrow(refusal);
  });

  it("begins with age1, and the refusal of another kind of key says so", () => {
    expect(() => checkRecipient("ssh-ed25519 AAAA")).toThrow(
      expect.objectContaining({
        message: "a recipient does not begin with age1",
        hint: expect.stringContaining("`age-keygen` prints"),
      }),
    );
  });

  it("is whole, and the refusal of a part names it", () => {
    const part = key.recipient.slice(0, -1);
    expect(() => checkRecipient(part)).toThrow(
      expect.objectContaining({
        message: `"${part}" is no age recipient: is it whole?`,
        hint: expect.stringContaining("`age-keygen` prints"),
        cause: expect.any(Error),
      }),
    );
  });

  it("is a key that can be sealed to, and the refusal comes before anything is sent", () => {
    const zero = bech32.encodeFromBytes("age", new Uint8Array(32));
    expect(() => checkRecipient(zero)).toThrow(expect.objectContaining({ code: "SEALING_IMPOSSIBLE" }));
  });

  it("is never a secret key, which is not repeated", () => {
    for (const secret of [
      key.identity.reveal(),
      key.identity.reveal().toLowerCase(),
      ` ${key.identity.reveal()}`,
    ]) {
      const check = () => checkRecipient(secret);
      expect(check).toThrow(/a secret key .* was given as a recipient/);
      expect(check).not.toThrow(secret.slice(20, 40));
      expect(check).toThrow(
        expect.objectContaining({
          code: "SEALING_IMPOSSIBLE",
          hint: expect.stringContaining("treat the key as leaked"),
        }),
      );
    }
  });

  it("is needed", () => {
    expect(() => checkRecipients([])).toThrow(
      expect.objectContaining({
        code: "SEALING_IMPOSSIBLE",
        message: "no recipients to seal the tickets to",
        hint: expect.stringContaining("--recipient"),
      }),
    );
  });
});

it("refuses an invalid identity without quoting it", async () => {
  const age = await sealTickets(lines, [key.recipient]);
  const wrong = new Secret(`${key.identity.reveal()}X`);
  const refusal = openSealed(age, [wrong]);
  await expect(refusal).rejects.toMatchObject({
    code: "IDENTITY_INVALID",
    message: "an identity is no age secret key",
    hint: expect.stringContaining("AGE-SECRET-KEY-1…"),
  });
  await expect(refusal).rejects.not.toThrow(/[A-Z0-9]{30}/);
});
