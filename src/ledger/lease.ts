import { type Clocks, type Moment, Stopwatch } from "../clocks.js";

declare const RETICKET_FAILPOINTS: boolean | undefined;

/** How long a lock lasts that is not renewed, milliseconds. */
export interface LeaseTerms {
  /** Others take the lock over once they have seen it unchanged for this long, by a clock of their own. */
  staleMs: number;
  /** Its holder relies on it for this long, from before the renewal was sent: what is between covers the clocks' drift. */
  reliedMs: number;
  /** The holder renews it this often. */
  renewMs: number;
}

/** A process that did nothing for this long, by any clock, asks whether it still has the lock before it goes on. */
const GAP_MS = 5_000;
/** A renewal that came too late to be relied on is followed by another, so often at most. */
const MOST_RENEWALS = 3;

/** Only the test build can shorten a lease: `RETICKET_LEASE_MS=3000`. */
export function leaseTerms(staleMs: number, relied: number, renewed: number): LeaseTerms {
  let stale = staleMs;
  if (typeof RETICKET_FAILPOINTS !== "undefined" && RETICKET_FAILPOINTS) {
    const { RETICKET_LEASE_MS: shorter } = process.env;
    if (shorter !== undefined) stale = Number(shorter);
  }
  return { staleMs: stale, reliedMs: stale * relied, renewMs: stale * renewed };
}

/** A renewal that is under way. */
export interface Renewal {
  readonly began: Moment;
  readonly gaps: number;
}

/**
 * What the holder of a lock knows of it. It counts the time since the last renewal began by the clock that went the
 * farthest, so that neither a clock that was set nor a machine that slept makes the lease longer.
 */
export class Lease {
  readonly #stopwatch: Stopwatch;
  #renewal: Renewal | undefined;
  #looked: Moment;
  #gaps = 0;
  #confirming: Promise<void> | undefined;

  constructor(
    private readonly clocks: Clocks,
    readonly terms: LeaseTerms,
  ) {
    this.#stopwatch = new Stopwatch(clocks);
    this.#looked = this.#stopwatch.now();
  }

  /** Call right before a renewal is sent. */
  begin(): Renewal {
    return { began: this.#look(), gaps: this.#gaps };
  }

  /** Call once the renewal is known to have arrived. */
  renewed(renewal: Renewal): void {
    this.#renewal = renewal;
  }

  /** Whether the lock is surely ours at this moment: renewed of late, and no gap since that renewal began. */
  get isSure(): boolean {
    const now = this.#look();
    const renewal = this.#renewal;
    if (renewal === undefined || renewal.gaps !== this.#gaps) return false;
    return this.#stopwatch.mostSince(renewal.began, now) <= this.terms.reliedMs;
  }

  /**
   * Renews the lock where it is not surely ours. Several that ask at once share a renewal.
   * @returns whether it is ours now: false where no renewal arrived in time
   * @throws what `renew` throws, where the lock is another's, say
   */
  async confirm(renew: () => Promise<void>): Promise<boolean> {
    for (let tries = 0; !this.isSure; tries++) {
      if (tries === MOST_RENEWALS) return false;
      this.#confirming ??= renew().finally(() => {
        this.#confirming = undefined;
      });
      await this.#confirming;
    }
    return true;
  }

  /** Watches for gaps, and renews in time, unless the lock lasts as long as its process. @returns what ends that */
  keep(renew: () => void): () => void {
    if (this.terms.renewMs === Number.POSITIVE_INFINITY) return () => undefined;
    const stopLooking = this.clocks.every(this.#gapMs / 5, () => this.#look());
    const stopRenewing = this.clocks.every(this.terms.renewMs, renew);
    return () => {
      stopLooking();
      stopRenewing();
    };
  }

  get #gapMs(): number {
    return Math.min(GAP_MS, this.terms.reliedMs / 2);
  }

  /** Reads the clocks once: it is asked several times a request. */
  #look(): Moment {
    const now = this.#stopwatch.now();
    if (this.#stopwatch.mostSince(this.#looked, now) > this.#gapMs) this.#gaps++;
    this.#looked = now;
    return now;
  }
}
