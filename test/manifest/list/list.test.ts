import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { guessFormat } from "../../../src/manifest/list/list.js";
import { loadManifests } from "../../../src/manifest/load.js";
import { folderOf, manifestText } from "../folder.js";

async function read(file: string, content: string | Uint8Array, more = "", spec = "") {
  const text = manifestText(`${spec}  users_from:\n    - file: ${file}\n${more}`);
  const folder = folderOf({ "m.yaml": text, [file]: content });
  const { manifests, diagnostics } = await loadManifests([join(folder, "m.yaml")]);
  const entries = manifests[0]?.entries;
  const bodies = Array.from({ length: entries?.length ?? 0 }, (_, index) => entries?.body(index));
  return { bodies, entries, diagnostics, file: join(folder, file) };
}

describe("a CSV list", () => {
  it("is read with its columns in any order, empty cells absent, a BOM, CRLF and quoted cells", async () => {
    const text =
      '\uFEFFttl_sec,"user_id",mark_email_as_verified,client_id\r\n60,auth0|1,true,"a, ""b"""\r\n\r\n,auth0|2,,\r\n';
    const { bodies, diagnostics, entries, file } = await read("l.csv", text);
    expect(diagnostics).toEqual([]);
    expect(bodies).toEqual([
      { user_id: "auth0|1", ttl_sec: 60, mark_email_as_verified: true, client_id: 'a, "b"' },
      { user_id: "auth0|2" },
    ]);
    expect(entries?.position(1)).toEqual({ file, line: 4, column: 1 });
  });

  it("holds users and e-mails side by side, identities and generations, and ends without a newline", async () => {
    const text =
      "user_id,email,connection_id,identity.user_id,identity.provider,generation\n" +
      "auth0|1,,,1,auth0,2\n,Ada@example.com,con_0000000000000001,,,";
    const { bodies, entries } = await read("l.csv", text, "", "  generation: 2\n");
    expect(bodies).toEqual([
      { user_id: "auth0|1", identity: { user_id: "1", provider: "auth0" } },
      { email: "Ada@example.com", connection_id: "con_0000000000000001" },
    ]);
    expect([entries?.generation(0), entries?.generation(1)]).toEqual([3, 2]);
  });

  it("may be empty", async () => {
    expect(await read("l.csv", "user_id\n")).toMatchObject({ bodies: [], diagnostics: [] });
  });

  it("has each mistake at its cell, row by row", async () => {
    const text = 'user_id,client_id,ttl_sec\nauth0|1,"a, b",1h\nauth0|2,x\nauth0|3,,-5\nauth0|1,,\n';
    const { diagnostics, file } = await read("l.csv", text);
    expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
      ["WRONG_TYPE", 2, 16],
      ["LIST_ROW_RAGGED", 3, 9],
      ["WRONG_TYPE", 4, 10],
    ]);
    expect(diagnostics[0]).toMatchObject({ file, entry: "row 2", source: 'auth0|1,"a, b",1h', caret: 15 });
  });

  it("keeps its place behind cells of several lines and across the pieces it is read in", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `auth0|${index},"'x\n'y"\n`);
    rows.splice(18_000, 0, "\x01bad,'z\n");
    const text = `user_id,nickname\n${rows.join("")}`;
    const { diagnostics } = await read("l.csv", text, "      format: auth0-csv\n");
    expect(diagnostics).toMatchObject([
      { code: "CONTROL_CHARACTER", line: 36_002, column: 1, source: "\\u{1}bad,'z" },
    ]);
  });
});

describe("an NDJSON list", () => {
  it("is read line by line, empty lines passed over", async () => {
    const text =
      '{"user_id":"auth0|1","ttl_sec":60}\r\n\n{"email":"a@b","connection_id":"con_0000000000000001"}';
    const { bodies, entries, diagnostics } = await read("l.ndjson", text);
    expect(diagnostics).toEqual([]);
    expect(bodies).toEqual([
      { user_id: "auth0|1", ttl_sec: 60 },
      { email: "a@b", connection_id: "con_0000000000000001" },
    ]);
    expect(entries?.position(1)).toMatchObject({ line: 3, column: 1 });
  });

  it("goes on behind a line that is broken", async () => {
    const text = '{"user_id":"auth0|1"}\n{"user_id":\n{"user_id":"auth0|2","ttl_sec":"x"}\n';
    const { diagnostics } = await read("l.jsonl", text);
    expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
      ["LIST_SYNTAX", 2, 12],
      ["WRONG_TYPE", 3, 22],
    ]);
  });

  it("keeps lines together that lie across the pieces it is read in", async () => {
    const rows = Array.from(
      { length: 6_000 },
      (_, index) => `{"user_id":"auth0|${"é".repeat(20)}${index}"}\n`,
    );
    const { bodies, diagnostics } = await read("l.ndjson", rows.join(""));
    expect(diagnostics).toEqual([]);
    expect(bodies).toHaveLength(6_000);
    expect(bodies[5_999]).toEqual({ user_id: `auth0|${"é".repeat(20)}5999` });
  });
});

