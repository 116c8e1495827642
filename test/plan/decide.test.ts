import { describe, expect, it } from "vitest";
import type { TargetState } from "../../src/ledger/ledger.js";
import { decide, type Question } from "../../src/plan/decide.js";

const A = "a".repeat(43);
const B = "b".repeat(43);

function ticket(key: string, generation = 1) {
  return { key, generation, issuedAt: 0, tenantIssuedAt: 0, expiresAt: 1, ticketSha256: "" };
}

function recorded(state: Partial<TargetState>): TargetState {
  return {
    target: { user_id: "auth0|1" },
    inDoubt: false,
    claimedBy: undefined,
    issued: undefined,
    last: "issued",
    lastKey: A,
    generation: 1,
    delivery: undefined,
    deliveryFailures: undefined,
    deliveringBy: undefined,
    deliveredAt: undefined,
    deliverTo: undefined,
    sentTo: [],
    password: undefined,
    sessions: undefined,
    sessionsAfterReset: undefined,
    alreadyReset: undefined,
    invalidation: undefined,
    reminders: [],
    observed: undefined,
    unsure: false,
    ...state,
  };
}

function ask(question: Partial<Question>): string {
  return decide({
    key: A,
    generation: 1,
    state: undefined,
    liveElsewhere: false,
    inDoubt: "hold",
    retryRejected: false,
    renew: false,
    linesLost: false,
    deliverTo: undefined,
    since: undefined,
    now: 0,
    ...question,
  }).join(" ");
}

const issued = recorded({ issued: ticket(A) });
const rejected = recorded({ last: "rejected" });
const released = recorded({ last: "released" });
const doubtful = recorded({ last: "in_doubt", inDoubt: true });
const killed = recorded({ last: "claimed", lastKey: undefined, inDoubt: true });

describe("decide", () => {
  it("renews what was seen to have run out unused, where the manifest wants that", () => {
    const seen = (observed: TargetState["observed"], state = issued) =>
      ask({ renew: true, state: { ...state, observed } });
    const expired = { state: "expired", at: 2 } as const;
    expect(seen(expired)).toBe("renew expired_unused");
    expect(ask({ state: { ...issued, observed: expired } })).toBe("none issued");
    expect(ask({ renew: true, state: { ...issued, observed: expired }, liveElsewhere: true })).toBe(
      "none issued",
    );
    expect(ask({ renew: true, key: B, state: { ...issued, observed: expired } })).toBe("replace changed");
    expect(seen(expired, { ...issued, generation: 2 })).toBe("none issued");
    expect(seen(expired, { ...issued, inDoubt: true, last: "in_doubt" })).toBe("hold in_doubt");
    expect(seen(expired, { ...issued, last: "released" })).toBe("renew expired_unused");
    expect(seen(expired, { ...issued, last: "rejected" })).toBe("rejected rejected");
  });

  it("renews no ticket of a user who has reset, is gone, or was not looked up", () => {
    for (const observed of [
      undefined,
      { state: "completed", at: 2 },
      { state: "gone", at: 2, why: "deleted" },
      { state: "gone", at: 2, why: "blocked" },
    ] as const) {
      expect(ask({ renew: true, state: { ...issued, observed } })).toBe("none issued");
    }
  });

  it("issues to a target without a record", () => {
    expect(ask({})).toBe("issue new");
  });

  it("issues again where only another key was rejected", () => {
    expect(ask({ key: B, state: rejected })).toBe("issue rejected_under_another_key");
  });

  it("does nothing where this key was issued", () => {
    expect(ask({ state: issued })).toBe("none issued");
    expect(ask({ state: issued, liveElsewhere: true })).toBe("none issued");
  });

  it("replaces a ticket of this manifest under another key", () => {
    expect(ask({ key: B, state: issued })).toBe("replace changed");
    expect(ask({ key: B, generation: 2, state: issued })).toBe("replace generation_raised");
  });

  it("replaces a live ticket of another manifest only where this one has none", () => {
    expect(ask({ liveElsewhere: true })).toBe("replace live_in_another_manifest");
    expect(ask({ liveElsewhere: true, state: released })).toBe("replace live_in_another_manifest");
    expect(ask({ liveElsewhere: true, key: B, state: rejected })).toBe("replace live_in_another_manifest");
  });

  it("sees that a body that goes from A to B and back to A is a replacement", () => {
    expect(ask({ state: recorded({ issued: ticket(B), lastKey: B }) })).toBe("replace changed");
  });

  it("retries what is known not to have made a ticket, under any key", () => {
    expect(ask({ state: released })).toBe("retry released");
    expect(ask({ key: B, state: released })).toBe("retry released");
  });

  it("leaves a rejected key alone until it is asked to retry", () => {
    expect(ask({ state: rejected })).toBe("rejected rejected");
    expect(ask({ state: rejected, retryRejected: true })).toBe("retry retry_rejected");
  });

  it("holds a doubt under any key, and an open claim is a doubt", () => {
    for (const state of [doubtful, killed]) {
      expect(ask({ state })).toBe("hold in_doubt");
      expect(ask({ key: B, generation: 7, state })).toBe("hold in_doubt");
      expect(ask({ state, liveElsewhere: true, retryRejected: true })).toBe("hold in_doubt");
    }
  });

  it("reissues a doubt only where that is asked for", () => {
    expect(ask({ state: doubtful, inDoubt: "reissue" })).toBe("reissue in_doubt");
    expect(ask({ key: B, state: killed, inDoubt: "reissue" })).toBe("reissue in_doubt");
  });

  it("holds a doubt even where an earlier ticket has this very key", () => {
    expect(ask({ state: recorded({ issued: ticket(A), last: "in_doubt", lastKey: B, inDoubt: true }) })).toBe(
      "hold in_doubt",
    );
  });

  it("does not send a rejected key for the sake of an older doubt", () => {
    const state = recorded({ last: "rejected", inDoubt: true });
    expect(ask({ state, inDoubt: "reissue" })).toBe("rejected rejected");
    expect(ask({ key: B, state })).toBe("hold in_doubt");
    expect(ask({ state, inDoubt: "reissue", retryRejected: true })).toBe("reissue in_doubt");
  });

  it("sends nothing for a generation lower than the recorded one, doubt or not", () => {
    const raised = recorded({ issued: ticket(B, 3), lastKey: B, generation: 3 });
    expect(ask({ generation: 2, state: raised })).toBe("none generation_lowered");
    const lost = { ...raised, inDoubt: true, last: "in_doubt" as const };
    expect(ask({ generation: 2, state: lost, inDoubt: "reissue" })).toBe("hold in_doubt");
  });

  it("keeps the ticket that a failed replacement left alive", () => {
    const afterRejection = recorded({ issued: ticket(A), last: "rejected", lastKey: B });
    expect(ask({ state: afterRejection })).toBe("none issued");
    expect(ask({ key: B, state: afterRejection })).toBe("rejected rejected");
    expect(ask({ key: B, state: afterRejection, retryRejected: true })).toBe("replace changed");
    const afterRelease = recorded({ issued: ticket(A), last: "released", lastKey: B });
    expect(ask({ state: afterRelease })).toBe("none issued");
    expect(ask({ key: B, state: afterRelease })).toBe("replace changed");
  });
});

