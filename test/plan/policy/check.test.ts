import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TicketRequest } from "../../../src/manifest/manifest.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { sendCount } from "../../../src/plan/plan.js";
import { type Circumstances, checkPolicy } from "../../../src/plan/policy/check.js";
import { type PolicyConfig, preparePolicy } from "../../../src/plan/policy/policy.js";
import { manifestOf } from "../../support/manifests.js";
import { planOf } from "../../support/plans.js";

const NOW = Date.parse("2026-11-24T00:00:00Z");

function planFor(manifests: Record<string, readonly TicketRequest[]>, reason?: string) {
  return makePlan({
    tenant: "acme.eu.auth0.com",
    manifests: Object.entries(manifests).map(([name, users]) => ({ ...manifestOf(name, users), reason })),
    states: new Map(),
    now: NOW,
  });
}

async function codes(
  config: PolicyConfig,
  plan: ReturnType<typeof planFor>,
  circumstances: Partial<Circumstances> = {},
): Promise<string[]> {
  const policy = await preparePolicy(config);
  if ("problems" in policy) throw new Error(JSON.stringify(policy.problems));
  return checkPolicy(policy, plan, { limit: 100, ...circumstances }).refusals.map(({ code }) => code);
}

async function words(config: PolicyConfig, plan: ReturnType<typeof planFor>): Promise<string> {
  const policy = await preparePolicy(config);
  if ("problems" in policy) throw new Error(JSON.stringify(policy.problems));
  return checkPolicy(policy, plan, { limit: 100 })
    .refusals.map(({ file, line, column, entry, message, hint }) =>
      [`${file}:${line}:${column}`, entry, message, hint].join(" "),
    )
    .join("\n");
}

const ADA = { email: "ada@example.com", connection_id: "con_0000000000000001" };
const BEN = { user_id: "auth0|ben" };

