import { setTimeout as sleep } from "node:timers/promises";
import type { ManifestPlan, Plan } from "../plan/plan.js";
import type { Context } from "./context.js";
import type { Workspace } from "./workspace.js";

const LOOK_MS = 500;
/** Longer than the lease of a runner that was killed on another machine. A runner that is at work needs seconds. */
const PATIENCE_MS = 60_000;

/**
 * Waits until the other runs have recorded what became of the planned entries that they claimed. A runner that was killed
 * can't do that: then these entries are in doubt, and no other run would tell.
 * @param own the id of our run
 * @returns how many entries have no outcome: their run is gone, or did not end in time
 */
export async function leftByOthers(
  plan: Plan,
  own: string,
  { backend, settings }: Workspace,
  { notes, stop }: { notes: Context["notes"]; stop: AbortSignal },
): Promise<number> {
  const deadline = performance.now() + PATIENCE_MS;
  const { tenant } = settings;
  let isSaid = false;
  for (;;) {
    const work = await backend.workAtHand(tenant);
    const open: (string | undefined)[] = [];
    for (const one of plan.manifests) open.push(...(await openClaims(one)));
    const isAwaited = open.some((run) => run !== undefined && work.some((other) => other.run === run));
    if (!isAwaited || stop.aborted || performance.now() > deadline) return open.length;
    if (!isSaid) notes.say(`Waiting for another run, which has claimed ${open.length} of these entries.`);
    isSaid = true;
    await sleep(LOOK_MS, undefined, { signal: stop }).catch(() => {});
  }

  /** For each planned entry that another run claimed and that has no outcome, its run; undefined: an earlier request is in doubt, too. */
  async function openClaims({ manifest }: ManifestPlan): Promise<(string | undefined)[]> {
    const state = await backend.open(tenant, manifest.name).state({ fresh: true });
    const runs: (string | undefined)[] = [];
    for (let index = 0; index < manifest.entries.length; index++) {
      const recorded = state.get(manifest.entries.targetId(index));
      if (recorded?.last === "claimed" && recorded.claimedBy !== own) runs.push(recorded.claimedBy);
    }
    return runs;
  }
}
