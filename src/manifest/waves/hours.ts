import { MINUTES_A_DAY, wallClock } from "../../wall-clock.js";

const MINUTE_MS = 60_000;
/** How far a change of the zone's offset can move a boundary. */
const MOST_SHIFTED = 180;
const LONGEST_SEARCH_DAYS = 3;

/** The hours of the day in which a wave is sent, in minutes of the zone's own clock. `to` before `from`: over midnight. */
export interface WaveHours {
  from: number;
  to: number;
  /** As IANA names it: `Europe/Berlin`. */
  zone: string;
}

/** Reads `08:00-20:00 Europe/Berlin`. @returns the problem, if it is invalid, as the end of a sentence */
export function readHours(text: string): WaveHours | { problem: string } {
  const [, from, to, zone] = /^([0-9:]+)\s*-\s*([0-9:]+)(?:\s+(\S+))?$/.exec(text) ?? [];
  if (from === undefined || to === undefined) return { problem: "is not a window of hours" };
  const [first, end] = [minuteOfDay(from), minuteOfDay(to)];
  if (first === undefined || end === undefined) {
    return { problem: `has \`${first === undefined ? from : to}\`, which is not a time of the day` };
  }
  if (first === end) return { problem: "begins and ends at the same time" };
  if (zone === undefined) return { problem: "has no time zone" };
  if (!isRegion(zone)) return { problem: `has \`${zone}\`, which is not a known time zone` };
  return { from: first, to: end, zone };
}

/** Offsets such as `+02:00`, which `Intl` takes too, do not follow summer time. */
function isRegion(zone: string): boolean {
  return /^[A-Za-z]/.test(zone) && wallClock(zone) !== undefined;
}

/** 24:00 is the end of the day. */
function minuteOfDay(text: string): number | undefined {
  const [, hour, minute] = /^([01]?[0-9]|2[0-4]):([0-5][0-9])$/.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes > MINUTES_A_DAY ? undefined : minutes % MINUTES_A_DAY;
}

/** `08:00-20:00 Europe/Berlin` */
export function hoursWords({ from, to, zone }: WaveHours): string {
  return `${timeWords(from)}-${timeWords(to)} ${zone}`;
}

function timeWords(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Tells whether an instant is within the hours, and when that changes. Times are milliseconds since the epoch. */
export class HoursClock {
  readonly #minuteOf: (now: number) => number;
  #last: { minute: number; isOpen: boolean } | undefined;

  constructor(private readonly hours: WaveHours) {
    const clock = wallClock(hours.zone);
    if (clock === undefined) throw new RangeError(`unknown time zone ${hours.zone}`);
    this.#minuteOf = clock;
  }

  isOpen(now: number): boolean {
    const minute = Math.floor(now / MINUTE_MS);
    if (this.#last?.minute !== minute)
      this.#last = { minute, isOpen: this.#isOpenAt(this.#minuteOfDay(now)) };
    return this.#last.isOpen;
  }

  /** The next instant at which the hours begin or end. */
  nextChange(now: number): number {
    const isOpen = this.isOpen(now);
    let start = Math.floor(now / MINUTE_MS) * MINUTE_MS;
    const latest = start + LONGEST_SEARCH_DAYS * MINUTES_A_DAY * MINUTE_MS;
    while (start < latest) {
      const boundary = isOpen ? this.hours.to : this.hours.from;
      const minutes = (boundary - this.#minuteOfDay(start) + MINUTES_A_DAY) % MINUTES_A_DAY || MINUTES_A_DAY;
      const likely = start + minutes * MINUTE_MS;
      if (this.isOpen(likely) !== isOpen && this.isOpen(likely - MINUTE_MS) === isOpen) return likely;
      // The zone's offset changes in between.
      const found = this.#search(
        Math.max(start + MINUTE_MS, likely - MOST_SHIFTED * MINUTE_MS),
        likely,
        isOpen,
      );
      if (found !== undefined) return found;
      start = likely + MOST_SHIFTED * MINUTE_MS;
    }
    return latest;
  }

  /** The first minute that is not as it is now, a while after the likely one at most. */
  #search(from: number, likely: number, isOpen: boolean): number | undefined {
    for (let at = from; at <= likely + MOST_SHIFTED * MINUTE_MS; at += MINUTE_MS) {
      if (this.isOpen(at) !== isOpen) return at;
    }
    return undefined;
  }

  #minuteOfDay(now: number): number {
    return this.#minuteOf(now) % MINUTES_A_DAY;
  }

  #isOpenAt(minute: number): boolean {
    const { from, to } = this.hours;
    return from < to ? minute >= from && minute < to : minute >= from || minute < to;
  }
}
