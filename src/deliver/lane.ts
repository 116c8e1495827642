import pLimit, { type LimitFunction } from "p-limit";
import { ReticketError } from "../errors.js";
import { type AddressBook, givenAddress } from "./address-book.js";
import { type Channel, ChannelBroken, Closed, type Sent } from "./channel.js";
import type { DeliveryRecorder } from "./delivery-recorder.js";
import { type DeliveryEvent, noDeliveries } from "./events.js";
import { LaneBreaker } from "./lane-breaker.js";
import type { Addressee, Letter } from "./letter.js";
import { Turnstile } from "./rate.js";

const LEAST_AT_HAND = 50;
/** Letters at once where a commit is dear, and takes many claims. */
const CLAIMED_AHEAD = 200;

/** Letters that are claimed with the one whose turn it is, where lines are expensive. */
const CLAIMED_ALONG = 3;

/** A letter on its way through the turnstile. */
interface Turn {
  letter: Letter;
  addressee: Addressee;
  /** Resolves once it is claimed; undefined where it is not yet. */
  claimed: Promise<void> | undefined;
}

export interface LaneOptions {
  channel: Channel;
  /** Letters a second at most. */
  rate: number | undefined;
  /** An address that the manifest does not give is looked up; else the letter goes without. */
  lookUp: boolean;
  addressBook: AddressBook;
  /** Commits are dear: letters are claimed together, ahead of their turn. */
  claimAhead: boolean;
  recorder(manifest: string): DeliveryRecorder;
  /** Whether no newer ticket of the same target is at hand: an older link is dead. */
  isNewest(letter: Letter): boolean;
  /** Aborted: nothing new is sent. */
  stop: AbortSignal;
  /** Aborted: what is on its way is cut off. */
  cut: AbortSignal;
  onEvent(event: DeliveryEvent): void;
  /** The ledger can't be written: everything stops. */
  onFailure(error: unknown): void;
}

/** One channel's letters: so many on their way, so many more at hand, and whoever brings another one waits. */
export class Lane {
  readonly counts = noDeliveries();
  /** Letters at hand at most. */
  readonly bound: number;
  /** Why the channel is not used any more. */
  error: ReticketError | undefined;
  readonly #limit: LimitFunction;
  readonly #turnstile: Turnstile;
  readonly #breaker: LaneBreaker;
  #roomMade: (() => void)[] = [];
  /** Letters that wait for their turn. */
  readonly #queue = new Set<Turn>();

  constructor(private readonly options: LaneOptions) {
    const { channel, claimAhead } = options;
    const width = claimAhead ? Math.max(channel.width, CLAIMED_AHEAD) : channel.width;
    this.#limit = pLimit(width);
    this.bound = claimAhead ? width + LEAST_AT_HAND : Math.max(width * 4, LEAST_AT_HAND);
    this.#turnstile = new Turnstile(options.rate);
    this.#breaker = new LaneBreaker(options.channel.name);
  }

  get atHand(): number {
    return this.#limit.activeCount + this.#limit.pendingCount;
  }

