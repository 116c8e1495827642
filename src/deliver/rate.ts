/** Lets letters leave one after the other, no faster than a rate. */
export class Turnstile {
  #nextAt = 0;

  /** @param perSecond undefined: as fast as they come */
  constructor(private readonly perSecond: number | undefined) {}

  /** Resolves true when it is this one's turn, false as soon as `stop` is aborted. */
  async turn(stop: AbortSignal): Promise<boolean> {
    if (stop.aborted) return false;
    if (this.perSecond === undefined) return true;
    const now = performance.now();
    const at = Math.max(now, this.#nextAt);
    this.#nextAt = at + 1000 / this.perSecond;
    return at === now || pause(at - now, stop);
  }
}

/** Waits. @returns false as soon as `stop` is aborted */
export function pause(ms: number, stop: AbortSignal): Promise<boolean> {
  if (stop.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop.removeEventListener("abort", done);
      resolve(!stop.aborted);
    };
    const timer = setTimeout(done, ms);
    stop.addEventListener("abort", done, { once: true });
  });
}
