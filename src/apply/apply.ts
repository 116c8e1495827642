import type { TicketClient } from "../auth0/client.js";
import type { Ledger } from "../ledger/ledger.js";
import type { Plan } from "../plan/plan.js";
import type { ApplyEvent, ApplyProgress, ApplyResult } from "./events.js";

export interface ApplyOptions {
  client: TicketClient;
  /** The ledger of every manifest of the plan, locked and read: those that the plan was made on. */
  ledgers: ReadonlyMap<string, Ledger>;
  /** age recipients to seal tickets to. This or `ticketsOut` is needed where the plan sends anything. */
  recipients: readonly string[];
  /** A file that plain tickets are appended to (0600, NDJSON). */
  ticketsOut?: string;
  /** Requests in flight at most. */
  concurrency: number;
  /** Requests a second at most; absent: as fast as the tenant allows. */
  rate?: number;
  /** The share of the tenant's rate that is left to others, 0 to 1. */
  headroom?: number;
  /** No new request is started after this many milliseconds. */
  timeBudgetMs?: number;
  actor: string;
  toolVersion: string;
  /** Aborted: nothing new is sent, what is in flight is awaited and recorded. */
  drain?: AbortSignal;
  /** Aborted: what is in flight is cut off and recorded as in doubt. */
  cut?: AbortSignal;
  onEvent?: (event: ApplyEvent) => void;
  /** Given once, at the start: a live view. */
  onProgress?: (progress: Readonly<ApplyProgress>) => void;
}

/** Does what the plan says. Errors that stop the run are in the result; an error of the caller's is thrown. */
export declare function apply(plan: Plan, options: ApplyOptions): Promise<ApplyResult>;
