import { escapeText } from "../../escape.js";
import type { DoctorResult } from "../doctor/doctor-check.js";
import type { CheckedItem } from "../doctor/run-checks.js";
import type { Colours } from "./colours.js";
import { type DoctorSummary, summarizeResults } from "./doctor-summary.js";
import { wrapWords } from "./wrap-words.js";

const NAME_WIDTH = 12;
const STATE_WIDTH = 7;
const INDENT = " ".repeat(STATE_WIDTH + NAME_WIDTH + 4);
/** On a narrower terminal, lines are wrapped by the terminal. */
const NARROWEST = 40;

/** How the text is laid out. */
export interface DoctorLayout {
  colours: Colours;
  /** The terminal's width; undefined: lines are as long as they are. */
  columns: number | undefined;
}

/** Each line: its state, its check, what was found; then what to do about it. At the end, the counts. */
export async function* doctorText(
  items: AsyncIterable<CheckedItem>,
  layout: DoctorLayout,
): AsyncGenerator<string> {
  const all: DoctorResult[] = [];
  for await (const { check, results } of items) {
    all.push(...results);
    for (const result of results) yield* linesOf(check, result, layout);
  }
  yield `\n${verdictOf(summarizeResults(all), layout.colours)}\n`;
}

function* linesOf(
  check: string,
  result: DoctorResult,
  { colours, columns }: DoctorLayout,
): Generator<string> {
  const { state, message } = result;
  const code = "code" in result ? `${result.code}: ` : "";
  const hint = "hint" in result && result.hint !== undefined ? [`→ ${result.hint}`] : [];
  const width =
    columns === undefined ? Number.POSITIVE_INFINITY : Math.max(columns - INDENT.length, NARROWEST);
  const lines = [...`${code}${message}`.split("\n"), ...hint].flatMap((line) =>
    wrapWords(escapeText(line), width),
  );
  const paint = PAINT[state](colours);
  let margin = `${paint(state.padEnd(STATE_WIDTH))}  ${check.padEnd(NAME_WIDTH)}  `;
  for (const line of lines) {
    yield `${margin}${line}\n`;
    margin = INDENT;
  }
}

const PAINT: Readonly<Record<DoctorResult["state"], (colours: Colours) => (text: string) => string>> = {
  ok: (colours) => colours.green,
  warning: (colours) => colours.yellow,
  failure: (colours) => colours.red,
  skipped: (colours) => colours.dim,
};

function verdictOf({ ok, warning, failure, skipped }: DoctorSummary, colours: Colours): string {
  const words = `${ok} ok, ${warning} ${warning === 1 ? "warning" : "warnings"}, ${failure} ${failure === 1 ? "failure" : "failures"}, ${skipped} skipped`;
  return failure > 0 ? colours.red(words) : colours.green(words);
}
