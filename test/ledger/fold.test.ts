import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  claimedTargets,
  claimRecord,
  containingRecord,
  invalidatingRecord,
  revokingRecord,
} from "../../src/ledger/claim.js";
import { Fold } from "../../src/ledger/fold.js";
import type { LedgerLine, LedgerRecord, TargetState } from "../../src/ledger/ledger.js";
import { type Target, targetId } from "../../src/target.js";
import { plainState } from "../support/plain-state.js";
import { ada, claimed, inDoubt, issued, mary, newRun, rejected, released, sha, started } from "./support.js";

const AT = "2026-11-01T12:00:00.000Z";

function fold(records: readonly LedgerRecord[]) {
  const folded = new Fold();
  records.forEach((record, index) => {
    folded.add({ seq: index + 1, at: AT, ...record });
  });
  return folded.state(null, 0);
}

describe("the doubt of a target", () => {
  const doubt = (...records: LedgerRecord[]): boolean | undefined =>
    fold(records).get(targetId(ada))?.inDoubt;

  it("begins with a claim and ends with its ticket", () => {
    expect(doubt(claimed(ada))).toBe(true);
    expect(doubt(claimed(ada), issued(ada))).toBe(false);
  });

  it("ends with a rejection or a release of the same attempt", () => {
    expect(doubt(claimed(ada), rejected(ada))).toBe(false);
    expect(doubt(claimed(ada), released(ada))).toBe(false);
  });

  it("outlives a later attempt that made no ticket", () => {
    expect(doubt(claimed(ada), inDoubt(ada), claimed(ada), rejected(ada))).toBe(true);
    expect(doubt(claimed(ada), inDoubt(ada), claimed(ada), released(ada))).toBe(true);
  });

  it("outlives it too where the earlier run died before it could say so", () => {
    expect(doubt(claimed(ada), claimed(ada), released(ada))).toBe(true);
  });

  it("is not ended by what another run says of an attempt that is not its own", () => {
    const other = { ...released(ada), run: newRun() };
    expect(doubt(claimed(ada), other)).toBe(true);
  });

  it("ends with a later ticket", () => {
    expect(doubt(claimed(ada), inDoubt(ada), claimed(ada), issued(ada))).toBe(false);
  });
});

const lost: LedgerRecord = {
  type: "loss_accepted",
  run: newRun(),
  actor: "ada@ci",
  why: "restored",
  lost: [{ lineage: "9b2ba3a5-8f4e-4d0e-9d0e-3f1f5b1c2d3e", seq: 9, sum: sha("line") }],
};

describe("a loss that was accepted", () => {
  const doubt = (...records: LedgerRecord[]) => fold(records).get(targetId(ada));

  it("puts every target in doubt that holds no ticket, until it has one", () => {
    for (const record of [released(ada), rejected(ada)]) {
      expect(doubt(claimed(ada), record, lost)).toMatchObject({ inDoubt: true, unsure: false });
    }
    expect(doubt(claimed(ada), released(ada), lost, claimed(ada), released(ada))?.inDoubt).toBe(true);
    expect(doubt(claimed(ada), released(ada), lost, claimed(ada), issued(ada))).toMatchObject({
      inDoubt: false,
      unsure: false,
    });
  });

  it("puts a target in doubt that is met later for the first time, until it has a ticket", () => {
    expect(doubt(lost, claimed(ada), released(ada))?.inDoubt).toBe(true);
    expect(doubt(lost, claimed(ada), rejected(ada))?.inDoubt).toBe(true);
    expect(doubt(lost, claimed(ada), issued(ada))).toMatchObject({ inDoubt: false, unsure: false });
  });

  it("leaves a recorded ticket as it is, and unsure until the next one", () => {
    expect(doubt(claimed(ada), issued(ada), lost)).toMatchObject({ inDoubt: false, unsure: true });
    expect(doubt(claimed(ada), issued(ada), lost, claimed(ada), released(ada))).toMatchObject({
      inDoubt: false,
      unsure: true,
    });
    expect(doubt(claimed(ada), issued(ada), lost, claimed(ada), issued(ada))?.unsure).toBe(false);
    expect(doubt(claimed(ada), issued(ada))?.unsure).toBe(false);
  });

  it("is told with who accepted it, and why", () => {
    expect(fold([claimed(ada), lost]).losses).toEqual([
      {
        seq: 2,
        at: AT,
        actor: "ada@ci",
        why: "restored",
        lost: lost.type === "loss_accepted" ? lost.lost : [],
      },
    ]);
    expect(fold([claimed(ada)]).losses).toEqual([]);
  });
});

