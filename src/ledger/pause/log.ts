import type { LedgerLine, LedgerRecord } from "../record.js";
import type { PauseEvent } from "./mark.js";

/** The pauses that a ledger records. An event that two processes have recorded counts once. */
export class PauseLog {
  readonly #events = new Map<string, PauseEvent>();

  add({ type, run, actor, why }: Extract<LedgerLine, { type: PauseEvent["type"] }>): void {
    if (this.#events.has(run)) return;
    this.#events.set(run, { type, id: run, actor, ...(why === undefined ? {} : { why }) });
  }

  /** In the order in which they were recorded first. */
  all(): PauseEvent[] {
    return [...this.#events.values()];
  }
}

/** The record of an event. */
export function pauseRecord({ type, id, actor, why }: PauseEvent): LedgerRecord {
  if (type === "paused") return { type, run: id, actor, why: why ?? "" };
  return { type, run: id, actor, ...(why === undefined ? {} : { why }) };
}
