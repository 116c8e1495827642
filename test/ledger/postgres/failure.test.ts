import { describe, expect, it } from "vitest";
import { failureOf, hintOf, StandbyError } from "../../../src/ledger/postgres/failure.js";
import { literal } from "../../../src/ledger/postgres/literal.js";

function coded(code: string): Error {
  return Object.assign(new Error("it failed"), { code });
}

describe("an error of the database", () => {
  it.each([
    ["08006", "away"],
    ["57P01", "away"],
    ["57P03", "away"],
    ["25006", "away"],
    ["53300", "away"],
    ["ECONNREFUSED", "away"],
    ["ECONNRESET", "away"],
    ["EAI_AGAIN", "away"],
    ["40001", "again"],
    ["40P01", "again"],
    ["55P03", "again"],
    ["57014", "again"],
    ["42501", "final"],
    ["28P01", "final"],
    ["23505", "final"],
    ["ENOENT", "final"],
    ["ENOTFOUND", "final"],
  ])("%s means that it is %s", (code, failure) => {
    expect(failureOf(coded(code))).toBe(failure);
  });

  it("without a code is known by the driver's words", () => {
    expect(failureOf(new Error("Connection terminated unexpectedly"))).toBe("away");
    expect(failureOf(new Error("Query read timeout"))).toBe("away");
    expect(failureOf(new StandbyError())).toBe("away");
    expect(failureOf(Object.assign(coded("ENOENT"), { syscall: "connect" }))).toBe("away");
    expect(failureOf(new Error("something else"))).toBe("final");
    expect(failureOf(new AggregateError([coded("ECONNREFUSED"), new StandbyError()]))).toBe("away");
    expect(failureOf(new AggregateError([coded("ECONNREFUSED"), coded("28P01")]))).toBe("final");
  });

  it("comes with what to do about it", () => {
    expect(hintOf(coded("42501"), "write")).toContain("Grant");
    expect(hintOf(coded("28P01"), "write")).toContain("password");
    expect(hintOf(new AggregateError([coded("28P01")]), "write")).toContain("password");
    expect(hintOf(coded("08006"), "write")).toContain("held as in doubt");
    expect(hintOf(coded("08006"), "read")).not.toContain("doubt");
  });
});

it("a literal is spelled so that nothing in it ends it", () => {
  expect(literal("it's a \\ line")).toBe(" E'it''s a \\\\ line'");
});
