import type { LedgerRecord } from "./record.js";

declare const RETICKET_FORMAT_VERSION: number | undefined;

/**
 * The format that this version writes, and the newest that it reads. A test builds a reticket that knows less, by
 * defining RETICKET_FORMAT_VERSION.
 */
export const FORMAT_VERSION: number =
  typeof RETICKET_FORMAT_VERSION === "undefined" ? 4 : RETICKET_FORMAT_VERSION;

/** The first version of reticket that reads each format. */
const FIRST_VERSION: Readonly<Record<number, string>> = { 1: "0.1.0", 2: "0.2.0", 3: "0.3.0", 4: "0.4.0" };

/** What a reader of today's format needs at least. */
export const NEEDS = FIRST_VERSION[FORMAT_VERSION]!;

/**
 * Every record type, with the format that brought it. Before you add one, read "Adding a record" in FORMAT.md first.
 */
export const RECORD_TYPES = {
  run_started: 1,
  claimed: 1,
  issued: 1,
  rejected: 1,
  in_doubt: 1,
  released: 1,
  sealed: 1,
  revoking: 1,
  revoked: 1,
  unrevoked: 1,
  revocation_in_doubt: 1,
  delivering: 1,
  delivered: 1,
  undelivered: 1,
  delivery_in_doubt: 1,
  completed: 1,
  expired: 1,
  gone: 1,
  returned: 1,
  run_finished: 1,
  format_raised: 2,
  loss_accepted: 2,
  redirected: 2,
  containing: 3,
  contained: 3,
  uncontained: 3,
  containment_in_doubt: 3,
  already_reset: 3,
  invalidating: 4,
  invalidated: 4,
  not_invalidated: 4,
  invalidation_in_doubt: 4,
  wave_opened: 4,
  paused: 4,
  resumed: 4,
  moved: 4,
} as const satisfies Readonly<Record<LedgerRecord["type"], number>>;

const FORMAT_OF: ReadonlyMap<unknown, number> = new Map(Object.entries(RECORD_TYPES));

/** Whether this version knows records of this type. */
export function isKnownType(type: unknown): boolean {
  return (FORMAT_OF.get(type) ?? Number.POSITIVE_INFINITY) <= FORMAT_VERSION;
}
