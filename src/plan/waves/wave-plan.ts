import { isUndelivered } from "../../ledger/delivery-marks.js";
import type { LedgerState, TargetState } from "../../ledger/ledger.js";
import type { Keys } from "../../manifest/keys.js";
import type { Manifest } from "../../manifest/manifest.js";
import { HoursClock } from "../../manifest/waves/hours.js";
import type { Wave } from "../../manifest/waves/wave.js";
import { type ExceededLimit, exceededLimits, type GateWait, gateWaits, type WaveCounts } from "./gate.js";
import { NO_ROOM, openedWaves, type WaveMembers, waveMembers } from "./membership.js";

/** `open`: it is sent, or the next apply sends it. `failed`: a limit of its gate is exceeded. */
export type WaveState = "open" | "waiting" | "done" | "failed";

/** What a wave waits for. */
export type WaveWait =
  | GateWait
  /** Entries of the wave before it are not sent yet, or their requests are in flight. */
  | { why: "entries"; wave: number; left: number; inFlight: number }
  /** A wave before it waits. */
  | { why: "wave"; wave: number }
  /** A limit of that wave's gate is exceeded. */
  | { why: "failed"; wave: number }
  /** Its hours begin then, milliseconds since the epoch. */
  | { why: "hours"; until: number };

/** One wave in a plan. */
export interface WavePlan extends WaveCounts {
  /** Its number, from 1. */
  wave: number;
  definition: Wave;
  state: WaveState;
  /** How many members it has. */
  size: number;
  /** Members whose request was sent. */
  sent: number;
  /** Members for whom a request is to be sent. */
  left: number;
  inFlight: number;
  /** How many members are recorded. */
  recorded: number;
  /** Whether its entries may be sent now: it is open, and these are its hours. */
  maySend: boolean;
  waitsFor: readonly WaveWait[];
  exceeded: readonly ExceededLimit[];
}

/** The waves of one manifest in a plan. */
export interface WavesPlan extends WaveMembers {
  waves: readonly WavePlan[];
  /** Entries that were added after all waves were opened, and that none has room for. */
  noRoom: number;
}

export interface WavesInput {
  manifest: Manifest;
  keys: Keys;
  state: LedgerState | undefined;
  /** What would be done with an entry if every wave were open and the run were not narrowed. */
  action: (index: number) => string;
  /** Whether the entry's account changed its password before any ticket was issued. */
  hasResetBefore: (index: number) => boolean;
  /** Whether a request of a run that is at work now is in flight. */
  isInFlight: (state: TargetState) => boolean;
  /** Milliseconds since the epoch. */
  now: number;
}

type Tally = WaveCounts & Pick<WavePlan, "size" | "sent" | "left" | "inFlight"> & { blocking: number };

/** The waves of a manifest: who is in which, how they stand, and which may be sent now. undefined: it has none. Pure. */
export function planWaves(input: WavesInput): WavesPlan | undefined {
  const { manifest, keys, state, action } = input;
  if (manifest.waves.length === 0) return undefined;
  const isSettled = (index: number) => action(index) === "none" || action(index) === "redirect";
  const { members, isNew } = waveMembers({ manifest, keys, recorded: state?.waves, isSettled });
  const opened = openedWaves(manifest, state?.waves);
  const tallies = manifest.waves.map((_, place) => emptyTally(opened.get(place + 1)?.openedAt));
  let noRoom = 0;
  for (let index = 0; index < members.length; index++) {
    if (members[index] === NO_ROOM) noRoom++;
    const tally = tallies[members[index]! - 1];
    if (tally !== undefined) count(tally, index, input);
  }
  return { members, isNew, waves: statesOf(manifest, tallies, opened, input.now), noRoom };
}

function emptyTally(openedAt: number | undefined): Tally {
  return {
    ...{ size: 0, base: 0, sent: 0, left: 0, inFlight: 0, blocking: 0 },
    ...{ completed: 0, rejected: 0, undelivered: 0, inDoubt: 0, lastAt: openedAt },
  };
}

