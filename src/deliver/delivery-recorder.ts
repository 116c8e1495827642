import { failpoint } from "../failpoint.js";
import { GroupCommit } from "../group-commit.js";
import { deliveringRecord } from "../ledger/claim.js";
import type { Ledger, LedgerRecord } from "../ledger/ledger.js";
import type { Target } from "../target.js";
import type { DeliveryChannel, Sent } from "./channel.js";
import type { Letter } from "./letter.js";

/**
 * Writes one manifest's deliveries through one channel into its ledger. Every method resolves once its record is synced.
 * Claims that wait together become one line.
 */
export class DeliveryRecorder {
  readonly #claims: GroupCommit<{ target: Target; to: string | undefined }>;

  constructor(
    private readonly ledger: Ledger,
    private readonly run: string,
    private readonly channel: DeliveryChannel,
  ) {
    this.#claims = new GroupCommit((claims) => {
      const targets = claims.map(({ target }) => target);
      const addresses = claims.map(({ to }) => to);
      return this.#append(deliveringRecord(run, channel, targets, addresses));
    });
  }

  /** @param to the address that the ticket is about to leave for; undefined where the channel does without one */
  async claim(target: Target, to: string | undefined): Promise<void> {
    failpoint("deliver.claim.before");
    await this.#claims.add({ target, to });
    failpoint("deliver.claim.after");
  }

  /** As `Ledger.isHeld`: to be asked at the last moment before anything leaves. */
  isHeld(): boolean {
    return this.ledger.isHeld();
  }

  /** As `Ledger.confirmHeld`: to be awaited before anything is sent. @throws ReticketError LEDGER_MOVED */
  confirmHeld(): Promise<void> {
    return this.ledger.confirmHeld();
  }

  async outcome(letter: Letter, sent: Sent, unverified: boolean): Promise<void> {
    const subject = { run: this.run, key: letter.key, target: letter.target, channel: this.channel };
    const status = sent.status === undefined ? {} : { status: sent.status };
    failpoint("deliver.result.before");
    switch (sent.type) {
      case "delivered": {
        const warning = unverified ? { unverified: true as const } : {};
        await this.#append({ type: "delivered", ...subject, id: sent.id, ...status, ...warning });
        break;
      }
      case "undelivered": {
        const { why, permanent } = sent;
        await this.#append({ type: "undelivered", ...subject, why, permanent, ...status });
        break;
      }
      case "delivery_in_doubt":
        await this.#append({ type: "delivery_in_doubt", ...subject, why: sent.why, ...status });
    }
    failpoint("deliver.result.after");
  }

  #append(record: LedgerRecord): Promise<void> {
    return this.ledger.append([record]);
  }
}
