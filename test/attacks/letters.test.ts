import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/cli.js";
import { workFolder } from "../support/work-folder.js";

const HIDDEN = [
  ["\uFE0F", "U+FE0F"],
  ["\u034F", "U+034F"],
  ["\u2800", "U+2800"],
  ["\u3164", "U+3164"],
  ["\u{E0100}", "U+E0100"],
  ["\u212A", "U+212A"],
  ["\uFF41", "U+FF41"],
] as const;

let folder: string;
beforeAll(async () => {
  folder = await workFolder("letters");
});
afterAll(() => rm(folder, { recursive: true }));

async function validate(spec: object, list?: { name: string; text: string }) {
  const document = {
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name: "resets" },
    spec,
  };
  await writeFile(join(folder, "resets.yaml"), JSON.stringify(document));
  if (list !== undefined) await writeFile(join(folder, list.name), list.text);
  const { code, stdout } = await runCli(["validate", "resets.yaml"], { cwd: folder });
  return { code, stdout };
}

describe("a letter that can't be seen, or that is taken for another one", () => {
  it("is refused in every id and address of a manifest, by its code point and its position", async () => {
    const users = HIDDEN.flatMap(([letter], n) => [
      { user_id: `auth0|${n}${letter}x` },
      { email: `a${n}${letter}b@example.com`, connection_id: "con_0000000000000001" },
      { user_id: `auth0|d${n}`, deliver_to: `a${letter}b@example.com` },
      { user_id: `auth0|c${n}`, client_id: `c${letter}d` },
      { user_id: `auth0|o${n}`, organization_id: `org${letter}d` },
      { user_id: `auth0|i${n}`, identity: { user_id: `1${letter}2`, provider: "auth0" } },
    ]);
    const { code, stdout } = await validate({ users });
    expect(code).toBe(1);
    for (const [, name] of HIDDEN) {
      const said = stdout.split("\n").filter((line) => line.includes("error ") && line.includes(name));
      expect(said.length, name).toBe(6);
      for (const line of said) expect(line).toMatch(/ at character \d+/);
    }
  });

  it("is refused in lists, as CSV and as NDJSON", async () => {
    const csv = HIDDEN.map(([letter], n) => `auth0|${n}${letter}x,`).join("\n");
    const inCsv = await validate(
      { users_from: [{ file: "list.csv" }] },
      { name: "list.csv", text: `user_id,deliver_to\n${csv}\nauth0|ok,a\u212Ab@example.com\n` },
    );
    const ndjson = HIDDEN.map(([letter], n) => JSON.stringify({ user_id: `auth0|${n}${letter}x` })).join(
      "\n",
    );
    const inNdjson = await validate(
      { users_from: [{ file: "list.ndjson" }] },
      { name: "list.ndjson", text: ndjson },
    );
    for (const { code, stdout } of [inCsv, inNdjson]) {
      expect(code).toBe(1);
      for (const [, name] of HIDDEN) expect(stdout).toContain(name);
    }
  });

  it("accepts addresses in any other script", async () => {
    const addresses = ["jürgen@müller.example", "用户@例子.广告", "почта@пример.рф"];
    const users = addresses.flatMap((email, n) => [
      { email, connection_id: "con_0000000000000001" },
      { user_id: `auth0|${n}`, deliver_to: email },
    ]);
    expect(await validate({ users })).toMatchObject({ code: 0 });
  });
});

describe("the sender of a manifest's own mail", () => {
  it.each(["from", "reply_to"])("is refused in `%s`, by its code point and its position", async (field) => {
    await writeFile(
      join(folder, "reticket.yaml"),
      "tenant: acme.eu.auth0.com\ndelivery:\n  smtp: { url: smtps://mail.example, from: a@acme.example }\n",
    );
    await validate({
      users: [{ user_id: "auth0|1" }],
      delivery: { smtp: { [field]: "Acme <support@\u212Aiosk.example>" } },
    });
    const { code, stderr } = await runCli(["plan", "resets.yaml"], { cwd: folder });
    expect([code, stderr]).toEqual([1, expect.stringContaining("U+212A KELVIN SIGN at character 9")]);
    await rm(join(folder, "reticket.yaml"));
  });
});

describe("a result_url", () => {
  it.each([
    ["javascript://acme.example/%0aalert(1)", "is not an `https://` address"],
    ["javascript:alert(1)", "is not an `https://` address"],
    ["data:text/html,hello", "is not an `https://` address"],
    ["vbscript://x", "is not an `https://` address"],
    ["file:///etc/passwd", "is not an `https://` address"],
    ["myapp://in", "is not an `https://` address"],
    ["https:acme.example", "is not an `https://` address"],
    ["https:///acme.example", "is not an `https://` address"],
    ["https:\\\\evil.example", "is not an `https://` address"],
    ["http://acme.example/", "plain http"],
    ["http://127.0.0.1.evil.example/", "plain http"],
    ["http://localhost.evil.example/", "plain http"],
    ["https://acme.example@evil.example/", "a user or a password"],
    ["https://:@evil.example/", "a user or a password"],
    ["https://acme.example\\@evil.example/", "a user or a password"],
    ["https://acme.\u212Aiosk.example/", "U+212A"],
    ["https://\u0430cme.example/", "U+0430"],
  ])("%j is refused", async (result_url, words) => {
    for (const spec of [
      { users: [{ user_id: "auth0|1", result_url }] },
      { defaults: { result_url }, users: [{ user_id: "auth0|1" }] },
    ]) {
      const { code, stdout } = await validate(spec);
      expect([code, stdout]).toEqual([1, expect.stringContaining(words)]);
    }
  });

  it.each([
    "https://acme.example/in?a=1#b",
    "http://localhost:3000/",
    "http://127.0.0.1/",
    "http://[::1]:8080/",
  ])("%s is taken", async (result_url) => {
    expect(await validate({ users: [{ user_id: "auth0|1", result_url }] })).toMatchObject({ code: 0 });
  });
});
