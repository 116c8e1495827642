import { escapeText } from "../../escape.js";
import type { DoctorResult } from "../doctor/doctor-check.js";
import type { CheckedItem } from "../doctor/run-checks.js";
import type { Colours } from "./colours.js";
import { type DoctorSummary, summarizeResults } from "./doctor-summary.js";

const NAME_WIDTH = 12;
const STATE_WIDTH = 7;

/** Each line: its state, its check, what was found; then what to do about it. At the end, the counts. */
export async function* doctorText(
  items: AsyncIterable<CheckedItem>,
  colours: Colours,
): AsyncGenerator<string> {
  const all: DoctorResult[] = [];
  for await (const { check, results } of items) {
    all.push(...results);
    for (const result of results) yield* lineOf(check, result, colours);
  }
  yield `\n${verdictOf(summarizeResults(all), colours)}\n`;
}

function* lineOf(check: string, result: DoctorResult, colours: Colours): Generator<string> {
  const { state, message } = result;
  const code = "code" in result ? `${colours.bold(result.code)}: ` : "";
  const [first = "", ...rest] = message.split("\n").map(escapeText);
  const paint = PAINT[state](colours);
  yield `${paint(state.padEnd(STATE_WIDTH))}  ${check.padEnd(NAME_WIDTH)}  ${code}${first}\n`;
  const indent = " ".repeat(STATE_WIDTH + NAME_WIDTH + 4);
  for (const line of rest) yield `${indent}${line}\n`;
  if ("hint" in result && result.hint !== undefined) yield `${indent}→ ${escapeText(result.hint)}\n`;
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
