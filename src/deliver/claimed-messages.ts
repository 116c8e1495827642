import { type ChannelOutcomes, WAITING } from "./channel-outcomes.js";
import type { DeliveryRecorder } from "./delivery-recorder.js";
import type { DomainQueues } from "./domain-queues.js";
import type { QueuedMessage } from "./queued-message.js";
import type { TicketMessage } from "./ticket-message.js";

/** Messages at once if a commit is expensive, and takes many claims. */
const CLAIMED_AHEAD = 200;
/** Messages that are claimed with the one whose turn it is, if lines are expensive. */
const CLAIMED_ALONG = 3;

export interface ClaimedMessagesOptions {
  queues: DomainQueues<QueuedMessage>;
  outcomes: ChannelOutcomes;
  /** Commits are expensive: messages are claimed together, ahead of their turn. */
  claimAhead: boolean;
  /** A rate limits the channel: messages that wait for their turn are claimed with others, if lines are expensive. */
  claimAlong: boolean;
  recorder(message: TicketMessage): DeliveryRecorder;
  now(): number;
  /** The channel takes no message now: nothing is claimed ahead, because a kill would leave doubts. */
  isBackingOff(): boolean;
  onReady(): void;
  onFailure(queued: QueuedMessage, error: unknown): void;
}

/** Messages that are claimed, or being claimed, and next in turn. */
export class ClaimedMessages {
  #ready: QueuedMessage[] = [];
  /** Claimed ahead, and not ready yet. */
  #claiming = 0;

  constructor(private readonly options: ClaimedMessagesOptions) {}

  get size(): number {
    return this.#ready.length;
  }

  /** Takes the next message, claimed or not; undefined if no message can be tried now. */
  next(now: number): QueuedMessage | undefined {
    const ready = this.#ready.shift();
    if (ready !== undefined) return ready;
    return this.options.claimAhead ? undefined : this.options.queues.next(now);
  }

  /** Takes all that are claimed. */
  clear(): QueuedMessage[] {
    return this.#ready.splice(0);
  }

  /** Claims the message, unless it is, and with it others that are next in turn. Resolves once it is claimed. */
  async claim(queued: QueuedMessage): Promise<void> {
    if (queued.claimed === undefined) this.#claimWithOthers(queued);
    await queued.claimed;
  }

  /** Claims messages ahead of their turn. @param inFlight how many are being sent */
  claimAhead(inFlight: number): void {
    const { queues, claimAhead, isBackingOff, now } = this.options;
    if (!claimAhead) return;
    const most = isBackingOff() ? 1 : CLAIMED_AHEAD;
    while (this.#claiming + this.#ready.length + inFlight < most) {
      const queued = queues.next(now());
      if (queued === undefined) return;
      this.#claimOne(queued);
      this.#claiming++;
      const done = () => this.#claimedAhead(queued);
      void queued.claimed?.then(done, done);
    }
  }

  /** Records that the messages which are claimed were not sent, and puts them back. */
  async giveBack(): Promise<void> {
    await Promise.all(this.#ready.splice(0).map((queued) => this.#giveBack(queued)));
  }

  #claimedAhead(queued: QueuedMessage): void {
    this.#claiming--;
    if (this.options.isBackingOff() && this.#ready.length > 0) {
      void this.#giveBack(queued);
      return;
    }
    this.#ready.push(queued);
    this.options.onReady();
  }

  async #giveBack(queued: QueuedMessage): Promise<void> {
    const { queues, outcomes, onReady, onFailure } = this.options;
    try {
      await queued.claimed;
      await outcomes.recordLater(queued.message, WAITING, false);
      queued.claimed = undefined;
      queues.giveBack(queued, "first");
      onReady();
    } catch (error) {
      onFailure(queued, error);
    }
  }

  #claimWithOthers(queued: QueuedMessage): void {
    const { queues, claimAhead, claimAlong, recorder, isBackingOff, now } = this.options;
    this.#claimOne(queued);
    const own = recorder(queued.message);
    if (!claimAlong || claimAhead || isBackingOff() || !own.sharesLines) return;
    while (this.#ready.length < CLAIMED_ALONG) {
      const next = queues.next(now());
      if (next === undefined) return;
      if (recorder(next.message) !== own) {
        queues.giveBack(next, "first");
        return;
      }
      this.#ready.push(next);
      this.#claimOne(next);
    }
  }

  #claimOne(queued: QueuedMessage): void {
    const { message, addressee } = queued;
    queued.claimed = this.options.recorder(message).claim(message.target, addressee.address);
    // The attempt is told.
    queued.claimed.catch(() => undefined);
  }
}
