import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Check } from "../../../src/cli/output/check.js";
import { checkGithub } from "../../../src/cli/output/check-github.js";
import { checkSarif } from "../../../src/cli/output/check-sarif.js";
import { escapeText } from "../../../src/escape.js";
import { DIAGNOSTIC_CODES, type DiagnosticCode } from "../../../src/manifest/codes.js";
import type { Diagnostic } from "../../../src/manifest/diagnostic.js";

const require = createRequire(import.meta.url);

/** The schema of SARIF 2.1.0, in draft 4 of JSON Schema, whose words that occur in it mean the same today. */
function sarifValidator() {
  const path = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path, "utf8"));
  const ajv = new Ajv.default({
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  });
  return ajv.compile(schema);
}

const text = fc
  .array(
    fc.constantFrom(
      "a",
      "b c",
      "::error::x",
      "##[set-output name=x]",
      "\n",
      "\r",
      "%0A",
      ":",
      ",",
      "é",
      "\u202e",
      "/",
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(""));
const place = fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined });
const diagnostic: fc.Arbitrary<Diagnostic> = fc
  .record({
    code: fc.constantFrom(...(Object.keys(DIAGNOSTIC_CODES) as DiagnosticCode[])),
    severity: fc.constantFrom("error" as const, "warning" as const),
    message: text.map(escapeText),
    hint: fc.option(text.map(escapeText), { nil: undefined }),
    file: text,
    line: place,
    column: place,
    entry: fc.option(text.map(escapeText), { nil: undefined }),
  })
  .map((made) => ({ ...made, source: undefined, caret: undefined }));
const check: fc.Arbitrary<Check> = fc
  .array(diagnostic, { maxLength: 5 })
  .map((diagnostics) => ({ manifests: [], diagnostics, omitted: 0 }));

describe("SARIF", () => {
  it("is what the schema of SARIF 2.1.0 allows, whatever was found", () => {
    const validate = sarifValidator();
    fc.assert(
      fc.property(check, (made) => {
        const valid = validate(JSON.parse([...checkSarif(made)].join("")));
        expect(valid, JSON.stringify(validate.errors)).toBe(true);
      }),
    );
  });
});

describe("annotations", () => {
  it("are one command a mistake, and nothing that was found is another", () => {
    fc.assert(
      fc.property(check, (made) => {
        const lines = [...checkGithub(made)].join("").trimEnd().split("\n");
        expect(lines).toHaveLength(made.diagnostics.length + 1);
        for (const [index, line] of lines.slice(0, -1).entries()) {
          const { severity, code } = made.diagnostics[index]!;
          expect(line).toMatch(
            new RegExp(
              `^::${severity} file=[^,:\\r\\n]*(,line=\\d+)?(,col=\\d+)?,title=${code}::[^\\r\\n]*$`,
            ),
          );
          expect(line).not.toMatch(/##\w*\[/);
        }
      }),
    );
  });
});
