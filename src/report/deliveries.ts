import type { DeliveryMarks } from "../ledger/delivery-marks.js";
import type { Standing } from "./entry-status.js";

/** Delivery states of the newest tickets: each issued ticket counts once, by the worst state of its channels. */
export interface Deliveries {
  delivered: number;
  undelivered: number;
  delivery_in_doubt: number;
  /** Issued with a live link, and not tried to deliver. */
  not_tried: number;
}

/** Counts entries as they come. */
export class DeliveryTally {
  readonly #counts: Deliveries = { delivered: 0, undelivered: 0, delivery_in_doubt: 0, not_tried: 0 };

  add({ state, delivery }: Standing): void {
    if (delivery !== undefined) this.#counts[worst(delivery)]++;
    else if (state === "issued") this.#counts.not_tried++;
  }

  /** undefined: no delivery was tried, so delivery may not be used at all. */
  result(): Deliveries | undefined {
    const { delivered, undelivered, delivery_in_doubt } = this.#counts;
    return delivered + undelivered + delivery_in_doubt === 0 ? undefined : { ...this.#counts };
  }
}

function worst(marks: DeliveryMarks): Exclude<keyof Deliveries, "not_tried"> {
  const all = Object.values(marks);
  if (all.includes("in_doubt") || all.includes("delivering")) return "delivery_in_doubt";
  return all.includes("undelivered") || all.includes("refused") ? "undelivered" : "delivered";
}
