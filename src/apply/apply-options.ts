import type { LedgerState, LockedLedger } from "../ledger/ledger.js";
import type { TicketsOut } from "../seal/tickets-out.js";
import type { LinkHosts } from "../tenant/link.js";
import type { QuietTime } from "../tenant/quiet-time.js";
import type { Tenant } from "../tenant/tenant.js";
import type { ApplyEvent, ApplyProgress } from "./events.js";
import type { TicketTaker } from "./ticket-taker.js";

/** How a plan is applied. */
export interface ApplyOptions {
  /** Sends the requests; undefined for a plan that sends none. */
  tenant: Tenant | undefined;
  /**
   * The ledger of every manifest that the plan has effects for, by name: locked, and in the state that was planned on. If the
   * plan replaces passwords (`replacements`) or takes links back (`summary.invalidate`), no other run may issue tickets in this tenant meanwhile: lock for `contain`, not
   * shared, and refuse other processes in `LedgerBackend.workAtHand`, as the command line does.
   */
  ledgers: ReadonlyMap<string, LockedLedger>;
  /**
   * Confirms that the ledgers of the tenant's other manifests are as they were when the plan was made. Called before links are
   * invalidated, and again where a lock was not surely ours in between. @throws ReticketError LEDGER_MOVED
   */
  confirmOthers?: (() => Promise<void>) | undefined;
  /** The age recipients that tickets are sealed to. These or `ticketsOut` are needed if the plan sends anything. */
  recipients: readonly string[];
  /**
   * The states of all the tenant's ledgers that were planned on. A ticket that one of them holds is recognized if a response
   * repeats it, and a target that one of them has in doubt waits for the quiet time.
   */
  recorded?: readonly LedgerState[] | undefined;
  /** The file that plain tickets are appended to. */
  ticketsOut?: TicketsOut | undefined;
  /** The hosts that links may lead to; absent: the plan's tenant and the provider's own hosts. Other tickets are withheld. */
  linkHosts?: LinkHosts | undefined;
  /** Takes the tickets as they are issued, for delivery. */
  taker?: TicketTaker | undefined;
  /** Maximum requests in flight. */
  concurrency: number;
  /** Stops the run early after this many rejections, if most outcomes are rejections; absent: 20, Infinity: never. */
  maxRejections?: number | undefined;
  /** Maximum requests per second; absent: as fast as the tenant allows. */
  rate?: number | undefined;
  /** The rate that the tenant allows as far as known, requests per second: decides how users are looked up. */
  knownRate?: number | undefined;
  /** The part of the tenant's bucket that is left to other clients, 0 to 0.9. */
  headroom: number;
  /** No new request is started after this many milliseconds. */
  timeBudgetMs?: number | undefined;
  /** Stop after the containment phase: no ticket is issued. */
  containOnly?: boolean | undefined;
  /** Issue tickets for entries that could not be contained, too. */
  continueUncontained?: boolean | undefined;
  /** How long an entry in doubt waits before it is sent again; absent: as the tenant needs it. */
  quietTime?: QuietTime | undefined;
  /** Give up if the tenant could not be reached for this long, milliseconds; absent: 60,000. */
  unreachableMs?: number | undefined;
  /** Who runs it, for the ledger: `user@host`. */
  actor: string;
  toolVersion: string;
  /** `PauseWatch.signal`. Aborted: nothing new is sent, because a manifest was paused. */
  pauses?: AbortSignal | undefined;
  /** Aborted: nothing new is sent; requests in flight are awaited and recorded. */
  drain?: AbortSignal | undefined;
  /** Aborted: requests in flight are cancelled and recorded as in doubt. */
  cut?: AbortSignal | undefined;
  onEvent?: ((event: ApplyEvent) => void) | undefined;
  /** Called once, at the start, with a live view of the run. */
  onProgress?: ((progress: Readonly<ApplyProgress>) => void) | undefined;
}
