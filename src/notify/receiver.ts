import { type Clocks, systemClocks } from "../clocks.js";
import type { Notice, NoticeType } from "./notice.js";

/** What came of one attempt: undefined: it was taken. */
export type Refusal = { why: string; isFinal: boolean } | undefined;

/** Where notices go. */
export interface NoticeEndpoint {
  /** As notes name it, without anything secret: `the webhook ops.acme.example`. */
  readonly name: string;
  /** Sends it once. Never rejects. */
  post(notice: Notice): Promise<Refusal>;
  /** Cuts off what is in flight. */
  close(): Promise<void>;
}

/** A notice that was not sent. */
export interface UnsentNotice {
  type: NoticeType;
  why: string;
}

const WAITS_MS = [500, 2_000];
/** So many may wait. A receiver that is away for long gets the first ones. */
const MOST_WAITING = 100;

/** Sends the notices to one endpoint, in their order, in the background. */
export class Receiver {
  readonly unsent: UnsentNotice[] = [];
  readonly #closing = new AbortController();
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(
    private readonly endpoint: NoticeEndpoint,
    private readonly clocks: Clocks = systemClocks,
  ) {}

  get name(): string {
    return this.endpoint.name;
  }

  send(notice: Notice): void {
    if (this.#waiting >= MOST_WAITING) {
      this.unsent.push({ type: notice.type, why: "too many notices wait" });
      return;
    }
    this.#waiting++;
    this.#last = this.#last.then(async () => {
      const why = await this.#deliver(notice);
      this.#waiting--;
      if (why !== undefined) this.unsent.push({ type: notice.type, why });
    });
  }

  /** Waits for what is on its way, `patienceMs` at most, and cuts off the rest. */
  async close(patienceMs: number): Promise<void> {
    const patience = new AbortController();
    await Promise.race([this.#last, this.clocks.sleep(patienceMs, patience.signal)]);
    patience.abort();
    this.#closing.abort();
    await this.endpoint.close();
    await this.#last;
  }

  /** @returns why it was not sent; undefined: it was */
  async #deliver(notice: Notice): Promise<string | undefined> {
    for (let tries = 0; ; tries++) {
      if (this.#closing.signal.aborted) return "there was no time left to send it";
      const refusal = await this.endpoint.post(notice);
      if (refusal === undefined) return undefined;
      const wait = WAITS_MS[tries];
      if (refusal.isFinal || wait === undefined) return refusal.why;
      await this.clocks.sleep(wait, this.#closing.signal);
    }
  }
}
