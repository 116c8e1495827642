import type { Answer } from "../auth0/answer.js";
import { ReticketError } from "../errors.js";
import { Connectivity } from "./connectivity.js";
import type { Pacer } from "./pacer.js";
import { systemClock } from "./pacer.js";

type Failed = Extract<Answer, { type: "failed" }>;
/** A response after which the request is not sent again. */
type Final<A> = Exclude<A, Extract<Answer, { type: "throttled" | "unsent" | "failed" }>>;
const RETRYABLE: ReadonlySet<string> = new Set(["throttled", "unsent", "failed"]);

/** A read without a usable answer is sent this many times before the run gives up. */
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;

export interface RequestLoopOptions {
  pacer: Pacer;
  /** Give up if the tenant could not be reached for this long, milliseconds. */
  unreachableMs: number;
  /** Aborted: no further request is sent. */
  stop: AbortSignal;
}

/** Sends requests that only read: each in its turn, and again where that may help. One for all requests of a run. */
export class RequestLoop {
  readonly #connectivity: Connectivity;

  constructor(private readonly options: RequestLoopOptions) {
    this.#connectivity = new Connectivity(options.unreachableMs);
  }

  /**
   * @param request sends the request once
   * @returns undefined if the run was stopped before a response arrived
   * @throws ReticketError SCOPE_MISSING, CREDENTIALS_REFUSED, TENANT_UNREACHABLE: no other request would succeed either
   */
  async send<A extends { type: string }>(request: () => Promise<A>): Promise<Final<A> | undefined> {
    const { pacer, stop } = this.options;
    for (let failures = 0; ; ) {
      if (!(await pacer.acquire(stop))) return undefined;
      const sentAt = systemClock.now();
      const answer = (await request()) as A | Answer;
      this.#observe(answer as Answer, sentAt);
      if (answer.type === "failed") this.#backOff(answer as Failed, ++failures);
      if (RETRYABLE.has(answer.type)) continue;
      if (answer.type === "refused") throwIfHopeless(answer as Extract<Answer, { type: "refused" }>);
      return answer as Final<A>;
    }
  }

  /** Tells the pacer what the response said, or waits while the tenant is unreachable. */
  #observe(answer: Answer, sentAt: number): void {
    if (answer.type === "unsent") {
      this.#wait(answer.why);
      return;
    }
    this.#connectivity.reached();
    if (answer.rate === undefined) return;
    this.options.pacer.observe(answer.rate, { sentAt, throttled: answer.type === "throttled" });
  }

  #backOff({ why }: Failed, failures: number): void {
    if (failures === ATTEMPTS) throw unreachable(`no usable response from the tenant: ${why}`);
    this.options.pacer.pause(FIRST_PAUSE_MS * 2 ** (failures - 1));
  }

  #wait(why: string): void {
    const { pacer, stop } = this.options;
    if (stop.aborted) return;
    const wait = this.#connectivity.failed(systemClock.now(), why);
    if (wait instanceof ReticketError) throw unreachable(wait.message);
    if (wait !== undefined) pacer.pause(wait);
  }
}

function throwIfHopeless({ status, message }: Extract<Answer, { type: "refused" }>): void {
  if (status === 401) {
    throw new ReticketError("CREDENTIALS_REFUSED", `the tenant refused the token (401): ${message}`, {
      hint: "check that AUTH0_DOMAIN, the audience and the client belong to the same tenant; a ready AUTH0_ACCESS_TOKEN may have expired",
    });
  }
  if (status === 403) {
    throw new ReticketError(
      "SCOPE_MISSING",
      `the tenant does not let the client read its users (403): ${message}`,
      {
        hint: "grant the client the scope `read:users` on the Auth0 Management API",
      },
    );
  }
}

function unreachable(message: string): ReticketError {
  return new ReticketError("TENANT_UNREACHABLE", message, {
    hint: "check the network, the proxy and AUTH0_DOMAIN, then run the same command again",
  });
}
