import { Fold } from "./fold.js";
import type { LedgerLine, LedgerState, ReadOptions } from "./ledger.js";
import type { LineRecords } from "./line-records.js";
import type { LedgerStore, StoreLock } from "./store.js";

/** The state of a ledger. @throws ReticketError as `Ledger.state` does */
export async function readState(
  source: Pick<LedgerStore | StoreLock, "read">,
  options: ReadOptions | undefined,
): Promise<LedgerState> {
  let fold = new Fold();
  const begin = () => {
    const begun = new Fold();
    fold = begun;
    return (records: LineRecords) => begun.addAll(records);
  };
  const { head, tornBytes = 0, crlfLines } = await source.read(begin, options);
  return fold.state(head, tornBytes, crlfLines);
}

/** The records of a ledger. @throws ReticketError as `Ledger.state` does */
export async function* readRecords(store: LedgerStore, options?: ReadOptions): AsyncGenerator<LedgerLine> {
  for await (const batch of store.lines(options)) for (const { records } of batch) yield* records;
}

/** The lines of a ledger as they stand. @throws ReticketError as `Ledger.state` does */
export async function* readHistory(store: LedgerStore, options?: ReadOptions): AsyncGenerator<string> {
  for await (const batch of store.lines(options)) for (const { text } of batch) yield text;
}
