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
