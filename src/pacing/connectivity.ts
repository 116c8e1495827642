import { ReticketError } from "../errors.js";
import type { ProviderFacts } from "../tenant/provider.js";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/**
 * How long to wait while the tenant is unreachable, and when to give up. One for all requests of a run. Times are milliseconds
 * of any one clock.
 */
export class Connectivity {
  #failingSince: number | undefined;
  #waitUntil = 0;
  #wait = FIRST_WAIT_MS;

  /** @param provider whose variable the hint names; undefined: no request is sent */
  constructor(
    private readonly giveUpAfterMs: number,
    private readonly provider: Pick<ProviderFacts, "domainVariable"> | undefined,
  ) {}

  /** A response arrived: the tenant is reachable. */
  reached(): void {
    this.#failingSince = undefined;
    this.#wait = FIRST_WAIT_MS;
  }

  /**
   * A request could not be sent. Requests that fail at the same time count once.
   * @returns how long all requests must wait; undefined if the current wait covers it; TENANT_UNREACHABLE when the tenant was
   * unreachable for too long
   */
  failed(now: number, why: string): number | ReticketError | undefined {
    this.#failingSince ??= now;
    if (now < this.#waitUntil) return undefined;
    if (now - this.#failingSince >= this.giveUpAfterMs) {
      return new ReticketError(
        "TENANT_UNREACHABLE",
        `the tenant could not be reached for ${Math.round((now - this.#failingSince) / 1000)} s: ${why}`,
        {
          hint: `check the network, the proxy and ${this.provider!.domainVariable}, then apply again: nothing was lost`,
        },
      );
    }
    const wait = this.#wait;
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    this.#waitUntil = now + wait;
    return wait;
  }
}
