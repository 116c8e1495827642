import type { Later } from "./channel.js";
import { Limiter } from "./limiter.js";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;
/** The longest pause that a receiver can ask for; it may not keep a run from ending. */
const LONGEST_ASKED_MS = 300_000;
/** A learned limit of connections is tested after this time, then after twice that, and so on. */
const FIRST_TEST_MS = 30_000;
const LONGEST_TEST_MS = 600_000;
/** A connection that is being closed may still count at the receiver's end for this long, milliseconds. */
const CLOSING_MS = 250;
/** The pace is measured over this time, milliseconds. */
const PACE_MS = 10_000;

export type ChannelLater = Later & { reason: Exclude<Later["reason"], "recipient"> };

/** How long a channel is tried that takes no message, and what it may do meanwhile. */
export interface ChannelPatience {
  /** Give up when the receiver has taken no message for this long, milliseconds. */
  giveUpMs: number;
  /** Try a recipient that defers again for this long, milliseconds. */
  deferMs: number;
}

export const CHANNEL_PATIENCE: ChannelPatience = { giveUpMs: 300_000, deferMs: 600_000 };

/**
 * How a channel reacts to "later": it lowers its rate, uses fewer connections, or pauses, longer each time as long as no message
 * is taken. A new attempt after a pause is made by one connection alone. Times are milliseconds of any one clock. It makes no
 * timer and sends nothing.
 */
export class BackPressure {
  readonly #limiter: Limiter;
  /** Learned: how many connections the receiver takes. */
  #connections: number;
  #testAt = Number.POSITIVE_INFINITY;
  #testAfter = FIRST_TEST_MS;
  /** When one more connection than learned was allowed, as a test. */
  #testedAt = Number.POSITIVE_INFINITY;
  #pausedUntil = 0;
  /** Pauses since a message was taken. */
  #pauses = 0;
  /** Attempts that began before this are of an incident that was dealt with. */
  #incidentAt = Number.NEGATIVE_INFINITY;
  #failingSince: number | undefined;
  readonly #taken: number[] = [];
  /** The newest reason to wait. */
  last: ChannelLater | undefined;

  constructor(
    /** Messages in flight at most. */
    private readonly width: number,
    rate: number | undefined,
    private readonly random: () => number = Math.random,
  ) {
    this.#limiter = new Limiter(rate);
    this.#connections = width;
  }

  /** How many messages may be in flight now. */
  allowed(now: number): number {
    if (this.#pauses > 0) return 1;
    if (now >= this.#testAt && this.#connections < this.width) {
      this.#connections++;
      this.#testedAt = now;
      this.#testAt = now + this.#testAfter;
    }
    return this.#connections;
  }

  /** How long the next message must wait; 0: it may leave now. */
  waitMs(now: number): number {
    return Math.max(0, this.#pausedUntil - now, this.#limiter.waitMs(now));
  }

  /** No message is being taken, and the channel waits before it tries again. */
  get isBackingOff(): boolean {
    return this.#pauses > 0;
  }

  /** Learned limits, for messages: messages a second, and connections. */
  get learned(): { rate: number | undefined; connections: number | undefined } {
    const connections = this.#connections < this.width ? this.#connections : undefined;
    return { rate: this.#limiter.learned, connections };
  }

  /** Messages a second that were taken lately; undefined: it is too early to tell. */
  pace(now: number, since: number): number | undefined {
    if (now - since < PACE_MS) return undefined;
    while (this.#taken[0] !== undefined && this.#taken[0] <= now - PACE_MS) this.#taken.shift();
    return (this.#taken.length * 1000) / PACE_MS;
  }

  leave(now: number): void {
    this.#limiter.leave(now);
  }

  /** The receiver took a message. */
  taken(now: number): void {
    this.#limiter.taken(now);
    this.#taken.push(now);
    while (this.#taken[0] !== undefined && this.#taken[0] <= now - PACE_MS) this.#taken.shift();
    this.answered();
  }

  /** The receiver handled a message, whether or not it took it. */
  answered(): void {
    if (this.#pauses > 0 && this.last?.reason === "unavailable") this.#connections = this.width;
    this.#pauses = 0;
    this.#failingSince = undefined;
  }

  /**
   * An attempt was answered with "later".
   * @param sentAt when it began: what was in flight together counts once
   * @returns how long the receiver has taken no message, milliseconds
   */
  later(later: ChannelLater, sentAt: number, now: number): number {
    this.last = later;
    this.#failingSince ??= now;
    const isNew = sentAt >= this.#incidentAt;
    if (later.reason === "connections" && this.#useFewer(later.open ?? 0, sentAt, now)) return 0;
    if (!isNew) return now - this.#failingSince;
    this.#incidentAt = now;
    if (later.reason === "rate") this.#limiter.refused(now);
    const wasTaking = this.#taken.length > 0 && this.#taken.at(-1)! > now - PACE_MS && this.#pauses === 0;
    const isBriefly = wasTaking && later.reason === "rate" && later.waitMs === undefined;
    if (!isBriefly) this.#pause(later.waitMs, now);
    return now - this.#failingSince;
  }

  /** @returns false if there are no others to go on with */
  #useFewer(open: number, sentAt: number, now: number): boolean {
    if (open < 1) return false;
    if (open < this.#connections) {
      if (sentAt >= this.#testedAt) {
        this.#testedAt = Number.POSITIVE_INFINITY;
        this.#testAfter = Math.min(this.#testAfter * 2, LONGEST_TEST_MS);
      }
      this.#connections = open;
    }
    this.#testAt = now + this.#testAfter;
    this.#pausedUntil = Math.max(this.#pausedUntil, now + CLOSING_MS);
    return true;
  }

  #pause(asked: number | undefined, now: number): void {
    const backOff = Math.min(FIRST_PAUSE_MS * 2 ** this.#pauses, LONGEST_PAUSE_MS);
    const jittered = backOff * (0.75 + this.random() / 2);
    const wait = asked === undefined ? jittered : Math.max(jittered, Math.min(asked, LONGEST_ASKED_MS));
    this.#pauses++;
    this.#pausedUntil = Math.max(this.#pausedUntil, now + wait);
  }
}