describe("a policy", () => {
  it("has nothing against anything where it says nothing", async () => {
    expect(await codes({}, planFor({ a: [ADA, BEN] }))).toEqual([]);
  });

  it("counts requests for a run and for each manifest, and so does the flag", async () => {
    const plan = planFor({ a: [ADA, BEN], b: [{ user_id: "auth0|c" }] });
    expect(await codes({ max_tickets: 3 }, plan)).toEqual([]);
    expect(await codes({ max_tickets: 2 }, plan)).toEqual(["POLICY_MAX_TICKETS"]);
    expect(await codes({ max_tickets: { per_manifest: 1 } }, plan)).toEqual(["POLICY_MAX_TICKETS"]);
    expect(await codes({}, plan, { maxTickets: 2 })).toEqual(["POLICY_MAX_TICKETS"]);
    expect(await words({ max_tickets: { per_run: 0, per_manifest: 1 } }, plan)).toContain(
      "3 requests in this run, and `policy.max_tickets.per_run` is 0",
    );
  });

  it("counts the links that would die", async () => {
    const plan = planOf({
      a: [
        ["auth0|a", "replace", "changed"],
        ["auth0|b", "reissue", "in_doubt"],
        ["auth0|c", "issue", "new"],
      ],
    });
    expect(await codes({ max_replace: 2 }, plan)).toEqual([]);
    expect(await codes({ max_replace: 1 }, plan)).toEqual(["POLICY_MAX_REPLACE"]);
  });

  it("holds every ticket to a lifetime, the one that is absent too", async () => {
    const plan = planFor({ a: [{ ...BEN, ttl_sec: 3600 }, ADA] });
    expect(await words({ max_ttl_sec: 86_400 }, plan)).toBe(
      "a.yaml:1:1 ada@example.com (con_0000000000000001) `ttl_sec` (absent) is 432000, and `policy.max_ttl_sec` is 86400 use `ttl_sec: 86400` or less, or raise `policy.max_ttl_sec` in the config",
    );
  });

  it("asks for a reason, or for one that is written so", async () => {
    expect(await codes({ require_reason: true }, planFor({ a: [BEN] }))).toEqual(["POLICY_REASON"]);
    expect(await codes({ require_reason: true }, planFor({ a: [BEN] }, "because"))).toEqual([]);
    expect(await codes({ require_reason: "^INC-\\d" }, planFor({ a: [BEN] }, "because"))).toEqual([
      "POLICY_REASON",
    ]);
    expect(await codes({ require_reason: "^INC-\\d" }, planFor({ a: [BEN] }, "INC-1: x"))).toEqual([]);
  });

  it("protects people by id, by address, and by the identity whose password would change", async () => {
    const plan = planFor({
      a: [
        { user_id: "auth0|break-glass-1" },
        { ...ADA, email: "Backup@svc.example.com" },
        { user_id: "google-oauth2|1", identity: { user_id: "break-glass-2", provider: "auth0" } },
        BEN,
      ],
    });
    const config = { protected: ["auth0|break-glass-*", "*@svc.example.com"] };
    expect(await codes(config, plan)).toEqual(["POLICY_PROTECTED", "POLICY_PROTECTED", "POLICY_PROTECTED"]);
  });

  it("allows connections, organizations and applications by name, those of an identity too", async () => {
    const plan = planFor({
      a: [
        ADA,
        { ...BEN, identity: { user_id: "x", provider: "auth0", connection_id: "con_0000000000000002" } },
        { user_id: "auth0|c", organization_id: "org_1", client_id: "client_1" },
      ],
    });
    const config = {
      allowed_connections: ["con_0000000000000001"],
      allowed_organizations: [],
      allowed_clients: ["client_2"],
    };
    expect(await codes(config, plan)).toEqual(["POLICY_CONNECTION", "POLICY_ORGANIZATION", "POLICY_CLIENT"]);
  });

  it("lets nothing pass in a freeze, which goes by the time that the plan was made at", async () => {
    const freeze = [{ from: "2026-11-23T00:00:00Z", to: "2026-11-25T00:00:00Z", why: "launch" }];
    expect(await words({ freeze }, planFor({ a: [BEN] }))).toContain(
      "1 request at 2026-11-24T00:00:00.000Z, but `policy.freeze` forbids them until 2026-11-25T00:00:00Z (launch)",
    );
  });

  it("lets everything pass before and after a freeze", async () => {
    const before = [{ from: "2026-11-24T00:00:00.001Z", to: "2026-11-25T00:00:00Z" }];
    const after = [{ from: "2026-11-23T00:00:00Z", to: "2026-11-24T00:00:00Z" }];
    expect(await codes({ freeze: [...before, ...after] }, planFor({ a: [BEN] }))).toEqual([]);
  });

  it("limits the links that `invalidate` takes back by the flag, and not by the rule for what an apply replaces", async () => {
    const plan = planOf({ a: [["auth0|a", "none", "not_asked"]] });
    const taking = (count: number, operation?: "invalidate") => {
      const summary = { ...plan.summary, invalidate: count };
      const manifests = plan.manifests.map((each) => ({ ...each, summary }));
      return { ...plan, summary, manifests, ...(operation === undefined ? {} : { operation }) };
    };
    expect(await codes({ max_replace: 1 }, taking(2, "invalidate"))).toEqual([]);
    expect(await codes({ max_replace: 1 }, taking(2))).toEqual(["POLICY_MAX_REPLACE"]);
    expect(await codes({}, taking(2, "invalidate"), { maxLinks: 2 })).toEqual([]);
    expect(await codes({}, taking(3, "invalidate"), { maxLinks: 2 })).toEqual(["POLICY_MAX_REPLACE"]);
    const policy = await preparePolicy({});
    if ("problems" in policy) throw new Error();
    const [refusal] = checkPolicy(policy, taking(3, "invalidate"), { limit: 9, maxLinks: 2 }).refusals;
    expect(refusal).toMatchObject({
      message: "3 users would lose an existing link, and `--max-links` is 2",
      hint: "check `reticket plan`, then remove entries, or raise `--max-links`",
    });
  });

  it("asks for a saved plan only where something is about to be applied", async () => {
    const config = { require_plan: true };
    const plan = planFor({ a: [BEN] });
    expect(await codes(config, plan)).toEqual([]);
    expect(await codes(config, plan, { applying: { bySavedPlan: true } })).toEqual([]);
    expect(await codes(config, plan, { applying: { bySavedPlan: false } })).toEqual(["POLICY_PLAN"]);
  });

  it("looks at nothing that is not sent: what is issued breaks no rule", async () => {
    const plan = planOf({
      a: [
        ["auth0|break-glass-1", "none", "issued"],
        ["auth0|break-glass-2", "hold", "in_doubt"],
      ],
    });
    const config = { protected: ["*"], max_tickets: 0, max_ttl_sec: 1, require_reason: true };
    expect(await codes(config, plan)).toEqual([]);
  });

  it("tells as many refusals as are asked for, and counts the others", async () => {
    const policy = await preparePolicy({ protected: ["*"] });
    if ("problems" in policy) throw new Error();
    const users = Array.from({ length: 30 }, (_, index) => ({ user_id: `auth0|${index}` }));
    const { refusals, omitted } = checkPolicy(policy, planFor({ a: users }), { limit: 10 });
    expect([refusals.length, omitted]).toEqual([10, 20]);
  });

  it("shows nothing of a manifest that a terminal or a log would act on", async () => {
    const evil = `auth0|\u001b[2J\u202e\u2028::error::`;
    const told = await words(
      { protected: ["*"], require_reason: "^x$", entry_schema: { properties: { user_id: { const: "x" } } } },
      planFor({ a: [{ user_id: evil }] }, evil),
    );
    expect(told.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  it("tells every mistake of its own, with its place", async () => {
    const config = {
      require_reason: "(",
      freeze: [{ from: "mon 08:00", to: "mon 08:00" }],
      entry_schema: { require: [] },
    };
    expect(await preparePolicy(config)).toEqual({
      problems: [
        { path: ["require_reason"], message: expect.stringContaining("not a regular expression") },
        { path: ["freeze", 0], message: expect.stringContaining("must be after") },
        { path: ["entry_schema"], message: expect.stringContaining("`require`") },
      ],
    });
  });
});

const user = fc.record(
  {
    user_id: fc.constantFrom("auth0|a", "auth0|b", "auth0|svc-1", "auth0|svc-2"),
    ttl_sec: fc.constantFrom(0, 60, 600),
    client_id: fc.constantFrom("c1", "c2"),
  },
  { requiredKeys: ["user_id"] },
);
const config = fc.record(
  {
    max_tickets: fc.nat({ max: 5 }),
    max_ttl_sec: fc.constantFrom(60, 600, 432_000),
    protected: fc.subarray(["auth0|svc-*", "auth0|a"]),
    allowed_clients: fc.subarray(["c1", "c2"]),
  },
  { requiredKeys: [] },
);

describe("a plan that a policy lets pass", () => {
  it("obeys every rule, and one that it refuses breaks one", async () => {
    const users = fc.uniqueArray(user, { selector: ({ user_id }) => user_id, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(users, config, async (entries, rules) => {
        const plan = planFor({ a: entries });
        const breaks = entries.some(
          ({ user_id, ttl_sec, client_id }) =>
            (ttl_sec || 432_000) > (rules.max_ttl_sec ?? Number.POSITIVE_INFINITY) ||
            (client_id !== undefined && rules.allowed_clients?.includes(client_id) === false) ||
            (rules.protected?.includes("auth0|a") === true && user_id === "auth0|a") ||
            (rules.protected?.includes("auth0|svc-*") === true && user_id.startsWith("auth0|svc-")),
        );
        const tooMany = sendCount(plan.summary) > (rules.max_tickets ?? 4);
        expect((await codes(rules, plan)).length > 0).toBe(breaks || tooMany);
      }),
    );
  });
});
