/**
 * Every way in which reticket refuses or gives up. The code is stable: scripts may match on it.
 * `cli/exit.ts` turns a code into an exit code.
 */
export type ErrorCode =
  | "USAGE"
  | "MANIFEST_INVALID"
  | "CONFIG_INVALID"
  | "TENANT_MISMATCH"
  | "TENANT_UNKNOWN"
  | "CREDENTIALS_MISSING"
  | "CREDENTIALS_REFUSED"
  | "SCOPE_MISSING"
  | "CUSTOM_DOMAIN_REQUIRED"
  | "CUSTOM_DOMAIN_REFUSED"
  | "TENANT_UNREACHABLE"
  | "BREAKER_OPEN"
  | "TOO_MANY_REJECTIONS"
  | "SEALING_IMPOSSIBLE"
  | "IDENTITY_INVALID"
  | "LEDGER_DAMAGED"
  | "LEDGER_FORKED"
  | "LEDGER_TRUNCATED"
  | "LEDGER_UNREADABLE"
  | "LEDGER_WRITE_FAILED"
  | "LEDGER_URL_INVALID"
  | "LEDGER_LOCKED"
  | "LOCK_NOT_FOUND"
  | "PLAN_STALE"
  | "PLAN_INVALID"
  | "TOO_MANY_TICKETS"
  | "FILE_UNSAFE"
  | "FILE_FAILED"
  | "NOT_CONFIRMED"
  | "INTERRUPTED"
  | "INTERNAL";

/** An error with a stable code and a message that says what to do. It never carries a secret. */
export class ReticketError extends Error {
  override readonly name = "ReticketError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: {
      /** What the user can do about it, one sentence; names the flag or the command. */
      mend?: string;
      cause?: unknown;
      /** Plain facts for programs: numbers, names, paths. Never a secret. */
      context?: Readonly<Record<string, unknown>>;
    },
  ) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    this.mend = options?.mend;
    this.context = options?.context ?? {};
  }

  readonly mend: string | undefined;
  readonly context: Readonly<Record<string, unknown>>;
}
