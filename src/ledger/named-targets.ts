import type { Target } from "../target.js";
import { grown, IdTable } from "./id-table.js";

const HASH_BYTES = 32;

/**
 * The targets of a ledger, numbered in the order in which lines of several records first name them, each with the key
 * that was recorded for it last. What lines refer to, so that neither is written again.
 */
export class NamedTargets {
  readonly #ids = new IdTable();
  #keys = Buffer.alloc(256 * HASH_BYTES);
  #hasKey = new Uint8Array(256);

  get size(): number {
    return this.#ids.size;
  }

  /** The target's number; a new one gets the next. Capitals count: a target is given back as it was spelled. */
  add(target: Target): number {
    const row = this.#ids.add(
      "user_id" in target ? `u${target.user_id}` : `e${target.email}\n${target.connection_id}`,
    );
    if (row >= this.#hasKey.length) {
      this.#hasKey = grown(this.#hasKey, new Uint8Array(2 * this.#hasKey.length));
      this.#keys = grown(this.#keys, Buffer.alloc(2 * this.#keys.length));
    }
    return row;
  }

  /** @param row less than `size` */
  at(row: number): Target {
    const id = this.#ids.at(row);
    if (id.startsWith("u")) return { user_id: id.slice(1) };
    const end = id.lastIndexOf("\n");
    return { email: id.slice(1, end), connection_id: id.slice(end + 1) };
  }

  keyOf(row: number): string | undefined {
    if (this.#hasKey[row] !== 1) return undefined;
    return this.#keys.toString("base64url", row * HASH_BYTES, (row + 1) * HASH_BYTES);
  }

  /** @param key sha256 in base64url */
  setKey(row: number, key: string): void {
    this.#keys.write(key, row * HASH_BYTES, "base64url");
    this.#hasKey[row] = 1;
  }
}
