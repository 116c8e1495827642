import type { WithheldReason } from "../auth0/link.js";
import type { TargetState } from "../ledger/ledger.js";
import type { GoneWhy } from "../ledger/observations.js";
import type { Sessions } from "../ledger/sessions.js";
import type { Target } from "../target.js";
import type { ContainmentStatus } from "./containment-status.js";

/**
 * The states of an entry. `pending`: the next apply would send it. If a ticket was issued: `completed`: the password was
 * reset after that. `gone`: the user was deleted or is blocked. `superseded`: a newer ticket of another manifest has
 * invalidated the link. `expired`: the ticket expired, and no reset is known. `issued`: the link still works. `already_reset`:
 * the password was changed after the breach, so no ticket is needed.
 */
export const ENTRY_STATES = [
  "in_doubt",
  "rejected",
  "pending",
  "expired",
  "gone",
  "superseded",
  "issued",
  "completed",
  "already_reset",
] as const;
/** Where an entry stands; `ENTRY_STATES` lists the states in the order of an entry's life. */
export type EntryState = (typeof ENTRY_STATES)[number];

/** What entries can be selected by: a state, or what went wrong with an entry in any state. */
export const ENTRY_FILTERS = [...ENTRY_STATES, "undelivered", "uncontained"] as const;
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
  /** For `gone`: why. */
  gone: GoneWhy | undefined;
  /** The delivery state of the newest ticket; undefined: not tried. */
  delivery: TargetState["delivery"];
  /** By channel, why it was not delivered. Not escaped. */
  deliveryFailures: TargetState["deliveryFailures"];
  /** When it was first delivered, milliseconds since the epoch. */
  deliveredAt: number | undefined;
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
    this.byStateOnly = !(filters ?? []).some(
      (filter) => filter === "undelivered" || filter === "uncontained",
    );
  }

  /** Whether entries in this state may be wanted. */
  wantsState(state: EntryState): boolean {
    return this.#filters === undefined || !this.byStateOnly || this.#filters.has(state);
  }

  wants(entry: Standing): boolean {
    const filters = this.#filters;
    if (filters === undefined || filters.has(entry.state)) return true;
    if (filters.has("undelivered") && isUndelivered(entry.delivery)) return true;
    return filters.has("uncontained") && entry.containment?.state === "uncontained";
  }
}

/** Whether the newest ticket's delivery failed, and no channel may have delivered it. */
export function isUndelivered(delivery: TargetState["delivery"]): boolean {
  if (delivery === undefined) return false;
  const marks = Object.values(delivery);
  const failed = marks.some((mark) => mark === "undelivered" || mark === "refused");
  return failed && !marks.some((mark) => mark === "in_doubt" || mark === "delivering");
}
