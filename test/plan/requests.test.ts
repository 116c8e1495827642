import { describe, expect, it } from "vitest";
import type { LedgerState } from "../../src/ledger/ledger.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { TURNS } from "../../src/plan/plan.js";
import {
  countKeys,
  keyTest,
  packKeys,
  requestsOf,
  unplannedRequests,
  unplannedText,
} from "../../src/plan/requests.js";
import { checkReviewed } from "../../src/plan/reviewed.js";
import { checkSavedPlan, parseSavedPlan, savePlan } from "../../src/plan/saved-plan.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const NOW = Date.parse("2026-11-24T12:00:00Z");

type User = Parameters<typeof manifestOf>[1][number];
type Contain = "password" | "sessions";

function planFor(users: readonly User[], contain: readonly Contain[] = [], state?: LedgerState) {
  const manifest = { ...manifestOf("m", users), contain: new Set(contain) };
  const states = state === undefined ? new Map() : new Map([["m", state]]);
  return makePlan({ tenant: TENANT, manifests: [manifest], states, now: NOW });
}

type Plan = ReturnType<typeof planFor>;
const only = (plan: Plan) => plan.manifests[0]!;
const saved = (plan: Plan) =>
  parseSavedPlan(JSON.stringify(savePlan(plan, { toolVersion: "1", paths: ["."] })), "plan.json");

/** What a plan does that another one does not, as text. */
function beyond(then: Plan, now: Plan): string[] {
  const unplanned = [...unplannedRequests(only(now), requestsOf(only(then)))];
  return unplanned.map((each) => unplannedText(only(now), each));
}

const ada = { user_id: "auth0|ada" };
const bob = { user_id: "auth0|bob" };
const keys = (...users: User[]) => {
  const all = manifestKeys(manifestOf("m", users), TENANT);
  return users.map((_, index) => all.at(index).slice(0, 16));
};

describe("the requests of a saved plan", () => {
  it("are the sorted beginnings of the keys, by what the request does", () => {
    const plan = planFor([ada, bob]);
    expect(requestsOf(only(plan))).toEqual({ new: keys(ada, bob).sort().join(""), replacing: "" });
    const state = stateOf([issuedRecord(ada, "k".repeat(43))]);
    const [adaKey, bobKey] = keys(ada, bob);
    expect(requestsOf(only(planFor([ada, bob], [], state)))).toEqual({ new: bobKey, replacing: adaKey });
    const contained = requestsOf(only(planFor([ada], ["password", "sessions"])));
    expect(contained).toMatchObject({ containing: adaKey, revoking: adaKey });
  });

  it("have the addresses that are bound beside the keys, sorted", () => {
    const users = [
      { ...ada, deliver_to: "ada@b.example" },
      { email: "Bob@example.com", connection_id: "c" },
      { email: "eve@example.com", connection_id: "c" },
    ];
    const [first, second] = keys(...users) as [string, string];
    const { addresses } = requestsOf(only(planFor(users)));
    expect(addresses).toEqual({ [first]: "ada@b.example", [second]: "Bob@example.com" });
    expect(Object.keys(addresses!)).toEqual([first, second].sort());
  });

  it("do not have entries that a limit leaves for later, except for their containment", () => {
    const plan = only(planFor([ada, bob], ["password"]));
    const turns = Uint8Array.from([TURNS.indexOf("limit"), 0]);
    const [adaKey, bobKey] = keys(ada, bob) as [string, string];
    expect(requestsOf({ ...plan, turns })).toEqual({
      ...{ new: bobKey, replacing: "", containing: [adaKey, bobKey].sort().join("") },
    });
  });
});

