import { HASH_BYTES } from "./hash-column.js";
import { grown } from "./id-table.js";

/** What the fold knows of each target, a row each: columns that grow together, by doubling. */
export class TargetTable {
  #capacity = 1024;
  flags = new Uint8Array(this.#capacity);
  claimedBy = new Uint32Array(this.#capacity);
  generation = new Float64Array(this.#capacity);
  issuedGeneration = new Float64Array(this.#capacity);
  issuedAt = new Float64Array(this.#capacity);
  tenantIssuedAt = new Float64Array(this.#capacity);
  expiresAt = new Float64Array(this.#capacity);
  /** Of an outcome that is not `issued`. */
  lastKey = Buffer.alloc(this.#capacity * HASH_BYTES);
  issuedKey = Buffer.alloc(this.#capacity * HASH_BYTES);
  ticketSha256 = Buffer.alloc(this.#capacity * HASH_BYTES);

  /** Makes sure that the row is there. */
  reserve(row: number): void {
    if (row < this.#capacity) return;
    this.#capacity *= 2;
    this.flags = grown(this.flags, new Uint8Array(this.#capacity));
    this.claimedBy = grown(this.claimedBy, new Uint32Array(this.#capacity));
    this.generation = grown(this.generation, new Float64Array(this.#capacity));
    this.issuedGeneration = grown(this.issuedGeneration, new Float64Array(this.#capacity));
    this.issuedAt = grown(this.issuedAt, new Float64Array(this.#capacity));
    this.tenantIssuedAt = grown(this.tenantIssuedAt, new Float64Array(this.#capacity));
    this.expiresAt = grown(this.expiresAt, new Float64Array(this.#capacity));
    this.lastKey = grown(this.lastKey, Buffer.alloc(this.#capacity * HASH_BYTES));
    this.issuedKey = grown(this.issuedKey, Buffer.alloc(this.#capacity * HASH_BYTES));
    this.ticketSha256 = grown(this.ticketSha256, Buffer.alloc(this.#capacity * HASH_BYTES));
  }
}
