import { ReticketError } from "../../errors.js";
import { probeFailure } from "../../probe-result.js";
import { durationWords } from "../output/duration.js";
import type { CheckName, DoctorCheck, DoctorResult, Examined } from "./doctor-check.js";

/** What one check found. */
export interface CheckedItem {
  check: CheckName;
  results: readonly DoctorResult[];
}

/** A longer timer ends at once: Node.js documentation, `setTimeout`. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface RunChecksOptions {
  /** How long each check may take, milliseconds. */
  timeoutMs: number;
  isOffline: boolean;
}

/**
 * Runs the checks, each as soon as those are done that it needs or uses, and yields what they found in their order. A check that fails,
 * or takes too long, stops none but those that need it.
 */
export async function* runChecks(
  checks: readonly DoctorCheck[],
  examined: Examined,
  options: RunChecksOptions,
): AsyncGenerator<CheckedItem> {
  const running = new Map<CheckName, Promise<CheckedItem>>();
  for (const check of checks) {
    const before = new Map([...check.needs, ...(check.uses ?? [])].map((name) => [name, running.get(name)!]));
    running.set(check.name, afterOthers(check, before, examined, options));
  }
  for (const item of running.values()) yield await item;
}

/** A check that was skipped has not passed. */
function hasPassed({ results }: CheckedItem): boolean {
  return results.every(({ state }) => state === "ok" || state === "warning");
}

async function afterOthers(
  check: DoctorCheck,
  before: ReadonlyMap<CheckName, Promise<CheckedItem>>,
  examined: Examined,
  { timeoutMs, isOffline }: RunChecksOptions,
): Promise<CheckedItem> {
  const items = await Promise.all(before.values());
  const missing = items.find((item) => check.needs.includes(item.check) && !hasPassed(item));
  const results: DoctorResult[] = [];
  if (missing !== undefined) results.push({ state: "skipped", message: `needs \`${missing.check}\`` });
  else if (isOffline && check.isOnline(examined)) results.push({ state: "skipped", message: "--offline" });
  else await runWithin(check, examined, results, timeoutMs);
  return { check: check.name, results };
}

async function runWithin(
  check: DoctorCheck,
  examined: Examined,
  results: DoctorResult[],
  timeoutMs: number,
): Promise<void> {
  const abort = new AbortController();
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(
      () => {
        results.push(probeFailure("CHECK_TIMED_OUT", `no result within ${durationWords(timeoutMs)}`));
        resolve();
      },
      Math.min(timeoutMs, LONGEST_TIMER_MS),
    );
  });
  // What a check reports after its time is not shown.
  const report = (result: DoctorResult) => {
    if (!isOver) results.push(result);
  };
  const work = check.run(examined, report, abort.signal).catch((error: unknown) => report(failureFor(error)));
  await Promise.race([work, late]);
  isOver = true;
  clearTimeout(timer);
  abort.abort();
}

function failureFor(error: unknown): DoctorResult {
  if (error instanceof ReticketError)
    return { state: "failure", code: error.code, message: error.message, hint: error.hint };
  // Its message may hold anything.
  const name = error instanceof Error ? error.name : typeof error;
  const hint = "this is a bug in reticket: please report it";
  return { state: "failure", code: "INTERNAL", message: `the check failed (${name})`, hint };
}
