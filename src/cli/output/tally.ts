import type { ApplyEvent } from "../../apply/events.js";

const KEPT = 10;

export type EntryEvent = ApplyEvent & { type: "entry" };
export type ContainmentEvent = ApplyEvent & { type: "password" | "sessions" };
const UNCONTAINED: ReadonlySet<string> = new Set(["uncontained", "unrevoked"]);

/** Collects the first entries of a run that need attention. */
export class Tally {
  readonly rejected: EntryEvent[] = [];
  readonly inDoubt: EntryEvent[] = [];
  /** The first entries whose account could not be contained. */
  readonly uncontained: ContainmentEvent[] = [];

  event(event: ApplyEvent): void {
    if (event.type === "password" || event.type === "sessions") {
      if (UNCONTAINED.has(event.outcome) && this.uncontained.length < KEPT) this.uncontained.push(event);
    }
    if (event.type !== "entry") return;
    const kept = { rejected: this.rejected, in_doubt: this.inDoubt, issued: undefined, released: undefined };
    const list = kept[event.outcome];
    if (list !== undefined && list.length < KEPT) list.push(event);
  }
}
