import { describe, expect, it } from "vitest";
import { AUTH0_FACTS } from "../../src/auth0/facts.js";
import { Connectivity } from "../../src/pacing/connectivity.js";

describe("Connectivity", () => {
  it("doubles the wait up to 15 seconds", () => {
    const reach = new Connectivity(1e9, AUTH0_FACTS);
    let now = 0;
    const waits = Array.from({ length: 8 }, () => {
      const wait = reach.failed(now, "ECONNREFUSED");
      now += Number(wait);
      return wait;
    });
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 15000, 15000, 15000]);
  });

  it("counts the requests that failed together once", () => {
    const reach = new Connectivity(1e9, AUTH0_FACTS);
    expect(reach.failed(0, "")).toBe(500);
    expect(reach.failed(1, "")).toBeUndefined();
    expect(reach.failed(499, "")).toBeUndefined();
    expect(reach.failed(500, "")).toBe(1000);
  });

  it("starts from the shortest wait after a response", () => {
    const reach = new Connectivity(60_000, AUTH0_FACTS);
    reach.failed(0, "");
    reach.failed(500, "");
    reach.reached();
    expect(reach.failed(100_000, "")).toBe(500);
  });

  it("gives up after the configured time and says that nothing was lost", () => {
    const reach = new Connectivity(60_000, AUTH0_FACTS);
    reach.failed(0, "");
    expect(reach.failed(60_000, "ECONNREFUSED")).toMatchObject({
      code: "TENANT_UNREACHABLE",
      message: expect.stringContaining("could not be reached for 60 s: ECONNREFUSED"),
      hint: expect.stringContaining("nothing was lost"),
    });
  });
});
