import { setMaxListeners } from "node:events";
import type { ApplyResult } from "../apply/events.js";
import type { TicketAtHand, TicketTaker } from "../apply/ticket-taker.js";
import type { Clocks } from "../clocks.js";
import type { ReticketError } from "../errors.js";
import { commonTerms } from "../ledger/commit-terms.js";
import type { LockedLedger } from "../ledger/ledger.js";
import { runnersOf } from "../ledger/runners.js";
import type { Manifest } from "../manifest/manifest.js";
import type { Pacer } from "../pacing/pacer.js";
import { type Target, targetId } from "../target.js";
import type { UserDirectory } from "../tenant/tenant.js";
import { ticketSha256 } from "../ticket-sha256.js";
import { AddressBook } from "./address-book.js";
import type { ChannelPatience } from "./back-pressure.js";
import type { Channel, DeliveryChannel } from "./channel.js";
import { ChannelQueue } from "./channel-queue.js";
import { DeliveryRecorder } from "./delivery-recorder.js";
import { type DeliveryCounts, type DeliveryEvent, noDeliveries } from "./events.js";
import { languageFromOf } from "./mail/words.js";
import type { Routes } from "./routes.js";
import { Spread, spreads } from "./spread.js";
import { givesAddresses, peopleByDomain, spreadOrder } from "./spread-plan.js";
import { deliveryId, type TicketMessage } from "./ticket-message.js";

/** How long the last deliveries are waited for before that is reported. */
const PATIENCE_MS = 3000;
/** Messages that may wait for the turn of their domain if they come in the order of their turns. */
const MOST_IN_ORDER = 500;

/** What a `DeliveryQueue` delivers, and through which channels. */
export interface DeliveryQueueOptions {
  routes: Routes;
  /** Every channel that a route uses, opened. The delivery queue closes none of them. */
  channels: ReadonlyMap<DeliveryChannel, Channel>;
  manifests: readonly Manifest[];
  /** Locked, by manifest name. */
  ledgers: ReadonlyMap<string, LockedLedger>;
  /** Asks Auth0 for addresses; undefined where no manifest needs that. */
  tenant: UserDirectory | undefined;
  /** Aborted: nothing new is sent, what is in flight is awaited and recorded. */
  drain: AbortSignal;
  /** Aborted: what is in flight is cut off. */
  cut: AbortSignal;
  onEvent(event: DeliveryEvent): void;
  /** Messages that may wait for the turn of their domain; absent: few, because tickets can be issued later. */
  mostWaiting?: number | undefined;
  clocks?: Clocks | undefined;
  patience?: ChannelPatience | undefined;
}

/**
 * Delivers tickets through the channels of their manifests, each at most once a channel: a message is claimed in the ledger before
 * it leaves, and its outcome is recorded. It holds a bounded number of tickets; `take` waits until there is room for another one.
 */
export class DeliveryQueue implements TicketTaker {
  readonly #manifests: ReadonlyMap<string, Manifest>;
  readonly #stopping = new AbortController();
  readonly #recorders = new Map<string, DeliveryRecorder>();
  readonly #queues = new Map<DeliveryChannel, ChannelQueue>();
  /** The newest message of each target that is at hand. */
  readonly #newest = new Map<string, string>();
  /** The keys of entries whose users were reminded, by manifest. */
  readonly #reminded = new Map<string, Set<string>>();
  #addressBook: AddressBook | undefined;
  #run = "";
  #left = 0;
  /** The ledger can't be written, or reticket itself failed. */
  failure: ReticketError | undefined;

  constructor(private readonly options: DeliveryQueueOptions) {
    this.#manifests = new Map(options.manifests.map((manifest) => [manifest.name, manifest]));
  }

