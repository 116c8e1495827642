import { describe, expect, it } from "vitest";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { makePlan, type PlanInput } from "../../src/plan/make-plan.js";
import { actionAt, PASSWORD_STEPS, type Plan } from "../../src/plan/plan.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const NOW = Date.parse("2026-11-05T00:00:00Z");
const BREACH = Date.parse("2026-11-01T00:00:00Z");
const ada = { user_id: "auth0|ada" };
const contain = new Set(["password", "sessions"] as const);
const incident = { ...manifestOf("incident", [ada]), contain };
const key = manifestKeys(incident, TENANT).at(0);
const subject = { run: RUN, key, target: ada };
const contained: LedgerRecord = { type: "contained", ...subject };
const issued = issuedRecord(ada, key);
const otherKey = "k".repeat(43);

function planOf(
  records: readonly LedgerRecord[],
  { manifest = incident, ...more }: Partial<PlanInput> & { manifest?: typeof incident } = {},
  elsewhere: readonly LedgerRecord[] = [],
): Plan {
  const states = new Map([
    ["incident", stateOf(records)],
    ...(elsewhere.length > 0 ? [["other", stateOf(elsewhere)] as const] : []),
  ]);
  return makePlan({ tenant: TENANT, manifests: [manifest], states, now: NOW, ...more });
}

function stepOf(plan: Plan): string {
  const manifest = plan.manifests[0]!;
  const { action } = actionAt(manifest, 0);
  return `${action} ${PASSWORD_STEPS[manifest.passwords[0]!]}`;
}

describe("the password of an entry", () => {
  it("is replaced before its first ticket, and again while the outcome is not known or it failed", () => {
    expect(stepOf(planOf([]))).toBe("issue replace");
    expect(stepOf(planOf([{ type: "containing", run: RUN, user_ids: [ada.user_id] }]))).toBe("issue replace");
    expect(stepOf(planOf([{ type: "uncontained", ...subject, why: "400" }]))).toBe("issue replace");
    expect(stepOf(planOf([{ type: "containment_in_doubt", ...subject, why: "500" }]))).toBe("issue replace");
  });

  it("is left alone once it is replaced, and where the manifest does not ask for it", () => {
    expect(stepOf(planOf([contained]))).toBe("issue leave");
    const sessionsOnly = {
      ...incident,
      contain: new Set(["sessions"] as const),
    } as unknown as typeof incident;
    expect(stepOf(planOf([], { manifest: sessionsOnly }))).toBe("issue leave");
  });

  it("is never replaced once a ticket may have been issued", () => {
    const inDoubt: LedgerRecord = { type: "in_doubt", ...subject, why: "500" };
    expect(stepOf(planOf([inDoubt]))).toBe("hold leave");
    expect(stepOf(planOf([inDoubt], { inDoubt: "reissue" }))).toBe("reissue closed");
    expect(
      stepOf(planOf([{ type: "claimed", run: RUN, user_ids: [ada.user_id] }], { inDoubt: "reissue" })),
    ).toBe("reissue closed");
    expect(stepOf(planOf([issuedRecord(ada, otherKey)]))).toBe("replace closed");
    expect(stepOf(planOf([issued]))).toBe("none leave");
  });

  it("may be replaced after an attempt that is known to have issued no ticket", () => {
    expect(stepOf(planOf([{ type: "released", ...subject, why: "429" }]))).toBe("retry replace");
  });

  it("is not replaced while another manifest's ticket may be live", () => {
    expect(stepOf(planOf([], {}, [issuedRecord(ada, otherKey)]))).toBe("replace closed");
    expect(
      stepOf(planOf([], {}, [{ type: "in_doubt", run: RUN, key: otherKey, target: ada, why: "500" }])),
    ).toBe("issue closed");
    const expired = { ...issuedRecord(ada, otherKey), expires_at: "2026-11-04T00:00:00Z" } as LedgerRecord;
    expect(stepOf(planOf([], {}, [expired]))).toBe("issue replace");
  });

  it("is not replaced for a social user, who has none", () => {
    const social = {
      ...manifestOf("incident", [{ user_id: "google-oauth2|1" }]),
      contain,
    } as typeof incident;
    expect(planOf([], { manifest: social })).toMatchObject({ replacements: 0, revocations: 0, requests: 1 });
    const identity = { user_id: "ada", provider: "auth0" as const };
    const linked = {
      ...manifestOf("incident", [{ user_id: "google-oauth2|1", identity }]),
      contain,
    } as typeof incident;
    expect(planOf([], { manifest: linked })).toMatchObject({ replacements: 1, revocations: 1 });
  });
});

describe("a plan with containment", () => {
  it("counts the passwords, the sessions, and all requests", () => {
    expect(planOf([])).toMatchObject({ replacements: 1, revocations: 1, requests: 4 });
    expect(planOf([contained])).toMatchObject({ replacements: 0, revocations: 1, requests: 2 });
  });

  it("spares a user who changed the password after the breach", () => {
    const manifest = { ...incident, since: BREACH };
    const reset = (at: string): LedgerRecord => ({ type: "already_reset", ...subject, reset_at: at });
    const after = planOf([reset("2026-11-02T00:00:00.000Z")], { manifest });
    expect([stepOf(after), after.alreadyReset, after.requests]).toEqual(["none leave", 1, 0]);
    expect(stepOf(planOf([reset("2026-10-31T00:00:00.000Z")], { manifest }))).toBe("issue replace");
    expect(stepOf(planOf([reset("2026-11-02T00:00:00.000Z")]))).toBe("issue replace");
    const doubtful: LedgerRecord = { type: "in_doubt", ...subject, why: "500" };
    expect(stepOf(planOf([reset("2026-11-02T00:00:00.000Z"), doubtful], { manifest }))).toBe("hold leave");
  });

  it("warns of what it can no longer contain", () => {
    const codes = (plan: Plan) => plan.warnings.map(({ code }) => code);
    expect(codes(planOf([issued]))).toEqual(["SESSIONS_GO_ON", "PASSWORDS_STILL_VALID"]);
    expect(codes(planOf([contained, { type: "revoked", ...subject }, issued]))).toEqual([]);
    expect(codes(planOf([], {}, [issuedRecord(ada, otherKey)]))).toContain("CONTAINMENT_CLOSED");
    expect(codes(planOf([issuedRecord(ada, otherKey)]))).not.toContain("CONTAINMENT_CLOSED");
    expect(codes(planOf([], { manifest: { ...incident, since: NOW + 1 } }))).toEqual(["SINCE_IN_FUTURE"]);
    expect(codes(planOf([], { manifest: { ...incident, since: NOW } }))).toEqual([]);
  });
});
