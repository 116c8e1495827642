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
