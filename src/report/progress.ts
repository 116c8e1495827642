import type { Target } from "../target.js";
import type { Standing } from "./entry-status.js";
import { hasTicket, STATES } from "./states.js";

/** The states of the issued tickets of one or several manifests. */
export interface ResetProgress {
  /** Entries for which a ticket was issued: the sum of the next six. */
  issued: number;
  completed: number;
  /** The link still works. */
  open: number;
  expired: number;
  superseded: number;
  /** The link was invalidated, and no reset is known. */
  invalidated: number;
  gone: number;
  /** Delivered by at least one channel. */
  delivered: number;
  /** The time from issue to reset of each completed ticket, milliseconds, ascending. */
  times: Float64Array;
  /** The target that has waited longest without a reset; undefined: no target is waiting. */
  oldest: { target: Target; issuedAt: number } | undefined;
}

/** Counts entries as they come. */
export class ProgressTally {
  readonly #counts = {
    ...{ issued: 0, completed: 0, open: 0, expired: 0, superseded: 0, invalidated: 0, gone: 0 },
    delivered: 0,
  };
  readonly #times: number[] = [];
  #oldest: ResetProgress["oldest"];

  add({ state, target, issuedAt, resetAt, deliveredAt }: Standing): void {
    if (!hasTicket(state)) return;
    this.#counts.issued++;
    this.#counts[STATES[state].progress]++;
    if (deliveredAt !== undefined) this.#counts.delivered++;
    if (resetAt !== undefined) this.#times.push(resetAt - issuedAt!);
    const { isWaiting } = STATES[state];
    if (isWaiting && !(this.#oldest !== undefined && this.#oldest.issuedAt <= issuedAt!)) {
      this.#oldest = { target, issuedAt: issuedAt! };
    }
  }

  /** Entries with a ticket so far. */
  get issued(): number {
    return this.#counts.issued;
  }

  result(): ResetProgress {
    return { ...this.#counts, times: Float64Array.from(this.#times).sort(), oldest: this.#oldest };
  }
}

/** The total progress of several manifests. A user in two of them counts twice. */
export function totalProgress(all: readonly ResetProgress[]): ResetProgress {
  const sum = (field: keyof Omit<ResetProgress, "times" | "oldest">) =>
    all.reduce((total, one) => total + one[field], 0);
  const waiting = all.map(({ oldest }) => oldest).filter((oldest) => oldest !== undefined);
  return {
    issued: sum("issued"),
    completed: sum("completed"),
    open: sum("open"),
    expired: sum("expired"),
    superseded: sum("superseded"),
    invalidated: sum("invalidated"),
    gone: sum("gone"),
    delivered: sum("delivered"),
    times: Float64Array.from(all.flatMap(({ times }) => [...times])).sort(),
    oldest: waiting.reduce<ResetProgress["oldest"]>(
      (first, next) => (first !== undefined && first.issuedAt <= next.issuedAt ? first : next),
      undefined,
    ),
  };
}

/** Completed divided by issued, 0 to 1; undefined: nothing was issued. */
export function shareCompleted({ issued, completed }: ResetProgress): number | undefined {
  return issued === 0 ? undefined : completed / issued;
}

/** Median time from a ticket's issue to the reset, milliseconds; undefined: no reset yet. */
export function medianTime({ times }: ResetProgress): number | undefined {
  const middle = times.length >> 1;
  if (times.length === 0) return undefined;
  return times.length % 2 === 1 ? times[middle] : (times[middle - 1]! + times[middle]!) / 2;
}
