/** How long that many requests take at a steady rate, seconds. The bucket's burst is left out: it is a few seconds at most. */
export function estimateSeconds(requests: number, ratePerSecond: number): number {
  return requests / ratePerSecond;
}
