import { describe, expect, it } from "vitest";
import { mailAddress, parseMailbox } from "../../src/deliver/address.js";
import { deliveryId, personName } from "../../src/deliver/ticket-message.js";

describe("an address that mail is sent to", () => {
  it.each([
    ["ada@example.com", "ada@example.com"],
    ["Ada.L+tag@Example.COM", "Ada.L+tag@example.com"],
    ["jõgeva@jõgeva.ee", "jõgeva@xn--jgeva-dua.ee"],
    ["用户@例子.广告", "用户@xn--fsqu00a.xn--4rr70v"],
  ])("is %s", (text, address) => expect(mailAddress(text)).toBe(address));

  it.each([
    "ada@example.com\r\nBcc: eve@example.com",
    "ada@example.com\nRCPT TO:<eve@example.com>",
    "ada@example.com,eve@example.com",
    "ada@example.com>",
    "<ada@example.com>",
    "ada eve@example.com",
    '"ada@evil.example"@example.com',
    "ada@evil.example@example.com",
    "ada@[10.0.0.1]",
    "ada@xn--",
    "ada",
    "",
    `${"a".repeat(250)}@b.example`,
  ])("is not %j", (text) => expect(mailAddress(text)).toBeUndefined());

  it("is taken from a sender with a name, with and without quotes", () => {
    expect(parseMailbox("Acme <support@acme.example>")).toEqual({
      name: "Acme",
      address: "support@acme.example",
    });
    expect(parseMailbox('"Acme, Inc." <a@b.example>')).toEqual({
      name: "Acme, Inc.",
      address: "a@b.example",
    });
    expect(parseMailbox("a@b.example")).toEqual({ name: "", address: "a@b.example" });
    expect(parseMailbox("Acme <support@acme.example> <x@y.example>")).toBeUndefined();
    expect(parseMailbox("Acme")).toBeUndefined();
  });
});

describe("a person's name", () => {
  it.each(["Ada", "Ada Lovelace", "O’Hara", "Jean-Luc", "José María", "李小龍", "Ada K. Lovelace"])(
    "is shown where it is one: %s",
    (name) => expect(personName(name)).toBe(name),
  );

  it.each([
    "ada@example.com",
    "<b>Ada</b>",
    "You won! Visit evil.example",
    "evil.example",
    "https://evil.example",
    "Ada\r\nBcc: eve@example.com",
    "a".repeat(70),
    "{{link}}",
    " ",
    5,
    undefined,
  ])("is left out where it is not plainly one: %j", (name) => {
    expect(personName(name)).toBeUndefined();
  });
});

describe("the id of a delivery", () => {
  it("is the same for the same ticket, and another for a later ticket under the same key", () => {
    expect(deliveryId("k".repeat(43), "s".repeat(43))).toBe(`${"k".repeat(43)}_${"s".repeat(8)}`);
    expect(deliveryId("k", "a".repeat(43))).not.toBe(deliveryId("k", "b".repeat(43)));
  });
});
