import type { WithheldReason } from "../auth0/link.js";
import type { TargetState } from "../ledger/ledger.js";
import type { GoneWhy } from "../ledger/observations.js";
import type { Sessions } from "../ledger/sessions.js";
import type { Target } from "../target.js";

/**
 * The states of an entry. `pending`: the next apply would send it. If a ticket was issued: `completed`: the password was
 * reset after that. `gone`: the user was deleted or is blocked. `superseded`: a newer ticket of another manifest has
 * invalidated the link. `expired`: the ticket expired, and no reset is known. `issued`: the link still works.
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
] as const;
/** Where an entry stands; `ENTRY_STATES` lists the states in the order of an entry's life. */
export type EntryState = (typeof ENTRY_STATES)[number];

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
  /** For `rejected`: Auth0's answer. Not escaped. */
  rejection: { status: number; errorCode?: string; message?: string } | undefined;
}

/** The state of one entry of a manifest. */
export interface EntryStatus extends Standing {
  key: string;
}
