import { ReticketError } from "../errors.js";
import type { EntryOutcome } from "./events.js";

/** Doubts in a row that open the breaker. */
const DOUBTS_IN_A_ROW = 5;
/** Rejections that stop a run which has hardly begun, and the share of its outcomes that they must be. */
const EARLY_REJECTIONS = 20;
const EARLY_OUTCOMES = 100;
const EARLY_SHARE = 0.8;

/** Watches a run's outcomes for signs that the tenant is broken or is the wrong one. */
export class Breaker {
  #doubts = 0;
  #rejections = 0;
  #outcomes = 0;

  /** Takes the next outcome; gives the error that the run must stop with, where it must. */
  next(outcome: EntryOutcome, words: string): ReticketError | undefined {
    if (outcome === "released") return undefined;
    this.#outcomes++;
    this.#doubts = outcome === "in_doubt" ? this.#doubts + 1 : 0;
    if (outcome === "rejected") this.#rejections++;

    if (this.#doubts === DOUBTS_IN_A_ROW) {
      return new ReticketError(
        "BREAKER_OPEN",
        `${DOUBTS_IN_A_ROW} requests in a row ended in doubt (the last: ${words}): the run stops before it puts more users in doubt`,
        {
          hint: "find out what is wrong between here and the tenant, then apply again: what is in doubt is held unless `--in-doubt reissue` is given",
        },
      );
    }
    if (
      outcome === "rejected" &&
      this.#rejections >= EARLY_REJECTIONS &&
      this.#outcomes <= EARLY_OUTCOMES &&
      this.#rejections >= this.#outcomes * EARLY_SHARE
    ) {
      return new ReticketError(
        "TOO_MANY_REJECTIONS",
        `${this.#rejections} of the first ${this.#outcomes} requests were rejected (the last: ${words}): is this the right tenant, the right connection?`,
        {
          hint: "fix the cause, then apply with `--retry-rejected`, which sends the rejected ones again",
        },
      );
    }
    return undefined;
  }
}
