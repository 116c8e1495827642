import { describe, expect, test } from "vitest";
import { type Address, parseAddress } from "../../src/tenant/address.js";
import { quietTimeFor, unfinishedConnections } from "../../src/tenant/quiet-time.js";

const address = (text: string) => parseAddress(text) as Address;

describe("the quiet time of a tenant", () => {
  test("is twenty minutes: longer than a proxy's kernel goes on sending", () => {
    const { ms } = quietTimeFor(address("acme.eu.auth0.com"));
    // tcp_retries2 = 15 by Linux's own documentation, one more timer at its longest, and what may be on the wire.
    expect(ms).toBeGreaterThan((924.6 + 120 + 120) * 1000);
    expect(ms).toBe(20 * 60_000);
  });

  test("is what the kernel says where the tenant is on loopback", () => {
    expect(quietTimeFor(address("http://127.0.0.1:4010"))).toEqual({ ms: 0, localPort: 4010 });
    expect(quietTimeFor(address("https://localhost"))).toEqual({ ms: 0, localPort: 443 });
  });

  test("is what was asked for, loopback or not", () => {
    for (const text of ["acme.eu.auth0.com", "http://127.0.0.1:4010"]) {
      expect(quietTimeFor(address(text), 5000)).toEqual({ ms: 5000, localPort: undefined });
    }
  });

  test("is over at once for a port that nothing is on its way to", async () => {
    expect(await unfinishedConnections(1)).toBe(0);
  });
});
