import type { IssuedTicket, LedgerState } from "../ledger/ledger.js";
import type { Observation } from "../ledger/observations.js";
import { Numbers } from "../manifest/entries.js";
import type { Manifest } from "../manifest/manifest.js";
import type { Target } from "../target.js";

/** A ticket that its user may not have used yet. */
export interface OpenTicket {
  manifest: string;
  target: Target;
  ticket: IssuedTicket;
  /** The last recorded observation. */
  observed: Observation | undefined;
}

/** Open tickets by index, created on access: an array of them would need more memory than the ledger's state. */
export interface OpenTickets extends Iterable<OpenTicket> {
  readonly length: number;
  at(place: number): OpenTicket | undefined;
}

/** The newest ticket of every entry that has one, and how many of them are known to be completed. Pure. */
export function openTicketsOf(
  manifests: readonly Manifest[],
  states: ReadonlyMap<string, LedgerState>,
): { openTickets: OpenTickets; completed: number } {
  const openTickets = new CompactOpenTickets(states);
  let completed = 0;
  for (const manifest of manifests) {
    openTickets.start(manifest);
    const state = states.get(manifest.name);
    for (let index = 0; index < manifest.entries.length; index++) {
      const recorded = state?.get(manifest.entries.targetId(index));
      if (recorded?.issued === undefined) continue;
      if (recorded.observed?.state === "completed") completed++;
      else openTickets.push(index);
    }
  }
  return { openTickets, completed };
}

/** Keeps the index of an entry for each ticket. */
class CompactOpenTickets implements OpenTickets {
  readonly #indices = new Numbers();
  /** Where the tickets of each manifest begin. */
  readonly #manifests: { manifest: Manifest; from: number }[] = [];

  constructor(private readonly states: ReadonlyMap<string, LedgerState>) {}

  get length(): number {
    return this.#indices.length;
  }

  /** The following entries belong to this manifest. */
  start(manifest: Manifest): void {
    this.#manifests.push({ manifest, from: this.length });
  }

  push(index: number): void {
    this.#indices.push(index);
  }

  at(place: number): OpenTicket | undefined {
    if (place >= this.length) return undefined;
    const { name, entries } = this.#manifests.findLast(({ from }) => from <= place)!.manifest;
    const index = this.#indices.at(place);
    const { issued, observed } = this.states.get(name)!.get(entries.targetId(index))!;
    return { manifest: name, target: entries.target(index), ticket: issued!, observed };
  }

  *[Symbol.iterator](): Generator<OpenTicket> {
    for (let place = 0; place < this.length; place++) yield this.at(place)!;
  }
}
