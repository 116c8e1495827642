import type { World } from "./world.js";

/** Who may send at this moment, as the place where the lock lies has it. */
export type HolderNow = () => string | undefined;

/** Takes requests, and notes what must never happen. */
export class SimulatedTenant {
  readonly #sent = new Map<string, string[]>();
  readonly #allowed = new Map<string, number>();
  readonly wrongs: string[] = [];
  requests = 0;

  constructor(
    private readonly world: World,
    private readonly holderNow: HolderNow,
  ) {}

  /** A person accepted that this user, who is in doubt, is sent once more. */
  allow(user: string): void {
    this.#allowed.set(user, (this.#allowed.get(user) ?? 1) + 1);
  }

  /** The bytes of a request leave. @param by the id of the lock that they leave on */
  send(user: string, by: string): void {
    this.requests++;
    const holder = this.holderNow();
    const at = `${Math.round(this.world.now / 1000)} s`;
    if (holder !== by)
      this.wrongs.push(`${at}: ${by} sent to ${user}, and the lock was ${holder ?? "no process"}'s`);
    const sent = [...(this.#sent.get(user) ?? []), by];
    this.#sent.set(user, sent);
    if (sent.length > (this.#allowed.get(user) ?? 1)) this.wrongs.push(`${at}: ${user} was sent to twice`);
  }
}
