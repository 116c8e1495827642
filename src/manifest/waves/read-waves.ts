import { parseDuration } from "../../duration.js";
import type { WaveGate as WrittenGate, Wave as WrittenWave } from "../../generated/manifest.js";
import type { Mistake } from "../diagnostic.js";
import { readHours, type WaveHours } from "./hours.js";
import { type Amount, paceOf, sizesOf, type Wave, type WaveGate, type Waves, waveWords } from "./wave.js";

/** Reports a mistake in the waves. @param path from `spec.waves` on */
export type ReportWave = (path: readonly (string | number)[], mistake: Mistake) => void;

/** Shares are sums of binary fractions, which are not exact. */
const ROUNDING = 1e-6;

/**
 * The waves of a manifest.
 * @param written `spec.waves`, as the schema allows it
 * @param entries how many entries it has
 */
export function readWaves(written: unknown, entries: number, report: ReportWave): Waves {
  if (written === undefined) return [];
  const valid = written as readonly WrittenWave[];
  const waves = valid.map((wave, index) => readWave(wave, index, report));
  const sound = waves.filter((wave) => wave !== undefined);
  if (sound.length < waves.length) return [];
  checkTotal(sound, entries, report);
  const sizes = sizesOf(sound, entries);
  for (const [index, { gate }] of valid.entries()) {
    if (gate !== undefined) checkGate(gate, { index, size: sizes[index]!, waves: sound }, report);
  }
  return sound;
}

function readWave(written: WrittenWave, index: number, report: ReportWave): Wave | undefined {
  const size = readSize(written, index, report);
  const hours = hoursOf(written.hours, index, report);
  if (size === undefined || hours === "invalid") return undefined;
  const { gate, pace } = written;
  return {
    size,
    gate: gate === undefined ? undefined : readGate(gate),
    pace: pace === undefined ? undefined : paceOf(pace),
    hours,
    words: waveWords(
      size === "rest" ? "rest" : String(written.size),
      gate === undefined ? undefined : { ...gate },
      pace,
      hours,
    ),
  };
}

function readSize({ size, rest }: WrittenWave, index: number, report: ReportWave): Wave["size"] | undefined {
  if ((size === undefined) === (rest === undefined)) {
    const message = size === undefined ? "the wave has no size" : "the wave has both `size` and `rest`";
    const hint =
      size === undefined
        ? "write `size: 50`, `size: 5%`, or `rest: true` in the last wave"
        : "keep one of the two";
    report([index], { code: "WAVE_SIZE", message, hint });
    return undefined;
  }
  if (size === undefined) return "rest";
  const amount = readAmount(size);
  if ("share" in amount && (amount.share > 1 || amount.share === 0)) {
    const message = `\`size\` is ${String(size)}, and a share is more than 0 % and at most 100 %`;
    report([index, "size"], { code: "WAVE_SIZE", message, hint: "write a share like `5%`, or a number" });
    return undefined;
  }
  return amount;
}

function hoursOf(
  text: string | undefined,
  index: number,
  report: ReportWave,
): WaveHours | undefined | "invalid" {
  if (text === undefined) return undefined;
  const hours = readHours(text);
  if (!("problem" in hours)) return hours;
  const hint = "write it like `08:00-20:00 Europe/Berlin`, with a time zone of the IANA database";
  report([index, "hours"], { code: "WAVE_HOURS", message: `\`hours\` ${hours.problem}`, hint });
  return "invalid";
}

function readAmount(written: number | string): Amount {
  return typeof written === "number" ? { count: written } : { share: Number.parseFloat(written) / 100 };
}

function readGate(gate: WrittenGate): WaveGate {
  const amount = (written: number | string | undefined) =>
    written === undefined ? undefined : readAmount(written);
  return {
    completed: amount(gate.completed),
    rejectedMax: amount(gate.rejected_max),
    undeliveredMax: amount(gate.undelivered_max),
    inDoubtMax: amount(gate.in_doubt_max),
    afterMs: gate.after === undefined ? undefined : parseDuration(gate.after),
    at: gate.at === undefined ? undefined : Date.parse(gate.at),
  };
}

