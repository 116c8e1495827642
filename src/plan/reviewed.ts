import { ReticketError } from "../errors.js";
import type { SavedPlan } from "../generated/plan.js";
import { runDifferences } from "./effects.js";
import { actionAt, changeCount, type ManifestPlan, type Plan } from "./plan.js";
import { unsaidRequests, unsaidWords } from "./requests.js";
import { effectDifferences, refuseOlderFormat } from "./saved-plan.js";

const TOLD = 5;

/**
 * Refuses a plan that would cause anything which a saved one, made and reviewed earlier, does not say: another effect of
 * the run or of a manifest that is not done yet; another entry, one whose body or address has changed, one whose link
 * dies or goes elsewhere now, or whose sessions are revoked, and did not then. Fewer entries are fine, and so are ledgers
 * that went on: what was issued in the meantime is not sent again. A ledger that is older than the one of then, or
 * another one, is not.
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
    throw new ReticketError("PLAN_STALE", `the reviewed plan does not fit: ${stale.join("; ")}`, {
      hint: "use the config and the ledger that it was made on, the ledger as it is today; or plan again, and have that reviewed",
      context: { differences: stale },
    });
  }
  const effects: string[] = [];
  const unsaid: string[] = [];
  let count = 0;
  let redirects = false;
  for (const now of plan.manifests) {
    const { name } = now.manifest;
    // Of a manifest that has nothing left to do, nothing is sent, whatever its effects have become.
    if (changeCount(now.summary) === 0) continue;
    const then = earlier.get(name);
    if (then !== undefined) {
      for (const words of effectDifferences(reviewed, then, now, plan))
        effects.push(`  manifest ${name}: ${words}`);
    }
    for (const one of unsaidRequests(now, then?.requests)) {
      redirects ||= actionAt(now, one.index).action === "redirect";
      if (count++ < TOLD) unsaid.push(`  ${unsaidWords(now, one)}`);
    }
  }
  if (count + effects.length === 0) return;
  const does = `${redirects ? "send or redirect" : "send"} ${count} ${count === 1 ? "request that the reviewed one does" : "requests that the reviewed one does"}`;
  const heading = `the plan of now would ${count === 0 ? "cause what the reviewed one does" : does} not say: nothing was sent`;
  const more = count > TOLD ? [`  … and ${count - TOLD} more`] : [];
  throw new ReticketError("PLAN_EXCEEDED", [heading, ...effects, ...unsaid, ...more].join("\n"), {
    hint: "what an earlier change brought in, its own job must apply first; else plan again, and have that reviewed",
    context: {
      count,
      ...(effects.length === 0 ? {} : { differences: effects.map((words) => words.trim()) }),
    },
  });
}

function ledgerProblem(then: SavedPlan["manifests"][number] | undefined, now: ManifestPlan): string[] {
  const before = then?.head ?? null;
  if (before === null) return [];
  const ledger = `the ledger of ${now.manifest.name}`;
  if (now.head === null) return [`${ledger} is gone`];
  if (now.head.lineage !== before.lineage) return [`${ledger} is another one (its lineage differs)`];
  if (now.head.seq < before.seq) return [`${ledger} has ${now.head.seq} lines, and had ${before.seq} then`];
  if (now.head.seq === before.seq && now.head.sum !== before.sum) return [`${ledger} has another history`];
  return [];
}
