import type { Answer } from "../auth0/answer.js";
import { ReticketError } from "../errors.js";
import type { Pacer } from "./pacer.js";
import { systemClock } from "./pacer.js";
import { Reach } from "./reach.js";

type Trouble = Extract<Answer, { type: "throttled" | "unsent" | "failed" }>;
type Settled<A> = Exclude<A, Trouble>;

/** A request without a usable answer is sent this often before the run gives up. */
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;

export interface AskerOptions {
  pacer: Pacer;
  /** Give up when the tenant could not be reached for this long, milliseconds. */
  unreachableMs: number;
  /** Aborted: nothing more is asked. */
  stop: AbortSignal;
}

/**
 * Asks what only reads, in its turn and again where that may help. One for the whole pool.
 */
export class Asker {
  readonly #reach: Reach;

  constructor(private readonly options: AskerOptions) {
    this.#reach = new Reach(options.unreachableMs);
  }

  /**
   * @param send sends the request, once
   * @returns undefined where the run was stopped before there was an answer
   * @throws ReticketError SCOPE_MISSING, CREDENTIALS_REFUSED, TENANT_UNREACHABLE: it is of no use to go on
   */
  async ask<A extends { type: string }>(send: () => Promise<A>): Promise<Settled<A> | undefined> {
    const { pacer, stop } = this.options;
    for (let failures = 0; ; ) {
      if (!(await pacer.turn(stop))) return undefined;
      const sentAt = systemClock.now();
      const answer = (await send()) as A | Answer;
      if (answer.type === "unsent") {
        this.#wait((answer as Extract<Answer, { type: "unsent" }>).why);
        continue;
      }
      this.#reach.reached();
      const { rate } = answer as Exclude<Answer, { type: "unsent" }>;
      if (rate !== undefined) pacer.observe(rate, { sentAt, throttled: answer.type === "throttled" });
      if (answer.type === "throttled") continue;
      if (answer.type === "failed") {
        const { why } = answer as Extract<Answer, { type: "failed" }>;
        if (++failures === ATTEMPTS) throw unreachable(`the tenant gave no answer that can be used: ${why}`);
        pacer.pause(FIRST_PAUSE_MS * 2 ** (failures - 1));
        continue;
      }
      if (answer.type === "refused") throwIfHopeless(answer as Extract<Answer, { type: "refused" }>);
      return answer as Settled<A>;
    }
  }

  #wait(why: string): void {
    const { pacer, stop } = this.options;
    if (stop.aborted) return;
    const wait = this.#reach.failed(systemClock.now(), why);
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
