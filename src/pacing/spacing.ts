/** A timer that is late by less than this is compensated. */
const CATCH_UP_MS = 20;

/** Keeps requests at least some time apart. Times are milliseconds of one monotonic clock. */
export class Spacing {
  /** The earliest time for the next request. */
  nextAt = Number.NEGATIVE_INFINITY;
  #before = Number.NEGATIVE_INFINITY;

  /** A request leaves. @param gap the least time until the next one, milliseconds; 0: none */
  left(now: number, gap: number): void {
    this.#before = this.nextAt;
    const late = now - this.nextAt;
    this.nextAt = (gap > 0 && late < CATCH_UP_MS ? this.nextAt : now) + gap;
  }

  /** The last request does not leave after all. */
  undo(): void {
    this.nextAt = this.#before;
  }
}
