import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TenantClock } from "../../src/tenant/tenant-clock.js";

/** A machine's clock and a tenant's, which are turned together and differ by a skew. */
class Clocks {
  true = 1_700_000_000_123;
  skewMs = 0;
  readonly clock = new TenantClock(() => this.true - this.skewMs);

  /** A request that takes so long each way. */
  request(thereMs: number, backMs: number): number | undefined {
    const sentAt = this.true - this.skewMs;
    this.true += thereMs;
    const date = Math.floor(this.true / 1000) * 1000;
    this.true += backMs;
    return this.clock.observe(date, sentAt);
  }
}

const latency = fc.nat(900);
const skew = fc.integer({ min: -600_000, max: 600_000 });

describe("the tenant's clock", () => {
  it("is this machine's while nothing is known, and where the two may agree", () => {
    const clocks = new Clocks();
    expect(clocks.clock.skewMs).toBeUndefined();
    clocks.request(20, 20);
    expect(clocks.clock.skewMs).toBe(0);
    expect(clocks.clock.now()).toBe(clocks.true);
  });

  it("ignores a response without a date", () => {
    const { clock } = new Clocks();
    expect(clock.observe(undefined, 0)).toBeUndefined();
    expect(clock.skewMs).toBeUndefined();
  });

  it("is known within a second and the latency, whatever the skew, and after the clock was set", () => {
    fc.assert(
      fc.property(
        skew,
        skew,
        fc.array(fc.tuple(latency, latency), { minLength: 1, maxLength: 9 }),
        (before, after, calls) => {
          const clocks = new Clocks();
          for (const skewMs of [before, after]) {
            clocks.skewMs = skewMs;
            for (const [there, back] of calls) {
              const made = clocks.true + there;
              const seen = clocks.request(there, back)!;
              expect(Math.abs(seen - made)).toBeLessThanOrEqual(1000);
            }
            const [there, back] = calls.at(-1)!;
            expect(Math.abs(clocks.clock.now() - clocks.true)).toBeLessThanOrEqual(1000 + there + back);
          }
        },
      ),
    );
  });

  it("is known better the more responses there are", () => {
    const clocks = new Clocks();
    clocks.skewMs = 45_000;
    for (let call = 0; call < 50; call++) {
      clocks.request(10, 10);
      clocks.true += 37;
    }
    expect(Math.abs(clocks.clock.skewMs! - 45_000)).toBeLessThan(60);
  });
});
