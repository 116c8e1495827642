import type { LedgerState, RunSummary, TargetState, WorkAtHand } from "../ledger/ledger.js";
import type { Pause } from "../ledger/pause/mark.js";
import type { Sessions } from "../ledger/sessions.js";
import type { Manifest } from "../manifest/manifest.js";
import { planManifests } from "../plan/make-plan.js";
import { type Action, actionAt, type ManifestPlan } from "../plan/plan.js";
import { LinkHosts, type WithheldReason } from "../tenant/link.js";
import { type WithheldCounts, WithheldTally } from "../tenant/withheld-tally.js";
import { containmentStatus } from "./containment-status.js";
import { type Deliveries, DeliveryTally } from "./deliveries.js";
import type { EntryStatus, Standing } from "./entry-status.js";
import { ProgressTally, type ResetProgress } from "./progress.js";
import { type ReminderStatus, ReminderTally } from "./reminders.js";
import { ENTRY_STATES, type EntryState } from "./states.js";
import { type WaveStatus, waveStatus } from "./waves.js";
import { type RunsAtWork, runsAtWork } from "./work-at-hand.js";

/** The state of one manifest: its entries, counts and runs. */
export interface StatusCounts {
  issued: number;
  rejected: number;
  in_doubt: number;
  /** Claimed by a run that is at work now. */
  in_flight: number;
  pending: number;
  already_reset: number;
  /** Issued tickets whose delivery failed. */
  undelivered: number;
  /** Entries whose newest link was taken back, in any state. */
  invalidated: number;
  /** Entries whose newest link may have been taken back: `invalidate` again makes it sure. */
  invalidation_in_doubt: number;
  /** Entries for which everything that the manifest contains is confirmed. */
  contained: number;
  /** Entries for which containment was tried, and failed or is not confirmed. */
  uncontained: number;
}

const NO_COUNTS: Readonly<StatusCounts> = {
  ...{ issued: 0, rejected: 0, in_doubt: 0, in_flight: 0, pending: 0, already_reset: 0 },
  ...{ undelivered: 0, invalidated: 0, invalidation_in_doubt: 0, contained: 0, uncontained: 0 },
};

/** The state of one manifest: its entries, counts and runs. */
export interface ManifestStatus {
  name: string;
  tenant: string;
  digest: string;
  reason: string | undefined;
  /** The manifest's annotations. */
  annotations: Readonly<Record<string, string>>;
  /** Every entry of this digest is recorded as issued or rejected, and no entry has to be renewed or redirected. */
  applied: boolean;
  /** `issued`: entries for which a ticket was issued, whatever their state. The first six add up to all entries. */
  counts: StatusCounts;
  /** How many entries are in each state. */
  states: Readonly<Record<EntryState, number>>;
  /** The states of the issued entries. */
  progress: ResetProgress;
  /** Their delivery states; undefined: no delivery was tried. */
  deliveries: Deliveries | undefined;
  /** Their reminders; undefined: the manifest has no `remind`, and none was tried. */
  reminders: ReminderStatus | undefined;
  /** Live tickets whose links are withheld since they were issued. */
  held: WithheldCounts;
  /** Its waves, first to last; empty: it has none. */
  waves: readonly WaveStatus[];
  /** Whether the manifest has `contain`. */
  wantsContainment: boolean;
  /** The states of session revocations; undefined: none was tried. */
  sessions: Record<Sessions["state"], number> | undefined;
  /** The last `apply`. */
  lastRun: RunSummary | undefined;
  /** The last `deliver`, if it began after that. */
  lastDelivery: RunSummary | undefined;
  /** The pause that is in force; undefined: none. */
  paused: Pause | undefined;
  /** The ids of the runs that are at work now. */
  atWork: ReadonlySet<string>;
  /** How many issued links may be dead or delivered, because later ledger lines are lost. */
  unsure: number;
  /** The entries in the wanted states (default: all), in the manifest's order, generated lazily. */
  entries(isWanted?: (state: EntryState) => boolean): Iterable<EntryStatus>;
}

