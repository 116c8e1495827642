import type { ManifestPlan, Plan } from "../../plan/plan.js";
import type { ExceededLimit } from "../../plan/waves/gate.js";
import { waitingWaves } from "../../plan/waves/next-step.js";
import { timetable, type WaveTimes } from "../../plan/waves/timetable.js";
import type { WavePlan, WaveState, WaveWait } from "../../plan/waves/wave-plan.js";
import { moment } from "../../report/html/words.js";
import { durationWords } from "./duration.js";

/** One wave as people read it. */
export interface WaveRow {
  wave: number;
  state: WaveState;
  size: number;
  sent: number;
  left: number;
  /** How it is defined: `50; gate: completed 20%`. */
  definition: string;
  /** How its entries stand: `12 completed, 1 rejected`; empty: nothing to say. */
  standing: string;
  /** What it waits for, or which limit is exceeded; undefined: nothing. */
  waitsFor: string | undefined;
  /** When it would be sent; undefined: it is not known, or nothing is left. */
  times: string | undefined;
}

/** What a timetable is made from. Times are milliseconds since the epoch. */
export interface WaveTiming {
  now: number;
  /** When the first ticket would be issued. */
  startsAt: number;
  /** The known rate; undefined: not known. */
  perSecond: number | undefined;
}

/** The waves of a manifest, first to last. */
export function waveRows({ waves: plan }: Pick<ManifestPlan, "waves">, timing: WaveTiming): WaveRow[] {
  if (plan === undefined) return [];
  const times = timetable(plan, timing);
  return plan.waves.map((wave, place) => ({
    ...{ wave: wave.wave, state: wave.state, size: wave.size, sent: wave.sent, left: wave.left },
    definition: wave.definition.words,
    standing: standingWords(wave),
    waitsFor: waitsWords(wave, timing.now),
    times: timesWords(times[place]!),
  }));
}

/** A wave in one line. */
export function waveLine({
  wave,
  state,
  size,
  sent,
  standing,
  waitsFor,
  times,
  definition,
}: WaveRow): string {
  const parts = [
    `wave ${wave} (${definition}): ${state}, ${sent} of ${size} sent`,
    ...(standing === "" ? [] : [standing]),
  ];
  const more = [
    ...(waitsFor === undefined ? [] : [`${state === "failed" ? "failed" : "waits for"}: ${waitsFor}`]),
    ...(times === undefined ? [] : [times]),
  ];
  return [parts.join(", "), ...more].join("; ");
}

function standingWords({ completed, rejected, undelivered, inDoubt, inFlight }: WavePlan): string {
  const counts: [number, string][] = [
    [completed, "completed"],
    [rejected, "rejected"],
    [undelivered, "undelivered"],
    [inDoubt, "in doubt"],
    [inFlight, "in flight"],
  ];
  return counts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : [])).join(", ");
}

/** What a wave waits for, with the numbers of now, or the limits of its gate that are exceeded; undefined: nothing. */
export function waitsWords({ waitsFor, exceeded }: WavePlan, now: number): string | undefined {
  if (exceeded.length > 0) return exceeded.map(exceededWords).join("; ");
  return waitsFor.length === 0 ? undefined : waitsFor.map((wait) => waitWords(wait, now)).join("; ");
}

/** `rejected 3 of 50, and at most 1 (2%) may be`: which number failed, with its limit. */
export function exceededWords({ number, count, limit, of, written }: ExceededLimit): string {
  const share = written.endsWith("%") ? ` (${written})` : "";
  return `${number.replace("_", " ")} ${count} of ${of}, and the limit is ${limit}${share}`;
}

function waitWords(wait: WaveWait, now: number): string {
  switch (wait.why) {
    case "entries": {
      const flight = wait.inFlight === 0 ? [] : [`${wait.inFlight} in flight`];
      const left = wait.left === 0 ? [] : [`${wait.left} to send`];
      return `wave ${wait.wave}: ${[...left, ...flight].join(", ")}`;
    }
    case "wave":
      return `wave ${wait.wave}`;
    case "failed":
      return `the gate of wave ${wait.wave}, which failed`;
    case "completed": {
      const share = wait.written.endsWith("%") ? ` (${wait.written})` : "";
      return `completed ${wait.count} of ${wait.of}, and ${wait.needed}${share} are needed`;
    }
    case "after":
      return `${durationWords(wait.until - now)} more after the last ticket (${moment(wait.until)})`;
    case "at":
      return moment(wait.until);
    case "hours":
      return `its hours, which begin at ${moment(wait.until)}`;
  }
}

function timesWords({ startsAt, endsAt, isEarliest }: WaveTimes): string | undefined {
  if (startsAt === undefined || endsAt === undefined) return undefined;
  return `${isEarliest ? "at the earliest " : ""}${moment(startsAt)} to ${moment(endsAt)}`;
}

/** What each manifest waits for, after a run: `inc-2041: wave 2 (950 entries) waits for: …`. */
export function* waitingText(plan: Plan): Generator<string> {
  for (const { manifest, wave } of waitingWaves(plan)) {
    const failed = plan.manifests
      .find((each) => each.manifest.name === manifest)
      ?.waves?.waves.find(({ exceeded }) => exceeded.length > 0);
    yield failed === undefined
      ? waitingLine(manifest, wave, plan.now)
      : failedLine(manifest, failed, plan.now);
  }
  for (const each of plan.manifests) {
    const noRoom = noRoomLine(each);
    if (noRoom !== undefined) yield `\n${each.manifest.name}: ${noRoom}.\n`;
  }
}

/** What `apply --follow` does until then. */
export function followingLine(at: number): string {
  return at <= Date.now() ? "Going on." : `Following: waiting until ${moment(at)}. No lock is held.`;
}

function waitingLine(manifest: string, wave: WavePlan, now: number): string {
  const needsResets = wave.waitsFor.some(({ why }) => why === "completed");
  const hint = needsResets
    ? "`reticket refresh` finds who has reset; apply again after it"
    : "Apply again then";
  return `\n${manifest}: wave ${wave.wave} (${entries(wave.left)}) waits for: ${waitsWords(wave, now)}.\n  ${hint}, or let \`apply --follow\` wait.\n`;
}

function failedLine(manifest: string, wave: WavePlan, now: number): string {
  return `\n${manifest}: nothing more is sent, because the gate of wave ${wave.wave} failed: ${waitsWords(wave, now)}.\n  Fix the cause, or raise the limit in the manifest.\n`;
}

function entries(count: number): string {
  return count === 1 ? "1 entry" : `${count} entries`;
}

/** `3 entries fit into no wave …`; undefined: all fit. */
export function noRoomLine({ waves }: Pick<ManifestPlan, "waves">): string | undefined {
  const count = waves?.noRoom ?? 0;
  if (count === 0) return undefined;
  return `${entries(count)} ${count === 1 ? "was" : "were"} added after all waves were opened: add a wave with \`rest: true\``;
}
