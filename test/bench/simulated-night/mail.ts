import type { Channel, DeliveryAttempt, SendOptions } from "../../../src/deliver/channel.js";
import type { Addressee, TicketMessage } from "../../../src/deliver/ticket-message.js";
import { SimulatedBucket } from "../../support/simulated-tenant.js";
import type { People } from "./people.js";

/** Whole trips of a mail, milliseconds. */
const TRIP_MS = [100, 300] as const;

/** A mail server that takes so many mails a second, and answers 454 to the others. */
export class SimulatedMail implements Channel {
  readonly name = "smtp";
  readonly receiver = "the simulated mail server";
  readonly width = 10;
  deferred = 0;
  readonly #bucket: SimulatedBucket;

  constructor(
    perSecond: number,
    private readonly people: People,
    private readonly random: () => number,
  ) {
    this.#bucket = new SimulatedBucket({ burst: perSecond, perSecond, refill: "even" }, Date.now);
  }

  async send({ target }: TicketMessage, _: Addressee, options: SendOptions): Promise<DeliveryAttempt> {
    await options.claim();
    await options.confirm();
    if (!options.mayLeave()) return { type: "undelivered", why: "it must not leave", permanent: false };
    await this.#halfTrip();
    const isTaken = this.#bucket.draw().allowed;
    if (isTaken && "user_id" in target) this.people.mail(target.user_id);
    await this.#halfTrip();
    if (isTaken) return { type: "delivered", id: `simulated-${this.people.mailed}` };
    this.deferred++;
    return { type: "later", reason: "rate", why: "454 4.7.0 maximum sending rate exceeded" };
  }

  async close(): Promise<void> {}

  #halfTrip(): Promise<void> {
    const [least, most] = TRIP_MS;
    return new Promise((resolve) => setTimeout(resolve, (least + this.random() * (most - least)) / 2));
  }
}