/** What a status is made from. */
export interface StatusInput {
  tenant: string;
  manifests: readonly Manifest[];
  /** The state of every ledger of the tenant by manifest name. */
  states: ReadonlyMap<string, LedgerState>;
  /** Milliseconds since the epoch. */
  now: number;
  /** The hosts that links may lead to; default: the tenant and Auth0's own hosts. */
  linkHosts?: LinkHosts | undefined;
  /** The pauses that are in force, by manifest name; default: none. */
  pauses?: ReadonlyMap<string, Pause> | undefined;
  /** The processes that work on these ledgers; default: none. */
  work?: readonly WorkAtHand[] | undefined;
}

/** The status of the manifests, from the ledgers, sorted by name. Pure. */
export function makeStatus(input: StatusInput): ManifestStatus[] {
  const { byManifest, ids } = runsAtWork(input.manifests, input.states, input.work);
  const plans = planManifests({ ...input, inDoubt: "hold", retryRejected: false, runsAtWork: ids });
  const { tenant, linkHosts = new LinkHosts({ tenant }) } = input;
  return plans.map((plan) =>
    manifestStatus(plan, { ...input, linkHosts, atWork: byManifest.get(plan.manifest.name)! }),
  );
}

/** `counts` of all manifests together. */
export function totalCounts(statuses: readonly ManifestStatus[]): ManifestStatus["counts"] {
  const total = { ...NO_COUNTS };
  for (const { counts } of statuses) {
    for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += counts[name];
  }
  return total;
}

type Judged = StatusInput & { linkHosts: LinkHosts; atWork: RunsAtWork };

function manifestStatus(plan: ManifestPlan, input: Judged): ManifestStatus {
  const { name, reason, annotations, entries } = plan.manifest;
  const column = new Uint8Array(entries.length);
  const progress = new ProgressTally();
  const deliveries = new DeliveryTally();
  const reminders = new ReminderTally();
  const held = new WithheldTally();
  let unsure = 0;
  const contained = { contained: 0, uncontained: 0 };
  const links = { none: 0, invalidated: 0, not_invalidated: 0, in_doubt: 0 };
  const sessions = { revoked: 0, unrevoked: 0, in_doubt: 0 };
  const states = Object.fromEntries(ENTRY_STATES.map((state) => [state, 0])) as Record<EntryState, number>;
  for (let index = 0; index < entries.length; index++) {
    const standing = standingOf(plan, index, input);
    column[index] = ENTRY_STATES.indexOf(standing.state);
    states[standing.state]++;
    if (standing.state === "issued" && input.states.get(name)?.get(entries.targetId(index))?.unsure) unsure++;
    progress.add(standing);
    deliveries.add(standing);
    reminders.add(standing);
    if (standing.withheld !== undefined && standing.state === "issued") held.add(standing.withheld);
    if (standing.sessions !== undefined) sessions[standing.sessions.state]++;
    links[standing.invalidation?.state ?? "none"]++;
    if (standing.containment !== undefined) contained[standing.containment.state]++;
  }
  const { rejected, in_doubt, in_flight, pending, already_reset } = states;
  const issued = progress.issued;
  const delivery = deliveries.result();
  const counts = {
    ...{ issued, rejected, in_doubt, in_flight, pending, already_reset },
    ...{ undelivered: delivery?.undelivered ?? 0, invalidated: links.invalidated },
    ...{ invalidation_in_doubt: links.in_doubt, ...contained },
  };
  return {
    name,
    tenant: input.tenant,
    reason,
    annotations,
    digest: plan.keys.digest,
    applied: pending + in_doubt + in_flight === 0 && plan.summary.renew + plan.summary.redirect === 0,
    counts,
    states,
    progress: progress.result(),
    deliveries: delivery,
    reminders: reminders.result(plan.manifest, input),
    held: held.counts(),
    waves: waveStatus(plan, input.states.get(name)),
    wantsContainment: plan.manifest.contain.size > 0,
    sessions: Object.values(sessions).some((count) => count > 0) ? sessions : undefined,
    lastRun: input.states.get(name)?.runs.at(-1),
    lastDelivery: lastDelivery(input.states.get(name)),
    paused: input.pauses?.get(name),
    atWork: input.atWork.ids,
    unsure,
    *entries(isWanted = () => true) {
      const wanted = ENTRY_STATES.map(isWanted);
      for (let index = 0; index < entries.length; index++) {
        if (!wanted[column[index]!]) continue;
        yield Object.assign(standingOf(plan, index, input), { key: plan.keys.at(index) });
      }
    },
  };
}

