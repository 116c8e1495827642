import type { ReticketError } from "../errors.js";
import type { GoneWhy } from "../ledger/observations.js";
import { type Target, targetId } from "../target.js";
import type { AfterResetResult } from "./after-reset.js";

/** How users are looked up: one request each, exports, or the events of the tenant's log. */
export type Via = "get" | "export" | "logs";

/** The manifests and ledgers that are refreshed. */
export interface RefreshProgress {
  via: Via;
  total: number;
  looked: number;
  /** Of an export: its job's state, or `downloading`. */
  status?: string;
}

/** The states of the tickets that were checked. */
export interface RefreshCounts {
  /** Found completed in this run. */
  completed: number;
  /** Found completed earlier; not checked again. */
  completedBefore: number;
  expired: number;
  blocked: number;
  deleted: number;
  /** The link still works and was not used. */
  open: number;
}

/** The result of a refresh. */
export interface RefreshResult {
  run: string;
  via: Via;
  ended: "done" | "stopped" | "interrupted" | "paused";
  counts: RefreshCounts;
  /** Changes that were recorded. */
  recorded: number;
  /** Users that can't use their link, as found in this run. */
  gone: { manifest: string; target: Target; why: GoneWhy }[];
  /** Users of which no statement is possible, and why. */
  unclear: { manifest: string; target: Target; why: string }[];
  /** What was revoked after resets; undefined: nothing was to be revoked. */
  afterReset?: AfterResetResult;
  /**
   * Custom databases, by name, whose users were checked: a reset there may not be visible. Empty with `via: "logs"`, which sees
   * it.
   */
  customDatabases: string[];
  /** The ids of targets in such databases: that no reset of them is known proves nothing. */
  blind: ReadonlySet<string>;
  /** Users who tried to reset and whose new password was refused, by the tenant's log. */
  refused: { manifest: string; target: Target }[];
  /** Tickets that were not checked before the run ended. */
  left: number;
  /** Why the run ended, if `ended` is `stopped` or `paused`. */
  error: ReticketError | undefined;
}

/** Sorted by manifest and target: the order of responses is random. */
export function inOrder<T extends { manifest: string; target: Target }>(found: readonly T[]): T[] {
  const place = ({ manifest, target }: T) => `${manifest}\n${targetId(target)}`;
  return found.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}
