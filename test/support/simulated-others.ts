/** When another client calls the tenant next, milliseconds from now, `now` milliseconds after the run began. */
export type Other = (now: number, random: () => number) => number;

/** Calls at even distances. */
export function steady(perSecond: number): Other {
  return () => 1000 / perSecond;
}

/** Twice the rate for twenty seconds, then nothing for twenty. */
export function comingAndGoing(perSecond: number): Other {
  const phase = 20_000;
  return (now) => (Math.floor(now / phase) % 2 === 0 ? 1000 / (2 * perSecond) : phase - (now % phase) + 1);
}

/** So many calls at once, then a rest. */
export function inBursts(perSecond: number, size: number): Other {
  let count = 0;
  return () => (++count % size === 0 ? (size * 1000) / perSecond : 1);
}
