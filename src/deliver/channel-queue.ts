import pLimit, { type LimitFunction } from "p-limit";
import { type Clocks, systemClocks } from "../clocks.js";
import type { ReticketError } from "../errors.js";
import { AddresseeFinder, type AddresseeFinderOptions } from "./addressee-finder.js";
import { BackPressure, CHANNEL_PATIENCE, type ChannelLater, type ChannelPatience } from "./back-pressure.js";
import { Backlog, type BacklogOptions } from "./backlog.js";
import type { Channel, Later } from "./channel.js";
import { internalError } from "./channel-errors.js";
import {
  ChannelOutcomes,
  type ChannelOutcomesOptions,
  isUnsent,
  UNSENT,
  undelivered,
} from "./channel-outcomes.js";
import { ChannelWatch } from "./channel-watch.js";
import { ClaimedMessages } from "./claimed-messages.js";
import { DomainQueues } from "./domain-queues.js";
import type { DeliveryCounts } from "./events.js";
import { MessageSender } from "./message-sender.js";
import type { QueuedMessage } from "./queued-message.js";
import { mailDomain, type Spread } from "./spread.js";
import type { TicketMessage } from "./ticket-message.js";
import { WakeUp } from "./wake-up.js";

export interface ChannelQueueOptions extends ChannelOutcomesOptions, AddresseeFinderOptions, BacklogOptions {
  channel: Channel;
  /** Messages a second at most. */
  rate: number | undefined;
  /** How fast one domain's people are told; undefined: as fast as their server takes messages. */
  spread?: Spread | undefined;
  /** Whether no newer ticket of the same target is at hand: an older link is dead. */
  isNewest(message: TicketMessage): boolean;
  /** Aborted: nothing new is sent. */
  stop: AbortSignal;
  /** Aborted: what is in flight is cut off. */
  cut: AbortSignal;
  /** The ledger can't be written: everything stops. */
  onFailure(error: unknown): void;
  clocks?: Clocks | undefined;
  patience?: ChannelPatience | undefined;
}

/**
 * The messages of one channel, sent as fast as the receiver takes them. A "later" answer slows it down; the message is recorded
 * as undelivered, so that a kill leaves no doubt, and claimed again before its next attempt. A caller that puts a message waits
 * while more are at hand than the channel delivers in a minute.
 */
export class ChannelQueue {
  /** Why the channel is not used any more. */
  error: ReticketError | undefined;
  readonly #clocks: Clocks;
  readonly #patience: ChannelPatience;
  readonly #pressure: BackPressure;
  readonly #queues: DomainQueues<QueuedMessage>;
  readonly #outcomes: ChannelOutcomes;
  readonly #claims: ClaimedMessages;
  readonly #sender: MessageSender;
  readonly #backlog: Backlog;
  readonly #wakeUp: WakeUp;
  readonly #preparing: LimitFunction;
  readonly #watch: ChannelWatch;
  readonly #addressees: AddresseeFinder;
  readonly #startedAt: number;
  #changed: (() => void)[] = [];
  /** Messages that have no result yet. */
  #atHand = 0;
  /** Attempts in flight. */
  #sending = 0;

