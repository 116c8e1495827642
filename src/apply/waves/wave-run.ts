import { setMaxListeners } from "node:events";
import { ReticketError } from "../../errors.js";
import { waveOpenedRecord } from "../../ledger/claim.js";
import type { LockedLedger } from "../../ledger/ledger.js";
import { HoursClock } from "../../manifest/waves/hours.js";
import { type Clock, systemClock } from "../../pacing/clock.js";
import type { ManifestPlan } from "../../plan/plan.js";
import type { WavePlan, WavesPlan } from "../../plan/waves/wave-plan.js";
import type { Target } from "../../target.js";
import type { ApplyEvent, EntryOutcome } from "../events.js";
import { type GateFailure, LiveCounts } from "./live-counts.js";
import { WavePace } from "./wave-pace.js";

/** How many members one record names at most. */
const NAMED_AT_ONCE = 20_000;
/** A wait ends at least so often, because the machine may have slept meanwhile. */
const LOOK_MS = 10_000;

export interface WaveRunOptions {
  run: string;
  plan: ManifestPlan;
  waves: WavesPlan;
  ledger: LockedLedger;
  emit: (event: ApplyEvent) => void;
  clock?: Clock;
  /** Milliseconds since the epoch. */
  wall?: () => number;
}

/** One manifest's waves in a run: opens them, lets their entries out at their pace and in their hours, and watches their gates. */
export class WaveRun {
  readonly #closing = new AbortController();
  readonly #counts: LiveCounts;
  readonly #clock: Clock;
  readonly #wall: () => number;
  readonly #hours = new Map<number, HoursClock>();
  readonly #paces = new Map<number, WavePace>();
  readonly #opened = new Set<number>();
  /** Entries of each wave that have no final outcome yet. */
  readonly #left: number[];
  /** Why nothing more is let out: a gate failed, or the hours of a wave are over. */
  failure: GateFailure | undefined;

  constructor(private readonly options: WaveRunOptions) {
    const { plan, waves } = options;
    this.#clock = options.clock ?? systemClock;
    this.#wall = options.wall ?? Date.now;
    this.#counts = new LiveCounts(plan, waves);
    this.#left = waves.waves.map(({ left }) => left);
    for (const { wave, definition } of waves.waves) {
      if (definition.hours !== undefined) this.#hours.set(wave, new HoursClock(definition.hours));
    }
    setMaxListeners(0, this.#closing.signal);
  }

  get plan(): ManifestPlan {
    return this.options.plan;
  }

  /** The waves that may be sent, in their order. */
  get sendable(): WavePlan[] {
    return this.options.waves.waves.filter(({ maySend, left }) => maySend && left > 0);
  }

  /** Aborted: nothing more of the manifest is sent in this run. */
  get signal(): AbortSignal {
    return this.#closing.signal;
  }

  /** Whether entries of waves that were open are left, because a gate failed or their hours are over. */
  get isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  isMember(index: number, { wave }: WavePlan): boolean {
    return this.options.waves.members[index] === wave;
  }

  /**
   * Records that the wave is open, and its members.
   * @throws ReticketError LEDGER_MOVED if another run has opened it with other members
   */
  async open({ wave, recorded }: WavePlan): Promise<void> {
    const { run, plan, waves, ledger, emit } = this.options;
    const { entries, generation, name } = plan.manifest;
    if (this.#opened.has(wave)) return;
    this.#opened.add(wave);
    const joining: number[] = [];
    for (let index = 0; index < waves.members.length; index++) {
      if (waves.members[index] === wave && waves.isNew[index] === 1) joining.push(index);
    }
    if (joining.length === 0) return;
    for (let from = 0; from < joining.length; from += NAMED_AT_ONCE) {
      const targets = joining.slice(from, from + NAMED_AT_ONCE).map((index) => entries.target(index));
      await ledger.append([
        waveOpenedRecord(run, { wave, generation, membersBefore: recorded + from }, targets),
      ]);
    }
    const { waves: found } = await ledger.state();
    if (joining.some((index) => found.waveOf(entries.targetId(index)) !== wave)) {
      throw new ReticketError(
        "LEDGER_MOVED",
        `another run has opened wave ${wave} of ${name} with other members: nothing was sent to them`,
        { hint: "run the same command again" },
      );
    }
    emit({ type: "wave_opened", manifest: name, wave, members: recorded + joining.length });
  }

  /** Resolves to true when the next entry of the wave may be sent; to false when no more is sent. */
  async acquire({ wave, definition, lastAt }: WavePlan, stop: AbortSignal): Promise<boolean> {
    const ends = AbortSignal.any([stop, this.signal]);
    let pace = this.#paces.get(wave);
    if (pace === undefined) {
      const { ledger } = this.options;
      pace = new WavePace({
        perSecond: definition.pace,
        runners: () => ledger.runners.size,
        sinceLast: lastAt === undefined ? undefined : this.#wall() - lastAt,
        clock: this.#clock,
      });
      this.#paces.set(wave, pace);
    }
    const hours = this.#hours.get(wave);
    if (hours === undefined) return pace.acquire(ends);
    const watch = this.#watchHours(hours);
    try {
      return this.#isWithin(hours) && (await pace.acquire(ends)) && this.#isWithin(hours);
    } finally {
      watch();
    }
  }

  /** Why an entry must not be sent at this moment; undefined: it may. */
  withheld(index: number): string | undefined {
    const { failure } = this;
    if (failure !== undefined) return `the gate of wave ${failure.wave} failed`;
    const hours = this.#hours.get(this.options.waves.members[index]!);
    return hours === undefined || this.#isWithin(hours) ? undefined : "the hours of its wave are over";
  }

  /** An entry has an outcome. */
  settled(index: number, outcome: EntryOutcome): void {
    const { plan, waves, emit } = this.options;
    if (outcome === "released") return;
    const wave = waves.members[index]!;
    if (this.#left[wave - 1] !== undefined && --this.#left[wave - 1]! === 0) {
      const { size } = waves.waves[wave - 1]!;
      emit({ type: "wave_done", manifest: plan.manifest.name, wave, members: size });
    }
    this.#fail(this.#counts.settled(index, outcome));
  }

  /** A ticket of the manifest can't be delivered. */
  undeliverable(target: Target): void {
    this.#fail(this.#counts.undeliverable(target));
  }

  #fail(failure: GateFailure | undefined): void {
    if (failure === undefined || this.failure !== undefined) return;
    this.failure = failure;
    const { wave, number, count, limit, of } = failure;
    this.#closing.abort();
    this.options.emit({
      type: "gate_failed",
      manifest: this.plan.manifest.name,
      wave,
      number,
      count,
      limit,
      of,
    });
  }

  #isWithin(hours: HoursClock): boolean {
    if (hours.isOpen(this.#wall())) return true;
    this.#closing.abort();
    return false;
  }

  /** Ends a wait for the pace when the hours are over. */
  #watchHours(hours: HoursClock): () => void {
    const timer = setInterval(() => this.#isWithin(hours), LOOK_MS);
    return () => clearInterval(timer);
  }
}
