import type { Target } from "../target.js";
import { HASH_BYTES, hashAt, putHash } from "./hash-column.js";
import { grown, IdTable } from "./id-table.js";

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
    const row =
      "user_id" in target
        ? this.#ids.add(target.user_id, "u")
        : this.#ids.add(`${target.email}\n${target.connection_id}`, "e");
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
    return hashAt(this.#keys, row);
  }

  /** @param key sha256 in base64url */
  setKey(row: number, key: string): void {
    putHash(this.#keys, row, key);
    this.#hasKey[row] = 1;
  }
}
