import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDirectory } from "../../src/sandbox/directory.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sandbox-users-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(...lines: (object | string)[]) {
  const path = join(folder, "users.ndjson");
  await writeFile(
    path,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  return await loadDirectory(path);
}

describe("loadDirectory", () => {
  test("finds users by id, and by e-mail in any spelling", async () => {
    const directory = await load({ user_id: "auth0|1", email: "Ada@Example.com" }, "", {
      user_id: "google-oauth2|2",
      email: "ada@example.com",
    });
    expect(directory.size).toBe(2);
    expect(directory.byId("auth0|1")?.email).toBe("Ada@Example.com");
    expect(directory.byId("auth0|3")).toBeUndefined();
    expect(directory.byEmail("ADA@example.com").map((user) => user.user_id)).toEqual([
      "auth0|1",
      "google-oauth2|2",
    ]);
    expect([...directory.all()]).toHaveLength(2);
  });

  test("reads a byte order mark, CRLF and a last line without an end", async () => {
    const directory = await load('\uFEFF{"user_id":"auth0|1"}\r', '{"user_id":"auth0|2"}');
    expect(directory.size).toBe(2);
  });

  test("takes identities from the file, or from the user_id where it has none", async () => {
    const directory = await load(
      { user_id: "samlp|acme|7" },
      {
        user_id: "auth0|8",
        identities: [
          { provider: "auth0", user_id: "8", connection: "legacy", connection_id: "con_00000000legacy01" },
        ],
      },
    );
    expect(directory.byId("samlp|acme|7")?.identities[0]).toMatchObject({
      provider: "samlp",
      user_id: "acme|7",
    });
    expect(directory.byId("auth0|8")?.identities[0]).toMatchObject({ connection: "legacy" });
    expect([...directory.connections.keys()]).toEqual(["con_0000000000000001", "con_00000000legacy01"]);
  });

  test("keeps track of organizations as soon as one user has any, and shows them in no profile", async () => {
    expect((await load({ user_id: "auth0|1" })).organizations).toBeUndefined();
    const directory = await load({ user_id: "auth0|1", organizations: ["org_0000000000000001"] });
    expect(directory.organizations).toEqual(new Set(["org_0000000000000001"]));
    expect(directory.byId("auth0|1")?.profile).not.toHaveProperty("organizations");
  });

  test.each([
    ["{", "not JSON"],
    ["[1]", "not a JSON object"],
    ["{}", "user_id is missing"],
    ['{"user_id":"auth0|9","email":1}', "email"],
    ['{"user_id":"auth0|9","identities":{}}', "identities"],
    ['{"user_id":"auth0|9","identities":[{}]}', "identity"],
    ['{"user_id":"auth0|9","organizations":[1]}', "organizations"],
    ['{"user_id":"auth0|1"}', "duplicate user_id"],
  ])("names the line of %s", async (line, why) => {
    await expect(load({ user_id: "auth0|1" }, line)).rejects.toMatchObject({
      code: "USAGE",
      message: expect.stringMatching(new RegExp(`users\\.ndjson:2: .*${why}`)),
    });
  });

  test("says so when the file can't be read", async () => {
    await expect(loadDirectory(join(folder, "absent.ndjson"))).rejects.toMatchObject({ code: "FILE_FAILED" });
  });
});
