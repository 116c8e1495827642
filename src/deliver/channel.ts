import type { ReticketError } from "../errors.js";
import type { DeliveryChannel } from "../generated/ledger-record.js";
import type { Addressee, Letter } from "./letter.js";

export type { DeliveryChannel };

/** What became of a letter in one channel. Words never hold the link or the address. */
export type Sent =
  /** The other end took it. `id` is what it is known by there. */
  | { type: "delivered"; id: string; status?: number | undefined }
  /** It is known not to have been taken. `permanent`: trying again is no use before something is fixed. */
  | { type: "undelivered"; why: string; permanent: boolean; status?: number | undefined }
  /** It may have been taken. */
  | { type: "delivery_in_doubt"; why: string; status?: number | undefined };

export interface SendOptions {
  /** To be called, and awaited, right before anything of the letter can leave. */
  claim(): Promise<void>;
  /** To be awaited before each attempt to send. @throws ReticketError LEDGER_MOVED: then nothing may leave */
  confirm(): Promise<void>;
  /** To be asked at the last moment before bytes of the letter leave: no, and they stay. */
  mayLeave(): boolean;
  /** Aborted: what has not been claimed is not sent any more. */
  stop: AbortSignal;
  /** Aborted: what is on its way is cut off, which may leave a doubt. */
  cut: AbortSignal;
}

/** A way for letters to leave. */
export interface Channel {
  readonly name: DeliveryChannel;
  /** How many letters may be on their way at once. */
  readonly width: number;
  /**
   * Sends one letter, once; tries again only what surely never left.
   * @throws Closed where nothing was claimed because of `stop`; ChannelBroken where this channel is of no more use
   */
  send(letter: Letter, addressee: Addressee, options: SendOptions): Promise<Sent>;
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
    /** For people: what is wrong and how to fix it. */
    readonly error: ReticketError,
    /** What became of the letter in hand, where it had been claimed. */
    readonly sent?: Sent,
  ) {
    super(error.message, { cause: error });
  }
}
