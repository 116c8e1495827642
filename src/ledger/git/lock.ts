import type { Clocks } from "../../clocks.js";
import { ReticketError } from "../../errors.js";
import { lockedBy, newHolder, parseHolder } from "../holder.js";
import { Lease, type LeaseTerms, leaseTerms } from "../lease.js";
import type { LockHolder } from "../ledger.js";
import { isGone } from "../process.js";

/** 15 minutes; the holder relies on 10 of them, and renews the lock every 4. */
export const GIT_LEASE: LeaseTerms = leaseTerms(15 * 60_000, 2 / 3, 4 / 15);

/** Our lock on a ledger of the branch. It is renewed by pushing another text: no clock is compared with another's. */
export class BranchLock {
  readonly holder: LockHolder;
  readonly lease: Lease;
  #renewals = 0;

  constructor(operation: string, clocks: Clocks, terms: LeaseTerms) {
    this.holder = newHolder(operation);
    this.lease = new Lease(clocks, terms);
  }

  /** What to push; another text each time. `renewed` is for people, and for the versions before this one. */
  text(): string {
    const renewals = this.#renewals++;
    return `${JSON.stringify({ ...this.holder, renewed: new Date().toISOString(), renewals })}\n`;
  }
}

/** Whose lock it is; undefined where the text says nothing that can be judged. */
export function holderOf(text: string): LockHolder | undefined {
  return parseHolder(text);
}

/**
 * Refuses if the lock in the branch belongs to a process that may still be running.
 * @param seenMs for how long this machine has seen the lock unchanged, by its own clock
 * @throws ReticketError LEDGER_LOCKED
 */
export function refuseHeld(
  text: string,
  seenMs: number,
  { what, location, terms }: { what: string; location: string; terms: LeaseTerms },
): void {
  const holder = holderOf(text);
  if (seenMs >= terms.staleMs || (holder !== undefined && isGone(holder))) return;
  const minutes = (ms: number): string => `${Math.ceil(ms / 60_000)} min`;
  const seen = `Here it has been seen unchanged for ${Math.floor(seenMs / 60_000)} min; after ${minutes(terms.staleMs)} of that, a command in this clone takes it over`;
  const wait = `\`--lock-timeout ${Math.ceil((terms.staleMs - seenMs) / 60_000) + 1}m\` waits for that`;
  if (holder === undefined) {
    throw new ReticketError("LEDGER_LOCKED", `${what} is locked, and ${location} does not say by whom`, {
      hint: `If no reticket is at work on it, remove the file \`lock\` from the branch. ${seen}: ${wait}.`,
      context: { path: location },
    });
  }
  const refusal = lockedBy(what, holder, location);
  throw new ReticketError("LEDGER_LOCKED", refusal.message, {
    hint: `${refusal.hint}. ${seen}: ${wait}.`,
    context: { path: location, holder },
  });
}
