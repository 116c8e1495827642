import type { Target } from "../target.js";
import { claimedTargets } from "./claim.js";
import { grown } from "./id-table.js";
import type { LedgerLine } from "./record.js";

/** A wave that was opened. */
export interface OpenedWave {
  /** How many members are recorded. */
  members: number;
  /** When it was opened, milliseconds since the epoch. */
  openedAt: number;
}

/** The waves of a manifest as its ledger records them. */
export interface RecordedWaves {
  /** The manifest's generation that they belong to: a raised generation starts with the first wave again. */
  readonly generation: number;
  /** By number, from 1. */
  readonly opened: ReadonlyMap<number, OpenedWave>;
  /** The wave that a target belongs to; undefined: no opened one. @param id as `targetId` makes it */
  waveOf(id: string): number | undefined;
}

/** No wave is recorded. */
export const NO_WAVES: RecordedWaves = { generation: 1, opened: new Map(), waveOf: () => undefined };

type WaveLine = Extract<LedgerLine, { type: "wave_opened" }>;

/**
 * One column of the fold: the wave of each target. Of several runs that open a wave at the same time, the first one's
 * record counts: a record says how many members the wave had before it, and is void if that is not so any more. So a wave
 * never gets more members than the run that opened it has planned.
 */
export class WaveColumn {
  #waves = new Uint8Array(0);
  #generation = 1;
  readonly #opened = new Map<number, OpenedWave>();

  /** @param rowOf finds a target's row, and makes one */
  add(line: WaveLine, rowOf: (target: Target) => number): void {
    const { wave, generation = 1, members_before: before = 0, at } = line;
    if (generation > this.#generation) this.#begin(generation);
    const opened = this.#opened.get(wave) ?? { members: 0, openedAt: Date.parse(at) };
    if (generation < this.#generation || opened.members !== before) return;
    for (const target of claimedTargets(line)) {
      const row = rowOf(target);
      this.#reserve(row);
      if (this.#waves[row] !== 0) continue;
      this.#waves[row] = wave;
      opened.members++;
    }
    this.#opened.set(wave, opened);
  }

  /** @param row finds a target's row by its id */
  view(row: (id: string) => number | undefined): RecordedWaves {
    return {
      generation: this.#generation,
      opened: this.#opened,
      waveOf: (id) => this.#at(row(id)) || undefined,
    };
  }

  #at(row: number | undefined): number {
    return row === undefined ? 0 : (this.#waves[row] ?? 0);
  }

  #begin(generation: number): void {
    this.#generation = generation;
    this.#waves.fill(0);
    this.#opened.clear();
  }

  #reserve(row: number): void {
    if (row < this.#waves.length) return;
    this.#waves = grown(this.#waves, new Uint8Array(Math.max(1024, 2 * row)));
  }
}
