import type { TenantClock } from "../../tenant/tenant-clock.js";
import { durationWords } from "./duration.js";
import type { Notes } from "./notes.js";

/** Clocks that differ by more are worth a warning. */
const WORTH_TELLING_MS = 5000;

/** Warns where this machine's clock and the tenant's differ. */
export function warnOfClock(clock: TenantClock | undefined, notes: Notes): void {
  const { skewMs = 0 } = clock ?? {};
  if (Math.abs(skewMs) <= WORTH_TELLING_MS) return;
  const direction = skewMs > 0 ? "behind" : "ahead of";
  notes.say(
    `${notes.colours.yellow("Warning:")} this machine's clock is ${durationWords(Math.abs(skewMs))} ${direction} the tenant's. ` +
      "Resets are judged by the tenant's clock; times in the ledger and the reports are this machine's.",
  );
}
