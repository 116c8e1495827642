import { expect, it } from "vitest";
import { InvalidationColumn, type InvalidationLine, isTakenBack } from "../../src/ledger/invalidations.js";
import { ada, newRun, sha } from "./support.js";

const AT = Date.UTC(2026, 10, 24);
const about = { seq: 1, at: new Date(AT).toISOString(), run: newRun(), key: sha("k"), target: ada };
const invalidated: InvalidationLine = { ...about, type: "invalidated" };
const refused: InvalidationLine = { ...about, type: "not_invalidated", why: "400" };
const doubt: InvalidationLine = { ...about, type: "invalidation_in_doubt", why: "a reset" };

it("the invalidation of a link is in doubt from its claim to its outcome", () => {
  const column = new InvalidationColumn();
  expect(column.at(0)).toBeUndefined();
  column.claim(0, AT);
  expect(column.at(0)).toEqual({ state: "in_doubt", at: AT, why: undefined, mayArrive: true });
  column.settle(0, refused, AT + 1);
  expect(column.at(0)).toEqual({ state: "not_invalidated", at: AT + 1, why: "400", mayArrive: false });
  column.claim(0, AT + 2);
  column.settle(0, invalidated, AT + 3);
  expect(column.at(0)).toEqual({ state: "invalidated", at: AT + 3, why: undefined, mayArrive: false });
});

it("a throw-away request without an outcome may arrive until a ticket is issued, whatever a later attempt results in", () => {
  for (const outcome of [invalidated, refused]) {
    const column = new InvalidationColumn();
    column.claim(0, AT);
    column.settle(0, doubt, AT + 1);
    expect(column.at(0)).toMatchObject({ state: "in_doubt", why: "a reset", mayArrive: true });
    column.claim(0, AT + 2);
    column.settle(0, outcome, AT + 3);
    expect(column.at(0)).toMatchObject({ state: outcome.type, mayArrive: true });
    column.reset(0);
    expect(column.at(0)).toBeUndefined();
  }
});

it("an outcome without an open claim says nothing of a newer ticket", () => {
  const column = new InvalidationColumn();
  column.settle(0, invalidated, AT);
  expect(column.at(0)).toBeUndefined();
  column.claim(0, AT);
  column.reset(0);
  column.settle(0, invalidated, AT + 1);
  expect(column.at(0)).toBeUndefined();
});

it("a link is taken back from the claim on, unless the tenant refused", () => {
  const column = new InvalidationColumn();
  expect(isTakenBack(column.at(0))).toBe(false);
  column.claim(0, AT);
  expect(isTakenBack(column.at(0))).toBe(true);
  column.settle(0, refused, AT);
  expect(isTakenBack(column.at(0))).toBe(false);
});
