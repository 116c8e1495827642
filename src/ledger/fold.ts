import { type Target, targetId, USER_PREFIX } from "../target.js";
import { AddressColumn } from "./addresses.js";
import { claimedDeliveries, claimedTargets } from "./claim.js";
import { ContainmentColumns } from "./containment.js";
import { DeliveryColumn, type DeliveryLine } from "./delivery-marks.js";
import { grown, IdTable } from "./id-table.js";
import { Instant } from "./instant.js";
import { InvalidationColumn } from "./invalidations.js";
import type { AcceptedLoss, LedgerHead, LedgerLine, LedgerState, TargetState } from "./ledger.js";
import type { LineRecords } from "./line-records.js";
import type { NamedTargets } from "./named-targets.js";
import { ObservationColumn, type ObservationLine } from "./observations.js";
import { PauseLog } from "./pause/log.js";
import { RecordGroup } from "./record-group.js";
import { RecordedTarget, type TargetColumns } from "./recorded-target.js";
import { isReminder, ReminderColumns, type ReminderRows } from "./reminders.js";
import { RunLog } from "./run-log.js";
import { type OutcomeLine, TicketColumns } from "./ticket-columns.js";
import { WaveColumn } from "./waves.js";

type Loss = Extract<LedgerLine, { type: "loss_accepted" }>;

/**
 * Folds a ledger's lines, in order, into what they say of each target. A target is a row of typed arrays, about 200
 * bytes with its id; a `TargetState` looks there for what it is asked.
 *
 * Delivery and observations start over with each ticket that is issued; it uses up a revocation of sessions.
 *
 * Where lines were lost, a target without a recorded ticket is in doubt from there on, one without a record too; of a
 * recorded ticket it is not known whether a lost line replaced or delivered it.
 */
