import type { ApplyResult } from "../apply/events.js";
import type { DeliveryQueue } from "../deliver/delivery-queue.js";
import type { ErrorCode, ReticketError } from "../errors.js";
import { laterCount, type Summary } from "../plan/plan.js";
import type { EndSignal } from "./end-signals.js";

/** Every exit code except those of signals, which are 128 plus the signal's number. */
export const EXIT = { done: 0, error: 1, changes: 2, leftovers: 3, conflict: 4, policy: 5 } as const;

const OF_CODE: Partial<Record<ErrorCode, number>> = {
  TENANT_MISMATCH: EXIT.conflict,
  RECIPIENTS_MISMATCH: EXIT.conflict,
  LEDGER_LOCKED: EXIT.conflict,
  LEDGER_MOVED: EXIT.conflict,
  PAUSED: EXIT.conflict,
  PLAN_STALE: EXIT.conflict,
  PLAN_EXCEEDED: EXIT.conflict,
  POLICY_REFUSED: EXIT.policy,
};

/** 128 and the signal's number; Windows has none for Ctrl+Break, and it counts as Ctrl+C. */
const OF_SIGNAL: Readonly<Record<EndSignal, number>> = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
  SIGBREAK: 130,
};

export function exitOfError(error: ReticketError): number {
  return exitOfCode(error.code);
}

export function exitOfCode(code: ErrorCode): number {
  return OF_CODE[code] ?? EXIT.error;
}

export function exitOfSignal(signal: EndSignal): number {
  return OF_SIGNAL[signal];
}

/**
 * The exit code of a run. Entries that the plan holds or skips as rejected count as left over.
 * @param openElsewhere entries that other runs claimed, and whose outcome is not recorded
 */
export function exitOfRun(
  result: ApplyResult,
  planned: Summary,
  openElsewhere: number,
  signal: EndSignal | undefined,
): number {
  if (result.ended === "stopped" || result.ended === "paused")
    return result.error === undefined ? EXIT.error : exitOfError(result.error);
  if (result.ended === "interrupted" && signal !== undefined) return exitOfSignal(signal);
  const { rejected, in_doubt } = result.counts;
  const links = result.invalidation;
  const openLinks = links === undefined ? 0 : links.failed + links.in_doubt + links.left;
  const leftovers =
    openElsewhere +
    result.withheld.total +
    result.left +
    openLinks +
    laterCount(result.later) +
    rejected +
    in_doubt +
    planned.hold +
    planned.rejected;
  return leftovers > 0 ? EXIT.leftovers : EXIT.done;
}

/** The exit code of a command with deliveries. Undelivered, in doubt and not yet tried count as left over. */
export function exitWithDelivery(
  code: number,
  queue: Pick<DeliveryQueue, "counts" | "failure"> | undefined,
  signal: EndSignal | undefined,
): number {
  if (queue === undefined || code !== EXIT.done) return code;
  if (queue.failure !== undefined) return EXIT.error;
  const { undelivered, in_doubt, left } = queue.counts;
  if (undelivered + in_doubt + left === 0) return code;
  return signal === undefined ? EXIT.leftovers : exitOfSignal(signal);
}

/** The exit codes in a command's `--help`. */
export function exitHelp(codes: readonly (readonly [code: number | string, meaning: string])[]): string {
  const lines = codes.map(([code, meaning]) => `  ${String(code).padEnd(9)} ${meaning}`);
  return `\nExit codes:\n${lines.join("\n")}`;
}
