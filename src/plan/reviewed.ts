import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import type { SavedPlan } from "../generated/plan.js";
import { targetLabel } from "../target.js";
import { boundKey } from "./bound-key.js";
import { ACTIONS, type Action, actionAt, type ManifestPlan, type Plan, sendCount } from "./plan.js";

/** Characters of a key that a saved plan keeps: 96 bits. */
const KEPT = 16;
const TOLD = 5;

type SavedRequests = NonNullable<SavedPlan["manifests"][number]["requests"]>;

/** Actions that send a request, by whether somebody may lose a link that they have. */
const KIND: Partial<Record<Action, "new" | "replacing">> = {
  issue: "new",
  retry: "new",
  renew: "new",
  replace: "replacing",
  reissue: "replacing",
};
const KINDS = ACTIONS.map((action) => KIND[action]);

/** The requests that a plan would send, as a saved plan keeps them. */
export function requestsOf(plan: ManifestPlan): SavedRequests {
  const { actions, revokes } = plan;
  const kept = { new: [] as string[], replacing: [] as string[], revoking: [] as string[] };
  for (let index = 0; index < actions.length; index++) {
    const kind = KINDS[actions[index]!];
    if (kind === undefined) continue;
    const key = boundKey(plan, index).slice(0, KEPT);
    kept[kind].push(key);
    if (revokes[index] === 1) kept.revoking.push(key);
  }
  const packed = (keys: string[]) => keys.sort().join("");
  return {
    new: packed(kept.new),
    replacing: packed(kept.replacing),
    ...(kept.revoking.length === 0 ? {} : { revoking: packed(kept.revoking) }),
  };
}

/**
 * Refuses a plan that would send anything which a saved one, made and reviewed earlier, does not say: another entry, one
 * whose body or `deliver_to` has changed, or one whose link dies now, or whose sessions do, and did not then. Less is fine, and so are ledgers that went on:
 * what was issued in the meantime is not sent again. A ledger that is older than the one of then, or another one, is not.
 * @throws ReticketError PLAN_EXCEEDED, PLAN_STALE
 */
export function checkReviewed(reviewed: SavedPlan, plan: Plan): void {
  const earlier = new Map(reviewed.manifests.map((manifest) => [manifest.name, manifest]));
  const stale = [
    ...(reviewed.tenant === plan.tenant
      ? []
      : [`it was made for ${reviewed.tenant}, and this is ${plan.tenant}`]),
    ...plan.manifests.flatMap((now) => ledgerProblem(earlier.get(now.manifest.name), now)),
  ];
  if (stale.length > 0) {
    throw new ReticketError("PLAN_STALE", `the reviewed plan does not fit: ${stale.join("; ")}`, {
      hint: "use the ledger that it was made on, as it is today; or plan again, and have that reviewed",
    });
  }
  const unsaid: string[] = [];
  let count = 0;
  for (const now of plan.manifests) {
    if (sendCount(now.summary) === 0) continue;
    for (const index of unsaidEntries(now, earlier.get(now.manifest.name)?.requests)) {
      if (count++ >= TOLD) continue;
      const { file, line, column } = now.manifest.entries.position(index);
      const { action, revokes } = actionAt(now, index);
      const label = escapeText(targetLabel(now.manifest.entries.target(index)));
      unsaid.push(
        `  ${escapeText(file)}:${line}:${column} ${action}${revokes ? ", sessions revoked," : ""} ${label} (${now.manifest.name})`,
      );
    }
  }
  if (count === 0) return;
  const more = count > TOLD ? [`  … and ${count - TOLD} more`] : [];
  throw new ReticketError(
    "PLAN_EXCEEDED",
    [
      `the plan of now would send ${count} ${count === 1 ? "request that the reviewed one does" : "requests that the reviewed one does"} not say: nothing was sent`,
      ...unsaid,
      ...more,
    ].join("\n"),
    {
      hint: "what an earlier change brought in, its own job must apply first; else plan again, and have that reviewed",
      context: { count },
    },
  );
}

function* unsaidEntries(plan: ManifestPlan, requests: SavedRequests | undefined): Generator<number> {
  const { actions, revokes } = plan;
  const replacing = unpack(requests?.replacing ?? "");
  const revoking = unpack(requests?.revoking ?? "");
  const said = { replacing, new: new Set([...replacing, ...unpack(requests?.new ?? "")]) };
  for (let index = 0; index < actions.length; index++) {
    const kind = KINDS[actions[index]!];
    if (kind === undefined) continue;
    const key = boundKey(plan, index).slice(0, KEPT);
    if (!said[kind].has(key) || (revokes[index] === 1 && !revoking.has(key))) yield index;
  }
}

function unpack(packed: string): Set<string> {
  const keys = new Set<string>();
  for (let from = 0; from < packed.length; from += KEPT) keys.add(packed.slice(from, from + KEPT));
  return keys;
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
