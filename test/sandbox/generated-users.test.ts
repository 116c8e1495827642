import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadDirectory } from "../../src/sandbox/directory.js";
import {
  generatedDirectory,
  generatedEmail,
  generatedUserId,
  writeGeneratedUsers,
} from "../../src/sandbox/generated-users.js";

const COUNT = 1_000_000;

test("every generated user is found by id and by e-mail, and no other user is", () => {
  const directory = generatedDirectory(COUNT);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: COUNT * 2 }), (index) => {
      const expected = index < COUNT ? generatedUserId(index) : undefined;
      expect(directory.byId(generatedUserId(index))?.user_id).toBe(expected);
      expect(directory.byEmail(generatedEmail(index).toUpperCase())[0]?.user_id).toBe(expected);
    }),
  );
  for (const stranger of [
    "auth0|5f7c8ec7c33c6c00",
    "auth0|5f7c8ec7c33c6c0000000000",
    "google-oauth2|1",
    "",
  ]) {
    expect(directory.byId(stranger)).toBeUndefined();
  }
  expect(directory.byEmail("user0000001@example.com")).toEqual([]);
});

test("the users' ids are all different and look like Auth0's", () => {
  const ids = new Set(Array.from({ length: 50_000 }, (_, index) => generatedUserId(index)));
  expect(ids.size).toBe(50_000);
  expect([...ids].every((id) => /^auth0\|[0-9a-f]{24}$/.test(id))).toBe(true);
});

test("a written list holds every user in each format", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-list-"));
  const path = join(folder, "list");
  const lines = async () => (await readFile(path, "utf8")).trimEnd().split("\n");
  try {
    await writeGeneratedUsers(path, 12_345, "csv");
    expect(await lines()).toHaveLength(12_346);
    await writeGeneratedUsers(path, 2, "auth0-csv");
    expect((await lines())[1]).toBe(`"'${generatedUserId(0)}","'user000001@example.com"`);
    await writeGeneratedUsers(path, 2, "ndjson");
    expect(JSON.parse((await lines())[1] ?? "")).toEqual({ user_id: generatedUserId(1) });
    await writeGeneratedUsers(path, 2, "auth0-ndjson");
    expect((await loadDirectory(path)).byId(generatedUserId(1))?.email).toBe("user000002@example.com");
  } finally {
    await rm(folder, { recursive: true });
  }
});
