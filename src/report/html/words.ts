const NUMBER = new Intl.NumberFormat("en-GB");

/** `80,000` */
export function number(value: number): string {
  return NUMBER.format(value);
}

/** `62 %`. 100 % means all, and 0 % means none: other values are not rounded to these. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return "< 1 %";
  return `${share < 1 ? Math.floor(share * 100) : 100} %`;
}

/** `2026-11-24 13:45 UTC` */
export function moment(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** A duration in its largest units: `45 s`, `12 min`, `1 h 23 min`, `17 h`, `3 d 4 h`. */
export function span(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 === 0 || hours >= 10 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** `1 person`, `2 people`. */
export function people(count: number): string {
  return count === 1 ? "1 person" : `${number(count)} people`;
}
