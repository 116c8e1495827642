import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import type { Identifier } from "./identifier.js";

export interface InputOptions {
  /** The column or key that identifies users: a name, or a column's number from 1. Absent: it is recognized. */
  column?: string | undefined;
  /** The domain of lists that have only the part before the `@`. */
  emailDomain?: string | undefined;
}

/** Takes what is read, line by line. */
export interface InputSink {
  /** @param line the number of its line, from 1; in a JSON document, of its item */
  identifier(identifier: Identifier, line: number): void;
  /** A line without an identifier. @param text what stands there; empty where it may hold a password */
  unreadable(text: string, line: number): void;
  /** A password stood beside the identifier; it was dropped. */
  password(): void;
}

/** The first part of a text, read ahead to recognize its shape. */
export interface Text {
  head: string;
  /** Whole lines, the head included. */
  pieces: AsyncIterable<string>;
}

/** The hint for a list whose identifiers are not where they were looked for. */
export const NAME_COLUMN = "name the column with `--column NAME` or `--column NUMBER`";

/** @param hint what to do about it */
export function inputInvalid(name: string, why: string, hint: string | undefined): ReticketError {
  return new ReticketError(
    "INPUT_INVALID",
    `${escapeText(name)}: ${why}`,
    hint === undefined ? {} : { hint },
  );
}
