import { failpoint } from "../failpoint.js";
import { GroupCommit } from "../group-commit.js";
import { deliveringRecord } from "../ledger/claim.js";
import type { LedgerRecord, LockedLedger } from "../ledger/ledger.js";
import type { Target } from "../target.js";
import type { DeliveryChannel, MessageResult } from "./channel.js";
import type { TicketMessage } from "./ticket-message.js";

interface Held {
  record: LedgerRecord;
  kept: (done: Promise<void>) => void;
}

/**
 * Writes one manifest's deliveries through one channel, or those of one reminder, into its ledger. Every method resolves once its record is synced.
 * Claims that wait together become one line, and outcomes that may wait share one with the next claim.
 */
export class DeliveryRecorder {
  readonly #claims: GroupCommit<{ target: Target; to: string | undefined }>;
  readonly #held: Held[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ledger: LockedLedger,
    private readonly run: string,
    private readonly channel: DeliveryChannel,
    /** Whole seconds after the tickets were issued; undefined: their first delivery. */
    private readonly reminder?: number,
  ) {
    this.#claims = new GroupCommit((claims) => {
      const targets = claims.map(({ target }) => target);
      const addresses = claims.map(({ to }) => to);
      // In the same breath, so that they share a commit.
      this.#flush();
      const record = deliveringRecord(run, channel, targets, addresses);
      return this.ledger.append([{ ...record, ...this.#which }]);
    });
  }

  /** Whether the ledger's lines are expensive: what can be claimed together should be. */
  get sharesLines(): boolean {
    return this.ledger.lingerMs > 0;
  }

  /** @param to the address that the ticket is about to leave for; undefined where the channel does without one */
  async claim(target: Target, to: string | undefined): Promise<void> {
    failpoint("deliver.claim.before");
    await this.#claims.add({ target, to });
    failpoint("deliver.claim.after");
  }

  /** As `LockedLedger.isHeld`: to be asked at the last moment before anything leaves. */
  isHeld(): boolean {
    return this.ledger.isHeld();
  }

  /** As `LockedLedger.confirmHeld`: to be awaited before anything is sent. @throws ReticketError LEDGER_MOVED */
  confirmHeld(): Promise<void> {
    return this.ledger.confirmHeld();
  }

  /** @param mayWait another message waits for its turn, and is claimed soon: the record may go with that claim */
  async outcome(
    message: TicketMessage,
    sent: MessageResult,
    unverified: boolean,
    mayWait = false,
  ): Promise<void> {
    const { run, channel } = this;
    const subject = { run, ...this.#which, key: message.key, target: message.target, channel };
    const status = sent.status === undefined ? {} : { status: sent.status };
    failpoint("deliver.result.before");
    switch (sent.type) {
      case "delivered": {
        const warning = unverified ? { unverified: true as const } : {};
        await this.#append({ type: "delivered", ...subject, id: sent.id, ...status, ...warning }, mayWait);
        break;
      }
      case "undelivered": {
        const { why, permanent } = sent;
        await this.#append({ type: "undelivered", ...subject, why, permanent, ...status }, mayWait);
        break;
      }
      case "delivery_in_doubt":
        await this.#append({ type: "delivery_in_doubt", ...subject, why: sent.why, ...status }, mayWait);
    }
    failpoint("deliver.result.after");
  }

  get #which(): { reminder?: number } {
    return this.reminder === undefined ? {} : { reminder: this.reminder };
  }

  #append(record: LedgerRecord, mayWait: boolean): Promise<void> {
    const { lingerMs } = this.ledger;
    const done = new Promise<void>((kept) => this.#held.push({ record, kept }));
    if (mayWait && lingerMs > 0) this.#timer ??= setTimeout(() => this.#flush(), lingerMs);
    else this.#flush();
    return done;
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const held = this.#held.splice(0);
    if (held.length === 0) return;
    const done = this.ledger.append(held.map(({ record }) => record));
    for (const { kept } of held) kept(done);
  }
}
