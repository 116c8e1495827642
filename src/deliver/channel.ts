import type { ReticketError } from "../errors.js";
import type { DeliveryChannel } from "../generated/ledger-record.js";
import type { LanguageFallback } from "./mail/words.js";
import type { Addressee, TicketMessage } from "./ticket-message.js";

export type { DeliveryChannel };

/** A mail that was sent, if its manifest's mail has several languages. */
export interface SentMail {
  /** BCP 47; undefined: not known. */
  language: string | undefined;
  /** Why it is the default mail, although a language was asked for. */
  fallback: LanguageFallback | undefined;
}

/** The outcome of a message in one channel. Words never hold the link or the address. */
export type MessageResult =
  /** The receiver took it. `id` is its identifier there. */
  | { type: "delivered"; id: string; status?: number | undefined; mail?: SentMail | undefined }
  /** It is known not to have been taken. `permanent`: trying again is useless before something is fixed. */
  | { type: "undelivered"; why: string; permanent: boolean; status?: number | undefined }
  /** It may have been taken. */
  | { type: "delivery_in_doubt"; why: string; status?: number | undefined };

/** "Later": the message was not taken, and is to be tried again in the same run. */
export interface Later {
  type: "later";
  /**
   * `recipient`: this recipient or its domain defers, and others may not. The rest is about the channel as a whole. `rate`:
   * too many messages. `connections`: too many connections. `unavailable`: the receiver is away or takes no message now.
   */
  reason: "recipient" | "rate" | "connections" | "unavailable";
  why: string;
  status?: number | undefined;
  /** How long the receiver asks to be left alone, milliseconds. */
  waitMs?: number | undefined;
  /** For `connections`: how many were open when another one was refused. */
  open?: number | undefined;
}

/** The outcome of one attempt. */
export type DeliveryAttempt = MessageResult | Later;

/** What a channel must ask and await around each message that it sends. */
export interface SendOptions {
  /** To be called, and awaited, right before anything of the message can leave. */
  claim(): Promise<void>;
  /** To be awaited before each attempt to send. @throws ReticketError LEDGER_MOVED: then nothing may leave */
  confirm(): Promise<void>;
  /** To be asked at the last moment before bytes of the message leave: if it says no, they stay. */
  mayLeave(): boolean;
  /** Aborted: what has not been claimed is not sent any more. */
  stop: AbortSignal;
  /** Aborted: what is in flight is cut off, which may leave a doubt. */
  cut: AbortSignal;
}

/** One way to deliver messages. It never waits for better times: its queue does. */
export interface Channel {
  readonly name: DeliveryChannel;
  /** The receiver as errors name it: `the mail server smtp.acme.example:465`. */
  readonly receiver: string;
  /** How many messages may be in flight at once. */
  readonly width: number;
  /**
   * Sends one message, once; sends it again only if it surely never left and another connection would do.
   * @throws Closed if nothing was claimed because of `stop`; ChannelBroken if this channel can't be used any more
   */
  send(message: TicketMessage, addressee: Addressee, options: SendOptions): Promise<DeliveryAttempt>;
  close(): Promise<void>;
}

/** Nothing was claimed, and nothing sent: it was asked to stop first. */
export class Closed extends Error {
  override readonly name = "Closed";
}

/** The channel fails for good, in this run. */
export class ChannelBroken extends Error {
  override readonly name = "ChannelBroken";

  constructor(
    /** For the user: what is wrong and how to fix it. */
    readonly error: ReticketError,
    /** The outcome of the message in hand, if it had been claimed. */
    readonly result?: MessageResult,
  ) {
    super(error.message, { cause: error });
  }
}
