import { describe, expect, it } from "vitest";
import { ContainmentOutcomes } from "../../../src/apply/containment/outcomes.js";
import type { ContainmentRecorder } from "../../../src/apply/containment/recorder.js";
import {
  type ContainmentTask,
  containmentTasks,
  isClosedElsewhere,
  mayBeReplaced,
} from "../../../src/apply/containment/task.js";
import type { LedgerRecord } from "../../../src/ledger/ledger.js";
import { manifestKeys } from "../../../src/manifest/keys.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../../support/manifests.js";

const USERS = ["a", "b", "c", "d"].map((user_id) => ({ user_id }));
const BOTH = new Set(["password", "sessions"] as const);
const KEYS = manifestKeys(manifestOf("m", USERS), "acme.eu.auth0.com");
const subject = (index: number) => ({ run: RUN, key: KEYS.at(index), target: USERS[index]! });
const RECORDER = {} as ContainmentRecorder;

function stage(
  records: readonly LedgerRecord[] = [],
  elsewhere: readonly LedgerRecord[] = [],
  contain: ReadonlySet<"password" | "sessions"> = BOTH,
) {
  const manifest = { ...manifestOf("m", USERS), contain };
  const states = new Map([
    ["m", stateOf(records)],
    ["other", stateOf(elsewhere)],
  ]);
  const plan = makePlan({
    ...{ tenant: "acme.eu.auth0.com", manifests: [manifest, manifestOf("none", USERS)], states },
    ...{ now: Date.parse("2026-11-24T12:00:00Z"), inDoubt: "hold" },
  });
  const recorders = new Map([["m", RECORDER]]);
  const tasks = [...containmentTasks(plan, recorders, [...states.values()])];
  const of = (index: number) => tasks.find((task) => task.index === index) as ContainmentTask;
  return {
    plan,
    of,
    tasks,
    mine: plan.manifests[0]!,
    none: plan.manifests[1]!,
    outcomes: new ContainmentOutcomes(plan),
  };
}

const IN_DOUBT: LedgerRecord = { type: "in_doubt", ...subject(3), why: "500" };

describe("an entry may get its ticket", () => {
  it("once its password is replaced and its sessions are revoked, both", () => {
    const { of, mine, none, outcomes } = stage();
    const mayIssue = (index: number) => outcomes.mayIssue(mine, index, false);
    expect([mayIssue(0), outcomes.mayIssue(none, 0, false), outcomes.uncontained]).toEqual([false, true, 4]);
    outcomes.contained(of(0));
    expect([mayIssue(0), outcomes.uncontained]).toEqual([false, 4]);
    outcomes.revoked(of(0));
    expect([mayIssue(0), mayIssue(1), outcomes.uncontained]).toEqual([true, false, 3]);
    outcomes.revoked(of(1));
    expect(mayIssue(1)).toBe(false);
  });

  it("without containment if that is asked for, but never if its owner has reset", () => {
    const { of, mine, outcomes } = stage();
    outcomes.markAlreadyReset(of(1));
    expect([0, 1].map((index) => outcomes.mayIssue(mine, index, true))).toEqual([true, false]);
    expect(outcomes.mayIssue(mine, 1, false)).toBe(false);
    expect([outcomes.alreadyReset, outcomes.uncontained]).toEqual([1, 3]);
  });

  it("not while another manifest's ticket closes the password", () => {
    const { of, mine, outcomes } = stage([], [issuedRecord(USERS[0]!, "k".repeat(43))]);
    expect(isClosedElsewhere(mine, 0)).toBe(true);
    outcomes.revoked(of(0));
    expect([outcomes.mayIssue(mine, 0, false), outcomes.mayIssue(mine, 0, true)]).toEqual([false, true]);
  });

  it("if its password is closed by its own ticket, which is replaced all the same", () => {
    const { of, mine, outcomes } = stage([issuedRecord(USERS[0]!, "k".repeat(43))]);
    expect(isClosedElsewhere(mine, 0)).toBe(false);
    outcomes.revoked(of(0));
    expect(outcomes.mayIssue(mine, 0, false)).toBe(true);
  });

  it("if nothing is sent for it, it does not count as uncontained", () => {
    expect(stage([IN_DOUBT]).outcomes.uncontained).toBe(3);
    expect(stage([], [], new Set()).outcomes.uncontained).toBe(0);
  });
});

describe("the tasks of containment", () => {
  it("are what the plan does to each account, with its key", () => {
    const contained: LedgerRecord = { type: "contained", ...subject(1) };
    const revoked: LedgerRecord = { type: "revoked", ...subject(2) };
    const { tasks } = stage([contained, revoked, IN_DOUBT]);
    expect(tasks.map(({ index, password, sessions }) => [index, password, sessions])).toEqual([
      [0, true, true],
      [1, false, true],
      [2, true, false],
    ]);
    expect(tasks[1]).toMatchObject({
      subject: { key: KEYS.at(1), target: USERS[1], generation: 1, deliverTo: undefined },
      recorder: RECORDER,
    });
  });

  it("know whether the newest change of a password may be ours, by any ledger of the tenant", () => {
    const earlier: LedgerRecord = { type: "containing", run: RUN, user_ids: ["b"] };
    const { of } = stage([earlier], [{ type: "contained", ...subject(2) }]);
    expect([0, 1, 2].map((index) => of(index).mayBeOurs)).toEqual([false, true, true]);
  });

  it("do not exist for a manifest that contains nothing", () => {
    expect(stage([], [], new Set()).tasks).toEqual([]);
    expect(
      stage([], [], new Set(["sessions"])).tasks.map(({ password, sessions }) => [password, sessions]),
    ).toEqual(Array(4).fill([false, true]));
  });
});

it("a password may have been replaced unless every attempt is known to have failed", () => {
  const replaced = (password: object | undefined) => mayBeReplaced({ password } as never);
  expect(replaced(undefined)).toBe(false);
  expect(replaced({ state: "contained", mayArrive: false })).toBe(true);
  expect(replaced({ state: "in_doubt", mayArrive: true })).toBe(true);
  expect(replaced({ state: "uncontained", mayArrive: false })).toBe(false);
  expect(replaced({ state: "uncontained", mayArrive: true })).toBe(true);
});
