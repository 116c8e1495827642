import { escapeText } from "../../escape.js";
import type { SelectResult } from "../../select/select.js";
import type { ExclusionReason } from "../../select/selection.js";
import { toJson } from "./json.js";

const REASON_WORDS: Readonly<Record<ExclusionReason, string>> = {
  not_ours: "not ours",
  no_password: "without a password",
  no_email: "without an e-mail address",
  blocked: "blocked",
  filtered: "filtered",
  unreadable: "unreadable",
};

/** `80,000 lines: 61,204 users; 12,000 not ours, 5,100 without a password, 1,696 duplicates`. It adds up. */
export function selectSummary({ lines, selected, excluded, duplicates }: SelectResult): string {
  const rest = Object.entries(excluded).map(
    ([reason, count]) => [REASON_WORDS[reason as ExclusionReason], count] as const,
  );
  const others = [...rest, [duplicates === 1 ? "duplicate" : "duplicates", duplicates] as const]
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${number(count)} ${words}`);
  const head = `${number(lines)} ${lines === 1 ? "line" : "lines"}: ${users(selected)}`;
  return others.length === 0 ? head : `${head}; ${others.join(", ")}`;
}

/** A selection for people: how the inputs were read, the sum, and what to know of the entries. */
export function* selectText(result: SelectResult): Generator<string> {
  for (const { name, description } of result.inputs)
    yield `${escapeText(name)}: ${escapeText(description)}\n`;
  yield `${selectSummary(result)}\n`;
  for (const note of notesOf(result)) yield `  ${note}\n`;
}

function* notesOf(result: SelectResult): Generator<string> {
  const { entries, selected, passwords, cleaned, linked, unverified, connections } = result;
  if (entries.length !== selected) {
    yield `${number(entries.length)} entries: an address may have several accounts`;
  }
  if (passwords > 0)
    yield `lines with a password beside the address, which was ignored: ${number(passwords)}`;
  if (cleaned > 0) yield `cleaned of spaces, quotes or capitals: ${number(cleaned)}`;
  if (linked > 0) yield `with the password in a linked account (\`identity\`): ${number(linked)}`;
  if (unverified > 0) yield `with an address that was never verified: ${number(unverified)}`;
  for (const [name, count] of connections) yield `connection ${escapeText(name)}: ${users(count)}`;
}

/** A selection for programs, format version 1. */
export function selectJson({
  lines,
  selected,
  duplicates,
  excluded,
  passwords,
  entries,
}: SelectResult): string {
  const { not_ours, no_password, no_email, blocked, filtered, unreadable } = excluded;
  return `${toJson({
    format_version: 1,
    lines,
    selected,
    duplicates,
    excluded: { not_ours, no_password, no_email, blocked, filtered, unreadable },
    passwords_ignored: passwords,
    entries: entries.length,
  })}\n`;
}

function users(count: number): string {
  return `${number(count)} ${count === 1 ? "user" : "users"}`;
}

function number(count: number): string {
  return count.toLocaleString("en-US");
}
