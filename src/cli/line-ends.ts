import { lstat } from "node:fs/promises";
import { join, relative } from "node:path";
import { escapeText } from "../escape.js";
import type { LedgerHome } from "../ledger/ledger.js";
import type { Context } from "./context.js";
import { isInWorkTree } from "./forgetful-ledger.js";
import { addLines } from "./init/write.js";

/** What a folder of ledgers needs where git may have its way with line ends. */
export const LEDGER_ATTRIBUTES = ["*.ndjson -text", "*.head -text"] as const;

/**
 * Has git leave the line ends of a folder of ledgers alone: lines for that in a `.gitattributes` of the folder itself. A
 * merge stays git's own: its conflict markers are what shows that two branches both applied.
 */
export async function keepLineEnds(home: LedgerHome, { notes }: Context): Promise<void> {
  if (!home.url.startsWith("file:")) return;
  const folder = home.url.slice("file:".length);
  if (!(await isInWorkTree(folder))) return;
  const name = `${escapeText(relative(process.cwd(), folder)) || "."}/.gitattributes`;
  try {
    // A checkout may have put a link there: what it leads to is not ours to write.
    const there = await lstat(join(folder, ".gitattributes")).catch(() => undefined);
    if (there !== undefined && !there.isFile()) throw new Error("it is no plain file");
    const added = await addLines(folder, ".gitattributes", LEDGER_ATTRIBUTES);
    if (added > 0) notes.say(`Wrote ${name}, so that git changes no line end of the ledger: commit it too.`);
  } catch {
    notes.insist(`warning: ${name} can't be written: see that git changes no line end of the ledger`);
  }
}
