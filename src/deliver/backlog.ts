/** Messages at hand at most, for each one that may be in flight. */
const AT_HAND_FOR_EACH = 10;
const MOST_AT_HAND = 200;
/** Messages at hand besides, where many are claimed with one commit. */
const AT_HAND_AHEAD = 200;
/** Messages at hand are at most what is delivered in this time. */
const BACKLOG_SEC = 60;
/** Messages that wait because their recipients deferred them, or for the turn of their domain, at most. */
const MOST_WAITING = 5_000;

export interface BacklogOptions {
  /** Commits are expensive: messages are claimed together, ahead of their turn. */
  claimAhead: boolean;
  /** Messages that may wait for the turn of their domain. */
  mostWaiting?: number | undefined;
}

/** Messages at hand that wait for something else than the channel: they take no place of the others. */
export interface WaitingCounts {
  /** Their recipients defer them. */
  deferred: number;
  /** The people of their domain are spread over time. */
  spread: number;
}

/** How many messages a channel queue holds, so that no more tickets are issued than delivery can carry. */
export class Backlog {
  readonly most: number;
  readonly #mostWaiting: number;

  /** @param width messages in flight at most */
  constructor(
    private readonly width: number,
    { claimAhead, mostWaiting = MOST_WAITING }: BacklogOptions,
  ) {
    this.most = (claimAhead ? AT_HAND_AHEAD : 0) + Math.min(MOST_AT_HAND, width * AT_HAND_FOR_EACH);
    this.#mostWaiting = mostWaiting;
  }

  /** @param pace messages a second that are delivered; undefined: it is not known yet */
  hasRoom(atHand: number, { deferred, spread }: WaitingCounts, pace = Number.POSITIVE_INFINITY): boolean {
    if (deferred >= MOST_WAITING || spread >= this.#mostWaiting) return false;
    const carried = Math.max(Math.ceil(pace * BACKLOG_SEC), this.width);
    return atHand - deferred - spread < Math.min(this.most, carried);
  }
}