describe("Auth0's own exports", () => {
  it("are read as CSV, the apostrophes taken off and other columns passed over", async () => {
    const text =
      '"email","user_id","nickname"\n"\'ada@example.com","\'auth0|1","\'say ""hi"""\n,"\'auth0|2",\n';
    const { bodies, diagnostics } = await read("export.csv", text, "      format: auth0-csv\n");
    expect(diagnostics).toEqual([]);
    expect(bodies).toEqual([{ user_id: "auth0|1" }, { user_id: "auth0|2" }]);
  });

  it("are read as NDJSON, packed or not, by what they are named", async () => {
    const text =
      '{"user_id":"auth0|1","email":"ada@example.com","app_metadata":{"a":[1,{"b":2}]}}\n{"user_id":"auth0|2"}\n';
    const expected = { bodies: [{ user_id: "auth0|1" }, { user_id: "auth0|2" }], diagnostics: [] };
    expect(await read("export.json", text)).toMatchObject(expected);
    expect(await read("export.json.gz", gzipSync(text))).toMatchObject(expected);
  });

  it("are not taken for lists of entries, and the other way round", async () => {
    const asList = await read("export.ndjson", '{"user_id":"auth0|1","nickname":"ada"}\n');
    expect(asList.diagnostics).toMatchObject([{ code: "UNKNOWN_KEY" }]);
    const asCsv = await read("export.csv", "user_id,nickname\n'auth0|1,'ada\n");
    expect(asCsv.diagnostics[0]?.hint).toContain("format: auth0-csv");
  });
});

