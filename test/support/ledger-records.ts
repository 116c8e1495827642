import { readFileSync } from "node:fs";
import { Chain } from "../../src/ledger/chain.js";
import type { LedgerLine } from "../../src/ledger/ledger.js";

/** The records of a ledger's lines, the header first. */
export function recordsOf(texts: readonly string[]): LedgerLine[] {
  const { tenant, manifest } = JSON.parse(texts[0]!);
  const chain = new Chain(tenant, manifest);
  return texts.flatMap((text) => [...chain.next(text)]);
}

/** The records of a ledger file, as far as it goes: a torn last line is passed over. */
export function recordsIn(path: string): LedgerLine[] {
  return recordsOf(readFileSync(path, "utf8").split("\n").slice(0, -1));
}
