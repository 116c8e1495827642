import fc from "fast-check";
import { expect, it } from "vitest";
import { tenantTime } from "../../src/apply/ticket-records.js";
import { judge } from "../../src/refresh/judge.js";
import { TenantClock } from "../../src/tenant/tenant-clock.js";

/** Histories that are tried; `npm run test:crash` tries many. */
const RUNS = Number(process.env.RETICKET_SKEWS ?? 2000);
const BEGINNING = Date.UTC(2026, 10, 1);
/** `Date` headers have whole seconds, and requests take time: nearer events can't be told apart. */
const MARGIN_MS = 4000;

const skew = fc.integer({ min: -600_000, max: 600_000 });
const latency = fc.nat(900);
const wait = fc.integer({ min: MARGIN_MS, max: 3_600_000 });

const history = fc.record({
  issueSkew: skew,
  /** The clock is set between the answer and the record. */
  jump: fc.option(skew, { nil: 0, freq: 4 }),
  refreshSkew: skew,
  latency: fc.tuple(latency, latency),
  ttlMs: fc.integer({ min: 10_000, max: 3_600_000 }),
  /** When the password is changed, from the moment of the ticket on; before it: by an attacker, perhaps. */
  resetAfter: fc.option(
    fc.oneof(
      wait,
      wait.map((ms) => -ms),
    ),
    { nil: undefined },
  ),
  refreshAfter: wait,
});

it("no verdict depends on this machine's clock", () => {
  fc.assert(
    fc.property(
      history,
      ({ issueSkew, jump, refreshSkew, latency: [there, back], ttlMs, resetAfter, refreshAfter }) => {
        let now = BEGINNING;
        let ahead = issueSkew;
        const machine = () => now + ahead;
        const clock = new TenantClock(machine);
        const respond = (one: TenantClock): number => {
          const sentAt = machine();
          now += there;
          const date = Math.floor(now / 1000) * 1000;
          now += back;
          return one.observe(date, sentAt)!;
        };

        const made = now + there;
        const tenantAt = respond(clock);
        ahead += jump;
        const at = machine();
        const { tenant_at: written } = tenantTime(tenantAt, at);
        const ticket = {
          tenantIssuedAt: written === undefined ? at : Date.parse(written),
          expiresAt: Math.floor((tenantAt + ttlMs) / 1000) * 1000,
        };

        now = made + refreshAfter;
        ahead = refreshSkew;
        const later = new TenantClock(machine);
        respond(later);
        const isKnown = resetAfter !== undefined && resetAfter < refreshAfter - MARGIN_MS;
        const resetAt = isKnown ? made + resetAfter : Number.NaN;
        const seen = judge(ticket, { resetAt, blocked: false, connection: undefined }, later.now());

        if (isKnown && resetAfter > 0) expect(seen?.state).toBe("completed");
        else if (refreshAfter > ttlMs + MARGIN_MS) expect(seen?.state).toBe("expired");
        else if (refreshAfter < ttlMs - MARGIN_MS) expect(seen).toBeUndefined();
        else expect(seen?.state).not.toBe("completed");
      },
    ),
    { numRuns: RUNS },
  );
});