describe("a list", () => {
  it("is taken with the right pin, in either case, and of the file as it lies there", async () => {
    const content = gzipSync("user_id\nauth0|1\n");
    const pin = createHash("sha256").update(content).digest("hex");
    for (const sha256 of [pin, pin.toUpperCase()]) {
      const { bodies, diagnostics } = await read("l.csv.gz", content, `      sha256: "${sha256}"\n`);
      expect(diagnostics).toEqual([]);
      expect(bodies).toEqual([{ user_id: "auth0|1" }]);
    }
  });

  it("may lie in a folder below the manifest's, also where links lead there", async () => {
    const folder = folderOf({
      "m.yaml": manifestText("  users_from:\n    - file: lists/../lists/l.csv\n"),
      "n.yaml": manifestText("  users_from:\n    - file: linked.csv\n", "n"),
      "lists/real.csv": "user_id\nauth0|1\n",
    });
    symlinkSync("real.csv", join(folder, "lists/l.csv"));
    symlinkSync("lists/real.csv", join(folder, "linked.csv"));
    mkdirSync(join(folder, "elsewhere"));
    symlinkSync(folder, join(folder, "elsewhere/link"));
    const direct = await loadManifests([join(folder, "n.yaml")]);
    expect(direct.diagnostics).toEqual([]);
    const linked = await loadManifests([join(folder, "elsewhere/link/n.yaml")]);
    expect(linked.diagnostics).toEqual([]);
    const dotted = await loadManifests([join(folder, "m.yaml")]);
    expect(dotted.diagnostics).toMatchObject([{ code: "LIST_OUTSIDE" }]);
  });

  it("tells its format by its name", () => {
    const names = [
      "a.csv",
      "a.CSV.gz",
      "a.ndjson",
      "a.jsonl.gz",
      "a.json",
      "a.json.gz",
      "a.txt",
      "csv",
      "a.gz",
    ];
    expect(names.map(guessFormat)).toEqual([
      "csv",
      "csv",
      "ndjson",
      "ndjson",
      "auth0-ndjson",
      "auth0-ndjson",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("rows that repeat others", () => {
  it("are merged where they say the same, with a count", async () => {
    const { entries, diagnostics } = await read("l.csv", "user_id\nauth0|1\nauth0|2\nauth0|1\nauth0|1\n");
    expect(entries?.length).toBe(2);
    expect(diagnostics).toMatchObject([
      { code: "LIST_ROWS_REPEATED", severity: "warning", message: expect.stringContaining("2 rows repeat") },
    ]);
  });

  it("are a mistake where they say something else, unless the list skips them", async () => {
    const text = "user_id,ttl_sec\nauth0|1,60\nauth0|1,90\n";
    const strict = await read("l.csv", text);
    expect(strict.diagnostics).toMatchObject([{ code: "DUPLICATE_TARGET", line: 3 }]);
    const lenient = await read("l.csv", text, "      on_duplicate: skip\n");
    expect(lenient.diagnostics).toMatchObject([{ code: "LIST_ROWS_REPEATED" }]);
    expect(lenient.bodies).toEqual([{ user_id: "auth0|1", ttl_sec: 60 }]);
  });
});

describe("the connection of a whole list", () => {
  const CONNECTION = "con_0000000000000001";

  it("is that of each address without one of its own", async () => {
    const text = `email,connection_id\nada@example.com,\nbob@example.com,con_0000000000000002\n`;
    const { bodies, diagnostics } = await read("l.csv", text, `      connection_id: ${CONNECTION}\n`);
    expect(diagnostics).toEqual([]);
    expect(bodies).toEqual([
      { email: "ada@example.com", connection_id: CONNECTION },
      { email: "bob@example.com", connection_id: "con_0000000000000002" },
    ]);
  });

  it("is left out where a row gives a user id", async () => {
    const { bodies } = await read(
      "l.ndjson",
      '{"user_id":"auth0|1"}\n',
      `      connection_id: ${CONNECTION}\n`,
    );
    expect(bodies).toEqual([{ user_id: "auth0|1" }]);
  });
});

describe("a list of any shape", () => {
  const ANY = "      format: any\n      connection_id: con_0000000000000001\n";

  it("is read as `select` reads it", async () => {
    const text = Buffer.from("\ufeffNr;Mail\r\n1;ADA@example.com\r\n2; bob@example.com \r\n", "utf16le");
    const { bodies, entries, diagnostics } = await read("l.txt", text, ANY);
    expect(diagnostics).toEqual([]);
    expect(bodies).toEqual([
      { email: "ada@example.com", connection_id: "con_0000000000000001" },
      { email: "bob@example.com", connection_id: "con_0000000000000001" },
    ]);
    expect(entries?.position(1)).toMatchObject({ line: 3 });
  });

  it("is refused at a line without an identifier, which is not shown", async () => {
    const { diagnostics } = await read("l.txt", "ada@example.com\nhunter2 secret\n", ANY);
    expect(diagnostics).toMatchObject([{ code: "LIST_SYNTAX", line: 2, source: undefined }]);
  });

  it("is refused where it names no users, with what to do", async () => {
    const { diagnostics } = await read("l.txt", "one\ntwo\n", ANY);
    expect(diagnostics).toMatchObject([{ code: "LIST_SYNTAX", hint: expect.stringContaining("--column") }]);
  });
});

describe("users of Auth0's exports", () => {
  const SOCIAL = { provider: "google-oauth2", user_id: "3", connection: "google-oauth2" };
  const users = [
    { user_id: "auth0|1", identities: [{ provider: "auth0", user_id: "1", connection: "Users" }] },
    {
      user_id: "google-oauth2|3",
      identities: [SOCIAL, { provider: "auth0", user_id: "9", connection: "Users" }],
    },
    { user_id: "google-oauth2|4", identities: [{ ...SOCIAL, user_id: "4" }] },
  ];
  const ENTRIES = [
    { user_id: "auth0|1" },
    { user_id: "google-oauth2|3", identity: { user_id: "9", provider: "auth0" } },
  ];
  const WARNING = {
    code: "LIST_ROWS_WITHOUT_PASSWORD",
    message: expect.stringContaining("1 user has no password"),
  };

  it("are taken from NDJSON where they have a password, with the linked identity that has it", async () => {
    const { bodies, diagnostics } = await read(
      "l.json",
      users.map((user) => `${JSON.stringify(user)}\n`).join(""),
    );
    expect(bodies).toEqual(ENTRIES);
    expect(diagnostics).toMatchObject([WARNING]);
  });

  it("are taken from CSV in the same way", async () => {
    const header =
      "user_id,identities[0].provider,identities[0].user_id,identities[1].provider,identities[1].user_id";
    const rows = users.map(({ user_id, identities }) =>
      [user_id, ...[0, 1].flatMap((at) => [identities[at]?.provider ?? "", identities[at]?.user_id ?? ""])]
        .map((cell) => (cell === "" ? "" : `"'${cell}"`))
        .join(","),
    );
    const { bodies, diagnostics } = await read(
      "l.csv",
      [header, ...rows, ""].join("\n"),
      "      format: auth0-csv\n",
    );
    expect(bodies).toEqual(ENTRIES);
    expect(diagnostics).toMatchObject([WARNING]);
  });
});
