/** How long the requests take at a steady rate, in seconds. Ignores the bucket's burst, which saves a few seconds at most. */
export function estimateSeconds(requests: number, ratePerSecond: number): number {
  return requests / ratePerSecond;
}