describe("a target's state", () => {
  it("remembers the ticket when later attempts made none", () => {
    const state = fold([claimed(ada), issued(ada, "t", "a"), claimed(ada), rejected(ada, "b")]).get(
      targetId(ada),
    );
    expect(state).toMatchObject({ last: "rejected", lastKey: sha("b"), issued: { key: sha("a") } });
  });

  it("keeps the highest generation of any outcome", () => {
    const raised: LedgerRecord = { ...rejected(ada), generation: 4 } as LedgerRecord;
    expect(fold([claimed(ada)]).get(targetId(ada))?.generation).toBe(0);
    expect(fold([issued(ada), raised, issued(ada)]).get(targetId(ada))).toMatchObject({
      generation: 4,
      issued: { generation: 1 },
    });
  });

  it("folds an outcome whose claim is missing", () => {
    expect(fold([issued(ada)]).get(targetId(ada))).toMatchObject({ last: "issued", inDoubt: false });
    expect(fold([released(ada)]).get(targetId(ada))).toMatchObject({ last: "released", inDoubt: false });
  });

  it("spells an e-mail as it was sent, and finds it however it is spelled", () => {
    const state = fold([claimed(mary), issued(mary)]);
    const lower: Target = { email: "mary@example.com", connection_id: "con_0000000000000001" };
    expect(state.size).toBe(1);
    expect(state.get(targetId(lower))?.target).toEqual(mary);
    expect(fold([issued(mary), issued(lower)]).get(targetId(mary))?.target).toEqual(lower);
  });

  it("has no rejection once another outcome is newer", () => {
    expect(fold([rejected(ada)]).rejection(targetId(ada))).toMatchObject({ status: 404 });
    expect(fold([rejected(ada), claimed(ada)]).rejection(targetId(ada))).toBeUndefined();
    expect(fold([rejected(ada), released(ada)]).rejection(targetId(ada))).toBeUndefined();
    expect(fold([rejected(ada)]).rejection("u:unknown")).toBeUndefined();
  });

  it("tells of a rejection what Auth0 told, and nothing that it did not", () => {
    const bare: LedgerRecord = { type: "rejected", run: newRun(), key: sha("k"), target: ada, status: 400 };
    expect(fold([bare]).rejection(targetId(ada))).toStrictEqual({ status: 400 });
    expect(fold([rejected(ada)]).rejection(targetId(ada))).toStrictEqual({
      status: 404,
      errorCode: "inexistent_user",
      message: "The user does not exist.",
    });
  });

  it("is not changed by a run that ends without having begun", () => {
    const counts = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };
    const state = fold([{ type: "run_finished", run: newRun(), ended: "done", counts }, started()]);
    expect(state.runs).toHaveLength(1);
    expect(state.size).toBe(0);
  });
});

const targets: Target[] = [
  ada,
  mary,
  { user_id: "auth0|ünï\u2028" },
  { email: "ada@example.com", connection_id: "con_0000000000000002" },
];
const runs = [newRun(), newRun()];
const target = fc.constantFrom(...targets);
const subject = fc.record({
  run: fc.constantFrom(...runs),
  target,
  key: fc.constantFrom(sha("a"), sha("b")),
  generation: fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined }),
});
const record: fc.Arbitrary<LedgerRecord> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...runs), fc.uniqueArray(target, { minLength: 1 }))
    .map(([run, list]) => claimRecord(run, list)),
  subject.chain(({ generation, ...rest }) => {
    const common = { ...rest, ...(generation === undefined ? {} : { generation }) };
    return fc.constantFrom<LedgerRecord>(
      { type: "issued", ...common, ticket_sha256: sha("t"), expires_at: "2026-11-07T00:00:00Z" },
      { type: "rejected", ...common, status: 400 },
      { type: "in_doubt", ...common, why: "?" },
      { type: "released", ...common, why: "429" },
    );
  }),
  subject.chain(({ run, key, target }) =>
    fc.constantFrom<LedgerRecord>(
      { type: "completed", run, key, target, reset_at: "2026-11-02T00:00:00.000Z" },
      { type: "expired", run, key, target },
      { type: "gone", run, key, target, why: "blocked" },
      { type: "gone", run, key, target, why: "deleted" },
      { type: "returned", run, key, target },
    ),
  ),
  subject.chain(({ run, key, target }) =>
    fc.constantFrom<LedgerRecord>(
      revokingRecord(run, [target]),
      revokingRecord(run, [target], "reset"),
      { type: "revoked", run, key, target },
      { type: "revoked", run, after: "reset", key, target },
      { type: "revocation_in_doubt", run, after: "reset", key, target, why: "500" },
      { type: "unrevoked", run, key, target, why: "404", status: 404 },
      { type: "revocation_in_doubt", run, key, target, why: "500" },
    ),
  ),
  subject.chain(({ run, key, target }) =>
    fc.constantFrom<LedgerRecord>(
      containingRecord(run, [target]),
      { type: "contained", run, key, target },
      { type: "uncontained", run, key, target, why: "400", status: 400 },
      { type: "containment_in_doubt", run, key, target, why: "500" },
      { type: "already_reset", run, key, target, reset_at: "2026-11-02T00:00:00.000Z" },
    ),
  ),
  subject.chain(({ run, key, target }) =>
    fc.constantFrom<LedgerRecord>(
      invalidatingRecord(run, [target]),
      { type: "invalidated", run, key, target },
      { type: "not_invalidated", run, key, target, why: "404", status: 404 },
      { type: "invalidation_in_doubt", run, key, target, why: "500" },
    ),
  ),
);

