import { describe, expect, test } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { FaultInjector } from "../../src/sandbox/injector.js";

/** Which of so many requests are struck, by number from 1. */
function struck(injector: FaultInjector, requests: number): number[] {
  const numbers = Array.from({ length: requests }, (_, index) => index + 1);
  return numbers.filter(() => injector.before("ticket").fault !== undefined);
}

function injector(faults: string[], seed = 1, clock = () => 0): FaultInjector {
  return new FaultInjector(faults.map(parseFault), seed, clock);
}

describe("FaultInjector", () => {
  test("strikes by number", () => {
    expect(struck(injector(["500:every=3"]), 9)).toEqual([3, 6, 9]);
    expect(struck(injector(["500:nth=4"]), 9)).toEqual([4]);
    expect(struck(injector(["500:first=2"]), 9)).toEqual([1, 2]);
    expect(struck(injector(["500:after=7"]), 9)).toEqual([8, 9]);
    expect(struck(injector(["500"]), 3)).toEqual([1, 2, 3]);
  });

  test("a share is about that share, the same for the same seed, another for another", () => {
    const once = struck(injector(["500:5%"]), 4000);
    expect(once.length).toBeGreaterThan(140);
    expect(once.length).toBeLessThan(260);
    expect(struck(injector(["500:5%"]), 4000)).toEqual(once);
    expect(struck(injector(["500:5%"], 2), 4000)).not.toEqual(once);
  });

  test("two faults of the same share strike different requests", () => {
    const both = injector(["500:10%", "502:10%"]);
    const kinds = Array.from({ length: 500 }, () => both.before("ticket").fault?.kind);
    expect(kinds).toContain("500");
    expect(kinds).toContain("502");
  });

  test("a storm lasts for its time and starts once", () => {
    let now = 0;
    const storm = injector(["429-storm:2s"], 1, () => now);
    expect(struck(storm, 3)).toEqual([1, 2, 3]);
    now = 1999;
    expect(struck(storm, 1)).toEqual([1]);
    now = 2000;
    expect(struck(storm, 3)).toEqual([]);
  });

  test("a storm after some requests ends, and does not start again", () => {
    let now = 0;
    const storm = injector(["429-storm:2s:after=3"], 1, () => now);
    expect(struck(storm, 6)).toEqual([4, 5, 6]);
    now = 2000;
    expect(struck(storm, 50)).toEqual([]);
  });

  test("a storm can come again", () => {
    let now = 0;
    const storm = injector(["429-storm:1s:every=2"], 1, () => now);
    expect(struck(storm, 4)).toEqual([2, 3, 4]);
    now = 1000;
    expect(struck(storm, 2)).toEqual([2]);
  });

  test("latency adds up beside another fault, and the first of two others wins", () => {
    const mixed = injector(["latency:20ms", "500:nth=1", "latency:30ms:nth=1", "502"]);
    expect(mixed.before("ticket")).toMatchObject({ waitMs: 50, fault: { kind: "500" } });
    expect(mixed.before("ticket")).toMatchObject({ waitMs: 20, fault: { kind: "502" } });
  });

  test("a fault strikes its own place and stage alone", () => {
    const apart = injector(["500@token", "drop-after-create", "ratelimit-2099"]);
    expect(apart.before("ticket").fault).toBeUndefined();
    expect(apart.before("token").fault?.kind).toBe("500");
    expect(apart.after("token")).toBeUndefined();
    expect(apart.after("ticket")?.kind).toBe("drop-after-create");
    expect(apart.headers("ticket")?.kind).toBe("ratelimit-2099");
  });
});
