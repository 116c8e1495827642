import { type ErrorCode, ReticketError } from "../errors.js";
import { VERSION } from "../version.js";
import type { ChainBreak, Writer } from "./chain.js";
import type { LedgerHead } from "./ledger.js";
import { chainSum, splitSum } from "./line.js";

/** A ledger where it lies, as far as it takes to say what is wrong with it. */
export interface LedgerPlace {
  /** As `Ledger.location`. */
  location: string;
  /** What saw the newest line besides the ledger itself, for messages: `/ledger/acme/inc.head`. */
  head: string;
  /** What to do about damage, and about two histories. */
  restore: string;
  choose: string;
  /** Where a line stands, where that is not the line of that number in `location`. */
  spot?(line: number): string;
  /** The texts of these lines (numbers from 1, ascending; 0: no line). */
  linesAt(numbers: readonly number[]): Promise<(string | undefined)[]>;
}

/**
 * Says what is wrong with the line that broke the chain. Two branches that both went on from one line are told from
 * plain damage: the strange line then follows from an earlier line than the one it stands behind.
 */
export async function explainBreak(place: LedgerPlace, broken: ChainBreak): Promise<ReticketError> {
  const { kind, line, message } = broken;
  if (kind === "newer") return newer(place.location, message, broken.writer, line, spotOf(place, line));
  if (kind === "foreign") return damaged(place, line, message, "has it been moved or renamed?");
  if (kind === "conflict_marker") return forked(place, line, `${message} stands here`);
  if (kind !== "sum") return damaged(place, line, message);
  try {
    return await explainSum(place, line, message);
  } catch (error) {
    return error instanceof ReticketError ? error : unreadable(place.location, error);
  }
}

async function explainSum(place: LedgerPlace, line: number, message: string): Promise<ReticketError> {
  const [text = ""] = await place.linesAt([line]);
  const seq = Number(/^\{"seq":(\d{1,15}),/.exec(text)?.[1]);
  const expected = line - 1;
  if (seq > expected) return damaged(place, line, `lines are missing before it, or the order is another`);
  if (seq < expected) {
    const [before = "", same] = await place.linesAt([seq, seq + 1]);
    if (text === same) return damaged(place, line, `it repeats line ${seq + 1}`);
    const split = splitSum(text);
    const previousSum = seq === 0 ? "" : (splitSum(before)?.sum ?? "");
    if (split !== undefined && chainSum(previousSum, split.body) === split.sum) {
      return forked(
        place,
        line,
        seq === 0
          ? "a second ledger begins here"
          : `it goes on from line ${seq}, as line ${seq + 1} does too`,
      );
    }
  }
  return damaged(place, line, message);
}

function spotOf(place: LedgerPlace, line: number): string {
  return place.spot?.(line) ?? `${place.location}:${line}`;
}

function damaged(
  place: LedgerPlace,
  line: number,
  what: string,
  question = "has it been edited or merged?",
): ReticketError {
  return broken(
    "LEDGER_DAMAGED",
    `${spotOf(place, line)}: the ledger is damaged here: ${what}; ${question}`,
    place.restore,
    { path: place.location, line },
  );
}

function forked(place: LedgerPlace, line: number, what: string): ReticketError {
  return broken(
    "LEDGER_FORKED",
    `${spotOf(place, line)}: two histories meet here: ${what}; have two branches both applied?`,
    place.choose,
    { path: place.location, line },
  );
}

/** The ledger and what else saw its newest line are not of one history. */
export function forkedFromHead(place: LedgerPlace, found: LedgerHead, awaited: LedgerHead): ReticketError {
  const what =
    found.lineage === awaited.lineage
      ? `line ${found.seq + 1} is another than the one that ${place.head} saw`
      : `${place.head} is of another ledger`;
  return broken(
    "LEDGER_FORKED",
    `${place.location}: two histories meet here: ${what}; have two branches both applied?`,
    place.choose,
    { path: place.location, line: found.seq + 1, lost: [awaited] },
  );
}

/** The ledger ends before the line that its head names. */
export function truncated(place: LedgerPlace, awaited: LedgerHead, found: LedgerHead | null): ReticketError {
  const ends = found === null ? "there is no line at all" : `it ends with line ${found.seq + 1}`;
  return broken(
    "LEDGER_TRUNCATED",
    `${place.location}: whole lines are missing: ${ends}, and ${place.head} saw line ${awaited.seq + 1}`,
    `${place.restore} If those lines are lost for good: \`reticket ledger accept-loss MANIFEST --up-to ${awaited.seq + 1} --why TEXT\`.`,
    { path: place.location, found: found?.seq ?? null, expected: awaited.seq, lost: [awaited] },
  );
}

/** The ledger could not be read: which is never taken for an empty one. */
export function unreadable(location: string, cause: unknown, hint = FIX_DISK): ReticketError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ReticketError("LEDGER_UNREADABLE", `${location}: the ledger can't be read: ${why}`, {
    hint,
    cause,
    context: { path: location },
  });
}

/** A newer reticket wrote it: it is sound, and must not be changed or restored. */
export function newer(
  location: string,
  what: string,
  { toolVersion, needs }: Writer,
  line?: number,
  where = location,
): ReticketError {
  const who = toolVersion === undefined ? "a newer reticket" : `reticket ${toolVersion}`;
  const version = needs === undefined ? "a newer reticket" : `reticket ${needs} or newer`;
  return new ReticketError(
    "LEDGER_NEWER",
    `${where}: the ledger was written by ${who}: ${what}; this is reticket ${VERSION}. The ledger is not damaged`,
    {
      hint: `Leave the ledger as it is, and use ${version}. Nothing was sent, and nothing was written.`,
      context: {
        path: location,
        ...(line === undefined ? {} : { line }),
        ...(toolVersion === undefined ? {} : { tool_version: toolVersion }),
        ...(needs === undefined ? {} : { needs }),
      },
    },
  );
}

const FIX_DISK = "Fix the permissions or the disk, then run the same command again.";

export function broken(
  code: ErrorCode,
  message: string,
  hint: string,
  context: Record<string, unknown>,
): ReticketError {
  return new ReticketError(code, message, { hint, context });
}
