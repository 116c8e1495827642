import type { RequestOptions } from "../tenant/answer.js";
import type { Tenant } from "../tenant/tenant.js";
import type { LinkHolder, ThrowAwayOutcome } from "../tenant/throw-away.js";
import { ticketSha256 } from "../ticket-sha256.js";

/** The shortest life. 0 means five days. */
const SHORTEST_SEC = 1;

/**
 * Invalidates a user's link: a newer ticket kills it, and that ticket is dropped here. Only its hash is handed on, so that a mixed-up
 * response can be noticed. It has only the fields that say whose it is: others could be refused. Never rejects.
 */
export async function throwAwayTicket(
  tenant: Pick<Tenant, "issue">,
  { target, identity }: LinkHolder,
  options?: RequestOptions,
): Promise<ThrowAwayOutcome> {
  const body = { ...target, ...(identity === undefined ? {} : { identity }), ttl_sec: SHORTEST_SEC };
  const outcome = await tenant.issue(body, options);
  if (outcome.type !== "issued") return outcome;
  const { ticket, rate } = outcome;
  return { type: "invalidated", ticketSha256: ticketSha256(ticket), rate };
}
