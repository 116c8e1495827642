import { lstat } from "node:fs/promises";
import { join, relative } from "node:path";
import { escapeText } from "../escape.js";
import type { LedgerBackend } from "../ledger/ledger.js";
import type { Context } from "./context.js";
import { isInWorkTree } from "./ephemeral-ledger.js";
import { addLines } from "./init/write.js";

/** The git attributes that keep the line endings of ledger files. */
export const LEDGER_ATTRIBUTES = ["*.ndjson -text", "*.head -text"] as const;

/**
 * Writes a `.gitattributes` into a ledger folder so that git does not convert line endings. Merging is left to git: conflict
 * markers in a ledger show that `apply` ran on two branches.
 */
export async function keepLineEnds(backend: LedgerBackend, { notes }: Context): Promise<void> {
  const { folder } = backend;
  if (folder === undefined || !(await isInWorkTree(folder))) return;
  const name = `${escapeText(relative(process.cwd(), folder)) || "."}/.gitattributes`;
  try {
    // A checkout may contain a symbolic link here: never write to its target.
    const there = await lstat(join(folder, ".gitattributes")).catch(() => undefined);
    if (there !== undefined && !there.isFile()) throw new Error("not a regular file");
    const added = await addLines(folder, ".gitattributes", LEDGER_ATTRIBUTES);
    if (added > 0)
      notes.say(`Wrote ${name}, so that git does not convert the ledger's line endings: commit it as well.`);
  } catch {
    notes.insist(
      `warning: could not write ${name}: make sure that git does not convert the ledger's line endings`,
    );
  }
}
