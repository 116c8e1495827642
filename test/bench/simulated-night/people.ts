/** What one user's account went through. Times are milliseconds since the epoch. */
interface Account {
  passwordReplacedAt?: number;
  mailedAt?: number;
  resetAt?: number;
}

const MINUTE = 60_000;
/** How long after its mail a person sets a new password, at least and at most; most of them do. */
const RESET_AFTER_MS = [MINUTE, 9 * MINUTE] as const;
const SHARE_WHO_RESET = 0.6;

/** The users of a tenant, who reset their passwords some minutes after their mails. */
export class People {
  readonly ids: readonly string[];
  readonly #accounts = new Map<string, Account>();
  contained = 0;
  revoked = 0;
  ticketed = 0;
  mailed = 0;

  constructor(
    count: number,
    private readonly random: () => number,
  ) {
    this.ids = Array.from({ length: count }, (_, index) => `auth0|${index.toString(16).padStart(24, "0")}`);
    for (const id of this.ids) this.#accounts.set(id, {});
  }

  replaced(id: string): void {
    this.#accounts.get(id)!.passwordReplacedAt = Date.now();
    this.contained++;
  }

  mail(id: string): void {
    const account = this.#accounts.get(id)!;
    account.mailedAt = Date.now();
    this.mailed++;
    const [least, most] = RESET_AFTER_MS;
    if (this.random() < SHARE_WHO_RESET)
      account.resetAt = Date.now() + least + this.random() * (most - least);
  }

  has(id: string): boolean {
    return this.#accounts.has(id);
  }

  /** As the tenant shows the user now. */
  profile(id: string): Record<string, unknown> {
    const { passwordReplacedAt, resetAt } = this.#accounts.get(id)!;
    const last = resetAt !== undefined && resetAt <= Date.now() ? resetAt : passwordReplacedAt;
    return {
      user_id: id,
      email: `${id.slice("auth0|".length)}@acme.example`,
      identities: [
        { provider: "auth0", connection: "Customers", user_id: id.slice("auth0|".length), isSocial: false },
      ],
      ...(last === undefined ? {} : { last_password_reset: new Date(last).toISOString() }),
    };
  }
}
