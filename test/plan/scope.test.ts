import { describe, expect, it } from "vitest";
import type { IssuedTicket } from "../../src/ledger/ledger.js";
import { includesLink, type Narrowing, narrowedFurther, scopeOf } from "../../src/plan/scope.js";

const TARGET = { user_id: "a" };
const TICKET = { key: "k", ticketSha256: "t" } as IssuedTicket;

function narrowing(given: Partial<Narrowing>): Narrowing {
  const all = { flags: {}, only: undefined, excludes: () => false, limit: undefined, mayChoose: () => true };
  return { ...all, ...given };
}

describe("the scope of an entry", () => {
  const scope = (given: Narrowing | undefined) => scopeOf(given, "m", "k", TARGET);

  it("is included unless others are named or it is excluded", () => {
    expect(scope(undefined)).toBe("included");
    expect(scope(narrowing({}))).toBe("included");
    expect(scope(narrowing({ only: () => true }))).toBe("included");
    expect(scope(narrowing({ only: () => false }))).toBe("not_named");
    expect(scope(narrowing({ excludes: () => true }))).toBe("excluded");
    expect(scope(narrowing({ only: () => true, excludes: () => true }))).toBe("excluded");
  });
});

describe("a link that is invalidated", () => {
  it("takes part as its entry does, or as the narrowing says of links", () => {
    const takesPart = (given: Narrowing | undefined) => includesLink(given, "m", TICKET, TARGET);
    expect(takesPart(undefined)).toBe(true);
    expect(takesPart(narrowing({ only: () => false }))).toBe(false);
    expect(takesPart(narrowing({ excludes: () => true }))).toBe(false);
    expect(takesPart(narrowing({ only: () => false, links: () => true }))).toBe(true);
    expect(takesPart(narrowing({ links: () => false }))).toBe(false);
  });
});

describe("a narrowing that is narrowed further", () => {
  it("lets an entry take part only if both do", () => {
    const scopes = (one: Partial<Narrowing>, other: Partial<Narrowing>) => {
      const both = [
        [one, other],
        [other, one],
      ] as const;
      return both.map(([first, second]) =>
        scopeOf(narrowedFurther(narrowing(first), narrowing(second)), "m", "k", TARGET),
      );
    };
    expect(scopes({}, {})).toEqual(["included", "included"]);
    expect(scopes({ only: () => true }, {})).toEqual(["included", "included"]);
    expect(scopes({ only: () => false }, {})).toEqual(["not_named", "not_named"]);
    expect(scopes({ only: () => true }, { only: () => false })).toEqual(["not_named", "not_named"]);
    expect(scopes({ excludes: () => true }, { only: () => true })).toEqual(["excluded", "excluded"]);
  });

  it("has the smaller limit, and chooses only what both may choose", () => {
    const limit = (one?: number, other?: number) => {
      const made = narrowedFurther(narrowing({ limit: one }), narrowing({ limit: other }));
      return [made.limit, made.flags.limit];
    };
    expect([limit(), limit(3), limit(undefined, 0), limit(3, 2), limit(2, 3)]).toEqual([
      [undefined, undefined],
      [3, 3],
      [0, 0],
      [2, 2],
      [2, 2],
    ]);
    const mayChoose = (one: boolean, other: boolean) =>
      narrowedFurther(narrowing({ mayChoose: () => one }), narrowing({ mayChoose: () => other })).mayChoose(
        "m",
        "k",
      );
    expect([mayChoose(true, true), mayChoose(true, false), mayChoose(false, true)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("invalidates a link only if both do", () => {
    const takesPart = (one: Partial<Narrowing>, other: Partial<Narrowing>) =>
      includesLink(narrowedFurther(narrowing(one), narrowing(other)), "m", TICKET, TARGET);
    expect(takesPart({}, {})).toBe(true);
    expect(takesPart({ links: () => false }, {})).toBe(false);
    expect(takesPart({}, { only: () => false })).toBe(false);
  });

  it("shows each flag that is given, once", () => {
    const flags = narrowedFurther(
      narrowing({ flags: { only: ["a.csv", "b.csv"] } }),
      narrowing({ flags: { only: ["b.csv", "c.csv"], exclude: ["d.csv"] } }),
    ).flags;
    expect(flags).toEqual({ only: ["a.csv", "b.csv", "c.csv"], exclude: ["d.csv"] });
    expect(narrowedFurther(narrowing({}), narrowing({})).flags).toEqual({});
  });
});
