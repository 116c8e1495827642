import { hoursWords, type WaveHours } from "./hours.js";

/** A number of entries, or a share: 0 to 1. */
export type Amount = { count: number } | { share: number };

/** What must hold of a wave before the next one is opened, and limits: if one is exceeded, nothing more is sent. */
export interface WaveGate {
  /** At least so many of the wave's entries are known to have reset their passwords. */
  completed: Amount | undefined;
  rejectedMax: Amount | undefined;
  undeliveredMax: Amount | undefined;
  inDoubtMax: Amount | undefined;
  /** Milliseconds since the last ticket of the wave was issued. */
  afterMs: number | undefined;
  /** Milliseconds since the epoch. */
  at: number | undefined;
}

/** One wave of `spec.waves`. */
export interface Wave {
  size: Amount | "rest";
  /** undefined: the next wave follows at once. */
  gate: WaveGate | undefined;
  /** Entries per second; undefined: as fast as the tenant allows. */
  pace: number | undefined;
  hours: WaveHours | undefined;
  /** As it is written, in one canonical line: what a saved plan binds. */
  words: string;
}

/** The waves of a manifest, first to last. Empty: everything is sent as soon as it is applied. */
export type Waves = readonly Wave[];

/** How many entries of `total` an amount is: a share is rounded up, so that a wave is never empty because of rounding. */
export function amountOf(amount: Amount, total: number): number {
  if ("count" in amount) return amount.count;
  return Math.ceil(amount.share * total - 1e-9);
}

/** The sizes of the waves if none is open yet: the first ones are filled first, the rest takes what is left. Pure. */
export function sizesOf(waves: Waves, entries: number): number[] {
  let left = entries;
  return waves.map(({ size }) => {
    const wanted = size === "rest" ? left : amountOf(size, entries);
    const taken = Math.min(wanted, left);
    left -= taken;
    return taken;
  });
}

/** `2000/h`, and the like: entries per second. */
export function paceOf(text: string): number {
  const [number, unit = ""] = text.split("/");
  return Number(number) / SECONDS[unit as keyof typeof SECONDS];
}

const SECONDS = { s: 1, min: 60, h: 3600 } as const;

/** A wave as it is written, with one spelling for the same meaning. */
export function waveWords(
  size: string,
  gate: Readonly<Record<string, unknown>> | undefined,
  pace: string | undefined,
  hours: WaveHours | undefined,
): string {
  const conditions = Object.entries(gate ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name} ${String(value)}`);
  return [
    size,
    ...(conditions.length === 0 ? [] : [`gate: ${conditions.join(", ")}`]),
    ...(pace === undefined ? [] : [`pace ${pace}`]),
    ...(hours === undefined ? [] : [`hours ${hoursWords(hours)}`]),
  ].join("; ");
}
