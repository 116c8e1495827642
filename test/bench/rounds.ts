const LONG_MS = 20_000;
const FEW = 3;

/** Measures so many times, and three times only where one takes more than 20 s. */
export async function repeated<T>(rounds: number, measure: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  const began = performance.now();
  for (let wanted = rounds; results.length < wanted; ) {
    results.push(await measure());
    if (results.length === 1 && performance.now() - began > LONG_MS) wanted = Math.min(FEW, rounds);
  }
  return results;
}

/** What a row says where it was measured less often than the others. */
export function inWords(measured: number, rounds: number): string {
  return measured < rounds ? `, median of ${measured}` : "";
}
