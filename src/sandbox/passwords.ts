import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** Light: these passwords guard nothing, and many are set in a rehearsal. */
const COST = { cost: 4096 };

export const MIN_PASSWORD_LENGTH = 8;

interface Password {
  salt: Buffer;
  hash: Buffer;
  setAt: number;
}

/** The passwords that were set in this sandbox. Nobody has one before the first reset. */
export class Passwords {
  readonly #byUser = new Map<string, Password>();

  /** @param now milliseconds since the epoch */
  async set(userId: string, password: string, now: number): Promise<void> {
    const salt = randomBytes(16);
    this.#byUser.set(userId, { salt, hash: await derive(password, salt, 32, COST), setAt: now });
  }

  async matches(userId: string, password: string): Promise<boolean> {
    const known = this.#byUser.get(userId);
    return known !== undefined && timingSafeEqual(known.hash, await derive(password, known.salt, 32, COST));
  }

  /** When the password was last reset, milliseconds since the epoch. */
  resetAt(userId: string): number | undefined {
    return this.#byUser.get(userId)?.setAt;
  }

  get size(): number {
    return this.#byUser.size;
  }
}
