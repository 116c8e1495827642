import { ulid } from "ulid";
import { ReticketError } from "../errors.js";
import { type Plan, sendCount } from "../plan/plan.js";
import type { ApplyOptions } from "./apply-options.js";
import type { ApplyResult } from "./events.js";
import { Run } from "./run.js";

/**
 * Applies a plan: claims its entries, requests their tickets, seals and records them. An error that stops the run
 * (credentials, the breaker, a full disk) is in the result, because tickets may have been issued before.
 * @throws ReticketError SEALING_IMPOSSIBLE before anything is sent, if there is no recipient and no file for the tickets
 */
export async function apply(plan: Plan, options: ApplyOptions): Promise<ApplyResult> {
  const isIssuing = sendCount(plan.summary) > 0 && options.containOnly !== true;
  if (isIssuing && options.recipients.length === 0 && options.ticketsOut === undefined) {
    throw new ReticketError(
      "SEALING_IMPOSSIBLE",
      "no recipient and no file for the tickets: nothing was sent",
      {
        hint: "give `--recipient age1…` to seal them into the ledger, or `--tickets-out FILE` to write them to a file (`reticket keygen --out FILE` makes a key)",
      },
    );
  }
  return new Run(ulid(), plan, options).execute();
}
