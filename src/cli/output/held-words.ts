import type { HeldCount, HeldCounts } from "../../auth0/held-tally.js";
import type { HeldBack } from "../../auth0/link.js";
import { escapeText } from "../../escape.js";

const LISTED = 10;

/** Why a link is held back, and on which host; never the link. */
export function heldWhy({ why, host }: HeldBack): string {
  const where = host === undefined ? "" : ` (${escapeText(host)})`;
  switch (why) {
    case "foreign_host":
      return `the link leads to ${escapeText(host ?? "another host")}`;
    case "not_https":
      return `the link is not https${where}`;
    case "credentials":
      return `the link holds a user name before its host${where}`;
    case "malformed":
      return `the link is not a plain URL${where}`;
    case "other_user":
      return "the ticket was sealed for another user: somebody has changed the ledger";
  }
}

/** `2 held back (the link leads to evil.example: 2)`, in one line; undefined for zero. */
export function heldLine({ total, kinds }: HeldCounts): string | undefined {
  if (total === 0) return undefined;
  const most = kinds.slice(0, 3).map((kind) => `${heldWhy(kind)}: ${kind.count}`);
  const rest = kinds.length > most.length ? ", and more" : "";
  return `${total} held back (${most.join(", ")}${rest})`;
}

/** What is held back and why, and what can be done. @param after what follows once a host is allowed: a command */
export function* heldText({ total, kinds }: HeldCounts, after: string): Generator<string> {
  if (total === 0) return;
  const are = total === 1 ? "1 ticket is" : `${total} tickets are`;
  yield `\nHeld back: ${are} recorded and sealed, and neither delivered nor shown:\n`;
  for (const kind of kinds.slice(0, LISTED)) yield `  ${kind.count} ×  ${heldWhy(kind)}\n`;
  if (kinds.length > LISTED) yield `  … and ${kinds.length - LISTED} more hosts or reasons\n`;
  if (kinds.some(isForeign)) {
    const host = escapeText(kinds.find(isForeign)!.host ?? "HOST");
    yield `Find out first why links lead there. If that is right, write the host into reticket.yaml, \`link_hosts: [${host}]\`, then run:\n  ${after}\n`;
  }
  if (kinds.some(({ why }) => why === "other_user")) {
    yield "Find out who changed the ledger: `git log` of its branch, or the database's log.\n";
  }
}

function isForeign({ why }: HeldCount): boolean {
  return why === "foreign_host";
}
