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

/** How a password was changed: by its owner with a ticket or without one, or by a client of the Management API. */
export interface PasswordChange {
  by: "reset" | "owner" | "update";
  /** Milliseconds since the epoch. */
  at: number;
}

/** The passwords that were set in this sandbox. No user has one before the first change. */
export class Passwords {
  readonly #byUser = new Map<string, Password>();
  readonly #changes = new Map<string, PasswordChange[]>();
  #resets = 0;

  /** @param now milliseconds since the epoch */
  async set(
    userId: string,
    password: string,
    now: number,
    by: PasswordChange["by"] = "reset",
  ): Promise<void> {
    const changes = this.#changes.get(userId) ?? [];
    this.#changes.set(userId, changes);
    if (by === "reset" && !changes.some((change) => change.by === "reset")) this.#resets++;
    changes.push({ by, at: now });
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

  /** Every change of a user's password, the oldest first. */
  changes(userId: string): readonly PasswordChange[] {
    return this.#changes.get(userId) ?? [];
  }

  /** How many users have reset. */
  get size(): number {
    return this.#resets;
  }
}
