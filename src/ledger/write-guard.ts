import { ReticketError } from "../errors.js";

/** How a backend calls a failure to write: what failed, and what to do. */
export type WriteFailure = (cause: unknown) => { message: string; hint: string };

/**
 * The first failure of a ledger that is written to. It stays: after it, nothing is appended, no lock is held, and every further
 * call is told the same error, because it is not known what of the failed write is stored.
 */
export class WriteGuard {
  #failure: ReticketError | undefined;

  constructor(
    private readonly path: string,
    private readonly describe: WriteFailure,
  ) {}

  get hasFailed(): boolean {
    return this.#failure !== undefined;
  }

  /** @throws the first failure */
  check(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Does what may fail to write. @throws ReticketError LEDGER_WRITE_FAILED, or the one that the work failed with */
  async during<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.fail(error);
    }
  }

  /**
   * Remembers a failure, unless it is an error of another kind, which says by itself what is wrong; a lost lock is remembered.
   * @returns the error to throw
   */
  fail(cause: unknown): ReticketError {
    if (cause instanceof ReticketError) {
      if (cause.code === "LEDGER_MOVED") this.#failure ??= cause;
      return cause;
    }
    const { message, hint } = this.describe(cause);
    this.#failure ??= new ReticketError("LEDGER_WRITE_FAILED", message, {
      hint,
      cause,
      context: { path: this.path },
    });
    return this.#failure;
  }
}
