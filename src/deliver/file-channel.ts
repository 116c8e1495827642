import { csvRow, freeText, TARGET_COLUMNS, targetCells } from "../csv.js";
import type { Disk } from "../disk.js";
import { ReticketError } from "../errors.js";
import { failpoint } from "../failpoint.js";
import { GroupCommit } from "../group-commit.js";
import { NotWritten, PrivateLog } from "../seal/private-log.js";
import { type Channel, ChannelBroken, type DeliveryAttempt, type SendOptions } from "./channel.js";
import type { Addressee, TicketMessage } from "./ticket-message.js";

const WIDTH = 50;

type Format = "ndjson" | "csv";

const COLUMNS = ["id", "manifest", ...TARGET_COLUMNS, "to", "name", "link", "expires_at", "reason"] as const;

/** Writes messages into a private file, a line each, for a mailer of the user's own. */
export class FileChannel implements Channel {
  readonly name = "file";
  readonly receiver: string;
  readonly width = WIDTH;
  #lines = this.#newGroup();
  #headed: boolean;

  private constructor(
    private readonly log: PrivateLog,
    private readonly format: Format,
  ) {
    this.receiver = `the file ${log.path}`;
    this.#headed = format === "ndjson" || !log.empty;
  }

  /**
   * @param ledgerDir the folder of the ledgers, which the file must not lie in; undefined where they are in none
   * @throws ReticketError FILE_UNSAFE, FILE_FAILED
   */
  static async open(
    path: string,
    format: Format,
    ledgerDir: string | undefined,
    disk?: Disk,
  ): Promise<FileChannel> {
    return new FileChannel(await PrivateLog.open(path, ledgerDir, disk), format);
  }

  async send(
    message: TicketMessage,
    addressee: Addressee,
    { claim, confirm, mayLeave }: SendOptions,
  ): Promise<DeliveryAttempt> {
    await claim();
    while (!mayLeave()) await confirm();
    failpoint("deliver.send.before");
    const lines = this.#lines;
    try {
      await lines.add(this.format === "csv" ? csvLine(message, addressee) : jsonLine(message, addressee));
    } catch (cause) {
      if (cause instanceof NotWritten) {
        // A group ends with its first failure.
        if (this.#lines === lines) this.#lines = this.#newGroup();
        return { type: "later", reason: "unavailable", why: cause.why };
      }
      const error =
        cause instanceof ReticketError
          ? cause
          : new ReticketError("FILE_FAILED", `${this.log.path} can't be written`, { cause });
      throw new ChannelBroken(error, { type: "delivery_in_doubt", why: "the file could not be written" });
    }
    failpoint("deliver.send.after");
    return { type: "delivered", id: message.id };
  }

  async close(): Promise<void> {
    await this.#lines.idle();
    await this.log.close();
  }

  #newGroup(): GroupCommit<string> {
    return new GroupCommit((lines) => this.#write(lines));
  }

  async #write(lines: readonly string[]): Promise<void> {
    await this.log.write(this.#headed ? lines : [csvRow(COLUMNS), ...lines]);
    this.#headed = true;
  }
}

function jsonLine(message: TicketMessage, addressee: Addressee): string {
  const { id, manifest, reason, target, link, reminder } = message;
  return JSON.stringify({
    id,
    manifest,
    target,
    to: addressee.address ?? null,
    name: addressee.name ?? null,
    link: reminder === undefined ? link.reveal() : null,
    expires_at: timestamp(message),
    reason: reason ?? null,
    ...(reminder === undefined ? {} : { reminder_sec: reminder.afterSec, reminds: reminder.of }),
  });
}

function csvLine(message: TicketMessage, { address = "", name = "" }: Addressee): string {
  const { id, manifest, reason = "", target, link, reminder } = message;
  // The columns are fixed: a reminder has no link, and an id that begins with that of the first delivery.
  const shown = reminder === undefined ? link.reveal() : "";
  return csvRow([
    ...[id, manifest, ...targetCells(target), address, freeText(name), shown],
    ...[timestamp(message), freeText(reason)],
  ]);
}

function timestamp({ expiresAt }: TicketMessage): string {
  return `${new Date(expiresAt).toISOString().slice(0, 19)}Z`;
}
