import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** Light: these passwords guard nothing, and many are set in a rehearsal. */
const COST = { cost: 4096 };

export const MIN_PASSWORD_LENGTH = 8;

interface StoredPassword {
  salt: Buffer;
  hash: Buffer;
}

/** How a password was changed: by its owner with a ticket or without one, or by a client of the Management API. */
export interface PasswordChange {
  by: "reset" | "owner" | "update";
  /** Milliseconds since the epoch. */
  at: number;
}

/** The password that a user of the sandbox has before the first change. It stands for a leaked one. */
export function firstPassword(userId: string): string {
  return `Leaked-${userId.slice(-8)}-1`;
}

/** The passwords of a sandbox's users. */
export class Passwords {
  readonly #byUser = new Map<string, StoredPassword>();
  readonly #changes = new Map<string, PasswordChange[]>();
  readonly #resetAt = new Map<string, number>();
  #resets = 0;

  /**
   * @param now milliseconds since the epoch
   * @param movesLastReset whether the user's `last_password_reset` changes
   */
  async set(
    userId: string,
    password: string,
    now: number,
    by: PasswordChange["by"] = "reset",
    movesLastReset = true,
  ): Promise<void> {
    const salt = randomBytes(16);
    const hash = await derive(password, salt, 32, COST);
    const changes = this.#changes.get(userId) ?? [];
    this.#changes.set(userId, changes);
    if (by === "reset" && !changes.some((change) => change.by === "reset")) this.#resets++;
    changes.push({ by, at: now });
    if (movesLastReset) this.#resetAt.set(userId, now);
    this.#byUser.set(userId, { salt, hash });
  }

  async matches(userId: string, password: string): Promise<boolean> {
    const known = this.#byUser.get(userId);
    if (known === undefined) return password === firstPassword(userId);
    return timingSafeEqual(known.hash, await derive(password, known.salt, 32, COST));
  }

  /** `last_password_reset`, milliseconds since the epoch. */
  resetAt(userId: string): number | undefined {
    return this.#resetAt.get(userId);
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
