import { applyText, countWords, HEADINGS, type RunView } from "./apply-text.js";
import type { Colours } from "./colours.js";
import { codeBlock } from "./markdown.js";

/** The result of a run for the summary page of a CI job: a heading, and the text that a terminal would show. */
export function applyMarkdown(view: RunView, plain: Colours): string {
  const { ended } = view.result;
  return `### reticket: ${HEADINGS[ended]}: ${countWords(view.result)}\n\n${codeBlock([...applyText(view, plain)].join("").trimStart())}`;
}

/** The result of a run as step outputs. */
export function applyOutputs({ result }: RunView): Record<string, string> {
  const { counts, ended, left } = result;
  return {
    summary: `${HEADINGS[ended]}: ${countWords(result)}`,
    ended,
    issued: String(counts.issued),
    rejected: String(counts.rejected),
    in_doubt: String(counts.in_doubt),
    invalidated: String(counts.invalidated ?? 0),
    left: String(left),
  };
}
