declare const RETICKET_FAILPOINTS: boolean | undefined;

/** All failpoints, in the order in which a run reaches them. */
export const FAILPOINTS = [
  "lock.before",
  "lock.after",
  "claim.before",
  "claim.after",
  "contain.before",
  "contain.sent",
  "contain.after",
  "revoke.before",
  "revoke.after",
  "invalidate.before",
  "invalidate.sent",
  "invalidate.after",
  "request.before",
  "response.after",
  "seal.before",
  "seal.after",
  "tickets_out.write.before",
  "tickets_out.sync.after",
  "result.before",
  "result.after",
  "ledger.write.before",
  "ledger.write.after",
  "ledger.sync.before",
  "ledger.sync.after",
  "deliver.claim.before",
  "deliver.claim.after",
  "deliver.send.before",
  "deliver.send.after",
  "deliver.result.before",
  "deliver.result.after",
  "run_finished.before",
  "run_finished.after",
  "head.rename.before",
  "head.rename.after",
  "pause.mark.before",
  "pause.mark.after",
  "pause.record.before",
  "pause.record.after",
  "plan.write.before",
  "plan.rename.before",
  "plan.rename.after",
] as const;
export type FailpointName = (typeof FAILPOINTS)[number];

/**
 * A named place where the crash tests kill the process. The shipped build defines RETICKET_FAILPOINTS as
 * false, so the bundler drops the body; only the test build can be armed (`RETICKET_FAILPOINT=name:nth`).
 */
export function failpoint(name: FailpointName): void {
  if (typeof RETICKET_FAILPOINTS !== "undefined" && RETICKET_FAILPOINTS) {
    hits.set(name, (hits.get(name) ?? 0) + 1);
    const [armed, nth = "1"] = (process.env.RETICKET_FAILPOINT ?? "").split(":");
    if (armed === name && hits.get(name) === Number(nth)) process.kill(process.pid, "SIGKILL");
  }
}

/** A number that tests may set in the environment; the released build ignores it. */
export function testSetting(name: `RETICKET_${string}`): number | undefined {
  if (typeof RETICKET_FAILPOINTS === "undefined" || !RETICKET_FAILPOINTS) return undefined;
  const text = process.env[name];
  return text === undefined ? undefined : Number(text);
}

const hits = new Map<string, number>();
