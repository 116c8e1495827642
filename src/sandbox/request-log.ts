/** One request. It has no token, ticket or password, because paths are logged without their query. */
export interface LoggedRequest {
  /** Milliseconds since the epoch. */
  at: number;
  method: string;
  path: string;
  /** undefined: because of a fault, no complete response was sent. */
  status: number | undefined;
  /** The target of the request, as `targetId` makes it. */
  target: string | undefined;
  errorCode: string | undefined;
  /** The fault that was injected. */
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
