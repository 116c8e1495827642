import type { Diagnostic } from "../../manifest/diagnostic.js";
import { type Check, verdict } from "./check.js";

/** GitHub Actions workflow commands: each mistake becomes an annotation on its line. */
export function* checkGithub(check: Check): Generator<string> {
  for (const diagnostic of check.diagnostics) yield `${annotation(diagnostic)}\n`;
  yield `${verdict(check)}\n`;
}

function annotation({ severity, file, line, column, code, message, mend }: Diagnostic): string {
  const properties = [
    `file=${property(file)}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
    `title=${property(code)}`,
  ];
  return `::${severity} ${properties.join(",")}::${data(mend === undefined ? message : `${message}\n${mend}`)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
