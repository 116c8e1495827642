import type { WithheldReason } from "../auth0/link.js";
import type { WithheldCounts } from "../auth0/withheld-tally.js";
import type { ReticketError } from "../errors.js";
import type { Target } from "../target.js";

/** What an entry came to in this run. */
export type EntryOutcome = "issued" | "rejected" | "in_doubt" | "released";

export type Counts = Record<EntryOutcome, number> & {
  /** Entries whose sessions were revoked, whatever came of their tickets; absent: none. */
  revoked?: number;
};

/** What happens during a run, in order; `cli` shows it, a library user may listen. Never a ticket. */
export type ApplyEvent =
  | { type: "run_started"; run: string; tenant: string; total: number }
  /** Reported once its record is synced. */
  | {
      type: "entry";
      manifest: string;
      target: Target;
      key: string;
      outcome: EntryOutcome;
      /** RFC 3339; for `issued`. */
      expires_at?: string;
      /** For `issued`: its link leads elsewhere, and is neither delivered nor shown. */
      held_back?: WithheldReason;
      status?: number;
      errorCode?: string;
      /** Auth0's words for `rejected`, ours for `in_doubt` and `released`. Not escaped. */
      message?: string;
      /** For `released`: it is not clear whose account is meant, so the entry has to be changed. */
      unclear?: true;
    }
  /** What came of revoking an entry's sessions, before its ticket; reported once its record is synced, or on its way. */
  | {
      type: "sessions";
      manifest: string;
      target: Target;
      key: string;
      outcome: "revoked" | "unrevoked" | "in_doubt";
      message?: string;
    }
  /** An undelivered ticket goes to another address from here on; reported once its record is synced. */
  | {
      type: "redirected";
      manifest: string;
      target: Target;
      key: string;
      /** As the manifest has it; absent: the account's own address. */
      deliver_to?: string;
    }
  /** The whole pool waits: the tenant said so, or it can't be reached. */
  | { type: "waiting"; why: "rate_limit" | "unreachable"; ms: number; message: string }
  /** All but the entries in doubt is done; those wait until what was sent before can't arrive any more. */
  | {
      type: "waiting";
      why: "quiet_time" /** Absent: until the kernel is done. */;
      ms?: number;
      message: string;
    }
  | {
      type: "stopping";
      why: "interrupted" | "time_budget" | "error";
      code?: string;
      message: string;
      in_flight: number;
    }
  | {
      type: "run_finished";
      run: string;
      ended: ApplyResult["ended"];
      counts: Counts;
      left: number;
      /** Where any ticket's link is held back. */
      held_back?: WithheldCounts;
    };

export interface ApplyResult {
  /** The run's id, a ULID. */
  run: string;
  ended: "done" | "stopped" | "interrupted" | "time_budget";
  counts: Counts;
  /** Links that go to another address from here on. */
  redirected: number;
  /** Entries that the plan wanted sent and that were not, or were released. */
  left: number;
  /** Entries that the plan wanted sent, and that another run at work on the same ledger took. */
  elsewhere: number;
  /** For `stopped`: why. */
  error: ReticketError | undefined;
  /** The issued whose links lead elsewhere: they are sealed, and neither delivered nor shown. */
  held: WithheldCounts;
}

/** A live view of a run for a progress bar; read it as often as you like. */
export interface ApplyProgress {
  total: number;
  done: number;
  counts: Counts;
  inFlight: number;
  /** Requests a second that the run is paced at now; undefined while it is not known. */
  rate: number | undefined;
  /** Milliseconds left at that rate; undefined while it is not known. */
  etaMs: number | undefined;
}
