import { randomBytes } from "node:crypto";

/** Who is logged in, and whose sessions were revoked when. */
export class Sessions {
  /** Whose session a refresh token keeps open. */
  readonly #open = new Map<string, string>();
  readonly #revocations = new Map<string, number[]>();

  /** @returns the session's refresh token */
  open(userId: string): string {
    const token = randomBytes(32).toString("base64url");
    this.#open.set(token, userId);
    return token;
  }

  isOpen(refreshToken: string): boolean {
    return this.#open.has(refreshToken);
  }

  /** Ends all of the user's. @param now milliseconds since the epoch */
  revoke(userId: string, now: number): void {
    for (const [token, user] of this.#open) if (user === userId) this.#open.delete(token);
    const times = this.#revocations.get(userId);
    if (times === undefined) this.#revocations.set(userId, [now]);
    else times.push(now);
  }

  revocations(userId: string): readonly number[] {
    return this.#revocations.get(userId) ?? [];
  }
}
