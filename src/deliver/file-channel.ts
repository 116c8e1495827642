import { csvRow, freeText } from "../csv.js";
import { ReticketError } from "../errors.js";
import { failpoint } from "../failpoint.js";
import { GroupCommit } from "../group-commit.js";
import { PrivateLog } from "../seal/private-log.js";
import { type Channel, ChannelBroken, type SendOptions, type Sent } from "./channel.js";
import type { Addressee, Letter } from "./letter.js";

const WIDTH = 50;

type Format = "ndjson" | "csv";

const COLUMNS = [
  "id",
  "manifest",
  "user_id",
  "email",
  "connection_id",
  "to",
  "name",
  "link",
  "expires_at",
  "reason",
] as const;

/** Brings letters into a private file, a line each, for a mailer of one's own. */
export class FileChannel implements Channel {
  readonly name = "file";
  readonly width = WIDTH;
  readonly #lines = new GroupCommit<string>((lines) => this.#write(lines));
  #headed: boolean;

  private constructor(
    private readonly log: PrivateLog,
    private readonly format: Format,
  ) {
    this.#headed = format === "ndjson" || !log.empty;
  }

  /**
   * @param ledgerDir the folder of the ledgers, which the file must not lie in; undefined where they are in none
   * @throws ReticketError FILE_UNSAFE, FILE_FAILED
   */
  static async open(path: string, format: Format, ledgerDir: string | undefined): Promise<FileChannel> {
    return new FileChannel(await PrivateLog.open(path, ledgerDir), format);
  }

  async send(letter: Letter, addressee: Addressee, { claim, confirm, mayLeave }: SendOptions): Promise<Sent> {
    await claim();
    while (!mayLeave()) await confirm();
    failpoint("deliver.send.before");
    try {
      await this.#lines.add(this.format === "csv" ? csvLine(letter, addressee) : jsonLine(letter, addressee));
    } catch (cause) {
      const error =
        cause instanceof ReticketError
          ? cause
          : new ReticketError("FILE_FAILED", `${this.log.path} can't be written`, { cause });
      throw new ChannelBroken(error, { type: "delivery_in_doubt", why: "the file could not be written" });
    }
    failpoint("deliver.send.after");
    return { type: "delivered", id: letter.id };
  }

  async close(): Promise<void> {
    await this.#lines.idle();
    await this.log.close();
  }

  async #write(lines: readonly string[]): Promise<void> {
    await this.log.write(this.#headed ? lines : [csvRow(COLUMNS), ...lines]);
    this.#headed = true;
  }
}

function jsonLine(letter: Letter, addressee: Addressee): string {
  const { id, manifest, reason, target, link } = letter;
  return JSON.stringify({
    id,
    manifest,
    target,
    to: addressee.address ?? null,
    name: addressee.name ?? null,
    link: link.reveal(),
    expires_at: timestamp(letter),
    reason: reason ?? null,
  });
}

function csvLine(letter: Letter, { address = "", name = "" }: Addressee): string {
  const { id, manifest, reason = "", target, link } = letter;
  const who = "user_id" in target ? [target.user_id, "", ""] : ["", target.email, target.connection_id];
  return csvRow([
    ...[id, manifest, ...who, address, freeText(name), link.reveal()],
    ...[timestamp(letter), freeText(reason)],
  ]);
}

function timestamp({ expiresAt }: Letter): string {
  return `${new Date(expiresAt).toISOString().slice(0, 19)}Z`;
}
