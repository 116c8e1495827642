import { ulid } from "ulid";
import { ReticketError } from "../errors.js";
import type { Ledger, LedgerHead, LockedLedger } from "./ledger.js";

export interface LossToAccept {
  /** The highest line that is lost, as LEDGER_BEHIND counts them: from 1. */
  upTo: number;
  why: string;
  actor: string;
}

/**
 * Records that lines which something saw of a ledger are lost for good. From there on the ledger can be used again, and
 * every target that those lines may be about is in doubt.
 * @returns the last lines that are lost
 * @throws ReticketError USAGE where nothing is missing, or something else than was named; the errors of `Ledger`
 */
export async function acceptLoss(
  ledger: Pick<Ledger, "location" | "lock">,
  { upTo, why, actor }: LossToAccept,
): Promise<readonly LedgerHead[]> {
  const locked = await ledger.lock("ledger accept-loss");
  try {
    const lost = await lossOf(locked);
    const highest = Math.max(...lost.map(({ seq }) => seq + 1));
    if (lost.length === 0) {
      throw new ReticketError("USAGE", `${ledger.location}: nothing is known to be missing`, {
        hint: "There is nothing to accept: run your command again.",
      });
    }
    if (upTo !== highest) {
      throw new ReticketError(
        "USAGE",
        `${ledger.location}: lines are missing up to line ${highest}, not ${upTo}`,
        {
          hint: `Look at it again with \`reticket ledger verify\`. To accept this loss, give \`--up-to ${highest}\`.`,
        },
      );
    }
    await locked.append([{ type: "loss_accepted", run: ulid(), actor, why, lost: [...lost] }]);
    return lost;
  } finally {
    await locked.close();
  }
}

/** What the ledger does not have, though something saw it; the ledger is read as far as it can be appended to. */
async function lossOf(ledger: LockedLedger): Promise<LedgerHead[]> {
  const lost: LedgerHead[] = [];
  for (;;) {
    try {
      await ledger.state({ forgiven: lost });
      return lost;
    } catch (error) {
      const more = missingIn(error).filter((head) => !lost.some(({ sum }) => sum === head.sum));
      if (more.length === 0) throw error;
      lost.push(...more);
    }
  }
}

function missingIn(error: unknown): LedgerHead[] {
  if (!(error instanceof ReticketError)) return [];
  const { lost = [] } = error.context as { lost?: readonly LedgerHead[] };
  return lost.map(({ lineage, seq, sum }) => ({ lineage, seq, sum }));
}