/**
 * The containment of a target, as one line tells it; undefined: the line tells nothing of it.
 * @param earlierDoubt an attempt before the newest one has no outcome
 */
function containmentBy(line: LedgerLine, earlierDoubt: boolean): Partial<TargetState> | undefined {
  const at = Date.parse(line.at);
  const sessions = (state: "revoked" | "unrevoked" | "in_doubt", after: string | undefined) => ({
    [after === "reset" ? "sessionsAfterReset" : "sessions"]: { state, at, spent: false },
  });
  switch (line.type) {
    case "revoking":
    case "revocation_in_doubt":
      return sessions("in_doubt", line.after);
    case "revoked":
    case "unrevoked":
      return sessions(line.type, line.after);
    case "containing":
      return { password: { state: "in_doubt", at, why: undefined, mayArrive: true } };
    case "contained":
      return { password: { state: "contained", at, why: undefined, mayArrive: earlierDoubt } };
    case "uncontained":
      return { password: { state: "uncontained", at, why: line.why, mayArrive: earlierDoubt } };
    case "containment_in_doubt":
      return { password: { state: "in_doubt", at, why: line.why, mayArrive: true } };
    case "already_reset":
      return { alreadyReset: Date.parse(line.reset_at) };
    default:
      return undefined;
  }
}

/** What a line about the invalidation of a link leaves; undefined: the line tells nothing of it, or not of this ticket. */
function invalidationBy(
  line: LedgerLine,
  before: TargetState & { linkClaimed: boolean; earlierLinkDoubt: boolean },
): Partial<typeof before> | undefined {
  const at = Date.parse(line.at);
  if (line.type === "invalidating") {
    const earlierLinkDoubt = before.earlierLinkDoubt || before.invalidation?.mayArrive === true;
    const invalidation = { state: "in_doubt", at, why: undefined, mayArrive: true } as const;
    return { invalidation, linkClaimed: true, earlierLinkDoubt };
  }
  if (
    line.type !== "invalidated" &&
    line.type !== "not_invalidated" &&
    line.type !== "invalidation_in_doubt"
  ) {
    return undefined;
  }
  if (!before.linkClaimed || before.issued?.key !== line.key) return {};
  const state = line.type === "invalidation_in_doubt" ? "in_doubt" : line.type;
  const mayArrive = state === "in_doubt" || before.earlierLinkDoubt;
  const why = "why" in line ? line.why : undefined;
  return { invalidation: { state, at, why, mayArrive }, linkClaimed: false };
}

