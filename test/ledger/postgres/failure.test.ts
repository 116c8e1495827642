import { describe, expect, it } from "vitest";
import { InsecureError } from "../../../src/ledger/postgres/authentication.js";
import { codeOf, failureOf, hintOf, StandbyError, wordsOf } from "../../../src/ledger/postgres/failure.js";
import { literal, literals } from "../../../src/ledger/postgres/literal.js";

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
    expect(hintOf(coded("42P01"), "read")).toMatch(
      /^Grant the role USAGE on the schema\. Grant the role SELECT/,
    );
    expect(hintOf(coded("28P01"), "write")).toContain("password");
    expect(hintOf(coded("28000"), "write")).toContain("password");
    expect(hintOf(coded("3D000"), "write")).toContain("password");
    expect(hintOf(new InsecureError("it is not safe", "do this"), "read")).toBe("do this");
    expect(hintOf(new Error("no code"), "read")).toBe(hintOf(coded("08006"), "read"));
    expect(hintOf(new AggregateError([coded("28P01")]), "write")).toContain("password");
    expect(hintOf(coded("08006"), "write")).toContain("held as in doubt");
    expect(hintOf(coded("08006"), "read")).not.toContain("doubt");
  });
});

it("the words of an error are the driver's, those of each host, and no longer than can be read", () => {
  expect(wordsOf(coded("1"))).toBe("it failed");
  expect(wordsOf("thrown")).toBe("thrown");
  expect(wordsOf(new AggregateError([coded("1"), new Error("b")]))).toBe("it failed; b");
  expect(wordsOf(new Error("x".repeat(5_000))).length).toBeLessThan(2_100);
});

it("an error's code is a text, or is not there", () => {
  expect(codeOf(coded("08006"))).toBe("08006");
  expect(codeOf(Object.assign(new Error("x"), { code: 7 }))).toBeUndefined();
  expect(codeOf({ code: "08006" })).toBeUndefined();
});

it("an array of texts is spelled as one, empty or not", () => {
  expect(literals([])).toBe("ARRAY[]::text[]");
  expect(literals(["a", "it's"])).toBe("ARRAY[ E'a', E'it''s']::text[]");
});

it("a literal is spelled so that nothing in it ends it", () => {
  expect(literal("it's a \\ line")).toBe(" E'it''s a \\\\ line'");
});
