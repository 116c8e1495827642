import { InvalidArgumentError } from "commander";
import { languageTag } from "../deliver/mail/languages.js";
import { parseDuration } from "../duration.js";

/** The longest reason, characters. */
const MAX_WHY = 500;

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

/** Parses a text that is recorded in the ledger. */
export function someText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") throw new InvalidArgumentError("Give a text that says what happened.");
  if (trimmed.length > MAX_WHY) throw new InvalidArgumentError(`Give at most ${MAX_WHY} characters.`);
  return trimmed;
}

/** Parses a language tag. */
export function language(text: string): string {
  const tag = languageTag(text);
  if (tag === undefined) throw new InvalidArgumentError("Give a language tag like `de` or `pt-BR`.");
  return tag;
}

/** For the commands that show or send an example of the mails. */
export const LANGUAGE = [
  "--language <tag>",
  "the language of the example: de, pt-BR (default: the first user's)",
  language,
] as const;

/** For the commands that find manifests by name, too. */
export const MANIFEST_NAME = [
  "--name <manifest>",
  "only this manifest, or without a path, any by its name; may be repeated",
  repeated,
] as const;

/** For the commands that lock ledgers. */
export const LOCK_TIMEOUT = [
  "--lock-timeout <time>",
  "how long to wait for a ledger that another run has locked: 30s, 20m (default: do not wait)",
  duration,
] as const;
