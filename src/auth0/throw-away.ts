import type { TicketRequest } from "../generated/manifest.js";
import type { Target } from "../target.js";
import type { Outcome } from "../tenant/outcome.js";
import { ticketSha256 } from "../ticket-sha256.js";
import type { IssueOptions, TicketClient } from "./client.js";

/** The shortest life. 0 means five days. */
const SHORTEST_SEC = 1;

/** The link that is to be invalidated. */
export interface LinkHolder {
  target: Target;
  /** The linked account that the ticket was issued for; undefined: the user's own. */
  identity: TicketRequest["identity"];
}

/** What a request for a throw-away ticket resulted in. Its URL is in none of these. */
export type ThrowAwayOutcome =
  | Exclude<Outcome, { type: "issued" }>
  /** The links of the user that were issued before no longer work. */
  | { type: "invalidated"; ticketSha256: string; rate: Extract<Outcome, { type: "issued" }>["rate"] };

/**
 * Invalidates a user's link: a newer ticket kills it, and that ticket is dropped here. Only its hash is handed on, so that a mixed-up
 * response can be noticed. It has only the fields that say whose it is: others could be refused. Never rejects.
 */
export async function throwAwayTicket(
  client: Pick<TicketClient, "issue">,
  { target, identity }: LinkHolder,
  options: IssueOptions,
): Promise<ThrowAwayOutcome> {
  const body = { ...target, ...(identity === undefined ? {} : { identity }), ttl_sec: SHORTEST_SEC };
  const outcome = await client.issue(body, options);
  if (outcome.type !== "issued") return outcome;
  const { ticket, rate } = outcome;
  return { type: "invalidated", ticketSha256: ticketSha256(ticket), rate };
}
