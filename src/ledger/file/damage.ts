import { constants } from "node:fs";
import type { Disk } from "../../disk.js";
import type { ReticketError } from "../../errors.js";
import { broken, type LedgerPlace } from "../damage.js";
import type { LedgerPaths } from "./paths.js";
import { rawLines } from "./raw-lines.js";

/** A file of a ledger, and how many lines stand in those before it. */
export interface Segment {
  path: string;
  before: number;
}

/** A ledger file, as the explanation of damage wants it. @param segments as far as they were read */
export function filePlace(disk: Disk, paths: LedgerPaths, segments: readonly Segment[]): LedgerPlace {
  return {
    location: paths.ledger,
    head: paths.head,
    restore: RESTORE,
    choose: CHOOSE,
    spot: (line) => {
      const segment = segments.findLast(({ before }) => before < line);
      return segment === undefined ? `${paths.ledger}:${line}` : `${segment.path}:${line - segment.before}`;
    },
    linesAt: (numbers) => linesAt(disk, segments, numbers),
  };
}

/** The texts of these lines (numbers from 1, ascending; 0: no line). */
async function linesAt(
  disk: Disk,
  segments: readonly Segment[],
  numbers: readonly number[],
): Promise<(string | undefined)[]> {
  const found = new Map<number, string>();
  const last = Math.max(...numbers);
  for (const { path, before } of segments) {
    if (before >= last) break;
    let number = before;
    const keep = (text: string): void => {
      number++;
      if (numbers.includes(number)) found.set(number, text.replace(/\r$/, ""));
    };
    const file = await disk.open(path, constants.O_RDONLY);
    try {
      for await (const _ of rawLines(disk, file, keep)) if (number >= last) break;
    } finally {
      await file.close();
    }
  }
  return numbers.map((number) => found.get(number));
}

/** A file of the ledger is gone from between the others. */
export function segmentMissing(path: string): ReticketError {
  return broken(
    "LEDGER_TRUNCATED",
    `${path}: this file of the ledger is missing, and there is a later one`,
    RESTORE,
    { path },
  );
}

export function headConflict(path: string): ReticketError {
  return broken(
    "LEDGER_FORKED",
    `${path}: a git conflict marker stands here; have two branches both applied?`,
    CHOOSE,
    { path },
  );
}

export function headGarbled(path: string): ReticketError {
  return broken(
    "LEDGER_DAMAGED",
    `${path}: this is not a ledger head; has it been edited or merged?`,
    RESTORE,
    {
      path,
    },
  );
}

const RESTORE =
  "Nothing is sent on a ledger like this. Bring back the newest copy of its .ndjson files and its .head, then run `reticket ledger verify`. An older copy has forgotten who was sent a ticket: do not use one.";
const CHOOSE =
  "Nothing is sent on a ledger like this. Keep one branch's .ndjson and .head whole (`git checkout --ours` or `--theirs`), take the users that only the other branch sent out of the manifest, then run `reticket ledger verify`.";
