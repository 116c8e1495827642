import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { DIAGNOSTIC_CODES } from "../../src/manifest/codes.js";
import { PROBE_CODES } from "../../src/probe-result.js";
import { keptCases, madeCases } from "./corpus.js";

const folder = mkdtempSync(join(tmpdir(), "reticket-codes-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the diagnostic codes", () => {
  it("stand in CODES.md with their meanings, and nothing else does", () => {
    const page = readFileSync(new URL("../../src/manifest/CODES.md", import.meta.url), "utf8");
    const rows = [...page.matchAll(/^\| `([A-Z0-9_]+)` *\| (.*?) *\| (.*?) *\|$/gm)];
    expect(rows.map(([, code, meaning, hint]) => [code, { meaning, hint }])).toEqual(
      Object.entries({ ...DIAGNOSTIC_CODES, ...PROBE_CODES }),
    );
  });

  it("are each produced by a case of the hostile corpus, but for those about the config and the warnings", () => {
    const produced = new Set([...keptCases(), ...madeCases(folder)].flatMap(({ codes }) => codes));
    expect(
      Object.keys(DIAGNOSTIC_CODES).filter(
        (code) => !produced.has(code) && !/^(POLICY|RECIPIENTS|LIST_ROWS)_/.test(code),
      ),
    ).toEqual([]);
  });
});
