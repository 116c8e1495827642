import type { EndpointGroup } from "../../../src/tenant/endpoint-group.js";
import { limitsOf, type SubscriptionPlan } from "../../../src/tenant/subscription.js";

/** The shortest possible night and its parts, milliseconds. */
export interface LeastNight {
  ms: number;
  containmentMs: number;
  ticketsMs: number;
  gatesMs: number;
}

export interface LeastNightInput {
  /** How many users each wave has. */
  waves: readonly number[];
  gateMs: number;
  /** How many users each `refresh`, at the end of a gate, finds to have reset: what their reset left alive is revoked. */
  revokedAgain: readonly number[];
  mailsASec: number;
}

/** What each bucket holds at first and all that it is refilled with, spent at once: nothing is faster. */
export function leastNight(
  plan: SubscriptionPlan,
  { waves, gateMs, revokedAgain, mailsASec }: LeastNightInput,
): LeastNight {
  const tokens = new Tokens(plan);
  const users = waves.reduce((sum, size) => sum + size, 0);
  const containmentMs = tokens.spend({ write_users: users, other: users });
  let ticketsMs = 0;
  let gatesMs = 0;
  for (const [index, size] of waves.entries()) {
    const mailMs = Math.max(0, (size - mailsASec) / mailsASec) * 1000;
    ticketsMs += tokens.spend({ other: size, read_users: size }, mailMs);
    if (index < waves.length - 1) {
      tokens.wait(gateMs);
      gatesMs += gateMs;
      ticketsMs += tokens.spend({ other: revokedAgain[index] ?? 0 });
    }
  }
  return { ms: containmentMs + ticketsMs + gatesMs, containmentMs, ticketsMs, gatesMs };
}

class Tokens {
  /** By bucket. */
  readonly #left = new Map<{ burst: number; perSecond: number }, number>();

  constructor(private readonly plan: SubscriptionPlan) {}

  /** @param longestMs how long something else takes meanwhile @returns milliseconds */
  spend(wanted: Partial<Record<EndpointGroup, number>>, longestMs = 0): number {
    const sums = new Map<{ burst: number; perSecond: number }, number>();
    for (const [group, count] of Object.entries(wanted)) {
      const bucket = limitsOf(this.plan, group as EndpointGroup);
      sums.set(bucket, (sums.get(bucket) ?? 0) + count);
    }
    const ms = Math.max(
      0,
      longestMs,
      ...[...sums].map(([bucket, count]) => ((count - this.#of(bucket)) / bucket.perSecond) * 1000),
    );
    for (const [bucket, count] of sums) this.#left.set(bucket, this.#of(bucket) - count);
    this.wait(ms);
    return ms;
  }

  wait(ms: number): void {
    for (const [bucket, left] of this.#left) {
      this.#left.set(bucket, Math.min(bucket.burst, left + (ms / 1000) * bucket.perSecond));
    }
  }

  #of(bucket: { burst: number; perSecond: number }): number {
    return this.#left.get(bucket) ?? bucket.burst;
  }
}
