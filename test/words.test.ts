import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const READ = ["src", "test", "schemas", "examples", ".github", "README.md"];
/** The pages that list the words, and what a program writes or a test keeps byte by byte. */
const SKIPPED = /^(src\/(STYLE|GLOSSARY)\.md|src\/generated\/|test\/fixtures\/|test\/words\.test\.ts)/;

function read(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

function filesOf(place: string): string[] {
  if (place.endsWith(".md")) return [place];
  return readdirSync(join(ROOT, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|md|json|ya?ml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
}

const files = READ.flatMap(filesOf).filter((file) => !SKIPPED.test(file));

/** The first column of the style page's table, in code. */
function bannedWords(): string[] {
  const rows = read("src/STYLE.md")
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  return rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word),
  );
}

/**
 * `openLedgerBackend` and `ledger-home.ts` as words, so that names are checked like sentences. Names with `_` are left out:
 * they belong to formats, which are stable.
 */
function asWords(text: string): string {
  return text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replaceAll("-", " ");
}

/** The names that a file declares and exports; what it exports again from elsewhere does not count. */
function exportsOf(file: string): string[] {
  const declared =
    /^export (?:declare )?(?:async )?(?:abstract )?(?:interface|type|class|function\*?|const|enum|let) (\w+)/gm;
  return [...read(file).matchAll(declared)].map(([, name = ""]) => name);
}

const exported = new Map<string, Set<string>>();
for (const file of files.filter((name) => name.startsWith("src/") && name.endsWith(".ts")))
  for (const name of exportsOf(file)) exported.set(name, (exported.get(name) ?? new Set()).add(file));

describe("the style page", () => {
  it("has at most 30 lines", () => {
    expect(read("src/STYLE.md").trimEnd().split("\n").length).toBeLessThanOrEqual(30);
  });

  it("lists words that no file uses", () => {
    const words = bannedWords();
    expect(words.length).toBeGreaterThan(20);
    const pattern = new RegExp(`\\b(?:${words.join("|").replaceAll(" ", "\\s+")})s?\\b`, "gi");
    const wrong = files.flatMap((file) =>
      `${file}\n${read(file)}`.split("\n").flatMap((line, number) => {
        const hits = asWords(line).match(pattern) ?? [];
        return hits.map((word) => `${file}:${number} ${word.toLowerCase()}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the glossary", () => {
  it("is sorted, with one row for each word", () => {
    const words = read("src/GLOSSARY.md")
      .split("\n")
      .filter((line) => /^\| (?!word |-)/.test(line))
      .map((line) => line.split("|")[1]?.trim() ?? "");
    expect(words.length).toBeGreaterThan(30);
    expect(words).toEqual([...new Set(words)].sort());
  });

  it("has words that are too short for a whole name, and no export has one", () => {
    const list = read("src/GLOSSARY.md").split("## Names that say too little alone")[1] ?? "";
    const names = [...list.matchAll(/`([A-Z]\w+)`/g)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => exported.has(name))).toEqual([]);
  });
});

describe("an exported name", () => {
  it("is declared in one file only", () => {
    const twice = [...exported].filter(([, where]) => where.size > 1).map(([name]) => name);
    expect(twice.sort()).toEqual([]);
  });
});
