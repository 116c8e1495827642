/** A `Date` header has whole seconds: the tenant's clock was up to this much further. */
const RESOLUTION_MS = 1000;

/**
 * The tenant's clock, as its `Date` headers show it. What happened at the tenant is compared with this clock and never with
 * this machine's, which may be wrong. Each response bounds the difference between the two; several narrow it down.
 */
export class TenantClock {
  /** Bounds of what has to be added to this machine's clock, milliseconds. */
  #earliest = Number.NEGATIVE_INFINITY;
  #latest = Number.POSITIVE_INFINITY;

  /** @param wall this machine's clock, milliseconds since the epoch */
  constructor(private readonly wall: () => number = () => Date.now()) {}

  /**
   * How far the tenant's clock is ahead of this machine's, milliseconds; 0 where the two may agree, undefined while no response
   * had a date.
   */
  get skewMs(): number | undefined {
    if (this.#latest === Number.POSITIVE_INFINITY) return undefined;
    return this.#earliest <= 0 && this.#latest >= 0 ? 0 : (this.#earliest + this.#latest) / 2;
  }

  /** Now, by the tenant's clock as far as it is known, milliseconds since the epoch. */
  now(): number {
    return this.wall() + (this.skewMs ?? 0);
  }

  /**
   * A response came just now.
   * @param date its `Date`, milliseconds since the epoch; undefined where it had none
   * @param sentAt when its request left, by this machine's clock
   * @returns the tenant's time at the response
   */
  observe(date: number | undefined, sentAt: number): number | undefined {
    if (date === undefined) return undefined;
    const receivedAt = this.wall();
    const earliest = date - receivedAt;
    const latest = date + RESOLUTION_MS - Math.min(sentAt, receivedAt);
    const fits = earliest <= this.#latest && latest >= this.#earliest;
    // A clock was set: what was known before is void.
    this.#earliest = fits ? Math.max(this.#earliest, earliest) : earliest;
    this.#latest = fits ? Math.min(this.#latest, latest) : latest;
    return Math.min(Math.max(this.now(), date), date + RESOLUTION_MS - 1);
  }
}
