declare const RETICKET_FAILPOINTS: boolean | undefined;

/**
 * A named place at which the crash tests kill the process. The shipped build defines RETICKET_FAILPOINTS as
 * false, so the bundler drops the body; only the test build can be armed (`RETICKET_FAILPOINT=name:nth`).
 */
export function failpoint(name: string): void {
  if (typeof RETICKET_FAILPOINTS !== "undefined" && RETICKET_FAILPOINTS) {
    hits.set(name, (hits.get(name) ?? 0) + 1);
    const [armed, nth = "1"] = (process.env.RETICKET_FAILPOINT ?? "").split(":");
    if (armed === name && hits.get(name) === Number(nth)) process.kill(process.pid, "SIGKILL");
  }
}

const hits = new Map<string, number>();
