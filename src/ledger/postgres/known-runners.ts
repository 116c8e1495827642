import type { TenantRunners } from "../runners.js";

/** The runners of a tenant, as of the last renewal of any of its locks that this process holds. */
export class KnownRunners implements TenantRunners {
  #size = 1;
  #othersPace = 0;
  /** Requests a second that we make. */
  pace = 0;

  get size(): number {
    return this.#size;
  }

  get othersPace(): number {
    return this.#othersPace;
  }

  tellPace(perSecond: number): void {
    this.pace = perSecond;
  }

  /** @param size as the server counts them; 0 once our own lease has run out */
  hear(size: number, othersPace: number): void {
    this.#size = Math.max(1, size);
    this.#othersPace = othersPace;
  }
}
