import type { IssuedTicket, LedgerState } from "../ledger/ledger.js";
import type { Observation } from "../ledger/observations.js";
import { Numbers } from "../manifest/entries.js";
import type { Manifest } from "../manifest/manifest.js";
import type { Target } from "../target.js";

/** A ticket that somebody may not have used yet. */
export interface Subject {
  manifest: string;
  target: Target;
  ticket: IssuedTicket;
  /** What was seen of it before. */
  observed: Observation | undefined;
}

/** Subjects by their place, each made when it is asked for: a list of them would weigh more than the ledger's state. */
export interface Subjects extends Iterable<Subject> {
  readonly length: number;
  at(place: number): Subject | undefined;
}

/** Who is to be looked at, and how many are known to have reset already: the newest ticket of every entry that has one. Pure. */
export function subjectsOf(
  manifests: readonly Manifest[],
  states: ReadonlyMap<string, LedgerState>,
): { subjects: Subjects; completed: number } {
  const subjects = new CompactSubjects(states);
  let completed = 0;
  for (const manifest of manifests) {
    subjects.start(manifest);
    const state = states.get(manifest.name);
    for (let index = 0; index < manifest.entries.length; index++) {
      const recorded = state?.get(manifest.entries.targetId(index));
      if (recorded?.issued === undefined) continue;
      if (recorded.observed?.state === "completed") completed++;
      else subjects.push(index);
    }
  }
  return { subjects, completed };
}

/** An entry's index for each. */
class CompactSubjects implements Subjects {
  readonly #indices = new Numbers();
  /** Where each manifest's subjects begin. */
  readonly #manifests: { manifest: Manifest; from: number }[] = [];

  constructor(private readonly states: ReadonlyMap<string, LedgerState>) {}

  get length(): number {
    return this.#indices.length;
  }

  /** The entries that follow are this manifest's. */
  start(manifest: Manifest): void {
    this.#manifests.push({ manifest, from: this.length });
  }

  push(index: number): void {
    this.#indices.push(index);
  }

  at(place: number): Subject | undefined {
    if (place >= this.length) return undefined;
    const { name, entries } = this.#manifests.findLast(({ from }) => from <= place)!.manifest;
    const index = this.#indices.at(place);
    const { issued, observed } = this.states.get(name)!.get(entries.targetId(index))!;
    return { manifest: name, target: entries.target(index), ticket: issued!, observed };
  }

  *[Symbol.iterator](): Generator<Subject> {
    for (let place = 0; place < this.length; place++) yield this.at(place)!;
  }
}
