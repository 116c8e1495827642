import { HoursClock } from "../../manifest/waves/hours.js";
import type { Wave } from "../../manifest/waves/wave.js";
import type { WavePlan, WavesPlan } from "./wave-plan.js";

/** When a wave is sent, milliseconds since the epoch. */
export interface WaveTimes {
  wave: number;
  /** When its first request is sent at the earliest; undefined: it is not known, or nothing is left to send. */
  startsAt: number | undefined;
  /** When its last request is sent at the earliest. */
  endsAt: number | undefined;
  /** A gate before it needs resets, and it is not known when they happen: the times are the earliest possible. */
  isEarliest: boolean;
}

const DAY_MS = 86_400_000;
/** Times that are further away are not computed. */
const HORIZON_MS = 1000 * DAY_MS;

/**
 * When each wave would be sent. Pure.
 * @param perSecond the rate that the tenant allows; undefined: not known, so only waves with a pace have an end
 * @param startsAt when the first ticket is issued: now, or after containment; milliseconds since the epoch
 */
export function timetable(
  { waves }: Pick<WavesPlan, "waves">,
  { startsAt, perSecond }: { startsAt: number; perSecond: number | undefined },
): WaveTimes[] {
  let at: number | undefined = startsAt;
  let isEarliest = false;
  return waves.map((wave, place) => {
    const before = waves[place - 1];
    if (before !== undefined && wave.recorded === 0) {
      at = opensAt(before, at, startsAt);
      isEarliest ||= before.definition.gate?.completed !== undefined && isWaiting(wave, before);
    }
    if (wave.left === 0) return { wave: wave.wave, startsAt: undefined, endsAt: undefined, isEarliest };
    const sent = at === undefined || isStopped(wave) ? undefined : sending(wave, at, perSecond);
    at = sent?.to;
    return { wave: wave.wave, startsAt: sent?.from, endsAt: sent?.to, isEarliest };
  });
}

function isStopped({ exceeded, waitsFor }: WavePlan): boolean {
  return exceeded.length > 0 || waitsFor.some(({ why }) => why === "failed");
}

/** Whether the gate's `completed` is still to be reached. */
function isWaiting(wave: WavePlan, before: WavePlan): boolean {
  return wave.waitsFor.some(({ why }) => why === "completed" || why === "wave") || before.left > 0;
}

/** When the gate of a wave opens, if its last ticket is issued at this time. */
function opensAt(
  { definition, left, lastAt }: WavePlan,
  endsAt: number | undefined,
  now: number,
): number | undefined {
  if (endsAt === undefined) return undefined;
  const { afterMs = 0, at = 0 } = definition.gate ?? {};
  const last = left > 0 ? endsAt : (lastAt ?? now);
  return Math.max(endsAt, last + afterMs, at);
}

/** When the entries that are left are sent, if they may be from a time on. undefined: not known. */
function sending(
  { definition, left }: WavePlan,
  from: number,
  perSecond: number | undefined,
): { from: number; to: number } | undefined {
  const rate = rateOf(definition, perSecond);
  if (rate === undefined) return undefined;
  // The first one is sent at once.
  let needed = ((left - 1) * 1000) / rate;
  if (definition.hours === undefined) return { from, to: from + needed };
  const clock = new HoursClock(definition.hours);
  let at = clock.isOpen(from) ? from : clock.nextChange(from);
  const first = at;
  while (at - from < HORIZON_MS) {
    const closes = clock.nextChange(at);
    if (at + needed < closes) return { from: first, to: at + needed };
    needed -= closes - at;
    at = clock.nextChange(closes);
  }
  return undefined;
}

function rateOf({ pace }: Wave, perSecond: number | undefined): number | undefined {
  const known = [pace, perSecond].filter((rate) => rate !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
