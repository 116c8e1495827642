import type { WithheldReason } from "../auth0/link.js";
import { type Target, targetId, targetOfId } from "../target.js";
import { AddressColumn } from "./addresses.js";
import { claimedDeliveries, claimedTargets } from "./claim.js";
import { ContainmentColumns } from "./containment.js";
import { DeliveryColumn, type DeliveryLine } from "./delivery-marks.js";
import { IdTable } from "./id-table.js";
import { Instant } from "./instant.js";
import { InvalidationColumn } from "./invalidations.js";
import type {
  AcceptedLoss,
  IssuedTicket,
  LedgerHead,
  LedgerLine,
  LedgerState,
  TargetState,
} from "./ledger.js";
import { ObservationColumn, type ObservationLine } from "./observations.js";
import { PauseLog } from "./pause/log.js";
import { RunLog } from "./run-log.js";
import { hashAt, putHash, TargetTable } from "./target-table.js";

const LAST = ["none", "claimed", "issued", "rejected", "in_doubt", "released"] as const;
type Last = (typeof LAST)[number];
type Outcome = Extract<LedgerLine, { type: Exclude<Last, "none" | "claimed"> }>;
type Loss = Extract<LedgerLine, { type: "loss_accepted" }>;
type Rejection = ReturnType<LedgerState["rejection"]>;

/** Bits above the three that hold the place in LAST. */
const LAST_MASK = 7;
const OPEN = 8;
const DOUBT = 16;
const TICKET = 32;
/** Lines that were written after the ticket's are lost. */
const UNSURE = 64;

/**
 * Folds a ledger's lines, in order, into what they say of each target. A target is a row of typed arrays, about 200
 * bytes with its id; a `TargetState` is made when it is asked for.
 *
 * A claim opens a doubt that the same run's outcome ends. `issued` ends every doubt. `released` and `rejected` end
 * the doubt of their own claim only: a target that was in doubt before it stays so. Delivery and
 * observations start over with each ticket that is issued; it uses up a revocation of sessions.
 *
 * Where lines were lost, a target without a recorded ticket is in doubt from there on, one without a record too; of a
 * recorded ticket it is not known whether a lost line replaced or delivered it.
 */
export class Fold {
  readonly #ids = new IdTable();
  readonly #table = new TargetTable();
  readonly #deliveries = new DeliveryColumn();
  readonly #addresses = new AddressColumn();
  readonly #observations = new ObservationColumn();
  readonly #containment = new ContainmentColumns();
  readonly #invalidations = new InvalidationColumn();
  readonly #runs = new RunLog();
  readonly #pauses = new PauseLog();
  readonly #runNumbers = new Map<string, number>();
  /** The runs by their numbers. */
  readonly #runIds: string[] = [];
  readonly #rejections = new Map<number, Rejection>();
  /** Those few whose newest ticket's link leads elsewhere. */
  readonly #withheld = new Map<number, WithheldReason>();
  readonly #issuedAt = new Instant();
  readonly #expiresAt = new Instant();
  readonly #deliveredAt = new Instant();
  /** How a target was written, where its id does not say it (an e-mail with capitals). */
  readonly #spelled = new Map<number, Target>();
  readonly #losses: AcceptedLoss[] = [];

  addAll(records: readonly LedgerLine[]): void {
    for (const record of records) this.add(record);
  }

