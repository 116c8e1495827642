/**
 * Two columns of the fold: where the newest ticket of a target is to go, and where it went. They take no room where no
 * address was recorded.
 */
export class AddressColumn {
  readonly #deliverTo = new Map<number, string>();
  /** One address, or each of several. */
  readonly #sentTo = new Map<number, string | readonly string[]>();

  /** A new ticket: nothing of the old one counts for it. */
  reset(row: number, deliverTo: string | undefined): void {
    this.redirect(row, deliverTo);
    this.#sentTo.delete(row);
  }

  redirect(row: number, deliverTo: string | undefined): void {
    if (deliverTo === undefined) this.#deliverTo.delete(row);
    else this.#deliverTo.set(row, deliverTo);
  }

  /** The ticket is about to leave for this address: from here on it may have arrived there. */
  send(row: number, to: string): void {
    const before = this.sentTo(row).filter((address) => address !== to);
    this.#sentTo.set(row, before.length === 0 ? to : [...before, to]);
  }

  /** undefined: the target's own e-mail, or the address that Auth0 has. */
  deliverTo(row: number): string | undefined {
    return this.#deliverTo.get(row);
  }

  /** Every address that the ticket left for, or may have, the newest last. */
  sentTo(row: number): readonly string[] {
    const sent = this.#sentTo.get(row);
    if (sent === undefined) return NOWHERE;
    return typeof sent === "string" ? [sent] : sent;
  }
}

const NOWHERE: readonly string[] = [];
