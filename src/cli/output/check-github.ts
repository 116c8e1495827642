import { escapeText } from "../../escape.js";
import type { Diagnostic } from "../../manifest/diagnostic.js";
import { type Check, messageOf, verdict } from "./check.js";

/** GitHub Actions workflow commands: each diagnostic becomes an annotation on its line. */
export function* checkGithub(check: Check): Generator<string> {
  for (const diagnostic of check.diagnostics) yield `${annotation(diagnostic)}\n`;
  yield `${verdict(check)}\n`;
}

function annotation(diagnostic: Diagnostic): string {
  const { severity, file, line, column, code, hint } = diagnostic;
  const properties = [
    `file=${property(escapeText(file))}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
    `title=${property(code)}`,
  ];
  const message = messageOf(diagnostic);
  return `::${severity} ${properties.join(",")}::${data(hint === undefined ? message : `${message}\n${hint}`)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
