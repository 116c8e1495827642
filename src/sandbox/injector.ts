import { type Fault, type FaultPlace, type FaultStage, stageOf } from "./fault.js";

interface Armed {
  fault: Fault;
  stage: FaultStage;
  seen: number;
  random: () => number;
  stormUntil: number;
}

/** Decides which request gets which fault: the same seed and the same order of requests give the same faults. */
export class FaultInjector {
  readonly #armed: readonly Armed[];
  readonly #clock: () => number;

  constructor(faults: readonly Fault[], seed: number, clock: () => number) {
    this.#clock = clock;
    this.#armed = faults.map((fault, index) => ({
      fault,
      stage: stageOf(fault.kind),
      seen: 0,
      random: randomNumbers(seed * 7919 + index),
      stormUntil: 0,
    }));
  }

  /** For a request that arrived: how long it waits, and the fault that replaces the handler, if any. */
  before(place: FaultPlace): { waitMs: number; fault: Fault | undefined } {
    let waitMs = 0;
    let struck: Fault | undefined;
    for (const armed of this.#armed) {
      if (armed.stage !== "before" || armed.fault.place !== place || !this.#strikes(armed)) continue;
      if (armed.fault.kind === "latency") waitMs += armed.fault.ms;
      else struck ??= armed.fault;
    }
    return { waitMs, fault: struck };
  }

  /** For a request that had its effect: the fault that changes its response, if any. */
  after(place: FaultPlace): Fault | undefined {
    return this.#first("after", place);
  }

  /** For a response: the fault in its rate-limit headers, if any. */
  headers(place: FaultPlace): Fault | undefined {
    return this.#first("headers", place);
  }

  #first(stage: FaultStage, place: FaultPlace): Fault | undefined {
    let struck: Fault | undefined;
    for (const armed of this.#armed) {
      if (armed.stage === stage && armed.fault.place === place && this.#strikes(armed))
        struck ??= armed.fault;
    }
    return struck;
  }

  #strikes(armed: Armed): boolean {
    const { when, kind, ms } = armed.fault;
    const now = this.#clock();
    if (now < armed.stormUntil) return true;
    armed.seen++;
    const strikes =
      kind === "429-storm" ? startsStorm(when, armed) : isStruck(when, armed.seen, armed.random);
    if (strikes && kind === "429-storm") armed.stormUntil = now + ms;
    return strikes;
  }
}

/** `after=N` means one storm that starts with request N + 1: it ends, however many requests follow. */
function startsStorm(when: Fault["when"], { seen, random }: Armed): boolean {
  return when.type === "after" ? seen === when.count + 1 : isStruck(when, seen, random);
}

function isStruck(when: Fault["when"], seen: number, random: () => number): boolean {
  switch (when.type) {
    case "always":
      return true;
    case "share":
      return random() < when.share;
    case "every":
      return seen % when.count === 0;
    case "nth":
      return seen === when.count;
    case "first":
      return seen <= when.count;
    case "after":
      return seen > when.count;
  }
}

/** Numbers in [0, 1) from a seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
