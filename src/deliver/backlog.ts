/** Messages at hand at most, for each one that may be in flight. */
const AT_HAND_FOR_EACH = 10;
const MOST_AT_HAND = 200;
/** Messages at hand besides, where many are claimed with one commit. */
const AT_HAND_AHEAD = 200;
/** Messages at hand are at most what is delivered in this time. */
const BACKLOG_SEC = 60;
/** Messages that wait because their recipients deferred them, at most. */
const MOST_DEFERRED = 5_000;

/** How many messages a channel queue holds, so that no more tickets are issued than delivery can carry. */
export class Backlog {
  readonly most: number;

  /** @param width messages in flight at most */
  constructor(
    private readonly width: number,
    claimAhead: boolean,
  ) {
    this.most = (claimAhead ? AT_HAND_AHEAD : 0) + Math.min(MOST_AT_HAND, width * AT_HAND_FOR_EACH);
  }

  /**
   * @param pace messages a second that are delivered; undefined: it is not known yet
   * @param deferred those at hand that their recipients defer: they take no place of the others
   */
  hasRoom(atHand: number, deferred: number, pace = Number.POSITIVE_INFINITY): boolean {
    if (deferred >= MOST_DEFERRED) return false;
    const carried = Math.max(Math.ceil(pace * BACKLOG_SEC), this.width);
    return atHand - deferred < Math.min(this.most, carried);
  }
}
