import { createHash, hash } from "node:crypto";
import { ReticketError } from "../errors.js";
import type { SavedPlan } from "../generated/plan.js";
import isSavedPlan from "../generated/plan.validator.js";
import type { LedgerHead } from "../ledger/ledger.js";
import { boundKey } from "./bound-key.js";
import { ACTIONS, listedActions, type Plan } from "./plan.js";
import { requestsOf } from "./reviewed.js";

export type { SavedPlan };

const FORMAT_VERSION = 1;
const PLAN_AGAIN = "run `reticket plan --out FILE` again, review it, and apply that";

export interface SaveOptions {
  toolVersion: string;
  /** The PATHs that the plan was made of. */
  paths: readonly string[];
  inDoubt?: "hold" | "reissue" | undefined;
  retryRejected?: boolean | undefined;
}

/** What identifies a plan, for `--out`. Pure. */
export function savePlan(plan: Plan, options: SaveOptions): SavedPlan {
  const unsigned: Omit<SavedPlan, "sum"> = {
    format_version: FORMAT_VERSION,
    tool_version: options.toolVersion,
    created_at: new Date(plan.now).toISOString(),
    tenant: plan.tenant,
    paths: [...options.paths],
    ...(options.inDoubt === undefined ? {} : { in_doubt: options.inDoubt }),
    ...(options.retryRejected === true ? { retry_rejected: true } : {}),
    manifests: plan.manifests.map((each) => ({
      name: each.manifest.name,
      digest: each.keys.digest,
      head: each.head,
      requests: requestsOf(each),
    })),
    summary: plan.summary,
    actions_sha256: hashActions(plan),
  };
  return { ...unsigned, sum: sumOf(unsigned) };
}

/**
 * Reads what `--out` wrote.
 * @throws ReticketError PLAN_INVALID where it is not a plan, PLAN_STALE where another version made it or it was edited
 */
export function parseSavedPlan(text: string, file: string): SavedPlan {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ReticketError("PLAN_INVALID", `${file} is not a saved plan: it is not JSON`, {
      hint: PLAN_AGAIN,
      cause,
    });
  }
  const { format_version: version, tool_version: maker } = (value ?? {}) as Record<string, unknown>;
  if (typeof version === "number" && version > FORMAT_VERSION) {
    const who =
      typeof maker === "string" && /^\d[\w.+-]{0,40}$/.test(maker) ? `reticket ${maker}` : "a newer reticket";
    throw new ReticketError(
      "PLAN_NEWER",
      `${file} was made by ${who}: it has plan format ${version}, and this version knows formats up to ${FORMAT_VERSION}`,
      {
        hint: `apply it with ${who === "a newer reticket" ? "the version that made it" : who}, or ${PLAN_AGAIN}`,
      },
    );
  }
  if (typeof version === "number" && version !== FORMAT_VERSION) {
    throw new ReticketError(
      "PLAN_STALE",
      `${file} has plan format ${version}, and this reticket reads format ${FORMAT_VERSION}`,
      { hint: `${PLAN_AGAIN}, with one and the same version of reticket` },
    );
  }
  if (!isSavedPlan(value)) {
    throw new ReticketError("PLAN_INVALID", `${file} is not a saved plan`, { hint: PLAN_AGAIN });
  }
  const { sum, ...unsigned } = value as SavedPlan;
  if (sum !== sumOf(unsigned)) {
    throw new ReticketError("PLAN_STALE", `${file} has been edited since it was saved`, { hint: PLAN_AGAIN });
  }
  return { ...unsigned, sum };
}

/**
 * Refuses unless the plan made now is the saved one to the letter: tenant, manifests, ledgers and actions.
 * @throws ReticketError PLAN_STALE, which names everything that differs
 */
export function checkSavedPlan(saved: SavedPlan, plan: Plan, toolVersion: string): void {
  const differences = [...compare(saved, plan, toolVersion)];
  if (differences.length === 0) return;
  throw new ReticketError("PLAN_STALE", `the saved plan is stale: ${differences.join("; ")}`, {
    hint: PLAN_AGAIN,
    context: { differences },
  });
}

function* compare(saved: SavedPlan, plan: Plan, toolVersion: string): Generator<string> {
  if (saved.tool_version !== toolVersion) {
    yield `it was made by reticket ${saved.tool_version}, and this is ${toolVersion}`;
  }
  if (saved.tenant !== plan.tenant) yield `it was made for ${saved.tenant}, and this is ${plan.tenant}`;
  const now = new Map(plan.manifests.map((entry) => [entry.manifest.name, entry]));
  for (const then of saved.manifests) {
    const current = now.get(then.name);
    now.delete(then.name);
    if (current === undefined) {
      yield `manifest ${then.name} is gone`;
      continue;
    }
    if (current.keys.digest !== then.digest) yield `manifest ${then.name} has changed`;
    const moved = headChange(then.head ?? null, current.head);
    if (moved !== undefined) yield `the ledger of ${then.name} ${moved}`;
  }
  for (const name of now.keys()) yield `manifest ${name} was not in it`;
  if (saved.actions_sha256 !== hashActions(plan)) yield "the actions are not the same any more";
}

function headChange(then: LedgerHead | null, now: LedgerHead | null): string | undefined {
  if (then === null)
    return now === null ? undefined : "did not exist then: has this plan been applied already?";
  if (now === null) return "is gone";
  if (then.lineage !== now.lineage) return "is another one (its lineage differs)";
  if (then.seq === now.seq && then.sum === now.sum) return undefined;
  return `has moved on from line ${then.seq} to ${now.seq}: has this plan been applied already?`;
}

/** One hash over everything that a plan would do, and whom it would tell. Pure. */
export function hashActions(plan: Plan): string {
  const sum = createHash("sha256");
  for (const entry of plan.manifests) {
    for (const { action, index, revokes } of listedActions(entry)) {
      const signs = revokes ? `revoke+${action}` : action;
      sum.update(`${entry.manifest.name}\t${signs}\t${boundKey(entry, index)}\n`);
    }
    const { delivery, name } = entry.manifest;
    if (delivery !== undefined) sum.update(`${name}\tdelivery\t${JSON.stringify(delivery)}\n`);
  }
  return sum.digest("base64url");
}

function sumOf(unsigned: Omit<SavedPlan, "sum">): string {
  const { summary, manifests, ...rest } = unsigned;
  const canonical = [
    Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
    ACTIONS.map((action) => summary[action]),
    manifests.map(({ name, digest, head, requests }) => [
      name,
      digest,
      head && [head.lineage, head.seq, head.sum],
      ...(requests === undefined
        ? []
        : [
            requests.new,
            requests.replacing,
            ...(requests.revoking === undefined ? [] : [requests.revoking]),
          ]),
    ]),
  ];
  return hash("sha256", JSON.stringify(canonical), "base64url");
}
