const UNITS = { h: 3_600_000, m: 60_000, s: 1000 } as const;

/** Parses `90s`, `45m`, `5h` or `5h30m`. @returns milliseconds; undefined: not a duration, or zero */
export function parseDuration(text: string): number | undefined {
  if (!/^(\d{1,15}h)?(\d{1,15}m)?(\d{1,15}s)?$/.test(text)) return undefined;
  let total = 0;
  for (const [, count, unit] of text.matchAll(/(\d{1,15})([hms])/g)) {
    total += Number(count) * UNITS[unit as "h" | "m" | "s"];
  }
  return total > 0 ? total : undefined;
}

/** A duration in its two largest units: `45 s`, `12 min`, `1 h 23 min`. */
export function durationWords(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${(minutes - rest) / 60} h ${rest} min`;
}

/** A rate: `16/s`, or `150/min` if it is less than ten per second. */
export function rateWords(perSecond: number): string {
  return perSecond >= 9.95 ? `${Math.round(perSecond)}/s` : `${Math.round(perSecond * 60)}/min`;
}
