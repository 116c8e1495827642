import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadManifests } from "../../src/manifest/load.js";
import { renderDiagnostic } from "../../src/manifest/render.js";
import { keptCases, madeCases } from "./corpus.js";

const folder = mkdtempSync(join(tmpdir(), "reticket-corpus-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Mistakes that are about a whole file, or about something that is not there. */
const WITHOUT_POSITION = new Set([
  "FILE_NOT_FOUND",
  "FILE_UNREADABLE",
  "FILE_TOO_LARGE",
  "NO_MANIFEST",
  "MANIFEST_OUTSIDE",
  "LIST_HEADER",
  "LIST_SYNTAX",
]);

describe.each([
  { kind: "kept", cases: keptCases() },
  { kind: "made", cases: madeCases(folder) },
])("the hostile corpus that is $kind", ({ cases }) => {
  it.each(cases.map((one) => ({ ...one, name: one.path.split("/").at(-1) })))(
    "refuses $name",
    async ({ path, codes }) => {
      const { manifests, diagnostics } = await loadManifests([path]);
      expect([...new Set(diagnostics.map(({ code }) => code))].sort()).toEqual(codes);
      expect(manifests.filter(({ name }) => name !== "twice")).toEqual([]);
      for (const diagnostic of diagnostics) {
        if (!WITHOUT_POSITION.has(diagnostic.code)) expect(diagnostic.line).toBeGreaterThan(0);
        const text = renderDiagnostic(diagnostic, { color: false });
        expect(text).not.toMatch(/[^\P{C}\n]/u);
        expect(text.length).toBeLessThan(2000);
      }
    },
    30_000,
  );
});
