import { type Target, targetId } from "../target.js";
import type { Entries, SourcePosition, TicketRequest } from "./manifest.js";

/** The lifetime of a ticket where `ttl_sec` is absent or 0, seconds. */
export const DEFAULT_TTL_SEC = 432_000;

/** What entries share: everything but the text of `user_id` or `email`. */
export interface Profile {
  /** The request's body, defaults merged in, without `user_id` and `email`; `connection_id` tells an e-mail target. */
  body: Readonly<TicketRequest>;
  generation: number;
}

/** Numbers up to 2³² in a typed array that grows. */
export class Numbers {
  #values = new Uint32Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index]!;
  }
}

/** Entries as one string and three numbers each, and one profile for all that are alike. */
export class CompactEntries implements Entries {
  readonly #ids: string[] = [];
  readonly #profiles = new Numbers();
  readonly #lines = new Numbers();
  readonly #columns = new Numbers();
  /** Empty until the first entry that gives an address. */
  readonly #addresses: (string | undefined)[] = [];
  /** Where each file's entries begin. */
  readonly #files: { file: string; from: number }[] = [];

  /** @param profiles may grow as entries are added */
  constructor(private readonly profiles: readonly Profile[]) {}

  get length(): number {
    return this.#ids.length;
  }

  /** The entries that follow stand in this file. */
  startFile(file: string): void {
    this.#files.push({ file, from: this.length });
  }

  /**
   * @param id the `user_id` or the `email`, as written
   * @param deliverTo where the ticket is to be brought
   */
  push(id: string, profile: number, line: number, column: number, deliverTo?: string): void {
    if (deliverTo !== undefined || this.#addresses.length > 0) {
      while (this.#addresses.length < this.length) this.#addresses.push(undefined);
      this.#addresses.push(deliverTo);
    }
    this.#ids.push(id);
    this.#profiles.push(profile);
    this.#lines.push(line);
    this.#columns.push(column);
  }

  target(index: number): Target {
    const { connection_id } = this.#profile(index).body;
    const id = this.#ids[index]!;
    return connection_id === undefined ? { user_id: id } : { email: id, connection_id };
  }

  targetId(index: number): string {
    return targetId(this.target(index));
  }

  body(index: number): TicketRequest {
    return { ...this.target(index), ...this.#profile(index).body };
  }

  generation(index: number): number {
    return this.#profile(index).generation;
  }

  ttlSec(index: number): number {
    return this.#profile(index).body.ttl_sec || DEFAULT_TTL_SEC;
  }

  deliverTo(index: number): string | undefined {
    this.#profile(index);
    return this.#addresses[index];
  }

  position(index: number): SourcePosition {
    this.#profile(index);
    const { file } = this.#files.findLast(({ from }) => from <= index)!;
    return { file, line: this.#lines.at(index), column: this.#columns.at(index) };
  }

  profile(index: number): number {
    this.#profile(index);
    return this.#profiles.at(index);
  }

  #profile(index: number): Profile {
    if (!Number.isInteger(index) || index < 0 || index >= this.length)
      throw new RangeError(`no entry ${index}`);
    return this.profiles[this.#profiles.at(index)]!;
  }
}
