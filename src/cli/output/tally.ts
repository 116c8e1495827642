import type { ApplyEvent } from "../../apply/events.js";

const KEPT = 10;

export type EntryEvent = ApplyEvent & { type: "entry" };

/** Collects the first entries of a run that need attention. */
export class Tally {
  readonly rejected: EntryEvent[] = [];
  readonly inDoubt: EntryEvent[] = [];
  /** The first entries of which it is not clear whose account is meant. */
  readonly unclear: EntryEvent[] = [];
  unclearCount = 0;

  event(event: ApplyEvent): void {
    if (event.type !== "entry") return;
    if (event.unclear === true) {
      this.unclearCount++;
      if (this.unclear.length < KEPT) this.unclear.push(event);
    }
    const kept = { rejected: this.rejected, in_doubt: this.inDoubt, issued: undefined, released: undefined };
    const list = kept[event.outcome];
    if (list !== undefined && list.length < KEPT) list.push(event);
  }
}
