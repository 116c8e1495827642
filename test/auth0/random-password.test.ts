import { expect, it } from "vitest";
import { randomPassword } from "../../src/auth0/random-password.js";

const MANY = 2_000;

it("has 64 printable characters of every class, none twice in a row, and is another one each time", () => {
  const seen = new Set<string>();
  for (let n = 0; n < MANY; n++) {
    const password = randomPassword().reveal();
    expect(password).toMatch(/^[A-Za-z0-9!*]{64}$/);
    expect(Buffer.byteLength(password)).toBeLessThanOrEqual(72);
    for (const part of [/[a-z]/, /[A-Z]/, /[0-9]/, /[!*]/]) expect(password).toMatch(part);
    expect(password).not.toMatch(/(.)\1/);
    seen.add(password);
  }
  expect(seen.size).toBe(MANY);
});

it("has no part of the user's data in it, in any case", () => {
  for (let n = 0; n < MANY; n++) {
    const password = randomPassword(["Al.B-XY@example.com", "Ada Q"]).reveal().toLowerCase();
    for (const part of ["al", "xy", "ada", "com"]) expect(password).not.toContain(part);
  }
});

it("is never shown", () => {
  const password = randomPassword();
  expect(`${password} ${JSON.stringify(password)}`).toBe('[sealed] "[sealed]"');
});
