import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDeclarations, type Declaration, Declarations } from "./declarations.js";

let folder: string;
let exported: Map<string, Declaration>;
const declarations = new Declarations();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reticket-types-"));
  await buildDeclarations(folder);
  exported = declarations.exportsOf(join(folder, "index.d.ts"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the library's declarations", () => {
  it("export every name that index.ts lists", () => {
    expect(exported.size).toBeGreaterThan(100);
    for (const name of ["apply", "Manifest", "ReticketError", "renderDiagnostic"]) {
      expect(exported.has(name), name).toBe(true);
    }
  });

  it("mention no type of this package that can't be imported", () => {
    const known = new Set([...exported.values()].map(({ file, name }) => `${file} ${name}`));
    const missing = [...exported].flatMap(([name, declaration]) =>
      declarations
        .mentionedBy(declaration)
        .filter((each) => !known.has(`${each.file} ${each.name}`))
        .map((each) => `${each.name} (${relative(folder, each.file)}), mentioned by ${name}`),
    );
    expect(missing.sort()).toEqual([]);
  });

  it("have a doc comment each", () => {
    // The schemas describe what is in a namespace.
    const bare = [...exported].filter(([name, { hasDocComment }]) => !hasDocComment && !name.includes("."));
    expect(bare.map(([name, { file }]) => `${name} (${relative(folder, file)})`).sort()).toEqual([]);
  });
});