describe("a link that was taken back", () => {
  const taken = (state: "invalidated" | "not_invalidated" | "in_doubt", more: Partial<TargetState> = {}) => ({
    ...issued,
    invalidation: { state, at: 2, why: undefined, mayArrive: state === "in_doubt" },
    ...more,
  });
  const expired = { state: "expired", at: 2 } as const;

  it("stays dead: it is neither issued again, renewed nor redirected", () => {
    for (const state of ["invalidated", "in_doubt"] as const) {
      expect(ask({ state: taken(state) })).toBe("none invalidated");
      expect(ask({ renew: true, state: taken(state, { observed: expired }) })).toBe("none invalidated");
      expect(ask({ deliverTo: "ada@work.example", state: taken(state) })).toBe("none invalidated");
      const lowered = taken(state, { generation: 3, issued: ticket(B, 3) });
      expect(ask({ deliverTo: "ada@work.example", state: lowered })).toBe("none generation_lowered");
    }
  });

  it("is replaced where the generation is raised", () => {
    expect(ask({ key: B, generation: 2, state: taken("invalidated") })).toBe("replace generation_raised");
    expect(ask({ key: B, generation: 2, state: taken("in_doubt") })).toBe("replace generation_raised");
  });

  it("lives on where the tenant refused to take it back", () => {
    expect(ask({ state: taken("not_invalidated") })).toBe("none issued");
    expect(ask({ renew: true, state: taken("not_invalidated", { observed: expired }) })).toBe(
      "renew expired_unused",
    );
  });
});

describe("where lines of the ledger are lost", () => {
  const lost = { linesLost: true } as const;

  it("holds an entry that the ledger does not know, unless doubts are reissued", () => {
    expect(ask(lost)).toBe("hold lines_lost");
    expect(ask({ ...lost, liveElsewhere: true })).toBe("hold lines_lost");
    expect(ask({ ...lost, inDoubt: "reissue" })).toBe("reissue lines_lost");
  });

  it("holds whatever would be sent for a ticket that a lost line may have replaced", () => {
    const unsure = recorded({ issued: ticket(A), unsure: true });
    expect(ask({ ...lost, key: B, state: unsure })).toBe("hold lines_lost");
    expect(ask({ ...lost, key: B, generation: 2, state: unsure })).toBe("hold lines_lost");
    const expired = { ...unsure, observed: { state: "expired", at: 1 } as const };
    expect(ask({ ...lost, state: expired, renew: true })).toBe("hold lines_lost");
    expect(ask({ ...lost, key: B, state: unsure, inDoubt: "reissue" })).toBe("reissue lines_lost");
  });

  it("leaves a ticket alone that is issued, and decides as ever on what was written since", () => {
    expect(ask({ ...lost, state: recorded({ issued: ticket(A), unsure: true }) })).toBe("none issued");
    expect(ask({ ...lost, key: B, state: issued })).toBe("replace changed");
    expect(ask({ ...lost, state: doubtful })).toBe("hold in_doubt");
  });
});
