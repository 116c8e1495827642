import { ReticketError } from "../errors.js";
import { heldElsewhere } from "../plan/invalidation.js";
import type { Plan } from "../plan/plan.js";
import { targetLabel } from "../target.js";
import { loadStates, type Workspace } from "./workspace.js";

/** Reads all ledgers again. @throws ReticketError LEDGER_MOVED if a link is another manifest's by now */
export async function confirmOthers(plan: Plan, workspace: Workspace): Promise<void> {
  const held = heldElsewhere(plan.manifests, await loadStates(workspace, { fresh: true }), Date.now());
  if (held === undefined) return;
  throw new ReticketError(
    "LEDGER_MOVED",
    `${targetLabel(held.target)} (${held.manifest}) has, or may have, a live ticket of another manifest by now, which would stop working`,
    { hint: "run the same command again: it leaves such links alone" },
  );
}
