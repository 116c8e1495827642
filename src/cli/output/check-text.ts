import type { Diagnostic } from "../../manifest/diagnostic.js";
import { renderDiagnostic } from "../../manifest/render.js";
import { type Check, counted, errorCount, verdict } from "./check.js";
import type { Colours } from "./colours.js";

/** The result of `validate` as text: each diagnostic with its source line, then the verdict. */
export function* checkText(check: Check, colours: Colours): Generator<string> {
  for (const piece of diagnosticsText(check, colours)) yield `${piece}\n`;
  const paint = errorCount(check) === 0 ? colours.green : colours.red;
  yield `${paint(verdict(check))}\n`;
}

/** Diagnostics only, each followed by a blank line. */
export function* diagnosticsText(
  { diagnostics, omitted }: { diagnostics: readonly Diagnostic[]; omitted: number },
  colours: Colours,
): Generator<string> {
  for (const diagnostic of diagnostics)
    yield `${renderDiagnostic(diagnostic, { color: colours.isColorSupported })}\n`;
  if (omitted > 0)
    yield `… and ${counted(omitted, "more mistake")} (\`reticket validate --format json\` lists all).\n`;
}
