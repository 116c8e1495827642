import { describe, expect, it } from "vitest";
import { FileLedgerHome } from "../../src/ledger/file/home.js";
import { openLedgerHome } from "../../src/ledger/home.js";
import { MANIFEST, TENANT } from "./support.js";

describe("the ledger's URL", () => {
  it.each([
    ["file:ledger", "/project/ledger"],
    ["file:./a/../b", "/project/b"],
    ["file:/var/ledger", "/var/ledger"],
    ["file:///var/ledger", "/var/ledger"],
    ["file://localhost/var/ledger", "/var/ledger"],
  ])("%s is the folder %s", (url, dir) => {
    const home = openLedgerHome(url, "/project");
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
    const open = () => openLedgerHome(url, "/project");
    expect(open).toThrow(expect.objectContaining({ code: "LEDGER_URL_INVALID" }));
    expect(open).toThrow(
      expect.objectContaining({ mend: expect.stringMatching(/`(file:DIR|postgres:\/\/USER|git:BRANCH)/) }),
    );
    expect(open).not.toThrow(/hunter2/);
  });
});

describe("a tenant and a manifest name a folder and a file, and nothing else", () => {
  const home = new FileLedgerHome("/nowhere");

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
  ])("%j is no tenant", async (tenant) => {
    expect(() => home.open(tenant, MANIFEST)).toThrow(expect.objectContaining({ code: "USAGE" }));
    await expect(home.manifests(tenant)).rejects.toMatchObject({ code: "USAGE" });
    await expect(home.unlock(tenant, "id")).rejects.toMatchObject({ code: "USAGE" });
  });

  it.each(["", "..", "a/b", "a.b", "A", "-a", "a-", "x".repeat(64)])("%j is no manifest", (manifest) => {
    expect(() => home.open(TENANT, manifest)).toThrow(expect.objectContaining({ code: "USAGE" }));
  });
});
