import type { ReticketError } from "../errors.js";
import type { LaterCounts } from "../plan/plan.js";
import type { LimitedCount } from "../plan/waves/gate.js";
import type { Target } from "../target.js";
import type { WithheldReason } from "../tenant/link.js";
import type { WithheldCounts } from "../tenant/withheld-tally.js";

/** The outcome of an entry in this run. */
export type EntryOutcome = "issued" | "rejected" | "in_doubt" | "released";

/** How many entries had each outcome. */
export type Counts = Record<EntryOutcome, number> & {
  /** Entries whose password was replaced; absent: 0. */
  contained?: number;
  /** Entries whose sessions were revoked, whether or not they got a ticket; absent: 0. */
  revoked?: number;
  /** Links that were invalidated; absent: 0. */
  invalidated?: number;
};

/** What happens during a run, in order. No event holds a ticket URL. */
export type ApplyEvent =
  | { type: "run_started"; run: string; tenant: string; total: number }
  /** An entry's outcome; reported when its record is synced. */
  | {
      type: "entry";
      manifest: string;
      target: Target;
      key: string;
      outcome: EntryOutcome;
      /** RFC 3339; for `issued`. */
      expires_at?: string;
      /** For `issued`: why the link is withheld, which means neither delivered nor shown. */
      held_back?: WithheldReason;
      status?: number;
      errorCode?: string;
      /** Auth0's message for `rejected`, ours for `in_doubt` and `released`. Not escaped. */
      message?: string;
    }
  /** The result of replacing an entry's password before the first ticket is requested; reported when its record is synced. */
  | {
      type: "password";
      manifest: string;
      target: Target;
      key: string;
      /** `already_reset`: its owner changed it after `spec.since`, so it was left alone, and no ticket is issued. */
      outcome: "contained" | "uncontained" | "in_doubt" | "already_reset";
      /** Not escaped. */
      message?: string;
    }
  /** The result of revoking an entry's sessions before the first ticket is requested; reported when its record is synced. */
  | {
      type: "sessions";
      manifest: string;
      target: Target;
      key: string;
      outcome: "revoked" | "unrevoked" | "in_doubt";
      message?: string;
    }
  /** The result of invalidating a link; reported when its record is synced. A link that is tried again has several. */
  | {
      type: "invalidation";
      manifest: string;
      target: Target;
      /** The ticket's key. */
      key: string;
      /** `gone`: the user is deleted. */
      outcome: "invalidated" | "not_invalidated" | "gone" | "in_doubt";
      status?: number;
      /** Not escaped. */
      message?: string;
    }
  /** An undelivered ticket is delivered to another address from here on; reported when its record is synced. */
  | {
      type: "redirected";
      manifest: string;
      target: Target;
      key: string;
      /** The address in the manifest; absent: the account's own address. */
      deliver_to?: string;
    }
  /**
   * All requests wait, milliseconds: the tenant's rate limit is reached, or the tenant can't be reached, or the first ticket
   * must be later than the last replaced password (`containment`).
   */
  | { type: "waiting"; why: "rate_limit" | "unreachable" | "containment"; ms: number; message: string }
  /** Only entries in doubt are left. They wait until no earlier request for them can arrive any more. */
  | {
      type: "waiting";
      why: "quiet_time";
      /** Milliseconds; absent: until the kernel has nothing left to send. */
      ms?: number;
      message: string;
    }
  /** A wave is open from here on; reported when its members are recorded. */
  | { type: "wave_opened"; manifest: string; wave: number; members: number }
  /** Every member of a wave that was to be sent has an outcome. */
  | { type: "wave_done"; manifest: string; wave: number; members: number }
  /** A limit of a wave's gate is exceeded: nothing more of the manifest is sent. */
  | {
      type: "gate_failed";
      manifest: string;
      wave: number;
      number: LimitedCount;
      count: number;
      /** The highest allowed count. */
      limit: number;
      /** The members of the wave. */
      of: number;
    }
  | {
      type: "stopping";
      why: "interrupted" | "time_budget" | "paused" | "error";
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
      /** Present if any ticket's link is withheld. */
      held_back?: WithheldCounts;
    };

/** The result of a run of `apply`. */
export interface ApplyResult {
  /** The run's id, a ULID. */
  run: string;
  ended: "done" | "stopped" | "interrupted" | "time_budget" | "paused" | "waiting";
  counts: Counts;
  /** Tickets that are delivered to another address from here on. */
  redirected: number;
  /** Entries that the plan would send and that have no final outcome: not sent, or released. */
  left: number;
  /** Entries that the plan leaves for a later run. */
  later: LaterCounts;
  /** Entries that the plan would send, and that another run on the same ledger claimed. */
  elsewhere: number;
  /** Why the run ended, if `ended` is `stopped` or `paused`. */
  error: ReticketError | undefined;
  /** What containment reached; undefined if no manifest of the run wants any. */
  containment: ContainmentCounts | undefined;
  /** What became of the links that the plan takes back; undefined: it takes none back. */
  invalidation: InvalidationCounts | undefined;
  /** Issued tickets whose links are withheld: sealed, and neither delivered nor shown. */
  withheld: WithheldCounts;
}

/** How many entries the containment phase reached. */
export interface ContainmentCounts {
  /** Passwords that were replaced in this run. */
  contained: number;
  /** Entries whose sessions were revoked in this run. */
  revoked: number;
  /** Entries that get no ticket because their owners changed the password after `spec.since`. */
  alreadyReset: number;
  /** Entries that are not contained, although their manifest wants it. */
  uncontained: number;
}

/** How many links a run has invalidated, and how many not. */
export interface InvalidationCounts {
  invalidated: number;
  /** The user is deleted. */
  gone: number;
  /** The tenant refused. */
  failed: number;
  in_doubt: number;
  /** Not sent: the run ended before. */
  left: number;
}

/** A live view of a run, for a progress bar. It can be read at any time. */
export interface ApplyProgress {
  /** Accounts, while they are contained; undefined before and after. */
  containing: { done: number; total: number } | undefined;
  /** Links, while they are invalidated; undefined before and after. */
  invalidating: { done: number; total: number } | undefined;
  total: number;
  done: number;
  counts: Counts;
  inFlight: number;
  /** The current rate, requests per second; undefined while not known. */
  rate: number | undefined;
  /** Milliseconds left at that rate; undefined while not known. */
  etaMs: number | undefined;
}
