import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "../support/workplace.js";

/** The author of a pull request tries to have a mail sent to a user, or a user left out, without the reviewer seeing it. */
let place: Workplace;
let director: string;
let clerk: string;
beforeAll(async () => {
  place = await Workplace.open();
  [director, clerk] = place.users(2).map(({ user_id }) => user_id) as [string, string];
});
afterAll(() => place.close());

const HEAD = "apiVersion: reticket/v1\nkind: PasswordChangeTickets\n";
const EVIL = "attacker@evil.example";

async function plan(folder: string, files: Record<string, string | Buffer>) {
  await mkdir(place.path(folder));
  for (const [name, text] of Object.entries(files)) await writeFile(place.path(`${folder}/${name}`), text);
  return place.run(["plan", folder]);
}

function listed(file: string): string {
  return `${HEAD}metadata: { name: resets }\nspec: { users_from: [{ file: ${file} }] }\n`;
}

describe("an address that is not written where a reviewer looks for it", () => {
  it.each([
    [
      "a merge key",
      `x-mine: &mine { deliver_to: ${EVIL} }\n`,
      (id: string) => `users: [{ user_id: "${id}", <<: *mine }]`,
    ],
    ["defaults", "", (id: string) => `defaults: { deliver_to: ${EVIL} }, users: [{ user_id: "${id}" }]`],
    [
      "a second key of the same name",
      "",
      (id: string) => `users: [{ user_id: "${id}", deliver_to: user@work.example, deliver_to: ${EVIL} }]`,
    ],
    [
      "a field that looks like a known one",
      "",
      (id: string) => `users: [{ user_id: "${id}", "deliver\u200b_to": ${EVIL} }]`,
    ],
    ["a capital", "", (id: string) => `users: [{ user_id: "${id}", Deliver_To: ${EVIL} }]`],
  ])("in %s is refused, by its place", async (how, before, spec) => {
    const text = `${HEAD}${before}metadata: { name: resets }\nspec: { ${spec(director)} }\n`;
    const { code, stdout, stderr } = await plan(`yaml-${how.replaceAll(" ", "-")}`, { "resets.yaml": text });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/resets\.yaml:\d+:\d+ error /);
  });

  it("in an alias of an entry that a reviewer knows is shown for each of them", async () => {
    const users = `[&one { user_id: "${director}", deliver_to: ${EVIL} }, { <<: *one, user_id: "${clerk}" }]`;
    const text = `${HEAD}metadata: { name: resets }\nspec: { users: ${users} }\n`;
    const { code, stdout } = await plan("alias", { "resets.yaml": text });
    expect(code).toBe(0);
    expect(stdout.split("\n").filter((line) => line.includes(EVIL))).toHaveLength(2);
  });

  it.each(["DELIVER_TO", "deliver_to ", "\ufeffdeliver_to", "deliver to", "deliver_to,deliver_to"])(
    "in a list under the header %j is shown or refused, and never used unseen",
    async (header) => {
      const row = header.includes(",") ? `user@work.example,${EVIL}` : EVIL;
      const { code, stdout, stderr } = await plan(
        `header-${createHash("sha256").update(header).digest("hex").slice(0, 8)}`,
        {
          "resets.yaml": listed("list.csv"),
          "list.csv": `user_id,${header}\n${director},${row}\n`,
        },
      );
      if (code === 0) expect(stdout).toContain(EVIL);
      else expect(stderr).toMatch(/list\.csv:\d+:\d+ error |list\.csv error /);
    },
  );

  it("in the second member of a gzip file is read, and shown", async () => {
    const gz = Buffer.concat([
      gzipSync(`user_id,deliver_to\n${clerk},\n`),
      gzipSync(`${director},${EVIL}\n`),
    ]);
    const { code, stdout, stderr } = await plan("gzip", {
      "resets.yaml": listed("list.csv.gz"),
      "list.csv.gz": gz,
    });
    if (code !== 0) expect(stderr).toContain("list.csv.gz");
    else expect(stdout).toContain(EVIL);
  });
});

describe("a list that changes after its review", () => {
  it("is refused by the reviewed plan, which names the users that it does not contain", async () => {
    const list = (ids: string[]) => `user_id\n${ids.join("\n")}\n`;
    await plan("later", { "resets.yaml": listed("list.csv"), "list.csv": list([clerk]) });
    const saved = await place.run(["plan", "--out", "later.json", "later"]);
    expect(saved.code, saved.stderr).toBe(0);
    await writeFile(place.path("later/list.csv"), list([clerk, director]));
    for (const flag of ["--plan", "--reviewed"]) {
      const applied = await place.run(["apply", flag, "later.json", "--tickets-out", "t.ndjson", "later"]);
      expect([applied.code, applied.stderr]).toEqual([4, expect.stringMatching(/PLAN_(STALE|EXCEEDED)/)]);
    }
    expect(place.sandbox.stats().tickets).toBe(0);
  });
});

describe("two manifests of one name", () => {
  it("are refused, in one file and in two, with both places", async () => {
    const one = `${HEAD}metadata: { name: resets }\nspec: { users: [{ user_id: "${clerk}" }] }\n`;
    const same = await plan("same-file", { "a.yaml": `${one}---\n${one}` });
    const two = await plan("two-files", { "a.yaml": one, "b.yaml": one });
    for (const { code, stderr } of [same, two]) {
      expect(code).toBe(1);
      expect(stderr).toContain("resets");
      expect(stderr.match(/[ab]\.yaml:\d+/g)!.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe("a manifest under a new name", () => {
  it("knows nothing of what the old one did, and says so: every link that would die is shown", async () => {
    const manifest = (name: string) =>
      `${HEAD}metadata: { name: ${name} }\nspec: { users: [{ user_id: "${clerk}" }, { user_id: "${director}" }] }\n`;
    await plan("renamed", { "resets.yaml": manifest("before") });
    const args = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "renamed"];
    expect((await place.run(args)).code).toBe(0);
    const saved = await place.run(["plan", "--out", "renamed.json", "renamed"]);
    expect(saved.stdout).toContain("No changes");
    await writeFile(place.path("renamed/resets.yaml"), manifest("after"));
    const renamed = await place.run(["plan", "renamed"]);
    expect(renamed.stdout).toMatch(/2 (users|live tickets|links|tickets).*(before|another manifest)/s);
    const applied = await place.run([
      "apply",
      "--reviewed",
      "renamed.json",
      "--tickets-out",
      "t.ndjson",
      "renamed",
    ]);
    expect([applied.code, applied.stderr]).toEqual([4, expect.stringContaining("PLAN_EXCEEDED")]);
    expect(place.sandbox.stats().tickets).toBe(2);
  });
});
