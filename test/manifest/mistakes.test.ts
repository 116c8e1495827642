import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadManifests } from "../../src/manifest/load.js";
import { nearest } from "../../src/manifest/mistakes.js";
import { folderOf, manifestText } from "./folder.js";

async function mistakesOf(spec: string): Promise<string[]> {
  const folder = folderOf({ "m.yaml": manifestText(spec) });
  const { diagnostics } = await loadManifests([join(folder, "m.yaml")]);
  return diagnostics.map(
    ({ line, column, code, message, hint }) => `${line}:${column} ${code}: ${message}; ${hint}`,
  );
}

function users(rows: string): string {
  return `  users:\n${rows.replaceAll(/^/gm, "    ")}\n`;
}

describe("a mistake", () => {
  it("is told once, where a key is misspelt that the entry needs", async () => {
    expect(await mistakesOf(users("- email: ada@example.com\n  conection_id: con_0000000000000001"))).toEqual(
      ["8:7 UNKNOWN_KEY: the key `conection_id` is not known here; did you mean `connection_id`?"],
    );
  });

  it("is told once, where a target is mixed", async () => {
    expect(
      await mistakesOf(
        users("- user_id: auth0|1\n  email: ada@example.com\n  connection_id: con_0000000000000001"),
      ),
    ).toEqual([
      "8:7 TARGET_MIXED: `user_id` is combined with `email` or `connection_id`; write `user_id` alone, or `email` with `connection_id`",
    ]);
  });

  it("is told once, where a result_url meets both of its enemies, and names the defaults", async () => {
    const spec = `  defaults:\n    client_id: a\n    organization_id: b\n${users("- user_id: auth0|1\n  result_url: https://a.b")}`;
    expect(await mistakesOf(spec)).toEqual([
      "11:7 RESULT_URL_CONFLICT: `result_url` can't be combined with `client_id` or `organization_id`, which comes from the defaults; keep one of the two",
    ]);
  });

  it("is told for each value, each key and each entry that has one", async () => {
    const rows =
      "- user_id: 5\n  ttl_sec: 1h\n  colour: red\n- auth0|2\n- {}\n- user_id: auth0|3\n  mark_email_as_verified: yes";
    expect(await mistakesOf(users(rows))).toEqual([
      "7:16 WRONG_TYPE: `user_id` must be text, not `5`; write it like `auth0|5f7c8ec7c33c6c004bbafe82`",
      "8:16 WRONG_TYPE: `ttl_sec` must be a whole number, not the text `1h`; write it like `86400`",
      "9:7 UNKNOWN_KEY: the key `colour` is not known here; known are `user_id`, `email`, `connection_id`, `result_url`, `client_id`, `organization_id`, `ttl_sec`, `mark_email_as_verified`, `includeEmailInRedirect`, `identity`, `generation`, `deliver_to`, `language`",
      "10:7 WRONG_TYPE: an entry must be a mapping, not the text `auth0|2`; write `- user_id: …`",
      "11:7 TARGET_MISSING: the entry has no target; write `user_id`, or `email` together with `connection_id`",
      "13:31 WRONG_TYPE: `mark_email_as_verified` must be `true` or `false`, not the text `yes`; write it like `true`",
    ]);
  });

  it("is told once where a merged mapping brings it into many entries", async () => {
    const rows =
      "- &all { user_id: auth0|1, colour: red }\n- { <<: *all, user_id: auth0|2 }\n- { <<: *all, user_id: auth0|3 }";
    expect(await mistakesOf(users(rows))).toHaveLength(1);
  });

  it("says what is wrong with a text, not how that is found out", async () => {
    const rows = '- user_id: "auth0|1 "\n- user_id: "auth0|\\e[2J"\n- email: ada\n  connection_id: con_1';
    expect(await mistakesOf(users(rows))).toEqual([
      "7:16 WRONG_FORMAT: `user_id` begins or ends with white space; remove the white space",
      "8:16 CONTROL_CHARACTER: `user_id` holds the invisible character U+001B ESCAPE at character 7; remove it",
      "9:14 WRONG_FORMAT: `email` can't be `ada`; write it like `ada@example.com`",
      "10:22 WRONG_FORMAT: `connection_id` can't be `con_1`; write it like `con_0000000000000001`",
    ]);
  });

  it("suggests the value that was meant", async () => {
    expect(await mistakesOf("  in_doubt: reisue\n  users: []\n")).toEqual([
      "6:13 WRONG_VALUE: `in_doubt` can't be `reisue`; did you mean `reissue`?",
    ]);
  });
});

describe("nearest", () => {
  it("finds what is near, whatever its case, and nothing where nothing is", () => {
    const known = ["connection_id", "client_id", "email"];
    expect(nearest("conection_id", known)).toBe("connection_id");
    expect(nearest("CLIENT_ID", known)).toBe("client_id");
    expect(nearest("e-mail", known)).toBe("email");
    expect(nearest("colour", known)).toBeUndefined();
  });
});