  add(line: LedgerLine): void {
    this.#runs.add(line);
    switch (line.type) {
      case "claimed":
        for (const target of claimedTargets(line)) this.#claim(this.#row(target), this.#runNumber(line.run));
        break;
      case "issued":
      case "rejected":
      case "in_doubt":
      case "released":
        this.#outcome(this.#row(line.target), line);
        break;
      case "revoking":
      case "revoked":
      case "unrevoked":
      case "revocation_in_doubt":
      case "containing":
      case "contained":
      case "uncontained":
      case "containment_in_doubt":
      case "already_reset":
        this.#containment.add(line, (target) => this.#row(target));
        break;
      case "delivering":
        for (const [target, to] of claimedDeliveries(line)) {
          const row = this.#row(target);
          this.#deliveries.claim(row, line.channel, line.run);
          if (to !== undefined) this.#addresses.send(row, to);
        }
        break;
      case "delivered":
      case "undelivered":
      case "delivery_in_doubt":
        this.#delivery(this.#row(line.target), line);
        break;
      case "redirected":
        this.#redirect(this.#row(line.target), line);
        break;
      case "completed":
      case "expired":
      case "gone":
      case "returned":
        this.#observation(this.#row(line.target), line);
        break;
      case "loss_accepted":
        this.#lose(line);
        break;
      case "paused":
      case "resumed":
        this.#pauses.add(line);
        break;
      case "invalidating":
      case "invalidated":
      case "not_invalidated":
      case "invalidation_in_doubt":
        this.#invalidations.add(
          line,
          (target) => this.#row(target),
          (row) => hashAt(this.#table.issuedKey, row),
        );
        break;
      case "run_started":
      case "run_finished":
      case "sealed":
      case "format_raised":
      case "wave_opened":
      case "moved":
        break;
    }
  }

  /** What the lines so far come to. It is a view: do not add lines afterwards. */
  state(head: LedgerHead | null, tornBytes: number, crlfLines = 0): LedgerState {
    const ids = this.#ids;
    const everyRun = this.#runs.all();
    return {
      head,
      tornBytes,
      crlfLines,
      runs: everyRun.filter(({ operation }) => operation === "apply"),
      everyRun,
      size: ids.size,
      pauses: this.#pauses.all(),
      losses: this.#losses,
      get: (id) => {
        const row = ids.find(id);
        return row === undefined ? undefined : this.#targetState(id, row);
      },
      targets: () => this.#targets(),
      rejection: (id) => {
        const row = ids.find(id);
        return row === undefined || LAST[this.#table.flags[row]! & LAST_MASK] !== "rejected"
          ? undefined
          : this.#rejections.get(row);
      },
    };
  }

  *#targets(): Generator<[string, TargetState]> {
    for (let row = 0; row < this.#ids.size; row++) {
      const id = this.#ids.at(row);
      yield [id, this.#targetState(id, row)];
    }
  }

  #row(target: Target): number {
    const known = this.#ids.size;
    const row = this.#ids.add(targetId(target));
    this.#table.reserve(row);
    if (row === known && this.#losses.length > 0) this.#table.flags[row] = DOUBT;
    this.#deliveries.reserve(row);
    this.#observations.reserve(row);
    if ("email" in target) {
      if (target.email === target.email.toLowerCase()) this.#spelled.delete(row);
      else this.#spelled.set(row, target);
    }
    return row;
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

  #lose({ seq, at, actor, why, lost }: Loss): void {
    const { flags } = this.#table;
    for (let row = 0; row < this.#ids.size; row++)
      flags[row]! |= (flags[row]! & TICKET) === 0 ? DOUBT : UNSURE;
    this.#losses.push({ seq, at, actor, why, lost });
  }

  #claim(row: number, run: number): void {
    const { flags, claimedBy } = this.#table;
    const doubt = (flags[row]! & (OPEN | DOUBT)) === 0 ? 0 : DOUBT;
    flags[row] = LAST.indexOf("claimed") | OPEN | doubt | (flags[row]! & (TICKET | UNSURE));
    claimedBy[row] = run;
  }

  #outcome(row: number, line: Outcome): void {
    const table = this.#table;
    table.flags[row] = this.#flagsAfter(row, line);
    const generation = line.generation ?? 1;
    table.generation[row] = Math.max(table.generation[row]!, generation);
    if (line.type === "issued") this.#issue(row, line, generation);
    else putHash(table.lastKey, row, line.key);
    if (line.type === "rejected") this.#rejections.set(row, rejectionOf(line));
    else this.#rejections.delete(row);
  }