  constructor(private readonly options: ChannelQueueOptions) {
    const { channel, rate, spread, stop, cut, claimAhead, recorder, isNewest } = options;
    const { clocks = systemClocks, patience = CHANNEL_PATIENCE } = options;
    this.#clocks = clocks;
    this.#patience = patience;
    this.#pressure = new BackPressure(channel.width, rate);
    this.#queues = new DomainQueues({ spread });
    this.#outcomes = new ChannelOutcomes(options);
    this.#claims = new ClaimedMessages({
      ...{ queues: this.#queues, outcomes: this.#outcomes, claimAhead, recorder },
      claimAlong: rate !== undefined,
      now: () => clocks.monotonic(),
      isBackingOff: () => this.#pressure.isBackingOff,
      onReady: () => this.#pump(),
      onFailure: ({ onDone }, error) => this.#fail(error, onDone),
    });
    this.#sender = new MessageSender({
      ...{ channel, claims: this.#claims, clocks, recorder, isNewest, stop, cut },
      isClosed: () => this.#isClosed,
      onBroken: (error) => this.#stopFor(error),
    });
    this.#backlog = new Backlog(channel.width, options);
    this.#preparing = pLimit(this.#backlog.most);
    this.#wakeUp = new WakeUp(clocks, () => this.#pump());
    this.#startedAt = clocks.monotonic();
    const { onEvent } = options;
    this.#watch = new ChannelWatch({ channel, pressure: this.#pressure, patience, onEvent }, this.#startedAt);
    this.#addressees = new AddresseeFinder(options);
    stop.addEventListener("abort", () => this.#pump(), { once: true });
  }

  get counts(): DeliveryCounts {
    return this.#outcomes.counts;
  }

  /** Messages that have no result yet. */
  get atHand(): number {
    return this.#atHand;
  }

  /** Those of them that wait for the turn of their domain. */
  get spread(): number {
    return this.#queues.spread;
  }

  /** Resolves when there was room for the message. @param onDone called when it is recorded or given up */
  async put(message: TicketMessage, onDone: () => void): Promise<void> {
    while (!this.#isClosed && !this.#hasRoom) await this.#change();
    this.#atHand++;
    void this.#preparing(() => this.#prepare(message, onDone));
  }

  /** Resolves when no message is at hand. */
  async settled(): Promise<void> {
    while (this.#atHand > 0) await this.#change();
  }

  get #isClosed(): boolean {
    return this.error !== undefined || this.options.stop.aborted;
  }

  get #hasRoom(): boolean {
    const pace = this.#pressure.pace(this.#clocks.monotonic(), this.#startedAt);
    return this.#backlog.hasRoom(this.#atHand, this.#queues, pace);
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#changed.push(resolve);
    });
  }

  #tellChange(): void {
    for (const resolve of this.#changed.splice(0)) resolve();
  }

  /** Never rejects. */
  async #prepare(message: TicketMessage, onDone: () => void): Promise<void> {
    try {
      if (this.#isClosed) return this.#leave(onDone);
      const found = await this.#addressees.find(message);
      if (found.type === "unasked") return this.#leave(onDone);
      if (found.type === "unknown") {
        await this.#outcomes.record(message, { ...found, type: "undelivered" });
        return this.#finish(onDone);
      }
      const { addressee } = found;
      const queued = { message, addressee, claimed: undefined, later: undefined, laters: 0, onDone };
      this.#queues.add(queued, mailDomain(addressee.address));
      this.#pump();
    } catch (error) {
      this.#fail(error, onDone);
    }
  }

  /** Starts what may start now. Called whenever something has changed. */
  #pump(): void {
    if (this.#isClosed) {
      this.#empty();
      return;
    }
    this.#giveUpExpired();
    this.#claims.claimAhead(this.#sending);
    for (;;) {
      const now = this.#clocks.monotonic();
      if (this.#sending >= this.#pressure.allowed(now)) return;
      const wait = this.#pressure.waitMs(now);
      const queued = wait > 0 ? undefined : this.#claims.next(now);
      if (queued === undefined) {
        const at = wait > 0 ? now + wait : this.#queues.nextAt();
        if (at !== undefined) this.#wakeUp.in(Math.max(1, at - now));
        return;
      }
      this.#pressure.leave(now);
      void this.#attempt(queued, now);
    }
  }

  /** The channel is closed: what is not in flight is recorded or left. */
  #empty(): void {
    this.#wakeUp.stop();
    for (const queued of [...this.#claims.clear(), ...this.#queues.clear()]) void this.#giveUp(queued);
    this.#tellChange();
  }

  /** Never rejects. */
  async #giveUp({ message, later, claimed, onDone }: QueuedMessage): Promise<void> {
    const result = later === undefined ? UNSENT : undelivered(later);
    try {
      if (claimed !== undefined) {
        await claimed;
        await this.#outcomes.record(message, result);
      } else if (later !== undefined) this.#outcomes.report(message, result);
      else return this.#leave(onDone);
      this.#finish(onDone);
    } catch (error) {
      this.#fail(error, onDone);
    }
  }

  /** Never rejects. */
  async #attempt(queued: QueuedMessage, sentAt: number): Promise<void> {
    this.#sending++;
    try {
      const attempt = await this.#sender.send(queued).finally(() => this.#sending--);
      if (attempt?.type === "later") return await this.#later(queued, attempt, sentAt);
      const now = this.#clocks.monotonic();
      if (isUnsent(attempt)) this.#queues.drop(queued, now);
      else this.#queues.done(queued, attempt?.type === "delivered", now);
      if (attempt === undefined) return this.#leave(queued.onDone);
      this.#stopFor(this.#watch.result(attempt, sentAt, now));
      this.#pump();
      const mayWait = (this.#queues.isAnyReady(now) || this.#claims.size > 0) && !this.#isClosed;
      const { unverified } = queued.addressee;
      await this.#outcomes.record(queued.message, attempt, { unverified, mayWait });
      this.#finish(queued.onDone);
    } catch (error) {
      this.#fail(error, queued.onDone);
    }
  }

  /** The message was not taken, and is tried again. */
  async #later(queued: QueuedMessage, later: Later, sentAt: number): Promise<void> {
    const now = this.#clocks.monotonic();
    const isTried = queued.claimed !== undefined;
    if (isTried) queued.later = later;
    const isOfRecipient = later.reason === "recipient" || (isTried && this.#watch.isPoisonous(queued, later));
    if (isOfRecipient) this.#pressure.answered();
    else this.#ofChannel({ ...later, reason: later.reason as ChannelLater["reason"] }, sentAt, now);
    // The others do not wait for the record.
    if (!this.#pressure.isBackingOff) this.#pump();
    if (isTried) {
      // While the channel backs off, no claim follows soon that the record could share a line with.
      const mayWait = this.#queues.isAnyReady(now) && !this.#pressure.isBackingOff;
      await this.#outcomes.recordLater(queued.message, undelivered(later), mayWait);
      queued.claimed = undefined;
    }
    if (!isOfRecipient) this.#queues.giveBack(queued, isTried ? "last" : "first");
    else if (this.#queues.triedFor(queued, now) < this.#patience.deferMs) this.#queues.defer(queued, now);
    else return this.#giveUpDeferred(queued, later, now);
    this.#tellChange();
    this.#pump();
  }

  #giveUpExpired(): void {
    const now = this.#clocks.monotonic();
    for (const queued of this.#queues.takeExpired(now, this.#patience.deferMs)) {
      this.#giveUpDeferred(queued, queued.later!, now);
    }
  }

  /** It is recorded as undelivered already. */
  #giveUpDeferred(queued: QueuedMessage, later: Later, now: number): void {
    const triedMs = this.#queues.triedFor(queued, now);
    this.#queues.done(queued, false, now);
    this.#outcomes.report(queued.message, undelivered(later));
    this.#stopFor(this.#watch.givenUp(later, triedMs, now));
    this.#finish(queued.onDone);
  }

  #ofChannel(later: ChannelLater, sentAt: number, now: number): void {
    this.#stopFor(this.#watch.later(later, sentAt, now));
    if (this.#pressure.isBackingOff) void this.#claims.giveBack();
  }

  #leave(onDone: () => void): void {
    this.#outcomes.leave();
    this.#finish(onDone);
  }

  #finish(onDone: () => void): void {
    this.#atHand--;
    onDone();
    this.#tellChange();
    this.#pump();
  }

  #fail(error: unknown, onDone: () => void): void {
    this.options.onFailure(internalError(`delivered by ${this.options.channel.name}`, error));
    this.#leave(onDone);
  }

  #stopFor(error: ReticketError | undefined): void {
    if (error === undefined || this.error !== undefined) return;
    this.error = error;
    const { channel, onEvent } = this.options;
    onEvent({ type: "delivery_stopped", channel: channel.name, code: error.code, message: error.message });
    this.#pump();
  }
}