/** The same, as plainly as it can be said: one object a target, and the open claims in a list. */
function naive(lines: readonly LedgerLine[]): Map<string, TargetState> {
  const states = new Map<
    string,
    TargetState & {
      open: string[];
      settledDoubt: boolean;
      earlierDoubt: boolean;
      linkClaimed: boolean;
      earlierLinkDoubt: boolean;
    }
  >();
  const of = (who: Target) => {
    const id = targetId(who);
    const blank = {
      target: who,
      inDoubt: false,
      claimedBy: undefined as string | undefined,
      issued: undefined,
      last: "none" as const,
      lastKey: undefined,
      generation: 0,
      delivery: undefined,
      deliveryFailures: undefined,
      deliveringBy: undefined,
      deliveredAt: undefined,
      deliverTo: undefined as string | undefined,
      sentTo: [],
      password: undefined,
      sessions: undefined,
      sessionsAfterReset: undefined,
      alreadyReset: undefined,
      invalidation: undefined,
      reminders: [],
      observed: undefined,
      unsure: false,
      open: [],
      settledDoubt: false,
      earlierDoubt: false,
      linkClaimed: false,
      earlierLinkDoubt: false,
    };
    const state = states.get(id) ?? blank;
    states.set(id, state);
    state.target = who;
    return state;
  };
  for (const line of lines) {
    if (containmentBy(line, false) !== undefined) {
      const who =
        "target" in line ? [line.target] : [...claimedTargets(line as Parameters<typeof claimedTargets>[0])];
      for (const state of who.map(of)) {
        if (line.type === "containing") state.earlierDoubt ||= state.password?.mayArrive === true;
        Object.assign(state, containmentBy(line, state.earlierDoubt));
      }
    } else if (line.type === "invalidating") {
      for (const state of [...claimedTargets(line)].map(of))
        Object.assign(state, invalidationBy(line, state));
    } else if ("target" in line && invalidationBy(line, of(line.target)) !== undefined) {
      Object.assign(of(line.target), invalidationBy(line, of(line.target)));
    } else if (line.type === "claimed") {
      const who: Target[] = [
        ...(line.user_ids ?? []).map((user_id) => ({ user_id })),
        ...Object.entries(line.emails ?? {}).flatMap(([connection_id, emails]) =>
          emails.map((email) => ({ email, connection_id })),
        ),
      ];
      for (const state of who.map(of)) {
        state.settledDoubt ||= state.open.length > 0;
        state.open = [line.run];
        Object.assign(state, { last: "claimed", lastKey: undefined });
      }
    } else if (
      line.type === "completed" ||
      line.type === "expired" ||
      line.type === "gone" ||
      line.type === "returned"
    ) {
      const state = of(line.target);
      if (state.issued?.key !== line.key) continue;
      if (line.type === "completed") state.observed = { state: "completed", at: Date.parse(line.reset_at) };
      else if (line.type === "returned") state.observed = undefined;
      else if (line.type === "expired") state.observed = { state: "expired", at: Date.parse(line.at) };
      else state.observed = { state: "gone", at: Date.parse(line.at), why: line.why };
    } else if (line.type === "redirected") {
      const state = of(line.target);
      if (state.issued?.key === line.key) state.deliverTo = line.deliver_to;
    } else if (
      line.type === "issued" ||
      line.type === "rejected" ||
      line.type === "in_doubt" ||
      line.type === "released"
    ) {
      const state = of(line.target);
      const foreign = state.open.some((run) => run !== line.run);
      state.open = [];
      state.settledDoubt =
        line.type === "in_doubt" || (line.type !== "issued" && (state.settledDoubt || foreign));
      Object.assign(state, { last: line.type, lastKey: line.key });
      const generation = line.generation ?? 1;
      state.generation = Math.max(state.generation, generation);
      if (line.type === "issued") {
        state.issued = {
          key: line.key,
          generation,
          issuedAt: Date.parse(line.at),
          tenantIssuedAt: Date.parse(line.tenant_at ?? line.at),
          expiresAt: Date.parse(line.expires_at),
          ticketSha256: line.ticket_sha256,
        };
        state.deliverTo = line.deliver_to;
        state.observed = undefined;
        if (state.sessions !== undefined) state.sessions = { ...state.sessions, spent: true };
        if (state.sessionsAfterReset !== undefined)
          state.sessionsAfterReset = { ...state.sessionsAfterReset, spent: true };
        state.alreadyReset = undefined;
        state.earlierDoubt = false;
        Object.assign(state, { invalidation: undefined, linkClaimed: false, earlierLinkDoubt: false });
        const { password } = state;
        if (password !== undefined) {
          state.password = { ...password, mayArrive: password.state === "in_doubt" };
        }
      }
    }
  }
  return new Map(
    [...states].map(
      ([id, { open, settledDoubt, earlierDoubt: _, linkClaimed: __, earlierLinkDoubt: ___, ...state }]) => [
        id,
        {
          ...state,
          inDoubt: open.length > 0 || settledDoubt,
          claimedBy: settledDoubt ? undefined : open[0],
        },
      ],
    ),
  );
}

it("agrees with the plain telling of it, on any history", () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 40 }), (records) => {
      const lines = records.map((each, index) => ({ seq: index + 1, at: AT, ...each }));
      const state = fold(records);
      const expected = naive(lines);
      expect(Array.from(state.targets(), ([id, each]) => [id, plainState(each)])).toEqual([...expected]);
      for (const [id, each] of expected) expect(plainState(state.get(id)!)).toEqual(each);
      expect(state.size).toBe(expected.size);
    }),
    { numRuns: 1_000 },
  );
});

it("holds many more targets than its first columns have room for", () => {
  const many = Array.from({ length: 5_000 }, (_, n) => ({ user_id: `auth0|${n}` }));
  const state = fold(many.map((user) => issued(user, `ticket of ${user.user_id}`)));
  expect(many.map((user) => state.get(targetId(user))?.issued?.ticketSha256)).toEqual(
    many.map((user) => sha(`ticket of ${user.user_id}`)),
  );
});
