import { InvalidArgumentError } from "commander";
import { parseDuration } from "./output/duration.js";

/** A whole number from `least` up, as the value of an option. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least)) throw new InvalidArgumentError(`Give a whole number from ${least} up.`);
    return value;
  };
}

/** `90s`, `45m`, `5h`, `5h30m` as milliseconds. */
export function duration(text: string): number {
  const value = parseDuration(text);
  if (value === undefined)
    throw new InvalidArgumentError("Give a duration as `90s`, `45m`, `5h` or `5h30m`.");
  return value;
}

/** A duration, or `0`. */
export function durationOrZero(text: string): number {
  return text === "0" ? 0 : duration(text);
}

/** Gathers the values of an option that may repeat. */
export function repeated(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** For the commands that lock ledgers. */
export const LOCK_TIMEOUT = [
  "--lock-timeout <time>",
  "wait so long for a ledger that another run has locked: 30s, 20m (default: not at all)",
  duration,
] as const;
