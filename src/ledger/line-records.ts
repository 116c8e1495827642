import type { LedgerLine, LineContent } from "./record.js";
import { RecordGroup } from "./record-group.js";

/** The records of one line that was verified, as they were read. */
export class LineRecords implements LineContent {
  /** @param parts single records, and groups, whose records are made when they are gone through */
  constructor(readonly parts: readonly (LedgerLine | RecordGroup)[]) {}

  *[Symbol.iterator](): Generator<LedgerLine> {
    for (const part of this.parts) {
      if (part instanceof RecordGroup) yield* part;
      else yield part;
    }
  }

  *singles(): Generator<LedgerLine> {
    for (const part of this.parts) if (!(part instanceof RecordGroup)) yield part;
  }
}
