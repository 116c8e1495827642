import { ulid } from "ulid";
import type { TicketClient } from "../auth0/client.js";
import type { LinkHosts } from "../auth0/link.js";
import type { QuietTime } from "../auth0/quiet-time.js";
import { ReticketError } from "../errors.js";
import type { Ledger, LedgerState } from "../ledger/ledger.js";
import { type Plan, sendCount } from "../plan/plan.js";
import type { TicketsOut } from "../seal/tickets-out.js";
import type { ApplyEvent, ApplyProgress, ApplyResult } from "./events.js";
import { Run } from "./run.js";
import type { TicketTaker } from "./ticket-taker.js";

export interface ApplyOptions {
  /** Sends the requests; not needed by a plan that sends none. */
  client: TicketClient | undefined;
  /** The ledger of every manifest that the plan does anything for, by name: locked, and in the state that was planned on. */
  ledgers: ReadonlyMap<string, Ledger>;
  /** age recipients that tickets are sealed to. These or `ticketsOut` are needed where the plan sends anything. */
  recipients: readonly string[];
  /**
   * The tenant's ledgers as they were planned on: a ticket that one of them holds is not taken for another's, and a target
   * that one of them has in doubt waits for the quiet time.
   */
  recorded?: readonly LedgerState[] | undefined;
  /** Where plain tickets are appended. */
  ticketsOut?: TicketsOut | undefined;
  /** Where links may lead; absent: to the plan's tenant and to Auth0's own hosts. A ticket whose link leads elsewhere is held back. */
  linkHosts?: LinkHosts | undefined;
  /** Brings the tickets to their people as they are issued. */
  taker?: TicketTaker | undefined;
  /** Requests in flight at most. */
  concurrency: number;
  /** Rejections that stop a run early, where most of its outcomes are rejections; 20 where absent, Infinity: never. */
  maxRejections?: number | undefined;
  /** Requests a second at most; absent: as fast as the tenant allows. */
  rate?: number | undefined;
  /** The share of the tenant's bucket that is left to others, 0 to 0.9. */
  headroom: number;
  /** No new request is started after this many milliseconds. */
  timeBudgetMs?: number | undefined;
  /** What to wait for before an entry in doubt is sent again; as the client's tenant needs it where absent. */
  quietTime?: QuietTime | undefined;
  /** Give up when the tenant could not be reached for this long, milliseconds; 60,000 where absent. */
  unreachableMs?: number | undefined;
  /** Who runs it, for the ledger: `user@host`. */
  actor: string;
  toolVersion: string;
  /** Aborted: nothing new is sent, what is in flight is awaited and recorded. */
  drain?: AbortSignal | undefined;
  /** Aborted: what is in flight is cut off and recorded as in doubt. */
  cut?: AbortSignal | undefined;
  onEvent?: ((event: ApplyEvent) => void) | undefined;
  /** Called once, at the start, with a live view of the run. */
  onProgress?: ((progress: Readonly<ApplyProgress>) => void) | undefined;
}

/**
 * Does what the plan says: claims, sends, seals, records. What stops a run (credentials, the breaker, a full disk) is
 * told in the result, since tickets may have been issued before it.
 * @throws ReticketError SEALING_IMPOSSIBLE before anything is sent, where there is nowhere to put the tickets
 */
export async function apply(plan: Plan, options: ApplyOptions): Promise<ApplyResult> {
  if (sendCount(plan.summary) > 0 && options.recipients.length === 0 && options.ticketsOut === undefined) {
    throw new ReticketError("SEALING_IMPOSSIBLE", "there is nowhere to put the tickets", {
      hint: "give `--recipient age1…` to seal them into the ledger, or `--tickets-out FILE` to write them to a file of your own (`reticket keygen --out FILE` makes a key)",
    });
  }
  return new Run(ulid(), plan, options).execute();
}
