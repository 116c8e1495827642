import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { DIAGNOSTIC_CODES } from "../../manifest/codes.js";
import type { Diagnostic } from "../../manifest/diagnostic.js";
import { VERSION } from "../../version.js";
import { type Check, messageOf } from "./check.js";
import { toJson } from "./json.js";

/** SARIF 2.1.0, the format of code scanning services. */
export function* checkSarif(check: Check): Generator<string> {
  const ids = [...new Set(check.diagnostics.map(({ code }) => code))].sort();
  const rules = ids.map((id) => ({
    id,
    shortDescription: { text: DIAGNOSTIC_CODES[id].meaning },
    help: { text: DIAGNOSTIC_CODES[id].hint },
  }));
  yield `${toJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "reticket", semanticVersion: VERSION, rules } },
        columnKind: "utf16CodeUnits",
        results: check.diagnostics.map((diagnostic) => result(diagnostic, ids.indexOf(diagnostic.code))),
      },
    ],
  })}\n`;
}

function result(diagnostic: Diagnostic, ruleIndex: number) {
  const { code, severity, hint, file, line, column } = diagnostic;
  const message = messageOf(diagnostic);
  const region =
    line === undefined
      ? {}
      : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: hint === undefined ? message : `${message}. ${hint}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uri(file) }, ...region } }],
  };
}

function uri(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split("/").map(encodeURIComponent).join("/");
}