function checkTotal(waves: Waves, entries: number, report: ReportWave): void {
  const mistake = totalMistake(waves, entries);
  if (mistake === undefined) return;
  const { index, message, hint } = mistake;
  report([index], { code: "WAVES_TOTAL", message, hint });
}

interface TotalMistake {
  index: number;
  message: string;
  hint: string;
}

function totalMistake(waves: Waves, entries: number): TotalMistake | undefined {
  const last = waves.length - 1;
  const rest = waves.findIndex(({ size }) => size === "rest");
  if (rest !== -1 && rest !== last) {
    return {
      index: rest,
      message: `wave ${rest + 1} takes the rest, so nothing is left for wave ${rest + 2}`,
      hint: "write `rest: true` in the last wave only",
    };
  }
  const shares = waves.flatMap(({ size }) => (size !== "rest" && "share" in size ? [size.share] : []));
  const counts = waves.flatMap(({ size }) => (size !== "rest" && "count" in size ? [size.count] : []));
  const share = sum(shares);
  if (share > 1 + ROUNDING) {
    return {
      index: last,
      message: `the shares of the waves add up to ${percent(share)}, more than all entries`,
      hint: "make them smaller; `rest: true` in the last wave takes what is left",
    };
  }
  if (rest !== -1) return undefined;
  const wanted = share * entries + sum(counts);
  const isAll = counts.length === 0 && Math.abs(share - 1) <= ROUNDING;
  // A share is rounded up.
  if (isAll || (wanted >= entries - ROUNDING && wanted < entries + shares.length + ROUNDING))
    return undefined;
  return {
    index: last,
    message: `the waves add up to ${Math.ceil(wanted - ROUNDING)} entries, and the manifest has ${entries}`,
    hint: "write `rest: true` instead of `size` in the last wave",
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

const AMOUNTS = ["completed", "rejected_max", "undelivered_max", "in_doubt_max"] as const;

function checkGate(
  gate: WrittenGate,
  { index, size, waves }: { index: number; size: number; waves: Waves },
  report: ReportWave,
): void {
  const found = (key: string, message: string, hint: string) =>
    report([index, "gate", key], { code: "WAVE_GATE", message, hint });
  for (const key of AMOUNTS) {
    const amount = gate[key];
    if (typeof amount === "string" && Number.parseFloat(amount) > 100)
      found(key, `\`${key}\` is ${amount}, more than the whole wave`, "write at most `100%`");
  }
  if (index === waves.length - 1) {
    const opener = (["completed", "after", "at"] as const).find((key) => gate[key] !== undefined);
    if (opener !== undefined)
      found(
        opener,
        `\`${opener}\` opens nothing: no wave follows this one`,
        "remove it; limits such as `rejected_max` stop the last wave, too",
      );
    return;
  }
  const { completed } = gate;
  if (typeof completed === "number" && completed > size && size > 0) {
    const members = size === 1 ? "1 entry" : `${size} entries`;
    found(
      "completed",
      `the gate can never open: \`completed\` is ${completed}, and the wave has ${members}`,
      `write at most ${size}, or a share like \`20%\``,
    );
  }
  if (completed === "0%") found("completed", "`completed` is 0%, which is always reached", "remove it");
  checkTime(gate, index, waves, found);
}

/** A gate before the last one opens earlier, so a later gate's time must not be before it. */
function checkTime(
  { at }: WrittenGate,
  index: number,
  waves: Waves,
  found: (key: string, message: string, hint: string) => void,
): void {
  if (at === undefined) return;
  const earlier = waves.findIndex(
    (wave, place) => place < index && (wave.gate?.at ?? Number.NEGATIVE_INFINITY) > Date.parse(at),
  );
  if (earlier === -1) return;
  const time = new Date(waves[earlier]!.gate!.at!).toISOString();
  found(
    "at",
    `\`at\` is before the time at which this wave begins: the gate of wave ${earlier + 1} opens at ${time}`,
    "write a later time, or remove it",
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
