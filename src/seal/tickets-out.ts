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
  /** Why its link is withheld, as in the ledger. */
  held_back?: { why: string; host?: string };
}

/**
 * The file of `--tickets-out`: plain tickets as NDJSON, which only its owner can read. It is append-only, so that no ticket
 * of an earlier run is lost.
 */
export class TicketsOut {
  readonly #commits = new GroupCommit<readonly TicketsOutLine[]>((batch) => this.#commit(batch.flat()));

  private constructor(private readonly log: PrivateLog) {}

  /**
   * Opens the file, and creates it if necessary (0600, folder synced).
   * @param ledgerDir the folder of the ledgers, in which the file must not be; undefined: not a file backend
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

  /** Waits for pending writes. */
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
