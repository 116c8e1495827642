/** The lock of a ledger, as a sender needs it. */
export interface HeldLock {
  confirmHeld(): Promise<void>;
  isHeld(): boolean;
}

/**
 * Sends on a lock that is surely ours: it is confirmed before, and asked for once more when the bytes are about to leave,
 * for a connection, a token or a machine that slept may have taken its time in between. What did not leave because of
 * that is sent again once the lock is confirmed.
 * @param send is given what to ask at the last moment
 * @throws ReticketError LEDGER_MOVED where the lock is another's: nothing was sent
 */
export async function sendHeld<A extends { type: string }>(
  lock: HeldLock,
  send: (mayLeave: () => boolean) => Promise<A>,
): Promise<A> {
  for (;;) {
    await lock.confirmHeld();
    let withheld = false;
    const outcome = await send(() => {
      withheld = !lock.isHeld();
      return !withheld;
    });
    if (!withheld || outcome.type !== "unsent") return outcome;
  }
}
