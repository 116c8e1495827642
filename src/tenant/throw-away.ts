import type { TicketRequest } from "../generated/manifest.js";
import type { Target } from "../target.js";
import type { Outcome, RateLimit } from "./outcome.js";

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
  | { type: "invalidated"; ticketSha256: string; rate: RateLimit };
