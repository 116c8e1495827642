import { renderDiagnostic } from "../../manifest/render.js";
import { type Check, counted, errorCount, verdict } from "./check.js";
import type { Colours } from "./colours.js";

/** For people: each mistake with its source line, then the verdict. */
export function* checkText(check: Check, colours: Colours): Generator<string> {
  for (const diagnostic of check.diagnostics) yield `${renderDiagnostic(diagnostic, colours)}\n\n`;
  if (check.omitted > 0) yield `… and ${counted(check.omitted, "more mistake")}.\n\n`;
  const paint = errorCount(check) === 0 ? colours.green : colours.red;
  yield `${paint(verdict(check))}\n`;
}
