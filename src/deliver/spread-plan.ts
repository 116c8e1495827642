import type { Manifest } from "../manifest/manifest.js";
import { mailAddress } from "./address.js";
import { givenAddress } from "./address-book.js";
import { mailDomain, perMinute, type SpreadRule } from "./spread.js";

/** The domains that are shown. */
const SHOWN = 3;
const MINUTE_MS = 60_000;

/** What spreading the people of each mail domain costs in time. */
export interface SpreadPlan {
  /** As it is written: `60/min`. */
  rate: string;
  /** The domains that take longest; those of one person take no time. */
  slowest: readonly SpreadDomain[];
  /** How many more take time. */
  others: number;
  /** People whose address is looked up: their domains are not known. */
  unknown: number;
}

export interface SpreadDomain {
  domain: string;
  people: number;
  /** From the first message to the last one, milliseconds. */
  ms: number;
}

/** Counts the people of a plan by mail domain. */
export class SpreadTally {
  readonly #planned = new Map<string, number>();
  readonly #all: ReadonlyMap<string, number>;
  #unknown = 0;

  /** @param manifests a share counts all their people */
  constructor(
    private readonly rule: SpreadRule,
    manifests: readonly Manifest[],
  ) {
    this.#all = peopleByDomain(manifests);
  }

  /** @param isLookedUp an address that is not given is looked up */
  add(address: string | undefined, isLookedUp: boolean): void {
    if (address === undefined) {
      if (isLookedUp) this.#unknown++;
      return;
    }
    count(this.#planned, mailDomain(mailAddress(address)));
  }

  plan(): SpreadPlan {
    const domains = [...this.#planned]
      .map(([domain, people]) => {
        const known = Math.max(this.#all.get(domain) ?? 0, people);
        return { domain, people, ms: ((people - 1) * MINUTE_MS) / perMinute(this.rule, domain, known) };
      })
      .filter(({ ms }) => ms > 0)
      .sort((one, other) => other.ms - one.ms || (one.domain < other.domain ? -1 : 1));
    const slowest = domains.slice(0, SHOWN);
    return {
      rate: this.rule.words,
      slowest,
      others: domains.length - slowest.length,
      unknown: this.#unknown,
    };
  }
}

/** How many people each mail domain has, among the addresses that these manifests give. */
export function peopleByDomain(manifests: readonly Manifest[]): Map<string, number> {
  const people = new Map<string, number>();
  for (const manifest of manifests) for (const domain of givenDomains(manifest)) count(people, domain);
  return people;
}

/** Whether these manifests give the address of every entry. */
export function givesAddresses(manifests: readonly Manifest[]): boolean {
  return manifests.every((manifest) => {
    for (const domain of givenDomains(manifest)) if (domain === "") return false;
    return true;
  });
}

/**
 * The indices of a manifest's entries, those first that spreading lets leave first: a large domain holds no tickets of others
 * up, and its own are issued when their turn is near.
 */
export function spreadOrder(manifest: Manifest, rule: SpreadRule): Uint32Array {
  const people = peopleByDomain([manifest]);
  const earlier = new Map<string, number>();
  const minutes = new Float64Array(manifest.entries.length);
  let index = 0;
  for (const domain of givenDomains(manifest)) {
    minutes[index++] = (earlier.get(domain) ?? 0) / perMinute(rule, domain, people.get(domain) ?? 0);
    count(earlier, domain);
  }
  return Uint32Array.from(minutes.keys()).sort(
    (one, other) => minutes[one]! - minutes[other]! || one - other,
  );
}

/** The mail domain of each entry's address; `""`: it is looked up, or nothing can be sent to it. */
function* givenDomains({ entries }: Manifest): Generator<string> {
  for (let index = 0; index < entries.length; index++) {
    const given = givenAddress({ deliverTo: entries.deliverTo(index), target: entries.target(index) });
    yield given === undefined ? "" : mailDomain(mailAddress(given));
  }
}

function count(people: Map<string, number>, domain: string): void {
  people.set(domain, (people.get(domain) ?? 0) + 1);
}
