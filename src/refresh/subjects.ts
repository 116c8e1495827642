import type { IssuedTicket, LedgerState } from "../ledger/ledger.js";
import type { Observation } from "../ledger/observations.js";
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

/** Who is to be looked at, and how many are known to have reset already. */
export interface Subjects {
  subjects: readonly Subject[];
  completed: number;
}

/** The newest ticket of every entry that has one; who has reset is not looked at again. Pure. */
export function subjectsOf(
  manifests: readonly Manifest[],
  states: ReadonlyMap<string, LedgerState>,
): Subjects {
  const subjects: Subject[] = [];
  let completed = 0;
  for (const { name, entries } of manifests) {
    const state = states.get(name);
    for (let index = 0; index < entries.length; index++) {
      const recorded = state?.get(entries.targetId(index));
      if (recorded?.issued === undefined) continue;
      const { issued, observed } = recorded;
      if (observed?.state === "completed") completed++;
      else subjects.push({ manifest: name, target: entries.target(index), ticket: issued, observed });
    }
  }
  return { subjects, completed };
}
