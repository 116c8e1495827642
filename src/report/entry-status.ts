import type { Invalidation } from "../ledger/invalidations.js";
import type { TargetState } from "../ledger/ledger.js";
import type { GoneWhy } from "../ledger/observations.js";
import type { Sessions } from "../ledger/sessions.js";
import type { Target } from "../target.js";
import type { WithheldReason } from "../tenant/link.js";
import type { ContainmentStatus } from "./containment-status.js";
import { ENTRY_STATES, type EntryState } from "./states.js";

/** What entries can be selected by: a state, or what went wrong with an entry in any state. */
export const ENTRY_FILTERS = [
  ...ENTRY_STATES,
  "undelivered",
  "delivery_in_doubt",
  "uncontained",
  "invalidation_in_doubt",
] as const;
export type EntryFilter = (typeof ENTRY_FILTERS)[number];

/** The status of an entry, without its key. */
export interface Standing {
  target: Target;
  state: EntryState;
  /** Milliseconds since the epoch; undefined: no ticket was issued. */
  issuedAt: number | undefined;
  expiresAt: number | undefined;
  /** For `completed`: when the password was reset, milliseconds since the epoch. */
  resetAt: number | undefined;
  /** Whether the newest ticket's link was taken back, in any state; undefined: never tried. */
  invalidation: Invalidation | undefined;
  /** For `gone`: why. */
  gone: GoneWhy | undefined;
  /** The delivery state of the newest ticket; undefined: not tried. */
  delivery: TargetState["delivery"];
  /** A run that is at work is delivering it: `delivering` is no doubt. */
  isBeingDelivered: boolean;
  /** By channel, why it was not delivered. Not escaped. */
  deliveryFailures: TargetState["deliveryFailures"];
  /** When it was first delivered, milliseconds since the epoch. */
  deliveredAt: number | undefined;
  /** The reminders of the newest ticket that were tried, the earliest first. */
  reminders: TargetState["reminders"];
  /** Why its link is neither delivered nor shown; undefined: it is not withheld. */
  withheld: WithheldReason | undefined;
  /** The recorded delivery address; undefined: the account's own. */
  deliverTo: string | undefined;
  /** The addresses that the ticket was or may have been sent to, the newest last. Empty: none is recorded. */
  sentTo: readonly string[];
  /** The state of the sessions' revocation; undefined: never tried. */
  sessions: Sessions | undefined;
  /** The containment that the manifest asks for; undefined: it asks for none, or none was tried. */
  containment: ContainmentStatus | undefined;
  /** For `rejected`: Auth0's answer. Not escaped. */
  rejection: { status: number; errorCode?: string; message?: string } | undefined;
}

/** The state of one entry of a manifest. */
export interface EntryStatus extends Standing {
  key: string;
}

/** Selects entries by filters; without filters, all. */
export class EntrySelection {
  readonly #filters: ReadonlySet<EntryFilter> | undefined;
  /** States alone decide. */
  readonly byStateOnly: boolean;

  constructor(filters?: readonly EntryFilter[]) {
    this.#filters = filters === undefined ? undefined : new Set(filters);
    this.byStateOnly = (filters ?? []).every((filter) => isState(filter));
  }

  /** All entries are selected. */
  get isAll(): boolean {
    return this.#filters === undefined;
  }

  /** Whether entries in this state may be wanted. */
  wantsState(state: EntryState): boolean {
    return this.#filters === undefined || !this.byStateOnly || this.#filters.has(state);
  }

  wants(entry: Standing): boolean {
    const filters = this.#filters;
    if (filters === undefined || filters.has(entry.state)) return true;
    const outcome = deliveryOutcome(entry);
    if (outcome === "undelivered" || outcome === "delivery_in_doubt") {
      if (filters.has(outcome)) return true;
    }
    if (filters.has("uncontained") && entry.containment?.state === "uncontained") return true;
    return filters.has("invalidation_in_doubt") && entry.invalidation?.state === "in_doubt";
  }
}

function isState(filter: EntryFilter): filter is EntryState {
  return (ENTRY_STATES as readonly string[]).includes(filter);
}

/** What became of the newest ticket's delivery, by the worst of its channels. */
export type DeliveryResult = "delivered" | "undelivered" | "delivery_in_doubt" | "delivering";

/** @returns undefined: no delivery was tried */
export function deliveryOutcome({
  delivery,
  isBeingDelivered,
}: Pick<Standing, "delivery" | "isBeingDelivered">): DeliveryResult | undefined {
  if (delivery === undefined) return undefined;
  const marks = Object.values(delivery);
  if (marks.includes("in_doubt")) return "delivery_in_doubt";
  if (marks.includes("delivering")) return isBeingDelivered ? "delivering" : "delivery_in_doubt";
  return marks.every((mark) => mark === "delivered") ? "delivered" : "undelivered";
}
