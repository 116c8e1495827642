import { ReticketError } from "../errors.js";
import type { EndpointGroup } from "../tenant/endpoint-group.js";
import type { RateLimit } from "../tenant/outcome.js";
import type { ProviderFacts, RequestKind } from "../tenant/provider.js";
import { systemClock } from "./clock.js";
import { Connectivity } from "./connectivity.js";
import type { Pacer } from "./pacer.js";
import { groupOf, type RefusedRequest, refusalOf, triesOf } from "./refusals.js";

/** What one attempt at a request resulted in, as far as the loop is concerned. */
interface Attempt {
  type: string;
  rate?: RateLimit | undefined;
}
type Throttled = { type: "throttled"; status: number; rate: RateLimit };
type Failed = { type: "failed"; why: string };
/** The run stopped before the request could be sent, or before it had an effect. */
export interface Unsent {
  type: "unsent";
  why: string;
}

/** An outcome after which the request is not sent again by the loop. */
export type Final<A> = Exclude<A, { type: "throttled" | "unsent" }>;
type Readable<A> = Exclude<A, { type: "throttled" | "unsent" | "failed" }>;

/** Why an entry was not sent that no attempt was made for. */
export const NOT_STARTED = "the run ended before it could be sent";
const FIRST_PAUSE_MS = 500;

/** A permit that was acquired before it was known which request it is for. The first request uses it up, or gives it back if it is for another group. */
export interface PermitAtHand {
  available: boolean;
  group: EndpointGroup;
}

export interface RequestLoopOptions {
  pacer: Pacer;
  /** Whose variables and permissions are in hints; undefined: no request is sent. */
  provider: ProviderFacts | undefined;
  /** Give up if the tenant could not be reached for this long, milliseconds. */
  unreachableMs: number;
  /** Aborted: no further request is sent. */
  stop: AbortSignal;
  /** All requests wait this long, milliseconds, because the tenant can't be reached. */
  onUnreachable?: (ms: number, why: string) => void;
  /** The tenant could not be reached for too long. It must abort `stop`; absent: the error is thrown. */
  onGiveUp?: (error: ReticketError) => void;
}

/**
 * Sends requests: each with a permit, and again where that is safe and may help. One for all requests of a run.
 * `refusals.ts` says what a refusal means and how many tries a kind of request has.
 */
export class RequestLoop {
  readonly #connectivity: Connectivity;

  constructor(private readonly options: RequestLoopOptions) {
    this.#connectivity = new Connectivity(options.unreachableMs, options.provider);
  }

  /**
   * Sends one request until it has an outcome. Without a usable response (`failed`) it is sent as many times as its kind
   * allows.
   * @param attempt sends the request once
   * @param permit where the caller has acquired the first permit already
   * @throws ReticketError TENANT_UNREACHABLE, unless `onGiveUp` is given
   */
  async attempt<A extends Attempt>(
    kind: RequestKind,
    attempt: () => Promise<A>,
    permit?: PermitAtHand,
  ): Promise<Final<A> | Unsent> {
    const { pacer, stop } = this.options;
    const group = groupOf(kind);
    let why = NOT_STARTED;
    for (let failures = 0; ; ) {
      if (stop.aborted) return { type: "unsent", why };
      const mayLeave = this.#isAtHand(permit, group) || (await pacer.acquire(stop, group));
      if (!mayLeave) return { type: "unsent", why };
      const sentAt = systemClock.now();
      const outcome: Attempt | Throttled | Unsent | Failed = await attempt();
      this.#observe(outcome, { sentAt, group });
      if (isFailed(outcome)) {
        if (++failures >= triesOf(kind)) return outcome as Attempt as Final<A>;
        pacer.pause(FIRST_PAUSE_MS * 2 ** (failures - 1));
      } else if (!hadNoEffect(outcome)) return outcome as Attempt as Final<A>;
      why = noEffectWords(outcome);
    }
  }

  /**
   * Sends a request that only reads.
   * @param request sends the request once
   * @param kind what it reads
   * @returns undefined if the run was stopped before a response arrived
   * @throws ReticketError SCOPE_MISSING, CREDENTIALS_REFUSED, TENANT_UNREACHABLE: no other request would succeed either
   */
  async send<A extends Attempt>(
    request: () => Promise<A>,
    kind: "read" | "export" | "logs" = "read",
  ): Promise<Readable<A> | undefined> {
    const outcome: Attempt | Unsent | Failed | RefusedRequest = await this.attempt(kind, request);
    if (outcome.type === "unsent") return undefined;
    if (isFailed(outcome)) throw this.#unreachable(`no usable response from the tenant: ${outcome.why}`);
    if (isRefused(outcome)) {
      const error = refusalOf(kind, outcome, this.options.provider!);
      if (error !== undefined) throw error;
    }
    return outcome as Readable<A>;
  }

  /** Uses the permit at hand, or gives it back if it is for another group, so that its token is not kept waiting. */
  #isAtHand(permit: PermitAtHand | undefined, group: EndpointGroup): boolean {
    if (permit?.available !== true) return false;
    permit.available = false;
    if (permit.group === group) return true;
    this.options.pacer.giveBack(permit.group);
    return false;
  }

  /** Tells the pacer what the response said, or waits while the tenant is unreachable. */
  #observe(
    outcome: Attempt | Throttled | Unsent | Failed,
    sent: { sentAt: number; group: EndpointGroup },
  ): void {
    if (isUnsent(outcome)) {
      this.#wait(outcome.why);
      return;
    }
    this.#connectivity.reached();
    const rate = "rate" in outcome ? outcome.rate : undefined;
    if (rate !== undefined) {
      this.options.pacer.observe(rate, { ...sent, throttled: outcome.type === "throttled" });
    }
  }

  #wait(why: string): void {
    const { pacer, stop, onUnreachable, onGiveUp } = this.options;
    const wait = stop.aborted ? undefined : this.#connectivity.failed(systemClock.now(), why);
    if (wait instanceof ReticketError) {
      if (onGiveUp === undefined) throw this.#unreachable(wait.message);
      onGiveUp(wait);
    } else if (wait !== undefined) {
      pacer.pause(wait);
      onUnreachable?.(wait, why);
    }
  }

  #unreachable(message: string): ReticketError {
    const { domainVariable } = this.options.provider!;
    return new ReticketError("TENANT_UNREACHABLE", message, {
      hint: `check the network, the proxy and ${domainVariable}, then run the same command again`,
    });
  }
}

function isUnsent(outcome: Attempt): outcome is Unsent {
  return outcome.type === "unsent";
}

function isFailed(outcome: Attempt): outcome is Failed {
  return outcome.type === "failed";
}

function isRefused(outcome: Attempt): outcome is Attempt & RefusedRequest {
  return outcome.type === "refused";
}

/** It is known that the request had no effect: the tenant said so, or it never left. */
function hadNoEffect(outcome: Attempt): outcome is Throttled | Unsent {
  return outcome.type === "throttled" || outcome.type === "unsent";
}

function noEffectWords(outcome: Throttled | Unsent | Failed): string {
  return outcome.type === "throttled" ? `${outcome.status}: too many requests` : outcome.why;
}
