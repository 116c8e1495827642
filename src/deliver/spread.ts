import { asciiDomain } from "../ascii-domain.js";
import type { SpreadConfig } from "../generated/config.js";
import type { DeliveryChannel } from "./channel.js";

/**
 * The channels whose messages reach people at once. What a file holds is sent by a mailer of the user's own, when it likes.
 */
const SPREAD_CHANNELS: ReadonlySet<DeliveryChannel> = new Set(["smtp", "webhook"]);
/** A share of a small domain is not less than this: people a minute. */
const LEAST_A_MINUTE = 1;
const MINUTE_MS = 60_000;

/** How many of one mail domain's people are told in a minute, at most. */
export interface SpreadRule {
  /** As it is written: `60/min`, or `5%/min`. */
  words: string;
  /** People a minute; or a share of the domain's people, 0 to 1. */
  most: { people: number } | { share: number };
  /** Domains whose people do not sit behind one address, such as a public mail provider's. */
  except: ReadonlySet<string>;
}

/** @returns the entry of `except` that is no domain, if there is one */
export function unknownDomain({ except = [] }: SpreadConfig): number | undefined {
  const index = except.findIndex((name) => asciiDomain(name) === undefined);
  return index < 0 ? undefined : index;
}

export function readSpread({ rate, except = [] }: SpreadConfig): SpreadRule {
  const number = Number.parseFloat(rate);
  return {
    words: rate,
    most: rate.includes("%") ? { share: number / 100 } : { people: number },
    except: new Set(except.map((name) => asciiDomain(name)!)),
  };
}

/** Whether the people that this channel tells are spread. */
export function spreads(channel: DeliveryChannel): boolean {
  return SPREAD_CHANNELS.has(channel);
}

/** The mail domain of an address, as the domains of `SpreadRule` are written; `""`: not known. */
export function mailDomain(address: string | undefined): string {
  return address?.split("@").at(-1)?.toLowerCase() ?? "";
}

/** How many people of a domain are told in a minute; Infinity: it is not limited. */
export function perMinute({ most, except }: SpreadRule, domain: string, people: number): number {
  if (domain === "" || except.has(domain)) return Number.POSITIVE_INFINITY;
  return "people" in most ? most.people : Math.max(LEAST_A_MINUTE, most.share * people);
}

export interface SpreadOptions {
  rule: SpreadRule;
  /** People of the domains, as far as they are known beforehand. */
  people: ReadonlyMap<string, number>;
  /** How many processes share the rate. */
  runners(): number;
}

/**
 * Spaces the messages to each domain evenly, so that no minute has more of them than the rule allows. Times are milliseconds
 * of any one clock.
 */
export class Spread {
  /** When the newest message to each domain left. */
  readonly #leftAt = new Map<string, number>();
  /** Messages to each domain, so far. */
  readonly #met = new Map<string, number>();

  constructor(private readonly options: SpreadOptions) {}

  limits(domain: string): boolean {
    return Number.isFinite(this.#perMinute(domain));
  }

  /** One more person of the domain is to be told. */
  met(domain: string): void {
    this.#met.set(domain, (this.#met.get(domain) ?? 0) + 1);
  }

  /** From when on the next message to the domain may leave. */
  opensAt(domain: string): number {
    const leftAt = this.#leftAt.get(domain);
    return leftAt === undefined ? Number.NEGATIVE_INFINITY : leftAt + this.#spacingMs(domain);
  }

  leave(domain: string, now: number): void {
    if (this.limits(domain)) this.#leftAt.set(domain, now);
  }

  /** The message that left then did not leave after all. */
  giveBack(domain: string, leftAt: number): void {
    // Only the newest one: what left since then was spaced from it.
    if (this.#leftAt.get(domain) === leftAt) this.#leftAt.set(domain, leftAt - this.#spacingMs(domain));
  }

  #spacingMs(domain: string): number {
    return Math.ceil(MINUTE_MS / this.#perMinute(domain));
  }

  #perMinute(domain: string): number {
    const { rule, people, runners } = this.options;
    const known = Math.max(people.get(domain) ?? 0, this.#met.get(domain) ?? 0);
    return perMinute(rule, domain, known) / Math.max(1, runners());
  }
}
