import type { ApplyEvent } from "../../apply/events.js";
import { targetId } from "../../target.js";

const KEPT = 10;

export type EntryEvent = ApplyEvent & { type: "entry" };
export type InvalidationEvent = ApplyEvent & { type: "invalidation" };
export type ContainmentEvent = ApplyEvent & { type: "password" | "sessions" };
const UNCONTAINED: ReadonlySet<string> = new Set(["uncontained", "unrevoked"]);

/** Collects the first entries of a run that need attention. */
export class Tally {
  readonly rejected: EntryEvent[] = [];
  readonly inDoubt: EntryEvent[] = [];
  /** The first entries whose account could not be contained. */
  readonly uncontained: ContainmentEvent[] = [];

  /** The first links that Auth0 did not invalidate, and those in doubt; a link that is tried again is listed once. */
  readonly #links = new Map<string, InvalidationEvent>();

  get notInvalidated(): InvalidationEvent[] {
    return this.#linksWith("not_invalidated");
  }

  get invalidationsInDoubt(): InvalidationEvent[] {
    return this.#linksWith("in_doubt");
  }

  event(event: ApplyEvent): void {
    if (event.type === "invalidation") this.#link(event);
    if (event.type === "password" || event.type === "sessions") {
      if (UNCONTAINED.has(event.outcome) && this.uncontained.length < KEPT) this.uncontained.push(event);
    }
    if (event.type !== "entry") return;
    const kept = { rejected: this.rejected, in_doubt: this.inDoubt, issued: undefined, released: undefined };
    const list = kept[event.outcome];
    if (list !== undefined && list.length < KEPT) list.push(event);
  }

  #link(event: InvalidationEvent): void {
    const id = `${event.manifest}\n${targetId(event.target)}`;
    const isOpen = event.outcome === "not_invalidated" || event.outcome === "in_doubt";
    if (!isOpen) this.#links.delete(id);
    else if (this.#links.has(id) || this.#links.size < 2 * KEPT) this.#links.set(id, event);
  }

  #linksWith(outcome: InvalidationEvent["outcome"]): InvalidationEvent[] {
    return [...this.#links.values()].filter((event) => event.outcome === outcome).slice(0, KEPT);
  }
}
