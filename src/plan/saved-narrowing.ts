import type { SavedPlan } from "../generated/plan.js";
import type { ManifestPlan, Plan } from "./plan.js";
import { keyTest, packKeys } from "./requests.js";
import type { Narrowing } from "./scope.js";
import { SCOPES } from "./scope.js";

type SavedManifest = SavedPlan["manifests"][number];

/** Which entries of a manifest take part, in the form of a saved plan. */
export function savedScope(
  plan: ManifestPlan,
  { only, exclude }: Plan["narrowing"],
): Pick<SavedManifest, "only" | "excluded"> {
  if (only !== undefined) return { only: packKeys(keysOf(plan, "included")) };
  return exclude === undefined ? {} : { excluded: packKeys(keysOf(plan, "excluded")) };
}

function* keysOf({ scopes, keys }: ManifestPlan, wanted: (typeof SCOPES)[number]): Generator<string> {
  const scope = SCOPES.indexOf(wanted);
  for (let index = 0; index < scopes.length; index++) if (scopes[index] === scope) yield keys.at(index);
}

/**
 * What narrows a saved plan, so that it can be narrowed in the same way again: an entry that has another key today, or is in another
 * manifest, is not one of those that the plan names. undefined: nothing narrows it.
 */
export function savedNarrowing({ narrowing, manifests }: SavedPlan): Narrowing | undefined {
  if (narrowing === undefined) return undefined;
  const only = testOf(manifests, ({ only: packed }) => [packed]);
  const links = testOf(manifests, ({ requests }) => [requests?.invalidating]);
  const chosen = testOf(manifests, ({ requests }) => [requests?.new, requests?.replacing]);
  return {
    flags: narrowing,
    only: narrowing.only === undefined ? undefined : only,
    excludes: testOf(manifests, ({ excluded }) => [excluded]),
    limit: narrowing.limit,
    links: (manifest, { ticketSha256 }) => links(manifest, ticketSha256),
    mayChoose: (manifest, key) => narrowing.limit === undefined || chosen(manifest, key),
  };
}

function testOf(
  manifests: readonly SavedManifest[],
  packed: (manifest: SavedManifest) => readonly (string | undefined)[],
): (manifest: string, key: string) => boolean {
  const tests = new Map(manifests.map((each) => [each.name, keyTest(...packed(each))]));
  return (manifest, key) => tests.get(manifest)?.(key) === true;
}
