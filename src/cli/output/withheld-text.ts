import { escapeText } from "../../escape.js";
import type { WithheldReason } from "../../tenant/link.js";
import type { WithheldCount, WithheldCounts } from "../../tenant/withheld-tally.js";

const LISTED = 10;

/** Why a link is withheld, and its host; never the link itself. */
export function withheldReason({ why, host }: WithheldReason): string {
  const where = host === undefined ? "" : ` (${escapeText(host)})`;
  switch (why) {
    case "foreign_host":
      return `the link leads to ${escapeText(host ?? "another host")}`;
    case "not_https":
      return `the link is not https${where}`;
    case "credentials":
      return `the link contains a user name before its host${where}`;
    case "malformed":
      return `the link is not a well-formed URL${where}`;
    case "other_user":
      return "the ticket was sealed for another user: the ledger was tampered with";
  }
}

/** `2 withheld (the link leads to evil.example: 2)`; undefined for zero. */
export function withheldLine({ total, kinds }: WithheldCounts): string | undefined {
  if (total === 0) return undefined;
  const first = kinds.slice(0, 3).map((kind) => `${withheldReason(kind)}: ${kind.count}`);
  const rest = kinds.length > first.length ? ", and more" : "";
  return `${total} withheld (${first.join(", ")}${rest})`;
}

/** What is withheld, why, and what to do. @param command what to run once the host is allowed */
export function* withheldText({ total, kinds }: WithheldCounts, command: string): Generator<string> {
  if (total === 0) return;
  const are = total === 1 ? "1 ticket is" : `${total} tickets are`;
  yield `\nWithheld: ${are} recorded and sealed, but neither delivered nor shown:\n`;
  for (const kind of kinds.slice(0, LISTED)) yield `  ${kind.count} ×  ${withheldReason(kind)}\n`;
  if (kinds.length > LISTED) yield `  … and ${kinds.length - LISTED} more hosts or reasons\n`;
  if (kinds.some(isForeign)) {
    const host = escapeText(kinds.find(isForeign)!.host ?? "HOST");
    yield `Find out why links lead there. If the host is right, add \`link_hosts: [${host}]\` to reticket.yaml, then run:\n  ${command}\n`;
  }
  if (kinds.some(({ why }) => why === "other_user")) {
    yield "Find out who changed the ledger: see `git log` of its branch, or the database's log.\n";
  }
}

function isForeign({ why }: WithheldCount): boolean {
  return why === "foreign_host";
}
