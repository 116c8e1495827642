import { constants } from "node:fs";
import type { Disk } from "../../disk.js";
import { type ErrorCode, ReticketError } from "../../errors.js";
import type { ChainBreak } from "../chain.js";
import type { LedgerHead } from "../ledger.js";
import { chainSum, splitSum } from "../line.js";
import type { LedgerPaths } from "./paths.js";
import { rawLines } from "./raw-lines.js";

/**
 * Says what is wrong with the line that broke the chain. Two branches that both went on from one line are told from
 * plain damage: the strange line then follows from an earlier line than the one it stands behind.
 */
export async function explainBreak(
  disk: Disk,
  paths: LedgerPaths,
  broken: ChainBreak,
): Promise<ReticketError> {
  const { kind, line, message } = broken;
  if (kind === "version") return tooNew(paths.ledger, message);
  if (kind === "foreign") return damaged(paths.ledger, line, message, "has the file been moved or renamed?");
  if (kind === "conflict_marker") return forked(paths.ledger, line, `${message} stands here`);
  if (kind !== "sum") return damaged(paths.ledger, line, message);
  try {
    return await explainSum(disk, paths, line, message);
  } catch (error) {
    return error instanceof ReticketError ? error : unreadable(paths.ledger, error);
  }
}

async function explainSum(
  disk: Disk,
  paths: LedgerPaths,
  line: number,
  message: string,
): Promise<ReticketError> {
  const [text = ""] = await linesAt(disk, paths.ledger, [line]);
  const seq = Number(/^\{"seq":(\d{1,15}),/.exec(text)?.[1]);
  const expected = line - 1;
  if (seq > expected)
    return damaged(paths.ledger, line, `lines are missing before it, or the order is another`);
  if (seq < expected) {
    const [before = "", same] = await linesAt(disk, paths.ledger, [seq, seq + 1]);
    if (text === same) return damaged(paths.ledger, line, `it repeats line ${seq + 1}`);
    const split = splitSum(text);
    const previousSum = seq === 0 ? "" : (splitSum(before)?.sum ?? "");
    if (split !== undefined && chainSum(previousSum, split.body) === split.sum) {
      return forked(
        paths.ledger,
        line,
        seq === 0
          ? "a second ledger begins here"
          : `it goes on from line ${seq}, as line ${seq + 1} does too`,
      );
    }
  }
  return damaged(paths.ledger, line, message);
}

/** The texts of these lines (numbers from 1, rising; 0 is none). */
async function linesAt(
  disk: Disk,
  path: string,
  numbers: readonly number[],
): Promise<(string | undefined)[]> {
  const found = new Map<number, string>();
  const last = Math.max(...numbers);
  const file = await disk.open(path, constants.O_RDONLY);
  try {
    let number = 0;
    const keep = (text: string): void => {
      number++;
      if (numbers.includes(number)) found.set(number, text);
    };
    for await (const _ of rawLines(disk, file, keep)) if (number >= last) break;
  } finally {
    await file.close();
  }
  return numbers.map((number) => found.get(number));
}

function damaged(
  path: string,
  line: number,
  what: string,
  question = "has it been edited or merged?",
): ReticketError {
  return broken(
    "LEDGER_DAMAGED",
    `${path}:${line}: the ledger is damaged here: ${what}; ${question}`,
    RESTORE,
    {
      path,
      line,
    },
  );
}

function forked(path: string, line: number, what: string): ReticketError {
  return broken(
    "LEDGER_FORKED",
    `${path}:${line}: two histories meet here: ${what}; have two branches both applied?`,
    CHOOSE,
    {
      path,
      line,
    },
  );
}

/** The ledger and its `.head` are not of one history. */
export function forkedFromHead(paths: LedgerPaths, found: LedgerHead, awaited: LedgerHead): ReticketError {
  const what =
    found.lineage === awaited.lineage
      ? `line ${found.seq + 1} is another than the one that ${paths.head} saw`
      : `${paths.head} is of another ledger`;
  return broken(
    "LEDGER_FORKED",
    `${paths.ledger}: two histories meet here: ${what}; have two branches both applied?`,
    CHOOSE,
    {
      path: paths.ledger,
      line: found.seq + 1,
    },
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
  return broken("LEDGER_DAMAGED", `${path}: this is no ledger head; has it been edited or merged?`, RESTORE, {
    path,
  });
}

/** The ledger ends before the line that its `.head` names. */
export function truncated(paths: LedgerPaths, awaited: LedgerHead, found: LedgerHead | null): ReticketError {
  const ends = found === null ? "there is no line at all" : `it ends with line ${found.seq + 1}`;
  return broken(
    "LEDGER_TRUNCATED",
    `${paths.ledger}: whole lines are missing: ${ends}, and ${paths.head} saw line ${awaited.seq + 1}`,
    RESTORE,
    { path: paths.ledger, found: found?.seq ?? null, expected: awaited.seq },
  );
}

/** The ledger could not be read: which is never taken for an empty one. */
export function unreadable(path: string, cause: unknown): ReticketError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ReticketError("LEDGER_UNREADABLE", `${path}: the ledger can't be read: ${why}`, {
    mend: "Mend the permissions or the disk, then run the same command again.",
    cause,
    context: { path },
  });
}

function tooNew(path: string, what: string): ReticketError {
  return new ReticketError("LEDGER_UNREADABLE", `${path}: this reticket can't read the ledger: ${what}`, {
    mend: "Use the reticket that wrote it, or a newer one.",
    context: { path },
  });
}

const RESTORE =
  "Nothing is sent on a ledger like this. Restore the file and its .head from a back-up or with `git checkout`, then run `reticket ledger verify`.";
const CHOOSE =
  "Nothing is sent on a ledger like this. Keep one branch's .ndjson and .head whole (`git checkout --ours` or `--theirs`), take the users that only the other branch sent out of the manifest, then run `reticket ledger verify`.";

function broken(
  code: ErrorCode,
  message: string,
  mend: string,
  context: Record<string, unknown>,
): ReticketError {
  return new ReticketError(code, message, { mend, context });
}
