import type { LedgerState } from "../ledger/ledger.js";
import { targetLabel } from "../target.js";

const SMALLEST = 1024;
const WORDS = 2;
const HASH_BYTES = 32;

/**
 * The tickets that the tenant has issued so far. A ticket that is seen twice is the response to another request. 64 bits of
 * each hash are kept, in 16 to 32 bytes of memory per ticket. Among a million tickets, the probability that two different
 * ones are taken for the same is 1 in 30 million.
 */
export class SeenTickets {
  #slots = new Uint32Array(SMALLEST * WORDS);
  #count = 0;
  /**
   * Ids of the targets that one of these ledgers has in doubt: a request for a ticket, be it to throw it
   * away, or for a new password may still arrive.
   */
  readonly inDoubt: ReadonlySet<string>;
  readonly #scratch = Buffer.alloc(HASH_BYTES);

  /** @param recorded the states of the tenant's ledgers, as far as known */
  constructor(private readonly recorded: readonly LedgerState[] = []) {
    const doubtful = new Set<string>();
    for (const state of recorded) {
      for (const [id, { issued, inDoubt, password, invalidation }] of state.targets()) {
        if (issued !== undefined) this.add(issued.ticketSha256);
        const mayArrive = password?.mayArrive === true || invalidation?.mayArrive === true;
        if (inDoubt || mayArrive) doubtful.add(id);
      }
    }
    this.inDoubt = doubtful;
  }

  /** Memory in use, bytes. */
  get bytes(): number {
    return this.#slots.byteLength;
  }

  /** @param sha256 as `ticketSha256` makes it @returns false if it was added before */
  add(sha256: string): boolean {
    this.#scratch.write(sha256, "base64url");
    // A first word of 0 marks an empty slot.
    const high = this.#scratch.readUInt32LE(0) || 1;
    const low = this.#scratch.readUInt32LE(4);
    if (!this.#put(high, low)) return false;
    this.#count++;
    if (this.#count * 2 > this.#slots.length / WORDS) this.#grow();
    return true;
  }

  /** The target that has it by the ledgers; undefined if it was issued after they were read. */
  holderOf(sha256: string): string | undefined {
    for (const state of this.recorded) {
      for (const [, { issued, target }] of state.targets()) {
        if (issued?.ticketSha256 === sha256) return targetLabel(target);
      }
    }
    return undefined;
  }

  #put(high: number, low: number): boolean {
    const slots = this.#slots;
    const mask = slots.length / WORDS - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = slot * WORDS;
      if (slots[at] === 0) {
        slots[at] = high;
        slots[at + 1] = low;
        return true;
      }
      if (slots[at] === high && slots[at + 1] === low) return false;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += WORDS) {
      if (before[at] !== 0) this.#put(before[at]!, before[at + 1]!);
    }
  }
}
