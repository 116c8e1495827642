import { type Target, targetId } from "../target.js";
import type { Entries, SourcePosition, TicketRequest } from "./manifest.js";

/** The lifetime of a ticket if `ttl_sec` is absent or 0, in seconds. */
export const DEFAULT_TTL_SEC = 432_000;

/** What entries share: everything except the text of `user_id` or `email`. */
export interface Profile {
  /** The request's body, defaults merged in, without `user_id` and `email`; `connection_id` marks an e-mail target. */
  body: Readonly<TicketRequest>;
  generation: number;
  /** The entry's `language`, as written. It is not part of the request or of the key. */
  language?: string;
}

/** A growing typed array of numbers below 2³². */
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

/** Stores an entry as one string and three numbers, and equal fields of entries as one profile. */
export class CompactEntries implements Entries {
  readonly #ids: string[] = [];
  readonly #profiles = new Numbers();
  readonly #lines = new Numbers();
  readonly #columns = new Numbers();
  /** Empty until the first entry with a delivery address. */
  readonly #addresses: (string | undefined)[] = [];
  /** The index of each file's first entry. */
  readonly #files: { file: string; from: number }[] = [];

  /** @param profiles may grow while entries are added */
  constructor(private readonly profiles: readonly Profile[]) {}

  get length(): number {
    return this.#ids.length;
  }

  /** The following entries are in this file. */
  startFile(file: string): void {
    this.#files.push({ file, from: this.length });
  }

  /**
   * @param id the `user_id` or the `email`, as written
   * @param deliverTo the delivery address in the manifest
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

  language(index: number): string | undefined {
    return this.#profile(index).language;
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
