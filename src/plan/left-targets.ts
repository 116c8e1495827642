import type { LedgerState, TargetState } from "../ledger/ledger.js";
import type { Manifest } from "../manifest/manifest.js";
import type { Target } from "../target.js";

/** The targets of all ledgers that have a ticket and are no longer in their manifests. Pure. */
export function formerTargets(
  manifests: readonly Manifest[],
  states: ReadonlyMap<string, LedgerState>,
): Target[] {
  return manifests.flatMap((manifest) => {
    const state = states.get(manifest.name);
    const left = state === undefined ? [] : [...leftTargets(manifest, state)];
    return left.flatMap(([, { issued, target }]) => (issued === undefined ? [] : [target]));
  });
}

/** The targets of a ledger that are no longer in its manifest. Pure. */
export function* leftTargets(
  { entries }: Manifest,
  state: LedgerState,
): Generator<[id: string, state: TargetState]> {
  let known = 0;
  for (let index = 0; index < entries.length; index++) {
    if (state.has(entries.targetId(index))) known++;
  }
  if (known === state.size) return;
  const wanted = new Set<string>();
  for (let index = 0; index < entries.length; index++) wanted.add(entries.targetId(index));
  for (const [id, recorded] of state.targets()) if (!wanted.has(id)) yield [id, recorded];
}
