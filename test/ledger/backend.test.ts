import { describe, expect, it } from "vitest";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import { MANIFEST, TENANT } from "./support.js";

describe("the ledger's URL", () => {
  it.each([
    ["file:ledger", "/project/ledger"],
    ["file:./a/../b", "/project/b"],
    ["file:/var/ledger", "/var/ledger"],
    ["file:///var/ledger", "/var/ledger"],
    ["file://localhost/var/ledger", "/var/ledger"],
    ["file:a//localhost/b", "/project/a/localhost/b"],
  ])("%s is the folder %s", (url, dir) => {
    const home = openLedgerBackend(url, "/project");
    expect(home.url).toBe(`file:${dir}`);
    expect(home.open(TENANT, MANIFEST).location).toBe(`${dir}/${TENANT}/${MANIFEST}.ndjson`);
  });

  it.each([
    "",
    "ledger",
    "file:",
    "file://",
    "file://host/x",
    "s3://bucket",
    "postgres://u:hunter2@h:port/db",
    "postgres://u:hunter2@h/db?schema=a-b",
    "postgres://u:hunter2@h/db?ssl=hunter2",
    "postgres://u:hunter2%@h/db",
    "git:",
    "git:--upload-pack=x",
    "git:a b",
    "git:ledger?every=0s",
    "git:ledger?x",
    "file:a\0b",
  ])("%j is refused with what there is", (url) => {
    const open = () => openLedgerBackend(url, "/project");
    expect(open).toThrow(expect.objectContaining({ code: "LEDGER_URL_INVALID" }));
    expect(open).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/`(file:DIR|postgres:\/\/USER|git:BRANCH)/) }),
    );
    expect(open).not.toThrow(/hunter2/);
  });
});

describe("the URL of a ledger in git", () => {
  it.each([
    ["git:l", "l", 20_000],
    ["git:tickets/ledger", "tickets/ledger", 20_000],
    ["git:origin/ledger?every=7s", "origin/ledger", 7_000],
    ["git:ledger?every=12345ms", "ledger", 12_345],
  ])("%s is the branch %s, which is pushed every %d ms", (url, branch, claimAheadMs) => {
    const home = openLedgerBackend(url, "/project");
    expect(home.url).toBe(`git:${branch}`);
    expect(home).toMatchObject({ claimAheadMs });
    expect(home.open(TENANT, MANIFEST)).toMatchObject({ tenant: TENANT, manifest: MANIFEST });
  });

  it.each(["git:/abs", "git:.hidden", "git:a~1", "git:a?every=1h", "git:a?every=1234567ms", "git:a\tb"])(
    "%j names no branch",
    (url) => {
      expect(() => openLedgerBackend(url, "/project")).toThrow(
        expect.objectContaining({
          code: "LEDGER_URL_INVALID",
          message: expect.stringContaining("no branch"),
          hint: expect.stringContaining("git:REMOTE/BRANCH"),
        }),
      );
    },
  );
});

describe("the URL of a ledger in PostgreSQL", () => {
  it.each(["postgres", "postgresql"])("begins with %s:, and shows no password", (scheme) => {
    const home = openLedgerBackend(`${scheme}://ada:hunter2@db.example.com/tickets`, "/project");
    expect(home.url).toMatch(/^postgres(ql)?:\/\/.*db\.example\.com.*\/tickets/);
    expect(home.url).not.toContain("hunter2");
    expect(home.open(TENANT, MANIFEST)).toMatchObject({ tenant: TENANT, manifest: MANIFEST });
  });
});

describe("a URL that is refused", () => {
  it.each([
    ["ledger", "needs a URL"],
    ["File:ledger", "needs a URL"],
    [" file:ledger", "needs a URL"],
    ["s3://bucket", '"s3:" is not a ledger address'],
    ["file:", "names no folder"],
    ["file:////host/x", "names no folder"],
  ])("%j is told what is wrong: it %s", (url, what) => {
    expect(() => openLedgerBackend(url, "/project")).toThrow(what);
  });
});

describe("a tenant and a manifest name a folder and a file, and nothing else", () => {
  const home = new FileBackend("/nowhere");

  it.each([TENANT, "localhost", "127.0.0.1:4010", "[::1]:4010", "login.acme.com"])(
    "%s is a tenant",
    (tenant) => {
      expect(home.open(tenant, MANIFEST).tenant).toBe(tenant);
    },
  );

  it.each([
    "",
    ".",
    "..",
    "a/b",
    "../x",
    "a..b",
    "/abs",
    "a\\b",
    "a\0",
    "Acme.com",
    ".hidden",
    "a:b",
    "a:1/..",
  ])("%j is not a tenant", async (tenant) => {
    expect(() => home.open(tenant, MANIFEST)).toThrow(
      expect.objectContaining({
        code: "USAGE",
        message: expect.stringContaining(`"${tenant}" is not a tenant`),
        hint: expect.stringContaining("the tenant's domain"),
      }),
    );
    await expect(home.manifests(tenant)).rejects.toMatchObject({ code: "USAGE" });
    await expect(home.unlock(tenant, "id")).rejects.toMatchObject({ code: "USAGE" });
  });

  it.each(["", "..", "a/b", "a.b", "A", "-a", "a-", "x".repeat(64)])("%j is not a manifest", (manifest) => {
    expect(() => home.open(TENANT, manifest)).toThrow(
      expect.objectContaining({
        code: "USAGE",
        message: expect.stringContaining(`"${manifest}" is not a manifest name`),
        hint: expect.stringContaining("a-z, 0-9 and -"),
      }),
    );
  });
});