function count(tally: Tally, index: number, input: WavesInput): void {
  const { manifest, state, action, hasResetBefore, isInFlight } = input;
  tally.size++;
  if (hasResetBefore(index)) return;
  tally.base++;
  const recorded = state?.get(manifest.entries.targetId(index));
  switch (action(index)) {
    case "none":
    case "redirect":
      tally.sent++;
      if (recorded !== undefined) countIssued(tally, recorded);
      return;
    case "rejected":
      tally.sent++;
      tally.rejected++;
      return;
    case "hold":
      tally.sent++;
      if (recorded !== undefined && isInFlight(recorded)) tally.inFlight++;
      else tally.inDoubt++;
      return;
    default:
      tally.left++;
      // Who could not be contained gets no ticket for now. The others do not wait for that.
      if (recorded?.password?.state !== "uncontained" && recorded?.sessions?.state !== "unrevoked")
        tally.blocking++;
  }
}

function countIssued(tally: Tally, { issued, observed, delivery }: TargetState): void {
  if (issued !== undefined) tally.lastAt = Math.max(tally.lastAt ?? 0, issued.issuedAt);
  if (observed?.state === "completed") tally.completed++;
  else if (isUndelivered(delivery)) tally.undelivered++;
}

function statesOf(
  { waves }: Manifest,
  tallies: readonly Tally[],
  opened: ReadonlyMap<number, { members: number }>,
  now: number,
): WavePlan[] {
  const exceeded = waves.map(({ gate }, place) => exceededLimits(gate, tallies[place]!));
  const failed = exceeded.findIndex((limits) => limits.length > 0) + 1;
  const highest = Math.max(0, ...opened.keys());
  const plans: WavePlan[] = [];
  for (const [place, definition] of waves.entries()) {
    const wave = place + 1;
    const { blocking, ...tally } = tallies[place]!;
    const before = plans.at(-1);
    const waits = [
      ...(wave <= highest || before === undefined
        ? []
        : waitsAfter(before, tallies[place - 1]!.blocking, now)),
      ...hoursWait(definition, blocking, now),
    ];
    const waitsFor: WaveWait[] = failed > 0 && tally.left > 0 ? [{ why: "failed", wave: failed }] : waits;
    plans.push({
      ...{ wave, definition, ...tally, recorded: opened.get(wave)?.members ?? 0 },
      size: Math.max(tally.size, opened.get(wave)?.members ?? 0),
      state: stateOf(exceeded[place]!, waitsFor, tally.left + tally.inFlight),
      maySend: waitsFor.length === 0,
      waitsFor,
      exceeded: exceeded[place]!,
    });
  }
  return plans;
}

function stateOf(exceeded: readonly ExceededLimit[], waits: readonly WaveWait[], left: number): WaveState {
  if (exceeded.length > 0) return "failed";
  if (waits.length > 0) return "waiting";
  return left === 0 ? "done" : "open";
}

/** What a wave waits for because of the one before it. Without a gate, it follows at once. */
function waitsAfter(before: WavePlan, blocking: number, now: number): WaveWait[] {
  const { wave, definition, state, inFlight } = before;
  if (state === "waiting") return [{ why: "wave", wave }];
  if (definition.gate === undefined) return [];
  const waits: WaveWait[] = gateWaits(definition.gate, before, now);
  if (blocking + inFlight === 0) return waits;
  // The time after the last ticket counts from a ticket that is not issued yet.
  return [{ why: "entries", wave, left: blocking, inFlight }, ...waits.filter(({ why }) => why !== "after")];
}

function hoursWait({ hours }: Wave, left: number, now: number): WaveWait[] {
  if (hours === undefined || left === 0) return [];
  const clock = new HoursClock(hours);
  return clock.isOpen(now) ? [] : [{ why: "hours", until: clock.nextChange(now) }];
}
