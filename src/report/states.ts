import type { DeliveryMark } from "../ledger/delivery-marks.js";

/** What status, report, metrics and CSV need to know of one state of an entry. */
interface StateFacts {
  /** What it means, in words that complete "entries of which …". */
  meaning: string;
  color: "green" | "red" | "cyan" | "yellow" | "dim";
  /** The count in `Progress` that includes it; undefined: the entry has no ticket. */
  progress: "open" | "completed" | "expired" | "superseded" | "invalidated" | "gone" | undefined;
  /** A ticket was issued, and the user may still have to reset. */
  isWaiting: boolean;
}

const NO_TICKET = { progress: undefined, isWaiting: false } as const;

/**
 * The states of an entry, in the order of attention: what needs a person first, what is done last. A new state is a row here,
 * its rule in `status.ts`, and its sentence for the help desk in `cli/output/user-text.ts`.
 */
export const STATES = {
  in_doubt: {
    ...{ meaning: "a request was sent, and its outcome is not known", color: "yellow" },
    ...NO_TICKET,
  },
  rejected: { meaning: "Auth0 rejected the request", color: "red", ...NO_TICKET },
  in_flight: { meaning: "a run that is at work now has claimed it", color: "cyan", ...NO_TICKET },
  pending: { meaning: "not requested yet: the next apply does it", color: "cyan", ...NO_TICKET },
  expired: {
    ...{ meaning: "the ticket expired, and no reset is known", color: "yellow" },
    ...{ progress: "expired", isWaiting: true },
  },
  gone: {
    ...{ meaning: "a ticket was issued; the user was deleted or is blocked", color: "dim" },
    ...{ progress: "gone", isWaiting: false },
  },
  superseded: {
    ...{ meaning: "a newer ticket of another manifest has invalidated the link", color: "yellow" },
    ...{ progress: "superseded", isWaiting: false },
  },
  invalidated: {
    ...{ meaning: "the link was invalidated: it no longer works, and no reset is known", color: "dim" },
    ...{ progress: "invalidated", isWaiting: false },
  },
  issued: {
    ...{ meaning: "the link works, and no reset is known", color: "cyan" },
    ...{ progress: "open", isWaiting: true },
  },
  completed: {
    ...{ meaning: "the password was reset after the ticket was issued", color: "green" },
    ...{ progress: "completed", isWaiting: false },
  },
  already_reset: {
    meaning: "the password was changed after the breach (spec.since): no ticket is needed",
    color: "green",
    ...NO_TICKET,
  },
} as const satisfies Record<string, StateFacts>;

/** Where an entry stands. */
export type EntryState = keyof typeof STATES;

/** The states in the order of attention. */
export const ENTRY_STATES = Object.keys(STATES) as readonly EntryState[];

/** The states of entries whose ticket was issued. */
type StateWithTicket = {
  [State in EntryState]: (typeof STATES)[State]["progress"] extends undefined ? never : State;
}[EntryState];

export function hasTicket(state: EntryState): state is StateWithTicket {
  return STATES[state].progress !== undefined;
}

/** The state as people read it: `in doubt`. */
export function stateWords(state: EntryState): string {
  return state.replaceAll("_", " ");
}

/** A delivery's state as people read it. @param isAtWork the run that claimed it is at work */
export function markWords(mark: DeliveryMark, isAtWork: boolean): string {
  if (mark === "delivering") return isAtWork ? "in flight" : "in doubt";
  return mark.replace("_", " ");
}
