import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { type Check, verdict } from "../../../src/cli/output/check.js";
import { checkGithub } from "../../../src/cli/output/check-github.js";
import { checkJson } from "../../../src/cli/output/check-json.js";
import { checkSarif } from "../../../src/cli/output/check-sarif.js";
import { checkText } from "../../../src/cli/output/check-text.js";
import type { Diagnostic } from "../../../src/manifest/diagnostic.js";

const mixed: Diagnostic = {
  code: "TARGET_MIXED",
  severity: "error",
  message: "100% wrong: `user_id` and `email`, both",
  hint: "keep one",
  file: "resets/a,b:c.yaml",
  line: 14,
  column: 7,
  entry: "users[3]",
  source: undefined,
  caret: undefined,
};
const missing: Diagnostic = {
  ...mixed,
  code: "FILE_NOT_FOUND",
  message: "there is no such file",
  hint: undefined,
  file: "gone.yaml",
  line: undefined,
  column: undefined,
  entry: undefined,
};
const broken: Check = { manifests: [], diagnostics: [mixed, missing], omitted: 3 };
const sound: Check = {
  manifests: [
    { name: "a", file: "a.yaml", users: 1 },
    { name: "b", file: "b.yaml", users: 39 },
  ],
  diagnostics: [],
  omitted: 0,
};

describe("the verdict", () => {
  it("counts errors and files, those beyond the cap included", () => {
    expect(verdict(broken)).toBe("5 errors in 2 files");
  });

  it("counts manifests and users where all is well", () => {
    expect(verdict(sound)).toBe("2 manifests, 40 users: valid");
  });
});

describe("a check as text", () => {
  it("ends with the verdict, after how many mistakes are not shown", () => {
    const lines = [...checkText(broken, pc.createColors(false))].join("").trimEnd().split("\n");
    expect(lines[0]).toMatch(/^resets\/a,b:c\.yaml:14:7 error TARGET_MIXED: /);
    expect(lines.slice(-3)).toEqual([
      "… and 3 more mistakes (`reticket validate --format json` lists all).",
      "",
      "5 errors in 2 files",
    ]);
  });
});

describe("a check for GitHub", () => {
  it("is an annotation a mistake, with everything escaped that the format needs escaped", () => {
    const lines = [...checkGithub(broken)].join("").split("\n");
    expect(lines[0]).toBe(
      "::error file=resets/a%2Cb%3Ac.yaml,line=14,col=7,title=TARGET_MIXED::users[3]: 100%25 wrong: `user_id` and `email`, both%0Akeep one",
    );
    expect(lines[1]).toBe("::error file=gone.yaml,title=FILE_NOT_FOUND::there is no such file");
  });
});

describe("a check as JSON", () => {
  it("says whether it is valid, and lists what is wrong", () => {
    const value = JSON.parse([...checkJson(broken)].join(""));
    expect(value).toMatchObject({ format_version: 1, valid: false, omitted: 3 });
    expect(value.diagnostics[1]).toEqual({
      code: "FILE_NOT_FOUND",
      severity: "error",
      file: "gone.yaml",
      line: null,
      column: null,
      entry: null,
      message: "there is no such file",
      hint: null,
    });
    expect(JSON.parse([...checkJson(sound)].join(""))).toMatchObject({
      valid: true,
      manifests: sound.manifests,
    });
  });
});

describe("a check as SARIF", () => {
  it("has one run whose results point at their rules and places", () => {
    const sarif = JSON.parse([...checkSarif(broken)].join(""));
    expect(sarif).toMatchObject({ version: "2.1.0", runs: [{ tool: { driver: { name: "reticket" } } }] });
    const [run] = sarif.runs;
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.level).toBe("error");
    }
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "resets/a%2Cb%3Ac.yaml" },
      region: { startLine: 14, startColumn: 7 },
    });
    expect(run.results[1].locations[0].physicalLocation).toEqual({ artifactLocation: { uri: "gone.yaml" } });
  });
});
