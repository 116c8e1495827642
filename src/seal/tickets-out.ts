import type { Disk } from "../disk.js";
import { failpoint } from "../failpoint.js";
import { GroupCommit } from "../group-commit.js";
import type { Secret } from "../secret.js";
import type { Target } from "../target.js";
import { PrivateLog } from "./private-log.js";

/** One line of the file. */
export interface TicketsOutLine {
  manifest: string;
  target: Target;
  ticket: Secret;
  /** RFC 3339. */
  expires_at: string;
  /** Why its link must not be sent to anybody, as the ledger has it. */
  held_back?: { why: string; host?: string };
}

/**
 * The file that `--tickets-out` names: plain tickets, NDJSON, for its owner's eyes only. It is appended to and never
 * truncated, so that no ticket of an earlier run is lost.
 */
export class TicketsOut {
  readonly #commits = new GroupCommit<readonly TicketsOutLine[]>((batch) => this.#commit(batch.flat()));

  private constructor(private readonly log: PrivateLog) {}

  /**
   * Opens the file, makes it where there is none (0600, its folder synced).
   * @param ledgerDir the folder of the ledgers, which the file must not lie in; undefined where they are in none
   * @throws ReticketError FILE_UNSAFE, FILE_FAILED
   */
  static async open(path: string, ledgerDir: string | undefined, disk?: Disk): Promise<TicketsOut> {
    return new TicketsOut(await PrivateLog.open(path, ledgerDir, disk));
  }

  get path(): string {
    return this.log.path;
  }

  /** Resolves when the lines are synced. @throws ReticketError FILE_FAILED, then and ever after */
  append(lines: readonly TicketsOutLine[]): Promise<void> {
    return this.#commits.add(lines);
  }

  /** Waits for what was appended. */
  async close(): Promise<void> {
    await this.#commits.idle();
    await this.log.close();
  }

  async #commit(lines: readonly TicketsOutLine[]): Promise<void> {
    failpoint("tickets_out.write.before");
    await this.log.write(
      lines.map(({ manifest, target, ticket, expires_at, held_back }) =>
        JSON.stringify({ manifest, target, ticket: ticket.reveal(), expires_at, held_back }),
      ),
    );
    failpoint("tickets_out.sync.after");
  }
}
