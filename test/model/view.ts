import type { Action } from "../../src/plan/plan.js";
import type { EntryState } from "../../src/report/states.js";

/** What a ledger says of one attempt. */
export type Recorded = "none" | "claimed" | "issued" | "rejected" | "in_doubt" | "released";

/** What a look at the tenant may find. */
export type Seen = "completed" | "expired";

export type Counts = Record<"issued" | "rejected" | "in_doubt" | "released", number>;

/** What one apply resulted in. */
export interface Outcome {
  ended: "idle" | "done" | "interrupted" | "stopped" | "killed";
  /** Users in the order in which the tenant was asked for them. */
  asked: number[];
  /** Absent where the run was killed: it told no result. */
  counts?: Counts;
  left?: number;
}

/** Everything that can be seen from outside between two steps. */
export interface View {
  /** By manifest and flags, by user. */
  actions: Record<string, Record<number, Action>>;
  status: Record<string, { counts: Record<string, number>; states: Record<number, EntryState> }>;
  /** What each ledger says of each user. `ticket` is the number at the tenant. */
  recorded: Record<string, Record<number, RecordedUser>>;
  /** By user. */
  tenant: { tickets: number; live: boolean }[];
}

export interface RecordedUser {
  last: Recorded;
  inDoubt: boolean;
  generation: number;
  ticket: number | undefined;
  /** What was seen of that ticket. */
  observed: Seen | undefined;
}

export const FLAGS = [
  { name: "", inDoubt: undefined, retryRejected: false },
  { name: " --in-doubt hold --retry-rejected", inDoubt: "hold", retryRejected: true },
  { name: " --in-doubt reissue", inDoubt: "reissue", retryRejected: false },
  { name: " --in-doubt reissue --retry-rejected", inDoubt: "reissue", retryRejected: true },
] as const;
