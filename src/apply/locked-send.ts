import { isHalt } from "../ledger/pause/watch.js";
import type { Unsent } from "../pacing/request-loop.js";

/** The lock of a ledger, as far as a request needs it. */
export interface LedgerLock {
  confirmHeld(): Promise<void>;
  isHeld(): boolean;
}

/** All of these locks. */
export function lockOfAll(locks: readonly LedgerLock[]): LedgerLock {
  return {
    isHeld: () => locks.every((lock) => lock.isHeld()),
    confirmHeld: async () => {
      for (const lock of locks) await lock.confirmHeld();
    },
  };
}

/**
 * Sends a request only while the lock is certainly ours. The lock is confirmed before, and checked again when the bytes are
 * about to be sent, because a connection, a token or a suspended machine may have taken time in between. A request that was
 * not sent for this reason is sent after the lock is confirmed again. Once a manifest of the run is paused, nothing is sent.
 * @param send is given the check to make at the last moment
 * @throws ReticketError LEDGER_MOVED if another process holds the lock: nothing was sent
 */
export async function sendLocked<A extends { type: string }>(
  lock: LedgerLock,
  send: (mayLeave: () => boolean) => Promise<A>,
): Promise<A | Unsent> {
  for (;;) {
    try {
      await lock.confirmHeld();
    } catch (error) {
      if (isHalt(error)) return { type: "unsent", why: (error as Error).message };
      throw error;
    }
    let withheld = false;
    const outcome = await send(() => {
      withheld = !lock.isHeld();
      return !withheld;
    });
    if (!withheld || outcome.type !== "unsent") return outcome;
  }
}
