import { type Amount, amountOf, type WaveGate } from "../../manifest/waves/wave.js";

/** How the entries of a wave stand, as far as gates are concerned. */
export interface WaveCounts {
  /** The members that are in the manifest now and get a ticket: shares are parts of it. */
  base: number;
  completed: number;
  rejected: number;
  undelivered: number;
  inDoubt: number;
  /** When the last ticket of the wave was issued, or else when it was opened, milliseconds since the epoch. */
  lastAt: number | undefined;
}

/** A number that a gate limits. */
export type LimitedCount = "rejected" | "undelivered" | "in_doubt";

/** A limit of a gate that is exceeded. */
export interface ExceededLimit {
  number: LimitedCount;
  count: number;
  /** The highest allowed count. */
  limit: number;
  /** The limit as it is written: `2%`. */
  written: string;
  of: number;
}

/** What a gate waits for. Times are milliseconds since the epoch. */
export type GateWait =
  | { why: "completed"; count: number; needed: number; of: number; written: string }
  | { why: "after" | "at"; until: number };

/** The limits that are exceeded: nothing more may be sent. Pure. */
export function exceededLimits(gate: WaveGate | undefined, counts: WaveCounts): ExceededLimit[] {
  if (gate === undefined) return [];
  const limits: [LimitedCount, Amount | undefined, number][] = [
    ["rejected", gate.rejectedMax, counts.rejected],
    ["undelivered", gate.undeliveredMax, counts.undelivered],
    ["in_doubt", gate.inDoubtMax, counts.inDoubt],
  ];
  return limits.flatMap(([number, amount, count]) => {
    if (amount === undefined) return [];
    const limit = mostOf(amount, counts.base);
    return count > limit ? [{ number, count, limit, written: amountWords(amount), of: counts.base }] : [];
  });
}

/** The conditions that a wave whose entries are all sent does not meet yet. Pure. */
export function gateWaits({ completed, afterMs, at }: WaveGate, counts: WaveCounts, now: number): GateWait[] {
  const waits: GateWait[] = [];
  if (completed !== undefined) {
    const needed = Math.min(amountOf(completed, counts.base), "count" in completed ? Infinity : counts.base);
    const { completed: count, base: of } = counts;
    if (count < needed) waits.push({ why: "completed", count, needed, of, written: amountWords(completed) });
  }
  const until = afterMs === undefined ? undefined : (counts.lastAt ?? now) + afterMs;
  if (until !== undefined && until > now) waits.push({ why: "after", until });
  if (at !== undefined && at > now) waits.push({ why: "at", until: at });
  return waits;
}

/** A share of a limit is rounded down: one more would be above it. */
function mostOf(amount: Amount, of: number): number {
  return "count" in amount ? amount.count : Math.floor(amount.share * of + 1e-9);
}

function amountWords(amount: Amount): string {
  return "count" in amount ? String(amount.count) : `${Number((amount.share * 100).toFixed(3))}%`;
}
