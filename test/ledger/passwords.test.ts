import { expect, it } from "vitest";
import { PasswordColumn, type PasswordLine } from "../../src/ledger/passwords.js";
import { ada, newRun, sha } from "./support.js";

const AT = Date.UTC(2026, 10, 24);
const about = { seq: 1, at: new Date(AT).toISOString(), run: newRun(), key: sha("k"), target: ada };
const contained: PasswordLine = { ...about, type: "contained" };
const uncontained: PasswordLine = { ...about, type: "uncontained", why: "400" };

it("a password is in doubt from its claim to its outcome", () => {
  const column = new PasswordColumn();
  expect(column.at(0)).toBeUndefined();
  column.claim(0, AT);
  expect(column.at(0)).toEqual({ state: "in_doubt", at: AT, why: undefined, mayArrive: true });
  column.settle(0, uncontained, AT + 1);
  expect(column.at(0)).toEqual({ state: "uncontained", at: AT + 1, why: "400", mayArrive: false });
});

it("an attempt without an outcome may arrive until a ticket is issued, whatever a later attempt results in", () => {
  for (const outcome of [contained, uncontained]) {
    const column = new PasswordColumn();
    column.claim(0, AT);
    column.claim(0, AT + 1);
    column.settle(0, outcome, AT + 2);
    expect(column.at(0)).toMatchObject({ state: outcome.type, mayArrive: true });
    column.claim(0, AT + 3);
    column.settle(0, contained, AT + 4);
    expect(column.at(0)).toMatchObject({ state: "contained", mayArrive: true });
    column.spend(0);
    expect(column.at(0)).toMatchObject({ state: "contained", mayArrive: false });
  }
});
