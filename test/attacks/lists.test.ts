import { mkdir, open, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Pieces } from "../../src/manifest/list/pieces.js";
import { runCli } from "../support/cli.js";
import { workFolder } from "../support/work-folder.js";

const SECRET = "ghs_16C7e42F292c6912E7710c838347Ae178B4a";
const GIT_CONFIG = `[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic ${SECRET}\n`;

let folder: string;
beforeEach(async () => {
  folder = await workFolder("lists");
});
afterEach(() => rm(folder, { recursive: true }));

async function manifest(list: object): Promise<void> {
  await mkdir(join(folder, "manifests"), { recursive: true });
  const document = {
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name: "resets" },
    spec: { users_from: [list] },
  };
  await writeFile(join(folder, "manifests/resets.yaml"), JSON.stringify(document));
}

async function validate(path = "manifests") {
  const results = [];
  for (const format of ["text", "json", "sarif", "github"]) {
    results.push(await runCli(["validate", "--format", format, path], { cwd: folder }));
  }
  const said = results.map(({ stdout, stderr }) => stdout + stderr).join("");
  return { codes: results.map(({ code }) => code), said, text: results[0]!.stdout };
}

describe("a list that names another file of the checkout", () => {
  it.each(["csv", "ndjson", "auth0-csv", "auth0-ndjson"])(
    "as .git/config is refused by its name, as %s",
    async (format) => {
      await manifest({ file: ".git/config", format });
      await mkdir(join(folder, "manifests/.git"));
      await writeFile(join(folder, "manifests/.git/config"), GIT_CONFIG);
      const { codes, said, text } = await validate();
      expect(codes).toEqual([1, 1, 1, 1]);
      expect(text).toContain("LIST_HIDDEN");
      expect(said).not.toContain(SECRET);
    },
  );

  it("through a link with a harmless name is refused, too", async () => {
    await manifest({ file: "users.csv" });
    await mkdir(join(folder, "manifests/.git"));
    await writeFile(join(folder, "manifests/.git/config"), GIT_CONFIG);
    await symlink(".git/config", join(folder, "manifests/users.csv"));
    const { said, text } = await validate();
    expect(text).toContain("LIST_HIDDEN");
    expect(said).not.toContain(SECRET);
  });

  it("that is a private key file shows nothing of it, and a real list with the same mode is read", async () => {
    await manifest({ file: "users.csv" });
    await writeFile(join(folder, "manifests/users.csv"), `${SECRET}\n${SECRET}\n`, { mode: 0o600 });
    const { said, codes } = await validate();
    expect(codes).toEqual([1, 1, 1, 1]);
    expect(said).not.toContain(SECRET);
    await writeFile(join(folder, "manifests/users.csv"), "user_id\nauth0|ada\n");
    expect((await validate()).codes).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ["csv", `${SECRET}\nmore ${SECRET}\n`],
    ["csv", `a = "${SECRET}"\nb = "${SECRET}"\n`],
    ["csv", `"${SECRET}\n`],
    ["csv", `${"x".repeat(70_000)}${SECRET}\n`],
    ["ndjson", `password=${SECRET}\ntoken=${SECRET}\n`],
    ["ndjson", `"${SECRET}"\n["${SECRET}"]\n`],
    ["ndjson", `{"private_key":"${SECRET}"}\n`],
    ["ndjson", `\xff${SECRET}\n`],
    ["auth0-csv", `${SECRET},b\n`],
    ["auth0-ndjson", `{"client_secret":"${SECRET}"}\n`],
    ["auth0-ndjson", `${SECRET}\n`],
  ])("and is no list, as %s, is not shown: %j", async (format, text) => {
    await manifest({ file: "notes.txt", format });
    await writeFile(join(folder, "manifests/notes.txt"), Buffer.from(text, "latin1"));
    const { codes, said } = await validate();
    expect(codes).toEqual([1, 1, 1, 1]);
    expect(said).not.toContain(SECRET);
  });

  it("that is a real list is shown if it has a mistake", async () => {
    await manifest({ file: "users.csv" });
    await writeFile(join(folder, "manifests/users.csv"), "user_id,ttl_sec\nauth0|1,soon\n");
    expect((await validate()).text).toContain("2 | auth0|1,soon");
  });
});

describe("a manifest that is a link", () => {
  it.each(["outside", "into .git"])("%s is not followed, and nothing of the file is shown", async (where) => {
    await mkdir(join(folder, "manifests/.git"), { recursive: true });
    const target = where === "outside" ? join(folder, "secret") : join(folder, "manifests/.git/config");
    await writeFile(target, `${GIT_CONFIG}reticket: [\n`);
    await symlink(target, join(folder, "manifests/linked.yaml"));
    for (const path of ["manifests", "manifests/linked.yaml"]) {
      const { codes, said, text } = await validate(path);
      expect(codes).toEqual([1, 1, 1, 1]);
      expect(text).toContain("MANIFEST_OUTSIDE");
      expect(said).not.toContain(SECRET);
    }
  });
});

describe("a gzip that unpacks to far more than it is", () => {
  it.each([
    ["blank lines", "\n"],
    ["blank lines of Windows", "\r\n"],
    ["lines of blanks", "    \n"],
    ["one entry", "auth0|1\n"],
  ])("with %s is given up after 200 times its size", async (_, line) => {
    const block = gzipSync(line.repeat((64 * 1024 * 1024) / line.length));
    const path = join(folder, "bomb.csv.gz");
    const packed = Buffer.concat([block, block, block]);
    await writeFile(path, packed);
    const handle = await open(path);
    let bytes = 0;
    const read = (async () => {
      for await (const piece of new Pieces(handle, true)) bytes += piece.bytes.length;
    })();
    await expect(read).rejects.toMatchObject({ mistake: { code: "FILE_TOO_LARGE" } });
    await handle.close();
    // A count, not a time: 192 MiB were there.
    expect(bytes).toBeLessThanOrEqual(Math.max(16 * 1024 * 1024, 200 * packed.length));
  });

  it("is refused by validate, as CSV and as NDJSON", async () => {
    await manifest({ file: "bomb.csv.gz" });
    const bomb = gzipSync(Buffer.concat([Buffer.from("user_id\n"), Buffer.alloc(64 * 1024 * 1024, "\n")]));
    await writeFile(join(folder, "manifests/bomb.csv.gz"), bomb);
    const csv = await runCli(["validate", "manifests"], { cwd: folder });
    expect([csv.code, csv.stdout]).toEqual([1, expect.stringContaining("FILE_TOO_LARGE")]);
  });

  it("is not mistaken for the gzip of a long list of users", async () => {
    await manifest({ file: "users.csv.gz" });
    const rows = Array.from({ length: 200_000 }, (_, n) => `auth0|${String(n).padStart(24, "0")}\n`);
    await writeFile(
      join(folder, "manifests/users.csv.gz"),
      gzipSync(`user_id\n${rows.join("")}`, { level: 9 }),
    );
    expect(await runCli(["validate", "manifests"], { cwd: folder })).toMatchObject({ code: 0 });
  });
});
