import type { HeldBack } from "../auth0/link.js";
import type { TargetState } from "../ledger/ledger.js";
import type { GoneWhy } from "../ledger/observations.js";
import type { Sessions } from "../ledger/sessions.js";
import type { Target } from "../target.js";

/**
 * Where an entry stands. `pending`: the next apply would send it. Of those that are issued: `completed`: the password was
 * reset since. `gone`: the user is deleted or blocked. `superseded`: a newer ticket that another manifest issued has killed
 * the link. `expired`: the ticket ran out, and nobody is known to have reset. `issued`: its link still works.
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
export type EntryState = (typeof ENTRY_STATES)[number];

/** Where an entry stands, without the key that tells it from others. */
export interface Standing {
  target: Target;
  state: EntryState;
  /** Where a ticket is issued: milliseconds since the epoch. */
  issuedAt: number | undefined;
  expiresAt: number | undefined;
  /** For `completed`: when the password was reset, milliseconds since the epoch. */
  resetAt: number | undefined;
  /** For `gone`: why. */
  gone: GoneWhy | undefined;
  /** How the newest ticket's delivery stands; undefined where none was tried. */
  delivery: TargetState["delivery"];
  /** When it was first delivered, milliseconds since the epoch. */
  deliveredAt: number | undefined;
  /** Why its link is neither delivered nor shown; undefined: it may be. */
  heldBack: HeldBack | undefined;
  /** The address that the ticket is to be delivered to, as recorded; undefined: the account's own. */
  deliverTo: string | undefined;
  /** The addresses that the ticket left for, or may have: the newest last. Empty where none is recorded. */
  sentTo: readonly string[];
  /** How the revocation of the sessions stands; undefined where that was never tried. */
  sessions: Sessions | undefined;
  /** For `rejected`: what Auth0 said. Not escaped. */
  rejection: { status: number; errorCode?: string; message?: string } | undefined;
}

export interface EntryStatus extends Standing {
  key: string;
}
