import type { LedgerLock } from "../locked-send.js";

/**
 * A lock that also checks something after every gap in which it was not surely held: another process may have been at work. All
 * requests that wait share one check, because it may take long, and a slow check would make the next gap.
 */
export function checkedLock(lock: LedgerLock, check: () => Promise<void>): LedgerLock {
  let checking: Promise<void> | undefined;
  return {
    isHeld: () => lock.isHeld(),
    confirmHeld: async () => {
      const hadGap = !lock.isHeld();
      await lock.confirmHeld();
      if (!hadGap) return;
      // A check that is at work may have begun before the gap.
      await checking;
      checking ??= check().finally(() => {
        checking = undefined;
      });
      await checking;
    },
  };
}
