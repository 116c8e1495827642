/**
 * What one response shows of the tenant's bucket: at some time between `from` and `to`, `remaining` whole tokens were left,
 * after at least `spentMin` and at most `spentMax` of our own requests. Times are milliseconds of the pacer's clock.
 */
export interface BucketReading {
  from: number;
  to: number;
  remaining: number;
  spentMin: number;
  spentMax: number;
}
