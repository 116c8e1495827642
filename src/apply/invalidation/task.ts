import type { LinkToInvalidate } from "../../plan/invalidation.js";
import type { ManifestPlan, Plan } from "../../plan/plan.js";
import type { LinkHolder } from "../../tenant/throw-away.js";
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

/** What the request sent that issued the ticket. Ledgers before format 4 do not have it, but the manifest may. */
function identityOf(
  { manifest }: ManifestPlan,
  { identity, index }: LinkToInvalidate,
): LinkHolder["identity"] {
  return identity ?? (index === undefined ? undefined : manifest.entries.body(index).identity);
}
