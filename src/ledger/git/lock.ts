import { ReticketError } from "../../errors.js";
import { lockedBy, newHolder, parseHolder } from "../holder.js";
import type { LockHolder } from "../ledger.js";
import { isGone } from "../process.js";

/** A lock that was not renewed for this long, by the clocks of two machines, is taken over. */
const STALE_MS = 15 * 60_000;
/** How long we rely on our own: the clocks may differ by what is between. */
const RELIED_MS = 10 * 60_000;
/** A lock that nothing was pushed under for this long is renewed. */
export const RENEW_MS = 4 * 60_000;

/** The lock as it lies in the branch: the holder, and when it was last heard of. */
export class BranchLock {
  readonly holder: LockHolder;
  #heldUntil = Number.NEGATIVE_INFINITY;

  constructor(operation: string) {
    this.holder = newHolder(operation);
  }

  /** What to push. */
  text(): string {
    return `${JSON.stringify({ ...this.holder, renewed: new Date().toISOString() })}\n`;
  }

  /** @param began when the push began that has succeeded, by `performance.now()` */
  renewed(began: number): void {
    this.#heldUntil = began + RELIED_MS;
  }

  assertHeld(location: string): void {
    if (performance.now() <= this.#heldUntil) return;
    throw moved(location, "the remote could not be reached to renew the lock");
  }
}

/** Refuses where the lock that lies in the branch belongs to somebody who may be at work. @throws ReticketError LEDGER_LOCKED */
export function refuseHeld(text: string | undefined, what: string, location: string): void {
  if (text === undefined) return;
  const holder = readLock(text);
  if (holder === undefined) {
    throw new ReticketError("LEDGER_LOCKED", `${what} is locked, and ${location} does not say by whom`, {
      hint: "If no reticket is at work on it, remove the file `lock` from the branch.",
      context: { path: location },
    });
  }
  if (isGone(holder) || Date.now() - holder.renewed > STALE_MS) return;
  throw lockedBy(what, holder, location);
}

/** Whose lock it is; undefined where the text says nothing that can be judged. */
export function readLock(text: string): (LockHolder & { renewed: number }) | undefined {
  const holder = parseHolder(text);
  if (holder === undefined) return undefined;
  const renewed = "renewed" in holder ? Date.parse(String(holder.renewed)) : Number.NaN;
  return { ...holder, renewed: Number.isNaN(renewed) ? Date.parse(holder.created) : renewed };
}

/** Somebody went on where we meant to. */
export function moved(location: string, why: string): ReticketError {
  return new ReticketError("LEDGER_MOVED", `${location}: ${why}`, {
    hint: "Nothing more is sent. Plan again, then apply: what was under way is held as in doubt.",
    context: { path: location },
  });
}
