import { ReticketError } from "../errors.js";
import type { EntryOutcome } from "./events.js";

/** Doubts in a row that open the breaker. */
const DOUBTS_IN_A_ROW = 5;
/** Rejections that stop a run early, unless configured. */
export const MAX_REJECTIONS = 20;
/** A run is early until it has this many outcomes for each of those rejections. */
const EARLY_FACTOR = 5;
/** The minimum share of rejections among the outcomes. */
const EARLY_SHARE = 0.8;

/** What to do after the breaker has opened, and after too many rejections. */
export interface BreakerHints {
  doubts: string;
  rejections: string;
}

const TICKET_HINTS: BreakerHints = {
  doubts:
    "find what is wrong between this machine and the tenant, then apply again: entries in doubt are held unless `--in-doubt reissue` is given",
  rejections:
    "if the tenant and the connection are right, these users have no password there: continue with `--max-rejections none`; otherwise fix the cause and apply with `--retry-rejected`",
};

/** For requests whose tickets are thrown away. */
export const LINK_HINTS: BreakerHints = {
  doubts:
    "find what is wrong between this machine and the tenant, then run the same command again: to invalidate a link twice is harmless",
  rejections:
    "if the tenant and the connection are right, continue with `--max-rejections none`; otherwise fix the cause and run the same command again",
};

/** Watches a run's outcomes for signs that the tenant is broken, or that it is the wrong tenant. */
export class Breaker {
  #doubts = 0;
  #rejections = 0;
  #outcomes = 0;

  /** @param maxRejections stops the run early after this many, if most outcomes are rejections; Infinity: never */
  constructor(
    private readonly maxRejections: number = MAX_REJECTIONS,
    private readonly hints: BreakerHints = TICKET_HINTS,
  ) {}

  /** Takes the next outcome. @returns the error to stop the run with, if any */
  next(outcome: EntryOutcome, words: string): ReticketError | undefined {
    if (outcome === "released") return undefined;
    this.#outcomes++;
    this.#doubts = outcome === "in_doubt" ? this.#doubts + 1 : 0;
    if (outcome === "rejected") this.#rejections++;

    if (this.#doubts === DOUBTS_IN_A_ROW) {
      return new ReticketError(
        "BREAKER_OPEN",
        `${DOUBTS_IN_A_ROW} requests in a row ended in doubt (the last: ${words}): the run stops so that no more users are put in doubt`,
        { hint: this.hints.doubts },
      );
    }
    if (
      outcome === "rejected" &&
      this.#rejections >= this.maxRejections &&
      this.#outcomes <= this.maxRejections * EARLY_FACTOR &&
      this.#rejections >= this.#outcomes * EARLY_SHARE
    ) {
      return new ReticketError(
        "TOO_MANY_REJECTIONS",
        `${this.#rejections} of the first ${this.#outcomes} requests were rejected (the last: ${words}): is this the right tenant, the right connection?`,
        { hint: this.hints.rejections },
      );
    }
    return undefined;
  }
}
