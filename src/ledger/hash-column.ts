/** The sha256 of a row: columns of the fold hold them as bytes, records as unpadded base64url. */
export const HASH_BYTES = 32;

/** As `hash` in ledger-record.schema.json. */
export const HASH = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** What six bits each character stands for. */
const BITS = new Uint8Array(128);
for (let bits = 0; bits < ALPHABET.length; bits++) BITS[ALPHABET.charCodeAt(bits)] = bits;
const SCRATCH = Buffer.alloc(HASH_BYTES);

/**
 * Puts a hash into its row: 43 characters, as the schema has them. `Buffer.write` takes five times as long for so short a text,
 * and a ledger has three of them in each record.
 */
export function putHash(column: Uint8Array, row: number, hash: string): void {
  let to = row * HASH_BYTES;
  let at = 0;
  for (; at < 40; at += 4) {
    const bits =
      (six(hash, at) << 18) | (six(hash, at + 1) << 12) | (six(hash, at + 2) << 6) | six(hash, at + 3);
    column[to++] = bits >> 16;
    column[to++] = bits >> 8;
    column[to++] = bits;
  }
  const bits = (six(hash, at) << 10) | (six(hash, at + 1) << 4) | (six(hash, at + 2) >> 2);
  column[to++] = bits >> 8;
  column[to] = bits;
}

export function hashAt(column: Buffer, row: number): string {
  return column.toString("base64url", row * HASH_BYTES, (row + 1) * HASH_BYTES);
}

/** Whether the row holds this hash. */
export function isHashAt(column: Buffer, row: number, hash: string): boolean {
  putHash(SCRATCH, 0, hash);
  for (let i = 0, from = row * HASH_BYTES; i < HASH_BYTES; i++, from++) {
    if (column[from] !== SCRATCH[i]) return false;
  }
  return true;
}

function six(hash: string, at: number): number {
  return BITS[hash.charCodeAt(at)]!;
}
