import { randomBytes } from "node:crypto";

/** An order of the Management API to end what users are logged in with. */
export interface AccessRevocation {
  /** Milliseconds since the epoch. */
  at: number;
  sessions: boolean;
  refreshTokens: boolean;
}

interface LogIn {
  userId: string;
  openedAt: number;
}

/**
 * Sessions and refresh tokens. Both are opened by a log-in. The Management API ends them asynchronously: what was opened
 * before an order stops working some time after it.
 */
export class UserSessions {
  readonly #sessions = new Map<string, LogIn>();
  readonly #refreshTokens = new Map<string, LogIn>();
  readonly #revocations = new Map<string, AccessRevocation[]>();

  /**
   * @param clock milliseconds since the epoch
   * @param delayMs how long an order takes
   */
  constructor(
    private readonly clock: () => number,
    private readonly delayMs: number,
  ) {}

  /** @returns the id of the session */
  open(userId: string): string {
    return this.#add(this.#sessions, userId);
  }

  /** @returns the refresh token */
  openRefreshToken(userId: string): string {
    return this.#add(this.#refreshTokens, userId);
  }

  /** Whose refresh token this is; undefined: it is not known, or was revoked. */
  userOfRefreshToken(token: string): string | undefined {
    const logIn = this.#refreshTokens.get(token);
    return logIn !== undefined && this.#isAlive(logIn, "refreshTokens") ? logIn.userId : undefined;
  }

  /** The ids of the user's sessions that are not ended. */
  sessionsOf(userId: string): string[] {
    return this.#alive(this.#sessions, userId, "sessions");
  }

  refreshTokensOf(userId: string): string[] {
    return this.#alive(this.#refreshTokens, userId, "refreshTokens");
  }

  /** Ends the user's sessions at once, as a reset does. Refresh tokens live on. */
  endSessions(userId: string): void {
    for (const [id, logIn] of this.#sessions) if (logIn.userId === userId) this.#sessions.delete(id);
  }

  /** Ends one session, as if it had never been opened. */
  endSession(id: string): void {
    this.#sessions.delete(id);
  }

  /** Takes an order, which is carried out later. */
  revoke(userId: string, what: { sessions: boolean; refreshTokens: boolean }): void {
    const orders = this.#revocations.get(userId) ?? [];
    this.#revocations.set(userId, orders);
    orders.push({ at: this.clock(), ...what });
  }

  /** Every order for the user, the oldest first. */
  revocations(userId: string): readonly AccessRevocation[] {
    return this.#revocations.get(userId) ?? [];
  }

  #add(logIns: Map<string, LogIn>, userId: string): string {
    const secret = randomBytes(32).toString("base64url");
    logIns.set(secret, { userId, openedAt: this.clock() });
    return secret;
  }

  #alive(logIns: ReadonlyMap<string, LogIn>, userId: string, what: "sessions" | "refreshTokens"): string[] {
    return [...logIns]
      .filter(([, logIn]) => logIn.userId === userId && this.#isAlive(logIn, what))
      .map(([secret]) => secret);
  }

  #isAlive({ userId, openedAt }: LogIn, what: "sessions" | "refreshTokens"): boolean {
    const now = this.clock();
    return !this.revocations(userId).some(
      (order) => order[what] && openedAt <= order.at && now >= order.at + this.delayMs,
    );
  }
}
