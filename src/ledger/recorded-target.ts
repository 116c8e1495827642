import { type Target, targetOfId } from "../target.js";
import type { AddressColumn } from "./addresses.js";
import type { ContainmentColumns } from "./containment.js";
import type { DeliveryColumn } from "./delivery-marks.js";
import type { InvalidationColumn } from "./invalidations.js";
import type { TargetState } from "./ledger.js";
import type { ObservationColumn } from "./observations.js";
import type { ReminderColumns } from "./reminders.js";
import type { TicketColumns } from "./ticket-columns.js";

/** What a fold knows of targets, a row each. */
export interface TargetColumns {
  readonly tickets: TicketColumns;
  readonly deliveries: DeliveryColumn;
  readonly addresses: AddressColumn;
  readonly observations: ObservationColumn;
  readonly containment: ContainmentColumns;
  readonly invalidations: InvalidationColumn;
  readonly reminders: ReminderColumns;
  /** How a target was written, where its id does not say it (an e-mail with capitals). */
  readonly spelled: Map<number, Target>;
}

/**
 * The state of the target of one row. Each part is read out of its column when it is asked for: who goes through a million
 * targets mostly wants one or two parts of each.
 */
export class RecordedTarget implements TargetState {
  readonly #columns: TargetColumns;
  readonly #id: string;
  readonly #row: number;

  constructor(columns: TargetColumns, id: string, row: number) {
    this.#columns = columns;
    this.#id = id;
    this.#row = row;
  }

  get target() {
    return this.#columns.spelled.get(this.#row) ?? targetOfId(this.#id);
  }

  get inDoubt() {
    return this.#columns.tickets.inDoubt(this.#row);
  }

  get claimedBy() {
    return this.#columns.tickets.claimedBy(this.#row);
  }

  get issued() {
    return this.#columns.tickets.issued(this.#row);
  }

  get last() {
    return this.#columns.tickets.last(this.#row);
  }

  get lastKey() {
    return this.#columns.tickets.lastKey(this.#row);
  }

  get generation() {
    return this.#columns.tickets.generation(this.#row);
  }

  get unsure() {
    return this.#columns.tickets.unsure(this.#row);
  }

  get delivery() {
    return this.#columns.deliveries.at(this.#row);
  }

  get deliveryFailures() {
    return this.#columns.deliveries.failuresAt(this.#row);
  }

  get deliveringBy() {
    return this.#columns.deliveries.claimedBy(this.#row);
  }

  get deliveredAt() {
    return this.#columns.deliveries.deliveredAt(this.#row);
  }

  get deliverTo() {
    return this.#columns.addresses.deliverTo(this.#row);
  }

  get sentTo() {
    return this.#columns.addresses.sentTo(this.#row);
  }

  get password() {
    return this.#columns.containment.password(this.#row);
  }

  get sessions() {
    return this.#columns.containment.sessions(this.#row);
  }

  get sessionsAfterReset() {
    return this.#columns.containment.sessionsAfterReset(this.#row);
  }

  get alreadyReset() {
    return this.#columns.containment.alreadyReset(this.#row);
  }

  get invalidation() {
    return this.#columns.invalidations.at(this.#row);
  }

  get reminders() {
    return this.#columns.reminders.at(this.#row);
  }

  get observed() {
    return this.#columns.observations.at(this.#row);
  }
}
