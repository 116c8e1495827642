import { type Disk, errno, replaceFile } from "../../disk.js";
import { failpoint } from "../../failpoint.js";
import { unreadable } from "../damage.js";
import { headText, parseHead } from "../head.js";
import type { LedgerHead } from "../ledger.js";
import { headConflict, headGarbled } from "./damage.js";

/**
 * The `.head` file: where the ledger stood when its last run ended. It is what notices a ledger whose last lines are
 * gone. @returns null: there is no `.head`
 * @throws ReticketError LEDGER_DAMAGED, LEDGER_FORKED (git's conflict markers), LEDGER_UNREADABLE
 */
export async function readHeadFile(disk: Disk, path: string): Promise<LedgerHead | null> {
  let text: string;
  try {
    text = (await disk.readFile(path)).toString("utf8");
  } catch (error) {
    if (errno(error) === "ENOENT") return null;
    throw unreadable(path, error);
  }
  if (/^<{7}/m.test(text)) throw headConflict(path);
  const head = parseHead(text);
  if (head === undefined) throw headGarbled(path);
  return head;
}

/** Replaces the `.head` in one step, and syncs it. */
export async function writeHead(disk: Disk, path: string, head: LedgerHead): Promise<void> {
  await replaceFile(disk, path, {
    pieces: [headText(head)],
    mode: 0o666,
    draft: `${path}.tmp`,
    before: () => failpoint("head.rename.before"),
  });
  failpoint("head.rename.after");
}
