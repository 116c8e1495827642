import { ReticketError } from "../errors.js";
import { type Target, targetLabel } from "../target.js";

/**
 * The error that a run stops with if a response holds a ticket that was issued before.
 * @param holder which target has it by the ledgers; undefined if it was issued in this run
 */
export function repeatedTicket(target: Target, sha256: string, holder: string | undefined): ReticketError {
  const before = holder === undefined ? "earlier in this run" : `to ${holder}`;
  return new ReticketError(
    "TICKET_REPEATED",
    `the response for ${targetLabel(target)} holds a ticket that was issued before, ${before}: responses are mixed up on the way`,
    {
      hint: `find the proxy or cache that answers for the tenant, and bypass it; the ledger line with ticket_sha256 ${sha256} shows the other holder of the ticket. \`reticket explain TICKET_REPEATED\` says how to go on`,
      context: { ticket_sha256: sha256 },
    },
  );
}