export class Fold {
  readonly #ids = new IdTable();
  readonly #columns: TargetColumns = {
    tickets: new TicketColumns(),
    deliveries: new DeliveryColumn(),
    addresses: new AddressColumn(),
    observations: new ObservationColumn(),
    containment: new ContainmentColumns(),
    invalidations: new InvalidationColumn(),
    reminders: new ReminderColumns(),
    spelled: new Map(),
  };
  readonly #runs = new RunLog();
  readonly #pauses = new PauseLog();
  #newName: string | undefined;
  readonly #waves = new WaveColumn();
  readonly #deliveredAt = new Instant();
  readonly #losses: AcceptedLoss[] = [];
  /** By a target's number in the ledger: its row and one, or 0. */
  #rowsByNumber = new Uint32Array(1024);

  addAll(records: LineRecords): void {
    for (const part of records.parts) {
      if (part instanceof RecordGroup) this.#addGroup(part);
      else this.add(part);
    }
  }

  #addGroup(group: RecordGroup): void {
    group.each((line, number) => this.add(line, this.#rowOfNumber(group.targets, number)));
  }

  /** @param row the row of the line's target, where it is known */
  add(line: LedgerLine, row?: number): void {
    this.#runs.add(line);
    if (isReminder(line)) this.#columns.reminders.add(line, this.#reminderRows);
    else this.#addOther(line, row);
  }

  #addOther(line: LedgerLine, row: number | undefined): void {
    switch (line.type) {
      case "claimed":
        for (const target of claimedTargets(line)) this.#columns.tickets.claim(this.#row(target), line.run);
        break;
      case "issued":
      case "rejected":
      case "in_doubt":
      case "released":
        this.#outcome(row ?? this.#row(line.target), line);
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
        this.#columns.containment.add(line, this.#finder(row));
        break;
      case "delivering":
        for (const [target, to] of claimedDeliveries(line)) {
          const row = this.#row(target);
          this.#columns.deliveries.claim(row, line.channel, line.run);
          if (to !== undefined) this.#columns.addresses.send(row, to);
        }
        break;
      case "delivered":
      case "undelivered":
      case "delivery_in_doubt":
        this.#delivery(row ?? this.#row(line.target), line);
        break;
      case "redirected":
        this.#redirect(row ?? this.#row(line.target), line);
        break;
      case "completed":
      case "expired":
      case "gone":
      case "returned":
        this.#observation(row ?? this.#row(line.target), line);
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
        this.#columns.invalidations.add(line, this.#finder(row), (row, key) =>
          this.#columns.tickets.isIssuedFor(row, key),
        );
        break;
      case "wave_opened":
        this.#waves.add(line, (target) => this.#row(target));
        break;
      case "run_started":
      case "run_finished":
      case "sealed":
      case "format_raised":
        break;
      case "moved":
        this.#newName = line.name;
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
      newName: this.#newName,
      waves: this.#waves.view((id) => ids.find(id)),
      losses: this.#losses,
      has: (id) => ids.find(id) !== undefined,
      get: (id) => {
        const row = ids.find(id);
        return row === undefined ? undefined : new RecordedTarget(this.#columns, id, row);
      },
      targets: () => this.#targets(),
      rejection: (id) => {
        const row = ids.find(id);
        return row === undefined ? undefined : this.#columns.tickets.rejection(row);
      },
    };
  }

  *#targets(): Generator<[string, TargetState]> {
    for (let row = 0; row < this.#ids.size; row++) {
      const id = this.#ids.at(row);
      yield [id, new RecordedTarget(this.#columns, id, row)];
    }
  }

  /** How the row of a target is found: it is the line's own, where that is known. */
  #finder(row: number | undefined): (target: Target) => number {
    return row === undefined ? this.#rowOf : () => row;
  }

  readonly #rowOf = (target: Target): number => this.#row(target);

  #row(target: Target): number {
    const known = this.#ids.size;
    const row = addTarget(this.#ids, target);
    if (row === known) this.#begin(row);
    if ("email" in target) {
      if (target.email === target.email.toLowerCase()) this.#columns.spelled.delete(row);
      else this.#columns.spelled.set(row, target);
    }
    return row;
  }

  /** As `#row`; of a user, whom its number in the ledger names, without a look at the id. How an e-mail is spelled counts. */
  #rowOfNumber(targets: NamedTargets, number: number): number {
    if (number >= this.#rowsByNumber.length) {
      this.#rowsByNumber = grown(this.#rowsByNumber, new Uint32Array(2 * number));
    }
    const known = this.#rowsByNumber[number]!;
    if (known !== 0) return known - 1;
    const target = targets.at(number);
    const row = this.#row(target);
    if ("user_id" in target) this.#rowsByNumber[number] = row + 1;
    return row;
  }

  #begin(row: number): void {
    this.#columns.tickets.reserve(row);
    if (this.#losses.length > 0) this.#columns.tickets.doubt(row);
    this.#columns.deliveries.reserve(row);
    this.#columns.observations.reserve(row);
  }

  #lose({ seq, at, actor, why, lost }: Loss): void {
    this.#columns.tickets.lose(this.#ids.size);
    this.#losses.push({ seq, at, actor, why, lost });
  }

  #outcome(row: number, line: OutcomeLine): void {
    this.#columns.tickets.settle(row, line);
    if (line.type !== "issued") return;
    this.#columns.deliveries.reset(row);
    this.#columns.addresses.reset(row, line.deliver_to);
    this.#columns.observations.reset(row);
    this.#columns.containment.spend(row);
    this.#columns.invalidations.reset(row);
    this.#columns.reminders.reset(row);
  }

  /** What became of an older ticket is of no interest any more. */
  #delivery(row: number, line: DeliveryLine): void {
    if (!this.#columns.tickets.isIssuedFor(row, line.key)) return;
    this.#columns.deliveries.settle(row, line, this.#deliveredAt.of(line.at));
  }

  readonly #reminderRows: ReminderRows = {
    rowOf: this.#rowOf,
    isFor: (row, key) => this.#columns.tickets.isIssuedFor(row, key),
    send: (row, to) => this.#columns.addresses.send(row, to),
  };

  /** What was not taken at the old address is as if it had not been tried; what may have arrived there stays in doubt. */
  #redirect(row: number, line: Extract<LedgerLine, { type: "redirected" }>): void {
    if (!this.#columns.tickets.isIssuedFor(row, line.key)) return;
    this.#columns.addresses.redirect(row, line.deliver_to);
    this.#columns.deliveries.forgetRefusals(row);
  }

  #observation(row: number, line: ObservationLine): void {
    if (this.#columns.tickets.isIssuedFor(row, line.key)) this.#columns.observations.add(row, line);
  }
}

/** As `targetId` has it; a user's, which nearly all are, without making that text. */
function addTarget(ids: IdTable, target: Target): number {
  return "user_id" in target ? ids.add(target.user_id, USER_PREFIX) : ids.add(targetId(target));
}
