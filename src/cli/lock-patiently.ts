import { setTimeout as sleep } from "node:timers/promises";
import { ReticketError } from "../errors.js";
import type { Ledger } from "../ledger/ledger.js";
import type { Notes } from "./output/notes.js";

/** How often a lock that is another's is asked for again. */
const ASK_MS = 5_000;

/** How long the lock of a ledger is waited for. */
export interface LockPatience {
  /** Milliseconds; 0: not at all. */
  timeoutMs: number;
  /** Aborted: the wait ends. */
  stop: AbortSignal;
  notes: Notes;
}

/**
 * Locks the ledger; where another has the lock, again and again until the time is up. A lock whose process died elsewhere
 * is seen unchanged meanwhile, and taken over once that was long enough.
 * @throws ReticketError LEDGER_LOCKED; INTERRUPTED
 */
export async function lockPatiently(
  ledger: Ledger,
  operation: string,
  options: { shared: boolean },
  { timeoutMs, stop, notes }: LockPatience,
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (let tries = 1; ; tries++) {
    try {
      return await ledger.lock(operation, options);
    } catch (error) {
      const left = deadline - performance.now();
      if (!(error instanceof ReticketError && error.code === "LEDGER_LOCKED") || left <= 0) throw error;
      if (tries === 1) notes.say(`Waiting for the lock, --lock-timeout at most: ${error.message}`);
      await sleep(Math.min(ASK_MS, left), undefined, { signal: stop }).catch(() => {
        throw new ReticketError("INTERRUPTED", "interrupted: nothing was sent");
      });
    }
  }
}
