import { type AddressBook, type FoundAddress, givenAddress } from "./address-book.js";
import type { DeliveryEvent } from "./events.js";
import type { TicketMessage } from "./ticket-message.js";

export interface AddresseeFinderOptions {
  /** An address that the manifest does not give is looked up; else the message has no address. */
  lookUp: boolean;
  addressBook: AddressBook;
  /** The channel writes in the user's language. */
  needsLanguage?: boolean;
  /** Aborted: nothing new is asked. */
  stop: AbortSignal;
  onEvent(event: DeliveryEvent): void;
}

/** Finds the addressees of one channel's messages, and reports if Auth0 refuses to be asked. */
export class AddresseeFinder {
  constructor(private readonly options: AddresseeFinderOptions) {}

  async find(message: TicketMessage): Promise<FoundAddress> {
    const { lookUp, addressBook, needsLanguage, stop, onEvent } = this.options;
    if (!lookUp && givenAddress(message) === undefined) {
      return { type: "found", addressee: { address: undefined, name: undefined, unverified: false } };
    }
    const refusedBefore = addressBook.refusal;
    const found = await addressBook.find(message, stop, { needsLanguage });
    if (refusedBefore === undefined && addressBook.refusal !== undefined) {
      const { code, message: words } = addressBook.refusal;
      onEvent({ type: "delivery_stopped", code, message: words });
    }
    return found;
  }
}