function standingOf(plan: ManifestPlan, index: number, { states, now, linkHosts, atWork }: Judged): Standing {
  const { name, entries } = plan.manifest;
  const id = entries.targetId(index);
  const ledger = states.get(name);
  const recorded = ledger?.get(id);
  const { action, reason } = actionAt(plan, index);
  const reset = reason === "already_reset" ? recorded?.alreadyReset : undefined;
  // An entry with a lowered generation is not sent either, and may have no ticket.
  const unsent = reset !== undefined ? "already_reset" : unsentState(action, recorded, atWork);
  const ticket = unsent === undefined ? recorded : undefined;
  const observed = ticket?.observed;
  // A single literal, without spreads: up to a million of these are created.
  return {
    target: entries.target(index),
    state: unsent ?? stateOfTicket(recorded!, newestElsewhere(id, name, states), now),
    issuedAt: ticket?.issued?.issuedAt,
    expiresAt: ticket?.issued?.expiresAt,
    resetAt: observed?.state === "completed" ? observed.at : reset,
    invalidation: ticket?.invalidation,
    gone: observed?.state === "gone" ? observed.why : undefined,
    delivery: ticket?.delivery,
    isBeingDelivered: ticket !== undefined && atWork.isDelivering(ticket),
    deliveryFailures: ticket?.deliveryFailures,
    deliveredAt: ticket?.deliveredAt,
    reminders: ticket?.reminders ?? NO_REMINDERS,
    withheld: stillHeld(ticket?.issued?.withheld, linkHosts),
    deliverTo: ticket?.deliverTo,
    sentTo: ticket?.sentTo ?? NOWHERE,
    sessions: recorded?.sessions,
    containment: containmentStatus(plan.manifest.contain, recorded, atWork.ids.size > 0),
    rejection: unsent === "rejected" ? ledger?.rejection(id) : undefined,
  };
}

/** The state of an entry without a ticket; undefined: it has one. */
function unsentState(
  action: Action,
  recorded: TargetState | undefined,
  atWork: RunsAtWork,
): EntryState | undefined {
  if (action === "hold" && recorded !== undefined && atWork.isRequesting(recorded)) return "in_flight";
  return STATE_OF[action] ?? (recorded?.issued === undefined ? "rejected" : undefined);
}

function stillHeld(held: WithheldReason | undefined, linkHosts: LinkHosts): WithheldReason | undefined {
  return held !== undefined && linkHosts.isHeld(held) ? held : undefined;
}

function stateOfTicket(recorded: TargetState, newestElsewhere: number, now: number): EntryState {
  const { issued, observed, invalidation } = recorded;
  if (observed?.state === "completed" || observed?.state === "gone") return observed.state;
  if (newestElsewhere > issued!.issuedAt) return "superseded";
  if (invalidation?.state === "invalidated") return "invalidated";
  return issued!.expiresAt <= now ? "expired" : "issued";
}

const NOWHERE: readonly string[] = [];
const NO_REMINDERS: TargetState["reminders"] = [];

const STATE_OF = {
  issue: "pending",
  replace: "pending",
  retry: "pending",
  reissue: "pending",
  hold: "in_doubt",
  rejected: "rejected",
  renew: undefined,
  redirect: undefined,
  invalidate: undefined,
  none: undefined,
} as const satisfies Record<Action, EntryState | undefined>;

function lastDelivery(ledger: LedgerState | undefined): RunSummary | undefined {
  const last = ledger?.everyRun.findLast(({ operation }) => operation === "apply" || operation === "deliver");
  return last?.operation === "deliver" ? last : undefined;
}

function newestElsewhere(id: string, name: string, states: ReadonlyMap<string, LedgerState>): number {
  let newest = Number.NEGATIVE_INFINITY;
  for (const [other, state] of states) {
    if (other !== name) newest = Math.max(newest, state.get(id)?.issued?.issuedAt ?? newest);
  }
  return newest;
}