  #flagsAfter(row: number, { type, run }: Outcome): number {
    const before = this.#table.flags[row]!;
    const last = LAST.indexOf(type);
    if (type === "issued") return last | TICKET;
    const openedByAnother = (before & OPEN) !== 0 && this.#table.claimedBy[row] !== this.#runNumber(run);
    const isDoubtful = type === "in_doubt" || openedByAnother || (before & DOUBT) !== 0;
    return last | (isDoubtful ? DOUBT : 0) | (before & (TICKET | UNSURE));
  }

  #issue(row: number, line: Extract<Outcome, { type: "issued" }>, generation: number): void {
    const table = this.#table;
    putHash(table.issuedKey, row, line.key);
    putHash(table.ticketSha256, row, line.ticket_sha256);
    table.issuedGeneration[row] = generation;
    this.#deliveries.reset(row);
    this.#addresses.reset(row, line.deliver_to);
    this.#observations.reset(row);
    this.#containment.spend(row);
    this.#invalidations.reset(row);
    table.issuedAt[row] = this.#issuedAt.of(line.at);
    table.tenantIssuedAt[row] =
      line.tenant_at === undefined ? table.issuedAt[row] : Date.parse(line.tenant_at);
    table.expiresAt[row] = this.#expiresAt.of(line.expires_at);
    if (line.held_back === undefined) this.#withheld.delete(row);
    else this.#withheld.set(row, line.held_back);
  }

  /** What became of an older ticket is of no interest any more. */
  #delivery(row: number, line: DeliveryLine): void {
    if (hashAt(this.#table.issuedKey, row) !== line.key) return;
    this.#deliveries.settle(row, line, this.#deliveredAt.of(line.at));
  }

  /** What was not taken at the old address is as if it had not been tried; what may have arrived there stays in doubt. */
  #redirect(row: number, line: Extract<LedgerLine, { type: "redirected" }>): void {
    if (hashAt(this.#table.issuedKey, row) !== line.key) return;
    this.#addresses.redirect(row, line.deliver_to);
    this.#deliveries.forgetRefusals(row);
  }

  #observation(row: number, line: ObservationLine): void {
    if (hashAt(this.#table.issuedKey, row) === line.key) this.#observations.add(row, line);
  }

  #targetState(id: string, row: number): TargetState {
    const flags = this.#table.flags[row]!;
    const last = LAST[flags & LAST_MASK]!;
    const issued = (flags & TICKET) === 0 ? undefined : this.#ticket(row);
    return {
      target: this.#spelled.get(row) ?? targetOfId(id),
      inDoubt: (flags & (OPEN | DOUBT)) !== 0,
      claimedBy: (flags & (OPEN | DOUBT)) === OPEN ? this.#runIds[this.#table.claimedBy[row]!] : undefined,
      issued,
      last,
      lastKey: last === "issued" ? issued?.key : this.#lastKey(last, row),
      generation: this.#table.generation[row]!,
      delivery: this.#deliveries.at(row),
      deliveryFailures: this.#deliveries.failuresAt(row),
      deliveringBy: this.#deliveries.claimedBy(row),
      deliveredAt: this.#deliveries.deliveredAt(row),
      deliverTo: this.#addresses.deliverTo(row),
      sentTo: this.#addresses.sentTo(row),
      ...this.#containment.at(row),
      invalidation: this.#invalidations.at(row),
      observed: this.#observations.at(row),
      unsure: (flags & UNSURE) !== 0,
    };
  }

  #lastKey(last: Exclude<Last, "issued">, row: number): string | undefined {
    return last === "claimed" || last === "none" ? undefined : hashAt(this.#table.lastKey, row);
  }

  #ticket(row: number): IssuedTicket {
    const table = this.#table;
    const withheld = this.#withheld.get(row);
    return {
      key: hashAt(table.issuedKey, row),
      generation: table.issuedGeneration[row]!,
      issuedAt: table.issuedAt[row]!,
      tenantIssuedAt: table.tenantIssuedAt[row]!,
      expiresAt: table.expiresAt[row]!,
      ticketSha256: hashAt(table.ticketSha256, row),
      ...(withheld === undefined ? {} : { withheld }),
    };
  }
}

function rejectionOf({ status, errorCode, message }: Extract<Outcome, { type: "rejected" }>) {
  return {
    status,
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(message === undefined ? {} : { message }),
  };
}
