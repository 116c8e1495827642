import { ReticketError } from "../errors.js";
import type { SavedPlan } from "../generated/plan.js";
import { runDifferences } from "./effects.js";
import { actionAt, hasWork, type ManifestPlan, type Plan } from "./plan.js";
import { unplannedInvalidations, unplannedLinkText, unplannedRequests, unplannedText } from "./requests.js";
import { effectDifferences, refuseOlderFormat } from "./saved-plan.js";

const MAX_LISTED = 5;

/**
 * Refuses a plan with effects that the reviewed plan does not have: another effect of the run or of a manifest with
 * changes; a new entry, or one whose body or address has changed, whose link is newly replaced or redirected, or whose
 * sessions are newly revoked. Fewer entries are allowed, and so are ledgers with new lines: entries that were issued in the
 * meantime are not sent again. An older or a different ledger is refused.
 * @throws ReticketError PLAN_EXCEEDED, PLAN_STALE
 */
export function checkReviewed(reviewed: SavedPlan, plan: Plan): void {
  refuseOlderFormat(reviewed);
  const earlier = new Map(reviewed.manifests.map((manifest) => [manifest.name, manifest]));
  const stale = [
    ...(reviewed.tenant === plan.tenant
      ? []
      : [`it was made for ${reviewed.tenant}, and this is ${plan.tenant}`]),
    ...runDifferences(reviewed.effects!, plan.effects),
    ...plan.manifests.flatMap((now) => ledgerProblem(earlier.get(now.manifest.name), now)),
  ];
  if (stale.length > 0) {
    throw new ReticketError("PLAN_STALE", `the reviewed plan does not match: ${stale.join("; ")}`, {
      hint: "use the config and the ledger that the plan was made with, or plan again and have the new plan reviewed",
      context: { differences: stale },
    });
  }
  const { effects, unplanned, count, redirects } = excess(reviewed, earlier, plan);
  if (count + effects.length === 0) return;
  const requests = `${count} ${count === 1 ? "request" : "requests"}`;
  const does = count === 0 ? "have effects" : `${redirects ? "send or redirect" : "send"} ${requests}`;
  const heading = `this plan would ${does} that the reviewed plan does not have: nothing was sent`;
  const more = count > MAX_LISTED ? [`  … and ${count - MAX_LISTED} more`] : [];
  throw new ReticketError("PLAN_EXCEEDED", [heading, ...effects, ...unplanned, ...more].join("\n"), {
    hint: "if an earlier change added these entries, run its own job first; otherwise plan again and have the new plan reviewed",
    context: {
      count,
      ...(effects.length === 0 ? {} : { differences: effects.map((words) => words.trim()) }),
    },
  });
}

/** What the current plan does beyond the reviewed one. Only the first entries are listed. */
function excess(
  reviewed: SavedPlan,
  earlier: ReadonlyMap<string, SavedPlan["manifests"][number]>,
  plan: Plan,
): { effects: string[]; unplanned: string[]; count: number; redirects: boolean } {
  const effects: string[] = [];
  const unplanned: string[] = [];
  let count = 0;
  let redirects = false;
  // A manifest without changes sends nothing, so changes of its effects do not matter.
  for (const now of plan.manifests.filter(hasWork)) {
    const { name } = now.manifest;
    const then = earlier.get(name);
    const differences = then === undefined ? [] : effectDifferences(reviewed, then, now, plan);
    for (const words of differences) effects.push(`  manifest ${name}: ${words}`);
    for (const one of unplannedRequests(now, then?.requests)) {
      redirects ||= actionAt(now, one.index).action === "redirect";
      if (count++ < MAX_LISTED) unplanned.push(`  ${unplannedText(now, one)}`);
    }
    for (const link of unplannedInvalidations(now, then?.requests)) {
      if (count++ < MAX_LISTED) unplanned.push(`  ${unplannedLinkText(now, link)}`);
    }
  }
  return { effects, unplanned, count, redirects };
}

function ledgerProblem(then: SavedPlan["manifests"][number] | undefined, now: ManifestPlan): string[] {
  const before = then?.head ?? null;
  if (before === null) return [];
  const ledger = `the ledger of ${now.manifest.name}`;
  if (now.head === null) return [`${ledger} is gone`];
  if (now.head.lineage !== before.lineage) return [`${ledger} is a different one (its lineage differs)`];
  if (now.head.seq < before.seq)
    return [`${ledger} has ${now.head.seq} lines, and had ${before.seq} when the plan was made`];
  if (now.head.seq === before.seq && now.head.sum !== before.sum)
    return [`${ledger} has a different history`];
  return [];
}
