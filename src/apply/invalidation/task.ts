import type { LinkHolder } from "../../auth0/throw-away.js";
import type { LinkToInvalidate } from "../../plan/invalidation.js";
import type { ManifestPlan, Plan } from "../../plan/plan.js";
import type { InvalidationRecorder, LinkSubject } from "./recorder.js";

/** One link that is to be invalidated. */
export interface InvalidationTask {
  manifest: string;
  link: LinkToInvalidate;
  holder: LinkHolder;
  subject: LinkSubject;
  recorder: InvalidationRecorder;
}

/**
 * The links that a plan takes back, manifest by manifest.
 * @param recorders by manifest name
 */
export function* invalidationTasks(
  plan: Plan,
  recorders: ReadonlyMap<string, InvalidationRecorder>,
): Generator<InvalidationTask> {
  for (const each of plan.manifests) {
    const { name } = each.manifest;
    for (const link of each.invalidations.links) {
      const { key, target } = link;
      const holder = { target, identity: identityOf(each, link) };
      yield { manifest: name, link, holder, subject: { key, target }, recorder: recorders.get(name)! };
    }
  }
}

/** The ledger does not keep it: of a target that left the manifest, it is not known any more. */
function identityOf({ manifest }: ManifestPlan, { index }: LinkToInvalidate): LinkHolder["identity"] {
  return index === undefined ? undefined : manifest.entries.body(index).identity;
}
