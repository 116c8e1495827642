import pc from "picocolors";
import { escapeText } from "../escape.js";
import type { Diagnostic } from "./diagnostic.js";

/**
 * A diagnostic as text: `file:line:col error CODE: message`, the source line with a caret, and the hint. Without a newline
 * at the end. Text from files is escaped.
 * @param options.color with terminal colors; default: without
 */
export function renderDiagnostic(diagnostic: Diagnostic, options: { color?: boolean } = {}): string {
  const colours = pc.createColors(options.color ?? false);
  const { file, line, column, severity, code, message, hint, entry, source, caret = 0 } = diagnostic;
  const place = [escapeText(file), line, column].filter((part) => part !== undefined).join(":");
  const paint = severity === "error" ? colours.red : colours.yellow;
  const about = entry === undefined ? "" : `${entry}: `;
  const lines = [`${colours.bold(place)} ${paint(`${severity} ${code}:`)} ${about}${message}`];
  if (source !== undefined && line !== undefined) {
    const gutter = String(line).length;
    lines.push(`  ${colours.dim(`${line} |`)} ${source}`);
    lines.push(`  ${colours.dim(`${" ".repeat(gutter)} |`)} ${" ".repeat(caret)}${paint("^")}`);
  }
  if (hint !== undefined) lines.push(`  ${hint}`);
  return lines.join("\n");
}