  /** Resolves when there was room for the letter. @param onDone called when it is recorded or given up */
  async put(letter: Letter, onDone: () => void): Promise<void> {
    while (!this.#isClosed && this.atHand >= this.bound) {
      await new Promise<void>((resolve) => {
        this.#roomMade.push(resolve);
      });
    }
    void this.#limit(() => this.#bring(letter)).finally(() => {
      onDone();
      for (const resolve of this.#roomMade.splice(0)) resolve();
    });
  }

  /** Resolves when no letter is at hand. */
  async settled(): Promise<void> {
    while (this.atHand > 0) {
      await new Promise<void>((resolve) => {
        this.#roomMade.push(resolve);
      });
    }
  }

  get #isClosed(): boolean {
    return this.error !== undefined || this.options.stop.aborted;
  }

  /** Never rejects. */
  async #bring(letter: Letter): Promise<void> {
    const { channel, stop, isNewest } = this.options;
    try {
      if (this.#isClosed) return this.#leave();
      if (!isNewest(letter)) {
        return await this.#record(letter, REPLACED, false);
      }
      const addressee = await this.#addressee(letter);
      if (addressee === undefined) return;
      const turn: Turn = { letter, addressee, claimed: undefined };
      this.#queue.add(turn);
      const isOurTurn = await this.#turnstile.turn(stop).finally(() => this.#queue.delete(turn));
      if (!isOurTurn || this.#isClosed) {
        if (turn.claimed === undefined) return this.#leave();
        await turn.claimed;
        return await this.#record(letter, UNSENT, false);
      }
      if (letter.expiresAt <= Date.now()) {
        return await this.#record(letter, refused("the link has expired"), false);
      }
      const sent = await this.#send(turn);
      if (sent === undefined) return this.#leave();
      await this.#record(letter, sent, addressee.unverified);
      const error = this.#breaker.next(sent);
      if (error !== undefined) this.#break(error);
    } catch (error) {
      this.counts.left++;
      this.options.onFailure(
        error instanceof ReticketError
          ? error
          : new ReticketError("INTERNAL", `reticket failed while it delivered by ${channel.name}`, {
              cause: error,
            }),
      );
    }
  }

  /** undefined: that was it for this letter. */
  async #addressee(letter: Letter): Promise<Addressee | undefined> {
    const { lookUp, addressBook, stop, onEvent } = this.options;
    if (!lookUp && givenAddress(letter) === undefined) {
      return { address: undefined, name: undefined, unverified: false };
    }
    const refusedBefore = addressBook.refusal;
    const found = await addressBook.find(letter, stop);
    if (refusedBefore === undefined && addressBook.refusal !== undefined) {
      const { code, message } = addressBook.refusal;
      onEvent({ type: "delivery_stopped", code, message });
    }
    if (found.type === "found") return found.addressee;
    if (found.type === "unasked") this.#leave();
    else {
      const { why, permanent } = found;
      await this.#record(letter, { type: "undelivered", why, permanent }, false);
    }
    return undefined;
  }

  /** undefined: nothing was claimed, so nothing is recorded. */
  async #send(turn: Turn): Promise<Sent | undefined> {
    const { letter, addressee } = turn;
    const { channel, stop, cut, recorder, isNewest, claimAhead } = this.options;
    const book = recorder(letter.manifest);
    const claim = async () => {
      if (this.#isClosed) throw new Closed();
      if (!isNewest(letter)) throw new Replaced();
      if (turn.claimed === undefined) this.#claim(turn, book);
      await turn.claimed;
      await book.confirmHeld();
    };
    const confirm = () => book.confirmHeld();
    const mayLeave = () => book.isHeld();
    try {
      if (claimAhead) await claim();
      return await channel.send(letter, addressee, { claim, confirm, mayLeave, stop, cut });
    } catch (error) {
      if (error instanceof Replaced) return REPLACED;
      if (error instanceof Closed) return turn.claimed === undefined ? undefined : UNSENT;
      if (!(error instanceof ChannelBroken)) throw error;
      this.#break(error.error);
      if (turn.claimed === undefined) return undefined;
      return error.sent ?? { type: "undelivered", why: error.error.message, permanent: false };
    }
  }

  /** Claims the letter and, where lines are expensive, those that wait for their turn, in one. */
  #claim(turn: Turn, book: DeliveryRecorder): void {
    const { manifest } = turn.letter;
    const waiting = [...this.#queue].filter(
      ({ letter, claimed }) =>
        claimed === undefined && letter.manifest === manifest && this.options.isNewest(letter),
    );
    for (const each of [turn, ...(book.sharesLines ? waiting.slice(0, CLAIMED_ALONG) : [])]) {
      each.claimed = book.claim(each.letter.target, each.addressee.address);
      // The request that has its turn is told.
      each.claimed.catch(() => undefined);
    }
  }

  async #record(letter: Letter, sent: Sent, unverified: boolean): Promise<void> {
    const { channel, recorder, onEvent } = this.options;
    const mayWait = this.#queue.size > 0 && !this.#isClosed;
    await recorder(letter.manifest).outcome(letter, sent, unverified, mayWait);
    const warned = unverified && sent.type === "delivered";
    this.counts[sent.type === "delivery_in_doubt" ? "in_doubt" : sent.type]++;
    if (warned) this.counts.unverified++;
    const { manifest, target, key } = letter;
    onEvent({
      ...{ type: "delivery", manifest, target, key, channel: channel.name, outcome: sent.type },
      ...(sent.type === "undelivered" ? { permanent: sent.permanent } : {}),
      ...(sent.status === undefined ? {} : { status: sent.status }),
      ...(sent.type === "delivered" ? {} : { message: sent.why }),
      ...(warned ? { unverified: true as const } : {}),
    });
  }

  #leave(): void {
    this.counts.left++;
  }

  #break(error: ReticketError): void {
    if (this.error !== undefined) return;
    this.error = error;
    const { channel, onEvent } = this.options;
    onEvent({ type: "delivery_stopped", channel: channel.name, code: error.code, message: error.message });
    for (const resolve of this.#roomMade.splice(0)) resolve();
  }
}

const UNSENT: Sent = { type: "undelivered", why: "it did not leave before the run ended", permanent: false };

const REPLACED = refused("a newer ticket was issued, and this link is dead");

/** While the letter waited, a newer ticket of its target came. */
class Replaced extends Error {}

function refused(why: string): Sent {
  return { type: "undelivered", why, permanent: true };
}
