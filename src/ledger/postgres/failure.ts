import { firstWords } from "../../bounded.js";
import { InsecureError } from "./authentication.js";

/** What a server says may be as long as it likes; characters. */
const LONGEST_WORDS = 2000;

/** What can be done about an error of the database. */
export type FailureKind =
  /** The connection or the server is gone, or is a standby yet: it may come back. */
  | "away"
  /** The transaction was in another's way: the next one may not be. */
  | "again"
  /** Nothing that time fixes. */
  | "final";

const AWAY = /^(08...|57P0[1235]|25006|53300)$/;
const AGAIN = /^(40001|40P01|55P03|57014|25P03)$/;
const SOCKET = /^E(CONN(REFUSED|RESET|ABORTED)|PIPE|HOSTUNREACH|NETUNREACH|TIMEDOUT|AI_AGAIN)$/;
/** What the driver says without a code. */
const SAID =
  /Connection terminated|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed|not queryable|disconnected before secure TLS/i;

export function failureOf(error: unknown): FailureKind {
  if (error instanceof AggregateError)
    return error.errors.every((each) => failureOf(each) === "away") ? "away" : "final";
  const code = codeOf(error);
  if (code !== undefined && AGAIN.test(code)) return "again";
  if (code !== undefined && (AWAY.test(code) || SOCKET.test(code))) return "away";
  if (error instanceof StandbyError || isMissingSocket(error)) return "away";
  return error instanceof Error && code === undefined && SAID.test(firstWords(error.message, LONGEST_WORDS))
    ? "away"
    : "final";
}

function isMissingSocket(error: unknown): boolean {
  return (
    codeOf(error) === "ENOENT" && error instanceof Error && "syscall" in error && error.syscall === "connect"
  );
}

/** Writing is asked of a server that only reads. */
export class StandbyError extends Error {
  override readonly name = "StandbyError";

  constructor() {
    super("the server is a standby, which can only be read");
  }
}

/** What a role needs. */
export const GRANT_HINT =
  "Grant the role SELECT on the schema's tables; and to write, INSERT on lines, INSERT and UPDATE on ledgers, INSERT, UPDATE and DELETE on runners, claims and pauses.";

/** What the user can do about it. @param access what failed */
export function hintOf(error: unknown, access: "read" | "write"): string {
  if (error instanceof AggregateError) return hintOf(error.errors.at(-1), access);
  if (error instanceof InsecureError) return error.hint;
  const code = codeOf(error);
  if (code === "42501") return GRANT_HINT;
  // undefined_table: without USAGE, a role does not see what there is in the schema.
  if (code === "42P01") return `Grant the role USAGE on the schema. ${GRANT_HINT}`;
  if (code?.startsWith("28") === true || code === "3D000") {
    return "Check the user, the database and the password (the URL, PGPASSWORD or the passfile).";
  }
  if (access === "read") return "See that the server is up, then run the same command again.";
  return "See that the server is up and can be written to, then run the same command again: what was under way is recorded as claimed, and is held as in doubt.";
}

/** The words of an error; the driver's never hold the password. */
export function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join("; ");
  return firstWords(error instanceof Error ? error.message : String(error), LONGEST_WORDS);
}

/** SQLSTATE, or an errno. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
