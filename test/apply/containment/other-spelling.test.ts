import { describe, expect, it } from "vitest";
import { mayHaveTicket, OtherSpelling } from "../../../src/apply/containment/other-spelling.js";
import type { LedgerRecord, TargetState } from "../../../src/ledger/ledger.js";
import type { Target } from "../../../src/target.js";
import { type ConnectionAnswer, Connections } from "../../../src/tenant/connections.js";
import { issuedRecord, stateOf } from "../../support/manifests.js";

const RATE = { limit: undefined, remaining: undefined, resetAt: undefined, retryAfterMs: undefined };
const BY_ID: Target = { user_id: "auth0|ada" };
const BY_EMAIL: Target = { email: "Ada@Example.com", connection_id: "con_1" };
const USER = {
  ...{ user_id: "auth0|ada", email: "ada@example.COM" },
  identities: [{ provider: "auth0", user_id: "ada", connection: "Users" }],
};
const issued = (target: Target): LedgerRecord => issuedRecord(target, "k".repeat(43));
const named = (name: string): ConnectionAnswer => ({
  ...{ type: "found", connection: { name, isCustomDatabase: false }, rate: RATE },
});

function spellingOf(ledgers: readonly LedgerRecord[][], answer: ConnectionAnswer = named("Users")) {
  const asked: string[] = [];
  const connections = new Connections(async (id) => {
    asked.push(id);
    return answer;
  });
  const other = new OtherSpelling(
    ledgers.map((records) => stateOf(records)),
    connections,
  );
  return { asked, statesOf: (target: Target) => other.statesOf(target, USER, "auth0|ada") };
}

describe("the other spelling of a target", () => {
  it("of an e-mail is the user's id, in every ledger", async () => {
    const { statesOf, asked } = spellingOf([[issued(BY_ID)], [], [issued(BY_ID), issued(BY_EMAIL)]]);
    expect((await statesOf(BY_EMAIL)).map(({ target }) => target)).toEqual([BY_ID, BY_ID]);
    expect(asked).toEqual([]);
  });

  it("of a user id is the e-mail in any capitals, in the connection that the user is in", async () => {
    const { statesOf, asked } = spellingOf([[issued(BY_ID), issued(BY_EMAIL)]]);
    expect((await statesOf(BY_ID)).map(({ target }) => target)).toEqual([BY_EMAIL]);
    expect(asked).toEqual(["con_1"]);
  });

  it("is no e-mail of another user or in another connection", async () => {
    const bob: Target = { email: "bob@example.com", connection_id: "con_1" };
    expect(await spellingOf([[issued(bob)]]).statesOf(BY_ID)).toEqual([]);
    expect(await spellingOf([[issued(BY_EMAIL)]], named("Staff")).statesOf(BY_ID)).toEqual([]);
  });

  it("counts a connection that is not known, because the user may be in it", async () => {
    const { statesOf } = spellingOf([[issued(BY_EMAIL)]], {
      type: "refused",
      status: 403,
      message: "",
      rate: RATE,
    } as ConnectionAnswer);
    expect(await statesOf(BY_ID)).toHaveLength(1);
  });

  it("has the same e-mail in several connections", async () => {
    const second: Target = { ...BY_EMAIL, connection_id: "con_2" };
    const { statesOf } = spellingOf([[issued(BY_EMAIL), issued(second)], [issued(BY_EMAIL)]]);
    expect(await statesOf(BY_ID)).toHaveLength(3);
  });
});

it("a user may have a live ticket if one is in doubt or has not expired", () => {
  const state = (changes: object) =>
    ({ inDoubt: false, issued: undefined, ...changes }) as unknown as TargetState;
  const now = 1000;
  expect(mayHaveTicket(state({}), now)).toBe(false);
  expect(mayHaveTicket(state({ inDoubt: true }), now)).toBe(true);
  expect(mayHaveTicket(state({ issued: { expiresAt: 1001 } }), now)).toBe(true);
  expect(mayHaveTicket(state({ issued: { expiresAt: 1000 } }), now)).toBe(false);
});
