import { ReticketError } from "../errors.js";
import { heldElsewhere } from "../plan/invalidation.js";
import type { Plan } from "../plan/plan.js";
import { targetLabel } from "../target.js";
import { loadStates, type OpenLedgers, type Workspace } from "./workspace.js";

/**
 * Reads the ledgers again that are not locked by this run.
 * @throws ReticketError LEDGER_MOVED if a link is another manifest's by now
 */
export async function confirmOthers(
  plan: Plan,
  workspace: Workspace,
  { ledgers, states }: Pick<OpenLedgers, "ledgers" | "states">,
): Promise<void> {
  const own = new Map([...states].filter(([name]) => ledgers.has(name)));
  const now = await loadStates(workspace, { fresh: true, known: own });
  if (now.size === own.size) return;
  const held = heldElsewhere(plan.manifests, now, Date.now());
  if (held === undefined) return;
  throw new ReticketError(
    "LEDGER_MOVED",
    `${targetLabel(held.target)} (${held.manifest}) has, or may have, a live ticket of another manifest by now, which would stop working`,
    { hint: "run the same command again: it leaves such links alone" },
  );
}
