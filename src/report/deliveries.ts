import { deliveryOutcome, type Standing } from "./entry-status.js";

/** Delivery states of the newest tickets: each issued ticket counts once, by the worst state of its channels. */
export interface Deliveries {
  delivered: number;
  undelivered: number;
  delivery_in_doubt: number;
  /** A run that is at work is delivering them. */
  delivering: number;
  /** Issued with a live link, and not tried to deliver. */
  not_tried: number;
  /** Of the undelivered ones, those with a live link: no channel has delivered it. */
  unreached: number;
}

/** Counts entries as they come. */
export class DeliveryTally {
  readonly #counts: Deliveries = {
    ...{ delivered: 0, undelivered: 0, delivery_in_doubt: 0, delivering: 0, not_tried: 0, unreached: 0 },
  };

  add(entry: Standing): void {
    const { state, deliveredAt } = entry;
    const outcome = deliveryOutcome(entry);
    if (outcome === undefined) {
      if (state === "issued") this.#counts.not_tried++;
      return;
    }
    this.#counts[outcome]++;
    if (outcome === "undelivered" && state === "issued" && deliveredAt === undefined)
      this.#counts.unreached++;
  }

  /** undefined: no delivery was tried, so delivery may not be used at all. */
  result(): Deliveries | undefined {
    const { delivered, undelivered, delivery_in_doubt, delivering } = this.#counts;
    return delivered + undelivered + delivery_in_doubt + delivering === 0 ? undefined : { ...this.#counts };
  }
}
