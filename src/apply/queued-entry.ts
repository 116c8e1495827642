import { randomInt } from "node:crypto";
import type { Manifest } from "../manifest/manifest.js";
import { ACTIONS, actionAt, type ManifestPlan, type Plan, SENDING } from "../plan/plan.js";
import type { RecordSubject } from "./record-subject.js";
import type { Recorder, Redirection } from "./recorder.js";
import type { WaveRun } from "./waves/wave-run.js";

/** One entry that a ticket is to be requested for. */
export interface QueuedEntry {
  plan: ManifestPlan;
  index: number;
  subject: RecordSubject;
  recorder: Recorder;
  /** The waves of its manifest, if it has waves. */
  waveRun?: WaveRun | undefined;
}

export interface QueueOptions {
  /** In random order, so that runners on one ledger seldom claim the same entries. */
  scattered: boolean;
  /** The order of a manifest's entries if they are not scattered, by their indices; undefined: as in the manifest. */
  order?: ((manifest: Manifest) => Iterable<number> | undefined) | undefined;
  /** true: entries for which an earlier request may still arrive; false: all others. */
  inDoubt: boolean;
  /** Ids of targets for which an earlier request may still arrive. */
  targetsInDoubt: ReadonlySet<string>;
  /** Whether the entry is one of those that are sent now. */
  isWanted: (manifest: ManifestPlan, index: number) => boolean;
  /** The waves of a manifest. */
  waveRunOf: (manifest: ManifestPlan) => WaveRun | undefined;
}

/**
 * The entries that the plan sends, manifest by manifest.
 * @param recorders by manifest name
 */
export function* queuedEntries(
  plan: Plan,
  recorders: ReadonlyMap<string, Recorder>,
  { scattered, order, inDoubt, targetsInDoubt, isWanted, waveRunOf }: QueueOptions,
): Generator<QueuedEntry> {
  const entryAt = (manifest: ManifestPlan, index: number): QueuedEntry => {
    const { entries, name } = manifest.manifest;
    const subject = {
      key: manifest.keys.at(index),
      target: entries.target(index),
      generation: entries.generation(index),
      deliverTo: entries.deliverTo(index),
      identity: entries.body(index).identity,
    };
    return { plan: manifest, index, subject, recorder: recorders.get(name)!, waveRun: waveRunOf(manifest) };
  };
  for (const manifest of plan.manifests) {
    const { length } = manifest.manifest.entries;
    const inOrder = scattered ? scatteredIndices(length) : order?.(manifest.manifest);
    for (const index of inOrder ?? indices(length)) {
      const { action, turn } = actionAt(manifest, index);
      if (turn !== "now" || !SENDING.has(action) || !isWanted(manifest, index)) continue;
      const waits = action === "reissue" || targetsInDoubt.has(manifest.manifest.entries.targetId(index));
      if (waits === inDoubt) yield entryAt(manifest, index);
    }
  }
}

/** Every ticket that the plan redirects. */
export function redirectionsOf({ manifest, actions, recordedTickets }: ManifestPlan): Redirection[] {
  const redirect = ACTIONS.indexOf("redirect");
  const redirections: Redirection[] = [];
  for (let index = 0; index < actions.length; index++) {
    if (actions[index] !== redirect) continue;
    const { key, target } = recordedTickets.get(index)!;
    redirections.push({ key, target, deliverTo: manifest.entries.deliverTo(index) });
  }
  return redirections;
}

function* indices(length: number): Generator<number> {
  for (let index = 0; index < length; index++) yield index;
}

/** Every index once, from a random start, in strides that have no divisor in common with the length. */
function* scatteredIndices(length: number): Generator<number> {
  if (length === 0) return;
  let stride = randomInt(length) + 1;
  while (divisor(stride, length) !== 1) stride = (stride % length) + 1;
  let index = randomInt(length);
  for (let count = 0; count < length; count++) {
    yield index;
    index = (index + stride) % length;
  }
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
