import type { Secret } from "../secret.js";

/** A token as the tenant gave it. */
export interface GrantedToken {
  value: Secret;
  /** Milliseconds that it is good for; undefined where the tenant didn't say, or said nonsense. */
  lifeMs: number | undefined;
  /** The scopes, as the tenant named them beside the token; undefined where it did not. */
  scopes?: readonly string[] | undefined;
}

/** The token that the whole run shares, with what is known of it. */
export interface Token {
  readonly value: Secret;
  readonly scopes: readonly string[] | undefined;
  /** Milliseconds since the epoch from which it is not used any more. */
  readonly renewAt: number;
  /** It was fetched because the tenant refused the one before. */
  readonly afterRefusal: boolean;
  /** The tenant has let a request with it pass. */
  accepted: boolean;
}

const MARGIN_MS = 60_000;

/**
 * Keeps one token for all requests: it is fetched when it is first needed, shortly before it expires, and when the tenant
 * refuses it, and all requests that need it in the meantime wait for the same fetch.
 */
export class TokenSource {
  #token: Token | undefined;
  #fetching: Promise<Token> | undefined;

  /** @param renewable false: there is but one token, and `replace` never has another */
  constructor(
    private readonly fetch: () => Promise<GrantedToken>,
    private readonly renewable: boolean,
    private readonly now: () => number = Date.now,
  ) {}

  /** The token at hand while it is good. */
  current(): Token | undefined {
    return this.#token !== undefined && this.now() < this.#token.renewAt ? this.#token : undefined;
  }

  /** The token at hand, or a new one. Rejects as the fetch does. */
  async get(): Promise<Token> {
    return this.current() ?? this.#renew(false);
  }

  /**
   * Another token than this one, which the tenant refused with 401. undefined: there is no token, or this one was fetched
   * because of such a 401 and never worked, so that yet another would not help.
   */
  async replace(refused: Token): Promise<Token | undefined> {
    const current = this.current();
    if (current !== undefined && current !== refused) return current;
    if (!this.renewable || (refused.afterRefusal && !refused.accepted)) return undefined;
    return this.#renew(true);
  }

  #renew(afterRefusal: boolean): Promise<Token> {
    this.#fetching ??= this.fetch()
      .then(({ value, lifeMs, scopes }) => {
        const renewAt =
          lifeMs === undefined ? Number.POSITIVE_INFINITY : this.now() + lifeMs - margin(lifeMs);
        this.#token = { value, scopes, renewAt, afterRefusal, accepted: false };
        return this.#token;
      })
      .finally(() => {
        this.#fetching = undefined;
      });
    return this.#fetching;
  }
}

function margin(lifeMs: number): number {
  return Math.min(MARGIN_MS, lifeMs / 10);
}
