import { InvalidArgumentError } from "commander";
import { parseDuration } from "../duration.js";

/** Parses an option's value that is a whole number of at least `min`. */
export function wholeNumber(min: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min)) throw new InvalidArgumentError(`Give a whole number of at least ${min}.`);
    return value;
  };
}

/** Parses a whole number of at least 1, or `none`. @returns Infinity for `none` */
export function countOrNone(text: string): number {
  return text === "none" ? Number.POSITIVE_INFINITY : wholeNumber(1)(text);
}

/** Parses `90s`, `45m`, `5h` or `5h30m`. @returns milliseconds */
export function duration(text: string): number {
  const value = parseDuration(text);
  if (value === undefined)
    throw new InvalidArgumentError("Give a duration like `90s`, `45m`, `5h` or `5h30m`.");
  return value;
}

/** A duration, or `0`. */
export function durationOrZero(text: string): number {
  return text === "0" ? 0 : duration(text);
}

/** Collects the values of an option that may be repeated. */
export function repeated(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** For the commands that lock ledgers. */
export const LOCK_TIMEOUT = [
  "--lock-timeout <time>",
  "how long to wait for a ledger that another run has locked: 30s, 20m (default: do not wait)",
  duration,
] as const;