describe("what a plan does beyond a saved one", () => {
  it("is nothing if the saved one does as much or more", () => {
    const plan = planFor([ada, bob], ["password", "sessions"]);
    expect(beyond(plan, plan)).toEqual([]);
    expect(beyond(plan, planFor([ada]))).toEqual([]);
    const state = stateOf([issuedRecord(ada, "k".repeat(43))]);
    expect(beyond(planFor([ada], [], state), planFor([ada]))).toEqual([]);
  });

  it("is a new request, and a link that is newly replaced", () => {
    const state = stateOf([issuedRecord(ada, "k".repeat(43))]);
    expect(beyond(planFor([ada]), planFor([ada, bob]))).toEqual(["m.yaml:1:1 issue auth0|bob (m)"]);
    expect(beyond(planFor([ada]), planFor([ada], [], state))).toEqual(["m.yaml:1:1 replace auth0|ada (m)"]);
    expect([...unplannedRequests(only(planFor([ada])), undefined)]).toEqual([{ index: 0 }]);
  });

  it("is a password that is newly replaced, and sessions that are newly revoked", () => {
    const [none, sessions, password, both] = (
      [[], ["sessions"], ["password"], ["password", "sessions"]] as Contain[][]
    ).map((contain) => planFor([ada], contain)) as [Plan, Plan, Plan, Plan];
    expect(beyond(none, sessions)).toEqual(["m.yaml:1:1 issue, sessions revoked, auth0|ada (m)"]);
    expect(beyond(none, password)).toEqual(["m.yaml:1:1 issue, password replaced, auth0|ada (m)"]);
    const words = "m.yaml:1:1 issue, password replaced and sessions revoked, auth0|ada (m)";
    expect([beyond(sessions, both), beyond(password, both)]).toEqual([[words], [words]]);
    expect([beyond(both, sessions), beyond(both, password)]).toEqual([[], []]);
  });

  it("is containment of an entry whose ticket a limit leaves for later, but not that ticket", () => {
    const plan = planFor([ada], ["password"]);
    const limited = { ...only(plan), turns: Uint8Array.from([TURNS.indexOf("limit")]) };
    const unplanned = (then: Plan) => [...unplannedRequests(limited, requestsOf(only(then)))];
    expect(unplanned(planFor([]))).toEqual([{ index: 0 }]);
    const contained = requestsOf(limited);
    expect([...unplannedRequests(limited, contained)]).toEqual([]);
  });

  it("is another address, with both", () => {
    const to = (deliver_to?: string) =>
      planFor([{ ...ada, ...(deliver_to === undefined ? {} : { deliver_to }) }]);
    expect(beyond(to("a@x.example"), to("b@x.example"))).toEqual([
      "m.yaml:1:1 issue auth0|ada (m): deliver_to: a@x.example → b@x.example",
    ]);
    expect(beyond(to(), to("b@x.example"))).toEqual([
      "m.yaml:1:1 issue auth0|ada (m): deliver_to: the account's own address → b@x.example",
    ]);
    expect(beyond(to("a@x.example"), to())).toHaveLength(1);
    expect(beyond(planFor([]), to("b@x.example"))).toEqual(["m.yaml:1:1 issue auth0|ada (m): → b@x.example"]);
  });

  it("shows in which fields a new entry differs from the defaults, and nothing that a terminal acts on", () => {
    expect(beyond(planFor([]), planFor([{ ...ada, ttl_sec: 60 }]))).toEqual([
      "m.yaml:1:1 issue auth0|ada (m): ttl 60 s",
    ]);
    expect(beyond(planFor([]), planFor([{ user_id: "auth0|\u001b[2J" }]))[0]).not.toContain("\u001b");
  });
});

describe("the language of a mail", () => {
  const speaking = (...languages: (string | undefined)[]) =>
    planFor(
      [ada, bob].map((user, index) => ({
        ...user,
        ...(languages[index] === undefined ? {} : { language: languages[index] }),
      })),
    );

  it("is saved by language, each with its sorted keys", () => {
    const [adaKey, bobKey] = keys(ada, bob) as [string, string];
    expect(requestsOf(only(speaking("de", "de"))).languages).toEqual({
      de: [adaKey, bobKey].sort().join(""),
    });
    const two = requestsOf(only(speaking("fr", "de"))).languages!;
    expect([two, Object.keys(two)]).toEqual([{ de: bobKey, fr: adaKey }, ["de", "fr"]]);
    expect(requestsOf(only(speaking(undefined, "de"))).languages).toEqual({ de: bobKey });
    expect(requestsOf(only(speaking()))).not.toHaveProperty("languages");
  });

  it("is bound: another one is told with both, and refused", () => {
    const then = speaking("de", "fr");
    expect(beyond(then, speaking("de", "fr"))).toEqual([]);
    expect(beyond(then, speaking("de", "it"))).toEqual(["m.yaml:1:1 issue auth0|bob (m): language: fr → it"]);
    expect(beyond(then, speaking("de"))).toEqual(["m.yaml:1:1 issue auth0|bob (m): language: fr → none"]);
    expect(beyond(speaking(), speaking("de"))).toEqual([
      "m.yaml:1:1 issue auth0|ada (m): language: none → de",
    ]);
    for (const now of [speaking("de", "it"), speaking("de")]) {
      expect(() => checkReviewed(saved(then), now)).toThrow(/language: fr → /);
      expect(() => checkSavedPlan(saved(then), now, "1")).toThrow(/the actions have changed/);
    }
    expect(() => checkSavedPlan(saved(then), speaking("de", "fr"), "1")).not.toThrow();
  });
});

describe("packed keys", () => {
  const [one, two, three] = ["a", "b", "c"].map((letter) => letter.repeat(43)) as [string, string, string];

  it("are found again, in one text or several", () => {
    const packed = packKeys([two, one]);
    expect(packed).toBe("a".repeat(16) + "b".repeat(16));
    expect([one, two, three].map(keyTest(packed))).toEqual([true, true, false]);
    expect([one, two, three].map(keyTest(packKeys([one]), undefined, packKeys([three])))).toEqual([
      true,
      false,
      true,
    ]);
    expect([countKeys(packed), countKeys(), countKeys("")]).toEqual([2, 0, 0]);
  });
});

describe("an entry in doubt", () => {
  it("is a request that may kill a link once it is reissued", () => {
    const state = stateOf([{ type: "claimed", run: RUN, user_ids: ["auth0|ada"] }]);
    const held = planFor([ada], [], state);
    expect(requestsOf(only(held))).toEqual({ new: "", replacing: "" });
    const manifest = manifestOf("m", [ada]);
    const reissued = makePlan({
      ...{
        tenant: TENANT,
        manifests: [manifest],
        states: new Map([["m", state]]),
        now: NOW,
        inDoubt: "reissue",
      },
    });
    expect(requestsOf(only(reissued))).toEqual({ new: "", replacing: keys(ada)[0] });
    expect(beyond(held, reissued)).toEqual(["m.yaml:1:1 reissue auth0|ada (m)"]);
  });
});
