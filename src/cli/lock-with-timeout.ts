import { setTimeout as sleep } from "node:timers/promises";
import { ReticketError } from "../errors.js";
import type { Notes } from "./output/notes.js";

/** How long to wait between two attempts to take a lock. */
const RETRY_MS = 5_000;

/** How to wait for the lock of a ledger. */
export interface LockWait {
  /** Milliseconds; 0: do not wait. */
  timeoutMs: number;
  /** Aborted: the wait ends. */
  stop: AbortSignal;
  notes: Notes;
}

/**
 * Locks the ledger, retrying until the timeout while another process holds the lock. The lock of a process that died on
 * another machine does not change during that time, so a later attempt can take it over.
 * @returns the locked ledger
 * @throws ReticketError LEDGER_LOCKED; INTERRUPTED
 */
export async function lockWithTimeout<L>(
  ledger: { lock(operation: string, options: { shared: boolean }): Promise<L> },
  operation: string,
  options: { shared: boolean },
  { timeoutMs, stop, notes }: LockWait,
): Promise<L> {
  const deadline = performance.now() + timeoutMs;
  for (let tries = 1; ; tries++) {
    try {
      return await ledger.lock(operation, options);
    } catch (error) {
      const left = deadline - performance.now();
      if (!(error instanceof ReticketError && error.code === "LEDGER_LOCKED") || left <= 0) throw error;
      if (tries === 1) notes.say(`Waiting for the lock, up to --lock-timeout: ${error.message}`);
      await sleep(Math.min(RETRY_MS, left), undefined, { signal: stop }).catch(() => {
        throw new ReticketError("INTERRUPTED", "interrupted: nothing was sent");
      });
    }
  }
}
