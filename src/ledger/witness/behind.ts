import { ReticketError } from "../../errors.js";
import type { MissingHead } from "../head-check.js";
import type { LedgerHead } from "../ledger.js";
import type { FoundWitness } from "./witness.js";

/**
 * What to throw where a ledger does not have what witnesses saw of it.
 * @param missing one at least
 * @param last where the ledger ends; null: it is gone
 */
export function behind(
  location: string,
  missing: readonly MissingHead<FoundWitness>[],
  last: LedgerHead | null,
): ReticketError {
  const { seen, found } = missing.reduce((most, one) => (one.seen.seq > most.seen.seq ? one : most));
  const number = seen.seq + 1;
  const saw = `${seen.actor} saw line ${number} at ${seen.at} (${seen.source})`;
  return new ReticketError(
    "LEDGER_BEHIND",
    `${location}: ${whatIsWrong(seen, found, last)}: ${saw}; people who were sent a ticket in the missing lines would be sent another`,
    {
      hint: `Nothing is sent. Bring the newest copy of the ledger back, not an older one. If those lines are lost for good: \`reticket ledger accept-loss ${seen.manifest} --up-to ${number} --why TEXT\`; then every target that they may be about is held as in doubt.`,
      context: {
        path: location,
        found: last?.seq ?? null,
        expected: seen.seq,
        lost: missing.map(({ seen: { lineage, seq, sum } }) => ({ lineage, seq, sum })),
      },
    },
  );
}

function whatIsWrong(seen: FoundWitness, found: LedgerHead | undefined, last: LedgerHead | null): string {
  const number = seen.seq + 1;
  if (last === null) return `the ledger is gone, all ${number} lines of it`;
  if (seen.lineage !== last.lineage) return "another ledger has taken the place of the one that was here";
  if (found !== undefined)
    return `line ${number} is not the one that was there before: older lines came back, and others were written behind them`;
  const count = seen.seq - last.seq;
  return `the ledger is older than it was: it ends with line ${last.seq + 1}, and ${count === 1 ? "1 line is" : `${count} lines are`} missing`;
}
