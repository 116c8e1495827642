import { ReticketError } from "../errors.js";

/** Waits for `work`. @throws ReticketError INTERRUPTED as soon as the signal aborts */
export async function untilAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const aborted = new Promise<never>((_, reject) => {
    const interrupted = () => reject(new ReticketError("INTERRUPTED", "interrupted: nothing was sent"));
    if (signal.aborted) interrupted();
    else signal.addEventListener("abort", interrupted, { once: true });
  });
  await Promise.race([work, aborted]);
}
