/** One request as the tenant saw it. Never a token, a ticket or a password: paths are without their query. */
export interface LoggedRequest {
  /** Milliseconds since the epoch. */
  at: number;
  method: string;
  path: string;
  /** undefined: a fault left the request without a whole answer. */
  status: number | undefined;
  /** Who a ticket was asked for, as `targetId` makes it. */
  target: string | undefined;
  errorCode: string | undefined;
  /** The fault that struck. */
  fault: string | undefined;
}

/** The newest requests, up to a number. */
export class RequestLog {
  readonly #capacity: number;
  readonly #ring: LoggedRequest[] = [];
  #next = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  add(request: LoggedRequest): void {
    this.#ring[this.#next] = request;
    this.#next = (this.#next + 1) % this.#capacity;
  }

  /** The oldest first. */
  all(): LoggedRequest[] {
    return this.#ring.length < this.#capacity
      ? this.#ring.slice()
      : [...this.#ring.slice(this.#next), ...this.#ring.slice(0, this.#next)];
  }
}
