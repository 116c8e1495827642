import type { SourcePosition } from "../../manifest/manifest.js";
import { ACTIONS, type ManifestPlan } from "../plan.js";
import type { RefusalCollector } from "./refusals.js";
import type { PolicyViolation } from "./violation.js";

/** The most entries or links that may have some actions. */
export interface UpperBound {
  code: PolicyViolation["code"];
  limit: number | undefined;
  /** Whether an action counts, by its index in ACTIONS. */
  counts: readonly boolean[];
  what: string;
  name: string;
}

/** Reports the excess at the first entry beyond the limit. */
export function checkUpperBound(
  plans: readonly ManifestPlan[],
  { limit, ...bound }: UpperBound,
  found: RefusalCollector,
): void {
  if (limit === undefined) return;
  let total = 0;
  for (const plan of plans) {
    for (const [number, action] of ACTIONS.entries()) if (bound.counts[number]) total += plan.summary[action];
  }
  if (total <= limit) return;
  found.add(
    {
      code: bound.code,
      message: `${total} ${bound.what}, and \`${bound.name}\` is ${limit}`,
      hint: `check \`reticket plan\`, then remove entries, or raise \`${bound.name}\`${bound.name.startsWith("-") ? "" : " in the config"}`,
    },
    positionOf(plans, bound.counts, limit),
  );
}

/** The position of the entry after the first `skip` entries that count. */
function positionOf(
  plans: readonly ManifestPlan[],
  counts: readonly boolean[],
  skip: number,
): SourcePosition {
  let left = skip;
  for (const { manifest, actions } of plans) {
    for (let index = 0; index < actions.length; index++) {
      if (counts[actions[index]!] && left-- === 0) return manifest.entries.position(index);
    }
  }
  return plans[0]!.manifest.position;
}
