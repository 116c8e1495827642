import type { RateLimit } from "../auth0/outcome.js";
import { ReticketError } from "../errors.js";
import type { Connectivity } from "../pacing/connectivity.js";
import { type Pacer, systemClock } from "../pacing/pacer.js";
import type { Ending } from "./ending.js";
import type { ApplyEvent } from "./events.js";
import { UNSENT, unsentWords } from "./outcome-words.js";

/** What came of one attempt at a request, as far as the whole pool is concerned. */
interface Attempt {
  type: string;
  rate?: RateLimit | undefined;
}

/** After which another attempt is made. */
type Vain = { type: "throttled"; status: number; rate: RateLimit } | { type: "unsent"; why: string };
export type Settled<A> = Exclude<A, { type: "throttled" | "unsent" }>;

/** The run ended before the request could be sent. */
export interface Unsent {
  type: "unsent";
  why: string;
}

export interface ExchangeOptions {
  pacer: Pacer;
  ending: Ending;
  reach: Connectivity;
  emit: (event: ApplyEvent) => void;
}

/** What one entry says to the tenant: each request in its turn, and again where it is known that nothing came of it. */
export class Exchange {
  readonly #options: ExchangeOptions;
  #hasTurn = true;

  /** It begins with a turn that was waited for. */
  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  /** @param attempt sends the request, once */
  async send<A extends Attempt>(attempt: () => Promise<A>): Promise<Settled<A> | Unsent> {
    const { ending, pacer } = this.#options;
    let why = UNSENT;
    for (;;) {
      if (!this.#hasTurn && !ending.isStopping) this.#hasTurn = await pacer.acquire(ending.signal);
      if (ending.isStopping || !this.#hasTurn) return { type: "unsent", why };
      this.#hasTurn = false;
      const sentAt = systemClock.now();
      const outcome = await attempt();
      this.#observe(outcome, sentAt);
      if (!isVain(outcome)) return outcome as Settled<A>;
      why = unsentWords(outcome);
    }
  }

  /** The whole pool holds back for a while. */
  pause(ms: number): void {
    this.#options.pacer.pause(ms);
  }

  #observe(outcome: Attempt | Vain, sentAt: number): void {
    const { ending, pacer, reach, emit } = this.#options;
    if (outcome.type === "unsent" && "why" in outcome) {
      const wait = ending.isStopping ? undefined : reach.failed(systemClock.now(), outcome.why);
      if (wait instanceof ReticketError) ending.stop({ ended: "stopped", error: wait });
      if (typeof wait !== "number") return;
      pacer.pause(wait);
      emit({ type: "waiting", why: "unreachable", ms: wait, message: outcome.why });
      return;
    }
    reach.reached();
    const rate = "rate" in outcome ? outcome.rate : undefined;
    if (rate !== undefined) pacer.observe(rate, { sentAt, throttled: outcome.type === "throttled" });
  }
}

function isVain(outcome: Attempt | Vain): outcome is Vain {
  return outcome.type === "throttled" || outcome.type === "unsent";
}
