import { actionAt, type ManifestPlan, type Plan, SENDING } from "../plan/plan.js";
import type { Recorder, Subject } from "./recorder.js";

/** One entry that is to be sent. */
export interface Item {
  plan: ManifestPlan;
  index: number;
  subject: Subject;
  recorder: Recorder;
}

/** Every entry that the plan sends, manifest by manifest. @param recorders by manifest name */
export function* itemsOf(plan: Plan, recorders: ReadonlyMap<string, Recorder>): Generator<Item> {
  for (const manifest of plan.manifests) {
    const { entries, name } = manifest.manifest;
    for (let index = 0; index < entries.length; index++) {
      if (!SENDING.has(actionAt(manifest, index).action)) continue;
      const subject = {
        key: manifest.keys.at(index),
        target: entries.target(index),
        generation: entries.generation(index),
      };
      yield { plan: manifest, index, subject, recorder: recorders.get(name)! };
    }
  }
}
