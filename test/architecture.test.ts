import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { RECORD_TYPES } from "../src/ledger/record-types.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGE = join(ROOT, "src/ARCHITECTURE.md");
const text = readFileSync(PAGE, "utf8");

describe("the architecture page", () => {
  it("has every folder of src in its code map", () => {
    const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.filter((name) => !text.includes(`| \`${name}/\``))).toEqual([]);
  });

  it("names only files and folders that exist", () => {
    const files = ["src", "test", "schemas"].flatMap((folder) => [
      folder,
      ...readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map(
        (name) => `${folder}/${name}`,
      ),
    ]);
    const named = [
      ...text.matchAll(/`((?:[a-z0-9-]+\/)*[a-zA-Z0-9.-]+\.(?:ts|md|json)|(?:[a-z0-9-]+\/)+)`/g),
    ];
    const missing = named
      .map(([, name = ""]) => name.replace(/\/$/, ""))
      .filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)));
    expect(missing).toEqual([]);
    expect(named.length).toBeGreaterThan(40);
  });

  it("has recipes that need five files at most", () => {
    const rows = (text.split("## Recipes")[1] ?? "").split("\n").filter((line) => line.startsWith("| "));
    const files = rows
      .slice(2)
      .map(
        (row) => [row.split("|")[1]?.trim(), row.split("|")[3]?.match(/`[a-z0-9/-]+\.ts`/g) ?? []] as const,
      );
    expect(files.length).toBeGreaterThan(12);
    const sources = files.map(([what, names]) => [what, names.filter((name) => !name.startsWith("`test/"))]);
    expect(sources.filter(([, names]) => (names?.length ?? 0) > 5)).toEqual([]);
  });

  it("links only to pages that exist", () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !existsSync(join(dirname(PAGE), link)))).toEqual([]);
  });

  it("tells of every record type", () => {
    expect(Object.keys(RECORD_TYPES).filter((type) => !text.includes(type))).toEqual([]);
  });
});
