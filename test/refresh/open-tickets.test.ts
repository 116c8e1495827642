import { describe, expect, it } from "vitest";
import { type Observation, observationRecord } from "../../src/ledger/observations.js";
import { type OpenTicket, openTicketsOf } from "../../src/refresh/open-tickets.js";
import type { Target } from "../../src/target.js";
import { rejected, sha } from "../ledger/support.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const ada = { user_id: "auth0|ada" };
const grace = { user_id: "auth0|grace" };
const mary = { user_id: "auth0|mary" };
const joan = { user_id: "auth0|joan" };
const issued = (target: Target, key: string) => issuedRecord(target, sha(key));
const seen = (target: Target, key: string, found: Observation) =>
  observationRecord(RUN, { key: sha(key), target }, found);
const nameAndKey = ({ manifest, target, ticket }: OpenTicket) => [manifest, target, ticket.key];

describe("the open tickets", () => {
  it("are all entries with a ticket, in the order of manifests and entries", () => {
    const manifests = [
      manifestOf("late", [grace, ada]),
      manifestOf("empty", [joan]),
      manifestOf("early", [joan, mary, ada]),
    ];
    const states = new Map([
      ["late", stateOf([issued(ada, "late-ada"), issued(grace, "late-grace")])],
      ["early", stateOf([issued(ada, "early-ada"), issued(mary, "early-mary")])],
    ]);
    const { openTickets, completed } = openTicketsOf(manifests, states);
    const expected = [
      ["late", grace, sha("late-grace")],
      ["late", ada, sha("late-ada")],
      ["early", mary, sha("early-mary")],
      ["early", ada, sha("early-ada")],
    ];
    expect(completed).toBe(0);
    expect(openTickets).toHaveLength(4);
    expect([...openTickets].map(nameAndKey)).toEqual(expected);
    expect([0, 1, 2, 3].map((place) => nameAndKey(openTickets.at(place)!))).toEqual(expected);
    expect(openTickets.at(4)).toBeUndefined();
  });

  it("do not include completed ones, which are counted", () => {
    const at = Date.UTC(2026, 10, 25);
    const state = stateOf([
      ...[ada, grace, mary, joan].map((target) => issued(target, target.user_id)),
      seen(ada, ada.user_id, { state: "completed", at }),
      seen(grace, grace.user_id, { state: "expired", at }),
      seen(mary, mary.user_id, { state: "completed", at }),
      seen(joan, joan.user_id, { state: "gone", at, why: "blocked" }),
    ]);
    const manifest = manifestOf("batch", [ada, grace, mary, joan]);
    const { openTickets, completed } = openTicketsOf([manifest], new Map([["batch", state]]));
    expect(completed).toBe(2);
    expect([...openTickets].map(({ target, observed }) => [target, observed])).toEqual([
      [grace, { state: "expired", at: expect.any(Number) }],
      [joan, { state: "gone", at: expect.any(Number), why: "blocked" }],
    ]);
  });

  it("do not include entries without a ticket", () => {
    const { openTickets, completed } = openTicketsOf(
      [manifestOf("batch", [ada, grace])],
      new Map([["batch", stateOf([rejected(ada)])]]),
    );
    expect([[...openTickets], completed]).toEqual([[], 0]);
  });

  it("include a ticket for an e-mail address in any spelling", () => {
    const target = { email: "Ada@Example.com", connection_id: "con_0000000000000001" };
    const state = stateOf([issued({ ...target, email: "ada@example.com" }, "k")]);
    const { openTickets } = openTicketsOf([manifestOf("batch", [target])], new Map([["batch", state]]));
    expect([...openTickets].map(nameAndKey)).toEqual([["batch", target, sha("k")]]);
  });
});
