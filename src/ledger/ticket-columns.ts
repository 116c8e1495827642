import type { RecordedIdentity } from "../generated/ledger-record.js";
import type { WithheldReason } from "../tenant/link.js";
import { hashAt, isHashAt, putHash } from "./hash-column.js";
import { Instant } from "./instant.js";
import type { IssuedTicket, LedgerState } from "./ledger.js";
import type { LedgerLine } from "./record.js";
import { TargetTable } from "./target-table.js";

const LAST = ["none", "claimed", "issued", "rejected", "in_doubt", "released"] as const;
type Last = (typeof LAST)[number];
/** A record of what a request for a ticket resulted in. */
export type OutcomeLine = Extract<LedgerLine, { type: Exclude<Last, "none" | "claimed"> }>;
type IssuedLine = Extract<OutcomeLine, { type: "issued" }>;
type Rejection = ReturnType<LedgerState["rejection"]>;

/** Bits above the three that hold the place in LAST. */
const LAST_MASK = 7;
const OPEN = 8;
const DOUBT = 16;
const TICKET = 32;
/** Lines that were written after the ticket's are lost. */
const UNSURE = 64;

/**
 * Claims, outcomes and the newest ticket of each target, a row each.
 *
 * A claim opens a doubt that the same run's outcome ends. `issued` ends every doubt. `released` and `rejected` end
 * the doubt of their own claim only: a target that was in doubt before it stays so.
 */
export class TicketColumns {
  readonly #table = new TargetTable();
  readonly #runNumbers = new Map<string, number>();
  /** The runs by their numbers. */
  readonly #runIds: string[] = [];
  readonly #rejections = new Map<number, Rejection>();
  /** Those few whose newest ticket's link leads elsewhere. */
  readonly #withheld = new Map<number, WithheldReason>();
  /** Those few whose newest ticket is for a linked account. */
  readonly #identities = new Map<number, RecordedIdentity>();
  readonly #issuedAt = new Instant();
  readonly #expiresAt = new Instant();

  /** Makes sure that the row is there. */
  reserve(row: number): void {
    this.#table.reserve(row);
  }

  /** Lines were lost before the target's first one: whether it has a ticket is not known. */
  doubt(row: number): void {
    this.#table.flags[row] = DOUBT;
  }

  /** Lines of any of the first `size` targets were lost. */
  lose(size: number): void {
    const { flags } = this.#table;
    for (let row = 0; row < size; row++) flags[row]! |= (flags[row]! & TICKET) === 0 ? DOUBT : UNSURE;
  }

  claim(row: number, run: string): void {
    const { flags, claimedBy } = this.#table;
    const doubt = (flags[row]! & (OPEN | DOUBT)) === 0 ? 0 : DOUBT;
    flags[row] = LAST.indexOf("claimed") | OPEN | doubt | (flags[row]! & (TICKET | UNSURE));
    claimedBy[row] = this.#runNumber(run);
  }

  settle(row: number, line: OutcomeLine): void {
    const table = this.#table;
    table.flags[row] = this.#flagsAfter(row, line);
    const generation = line.generation ?? 1;
    table.generation[row] = Math.max(table.generation[row]!, generation);
    if (line.type === "issued") this.#issue(row, line, generation);
    else putHash(table.lastKey, row, line.key);
    if (line.type === "rejected") this.#rejections.set(row, rejectionOf(line));
    else this.#rejections.delete(row);
  }

  /** Whether the target's newest ticket was issued for this key. Without a ticket, it was for no entry's key. */
  isIssuedFor(row: number, key: string): boolean {
    return isHashAt(this.#table.issuedKey, row, key);
  }

  /** Why the target's newest request was rejected, if it was. */
  rejection(row: number): Rejection {
    return this.last(row) === "rejected" ? this.#rejections.get(row) : undefined;
  }

  inDoubt(row: number): boolean {
    return (this.#table.flags[row]! & (OPEN | DOUBT)) !== 0;
  }

  claimedBy(row: number): string | undefined {
    const isOpen = (this.#table.flags[row]! & (OPEN | DOUBT)) === OPEN;
    return isOpen ? this.#runIds[this.#table.claimedBy[row]!] : undefined;
  }

  last(row: number): Last {
    return LAST[this.#table.flags[row]! & LAST_MASK]!;
  }

  lastKey(row: number): string | undefined {
    const last = this.last(row);
    if (last === "issued") return hashAt(this.#table.issuedKey, row);
    return last === "claimed" || last === "none" ? undefined : hashAt(this.#table.lastKey, row);
  }

  generation(row: number): number {
    return this.#table.generation[row]!;
  }

  unsure(row: number): boolean {
    return (this.#table.flags[row]! & UNSURE) !== 0;
  }

  issued(row: number): IssuedTicket | undefined {
    if ((this.#table.flags[row]! & TICKET) === 0) return undefined;
    return new RecordedTicket(this.#table, row, this.#withheld.get(row), this.#identities.get(row));
  }

  #runNumber(run: string): number {
    let number = this.#runNumbers.get(run);
    if (number === undefined) {
      number = this.#runNumbers.size;
      this.#runNumbers.set(run, number);
      this.#runIds.push(run);
    }
    return number;
  }

  #flagsAfter(row: number, { type, run }: OutcomeLine): number {
    const before = this.#table.flags[row]!;
    const last = LAST.indexOf(type);
    if (type === "issued") return last | TICKET;
    const openedByAnother = (before & OPEN) !== 0 && this.#table.claimedBy[row] !== this.#runNumber(run);
    const isDoubtful = type === "in_doubt" || openedByAnother || (before & DOUBT) !== 0;
    return last | (isDoubtful ? DOUBT : 0) | (before & (TICKET | UNSURE));
  }

  #issue(row: number, line: IssuedLine, generation: number): void {
    const table = this.#table;
    putHash(table.issuedKey, row, line.key);
    putHash(table.ticketSha256, row, line.ticket_sha256);
    table.issuedGeneration[row] = generation;
    table.issuedAt[row] = this.#issuedAt.of(line.at);
    table.tenantIssuedAt[row] =
      line.tenant_at === undefined ? table.issuedAt[row] : Date.parse(line.tenant_at);
    table.expiresAt[row] = this.#expiresAt.of(line.expires_at);
    if (line.held_back === undefined) this.#withheld.delete(row);
    else this.#withheld.set(row, line.held_back);
    if (line.identity === undefined) this.#identities.delete(row);
    else this.#identities.set(row, line.identity);
  }
}

/** The newest ticket of one row. Its hashes are spelled when they are asked for. */
class RecordedTicket implements IssuedTicket {
  readonly #table: TargetTable;
  readonly #row: number;

  constructor(
    table: TargetTable,
    row: number,
    readonly withheld: WithheldReason | undefined,
    readonly identity: RecordedIdentity | undefined,
  ) {
    this.#table = table;
    this.#row = row;
  }

  get key() {
    return hashAt(this.#table.issuedKey, this.#row);
  }

  get generation() {
    return this.#table.issuedGeneration[this.#row]!;
  }

  get issuedAt() {
    return this.#table.issuedAt[this.#row]!;
  }

  get tenantIssuedAt() {
    return this.#table.tenantIssuedAt[this.#row]!;
  }

  get expiresAt() {
    return this.#table.expiresAt[this.#row]!;
  }

  get ticketSha256() {
    return hashAt(this.#table.ticketSha256, this.#row);
  }
}

function rejectionOf({ status, errorCode, message }: Extract<OutcomeLine, { type: "rejected" }>) {
  return {
    status,
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(message === undefined ? {} : { message }),
  };
}
