import { ReticketError } from "../../src/errors.js";

/** The lock of a ledger that is ours throughout. */
export const HELD = { confirm: async () => {}, mayLeave: () => true };

/** A lock that turns unsure at the last moment; once asked, it is ours after all, or another's. */
export function unsureLock(then: "ours" | "another's") {
  const asked = { confirmed: 0, moments: 0 };
  let sure = false;
  return {
    asked,
    confirm: async () => {
      asked.confirmed++;
      if (asked.confirmed < 2) return;
      if (then === "another's") throw new ReticketError("LEDGER_MOVED", "the lock is another's");
      sure = true;
    },
    mayLeave: () => {
      asked.moments++;
      return sure;
    },
  };
}