  started(run: {
    id: string;
    pacer: Pick<Pacer, "acquire" | "observe">;
    timeIsUp?: AbortSignal;
    onUndeliverable?: (manifest: string, target: Target) => void;
  }): void {
    const { channels, routes, ledgers, tenant, drain, cut, clocks, patience } = this.options;
    const onEvent = (event: DeliveryEvent): void => {
      this.#onEvent(event);
      const isLost = event.type === "delivery" && event.outcome === "undelivered" && event.permanent === true;
      if (isLost) run.onUndeliverable?.(event.manifest, event.target);
    };
    const isAllGiven = routes.spread !== undefined && givesAddresses(this.options.manifests);
    const claimAhead = commonTerms(ledgers.values()).claimAheadMs > 0;
    this.#run = run.id;
    const addressBook = new AddressBook(
      tenant === undefined ? undefined : { tenant, pacer: run.pacer },
      (manifest) => languageFromOf(routes.byManifest.get(manifest)),
    );
    this.#addressBook = addressBook;
    const signals = [drain, this.#stopping.signal, run.timeIsUp].filter((signal) => signal !== undefined);
    const stop = AbortSignal.any(signals);
    setMaxListeners(0, stop, cut);
    for (const [name, channel] of channels) {
      const queue = new ChannelQueue({
        channel,
        rate: routes.rates[name],
        spread: spreads(name) ? this.#newSpread() : undefined,
        mostWaiting: this.options.mostWaiting ?? (isAllGiven ? MOST_IN_ORDER : undefined),
        lookUp: routes.lookUp.has(name),
        needsLanguage: name === "smtp",
        addressBook,
        claimAhead,
        recorder: (message) => this.#recorder(message, name),
        isNewest: (message) => (this.#newest.get(targetId(message.target)) ?? message.id) === message.id,
        stop,
        cut,
        onEvent,
        clocks,
        patience,
        onFailure: (error) => this.#fail(error as ReticketError),
      });
      this.#queues.set(name, queue);
    }
  }

  order(manifest: Manifest): Iterable<number> | undefined {
    const { routes } = this.options;
    const isSpread = routes.byManifest.get(manifest.name)?.via.some(spreads) ?? false;
    return routes.spread === undefined || !isSpread ? undefined : spreadOrder(manifest, routes.spread);
  }

  async take(ticket: TicketAtHand): Promise<void> {
    const { manifest: name, index, key, target, generation, expiresAt, ticket: link } = ticket;
    const via = this.options.routes.byManifest.get(name)?.via ?? [];
    const manifest = this.#manifests.get(name)!;
    const message: TicketMessage = {
      id: deliveryId(key, ticketSha256(link)),
      manifest: name,
      reason: manifest.reason,
      key,
      target,
      generation,
      link,
      expiresAt,
      deliverTo: manifest.entries.deliverTo(index),
      language: manifest.entries.language(index),
    };
    await this.offer(message, via);
  }

  /** As `take`, for these channels. */
  async offer(message: TicketMessage, via: readonly DeliveryChannel[]): Promise<void> {
    const queues = via.map((name) => this.#queues.get(name)).filter((queue) => queue !== undefined);
    if (queues.length === 0) return;
    const id = targetId(message.target);
    this.#newest.set(id, message.id);
    let open = queues.length;
    const done = () => {
      open--;
      if (open === 0 && this.#newest.get(id) === message.id) this.#newest.delete(id);
    };
    await Promise.all(queues.map((queue) => queue.put(message, done)));
  }

  /** Tickets that are not even offered count as left. */
  leave(count: number): void {
    this.#left += count;
  }

  async finished(ended: ApplyResult["ended"]): Promise<void> {
    if (ended !== "done" && ended !== "stopped") this.#stopping.abort();
    const patience = setTimeout(
      () => this.options.onEvent({ type: "delivery_waiting", ...this.#waiting }),
      PATIENCE_MS,
    );
    for (const queue of this.#queues.values()) await queue.settled();
    clearTimeout(patience);
  }

  /** How many users of a manifest were reminded. */
  reminded(manifest: string): number {
    return this.#reminded.get(manifest)?.size ?? 0;
  }

  get counts(): DeliveryCounts {
    const sum = noDeliveries();
    sum.left += this.#left;
    for (const { counts } of this.#queues.values()) {
      for (const name of Object.keys(sum) as (keyof DeliveryCounts)[]) sum[name] += counts[name];
    }
    return sum;
  }

  get #waiting(): { at_hand: number; spread?: number } {
    const spread = [...this.#queues.values()].reduce((sum, queue) => sum + queue.spread, 0);
    return { at_hand: this.atHand, ...(spread === 0 ? {} : { spread }) };
  }

  /** Letters at hand now. */
  get atHand(): number {
    return [...this.#queues.values()].reduce((sum, queue) => sum + queue.atHand, 0);
  }

  /** Why something was not used any more, the gravest first. */
  get errors(): ReticketError[] {
    const queues = [...this.#queues.values()].map(({ error }) => error);
    return [this.failure, this.#addressBook?.refusal, ...queues].filter((error) => error !== undefined);
  }

  #onEvent(event: DeliveryEvent): void {
    if (event.type === "delivery" && event.reminder !== undefined && event.outcome === "delivered") {
      const keys = this.#reminded.get(event.manifest);
      if (keys === undefined) this.#reminded.set(event.manifest, new Set([event.key]));
      else keys.add(event.key);
    }
    this.options.onEvent(event);
  }

  /** Each channel spreads its own messages. */
  #newSpread(): Spread | undefined {
    const { routes, manifests, ledgers } = this.options;
    const rule = routes.spread;
    if (rule === undefined) return undefined;
    const runners = runnersOf(ledgers.values());
    const people = "share" in rule.most ? peopleByDomain(manifests) : new Map<string, number>();
    return new Spread({ rule, people, runners: () => runners.size });
  }

  #recorder({ manifest, reminder }: TicketMessage, channel: DeliveryChannel): DeliveryRecorder {
    const name = `${channel} ${manifest} ${reminder?.afterSec ?? ""}`;
    let recorder = this.#recorders.get(name);
    if (recorder === undefined) {
      recorder = new DeliveryRecorder(
        this.options.ledgers.get(manifest)!,
        this.#run,
        channel,
        reminder?.afterSec,
      );
      this.#recorders.set(name, recorder);
    }
    return recorder;
  }

  #fail(error: ReticketError): void {
    this.failure ??= error;
    this.#stopping.abort();
  }
}
