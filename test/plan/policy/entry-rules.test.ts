import { describe, expect, it } from "vitest";
import type { TicketRequest } from "../../../src/manifest/manifest.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { checkPolicy } from "../../../src/plan/policy/check.js";
import { type PolicyConfig, preparePolicy } from "../../../src/plan/policy/policy.js";
import { manifestOf } from "../../support/manifests.js";

type Row = TicketRequest & { deliver_to?: string };

const ADA = { email: "ada@example.com", connection_id: "con_0000000000000001" };
const BEN = { user_id: "auth0|ben" };

/** What a policy refuses of these entries: each as its code and message. */
async function refusals(config: PolicyConfig, users: readonly Row[]): Promise<string[]> {
  const policy = await preparePolicy(config);
  if ("problems" in policy) throw new Error(JSON.stringify(policy.problems));
  const manifests = [manifestOf("batch", users)];
  const plan = makePlan({ tenant: "acme.eu.auth0.com", manifests, states: new Map(), now: 0 });
  return checkPolicy(policy, plan, { limit: 100 }).refusals.map(({ code, message }) => `${code} ${message}`);
}

const codes = async (config: PolicyConfig, users: readonly Row[]) =>
  (await refusals(config, users)).map((text) => text.split(" ")[0]);

describe("min_ttl_sec and max_ttl_sec", () => {
  const ttls = [59, 60, 61].map((ttl_sec, index) => ({ user_id: `auth0|${index}`, ttl_sec }));

  it("refuse what is below or above, and allow the limit itself", async () => {
    expect(await refusals({ min_ttl_sec: 60 }, ttls)).toEqual([
      "POLICY_MIN_TTL `ttl_sec` is 59, and `policy.min_ttl_sec` is 60",
    ]);
    expect(await codes({ max_ttl_sec: 60 }, ttls)).toEqual(["POLICY_MAX_TTL"]);
    expect(await codes({ min_ttl_sec: 60, max_ttl_sec: 60 }, ttls)).toEqual([
      "POLICY_MIN_TTL",
      "POLICY_MAX_TTL",
    ]);
    expect(await codes({ min_ttl_sec: 432_000 }, [BEN])).toEqual([]);
    expect(await codes({ min_ttl_sec: 432_001 }, [BEN])).toEqual(["POLICY_MIN_TTL"]);
  });

  it("must not contradict each other", async () => {
    expect(await preparePolicy({ min_ttl_sec: 61, max_ttl_sec: 60 })).toEqual({
      problems: [{ path: ["min_ttl_sec"], message: expect.stringContaining("larger than `max_ttl_sec`") }],
    });
    expect(await preparePolicy({ min_ttl_sec: 60, max_ttl_sec: 60 })).not.toHaveProperty("problems");
    expect(await preparePolicy({ min_ttl_sec: 61 })).not.toHaveProperty("problems");
    expect(await preparePolicy({ max_ttl_sec: 1 })).not.toHaveProperty("problems");
  });
});

describe("deliver_to", () => {
  const rows: Row[] = [
    ADA,
    { ...ADA, email: "bob@example.com", deliver_to: "bob@example.com" },
    { ...ADA, email: "eve@example.com", deliver_to: "eve@acme.example" },
    { ...BEN, deliver_to: "ben@evil.example" },
  ];

  it("is free without a rule, and where the rule says so", async () => {
    expect(await codes({}, rows)).toEqual([]);
    expect(await codes({ deliver_to: "any" }, rows)).toEqual([]);
  });

  it("is refused offline where the entry itself tells", async () => {
    expect(await refusals({ deliver_to: "account" }, rows)).toEqual([
      expect.stringMatching(/^POLICY_DELIVER_TO .*eve@acme\.example/),
    ]);
    expect(await refusals({ deliver_to: { domains: ["acme.example"] } }, rows)).toEqual([
      expect.stringMatching(/^POLICY_DELIVER_TO .*ben@evil\.example/),
    ]);
  });

  it("takes domains in any script, and refuses what is no domain", async () => {
    const row = [{ ...BEN, deliver_to: "ben@bücher.example" }];
    expect(await codes({ deliver_to: { domains: ["BÜCHER.example"] } }, row)).toEqual([]);
    expect(await codes({ deliver_to: { domains: ["xn--bcher-kva.example"] } }, row)).toEqual([]);
    expect(await preparePolicy({ deliver_to: { domains: ["acme.example", "no domain"] } })).toEqual({
      problems: [{ path: ["deliver_to", "domains", 1], message: expect.stringContaining("domain") }],
    });
  });

  it("is seen by the policy's own schema, together with the request", async () => {
    const entry_schema = {
      type: "object",
      properties: { deliver_to: { type: "string", pattern: "@acme\\.example$" }, ttl_sec: { maximum: 60 } },
    };
    expect(await codes({ entry_schema }, [{ ...BEN, deliver_to: "ben@acme.example", ttl_sec: 60 }])).toEqual(
      [],
    );
    expect(await codes({ entry_schema }, [{ ...BEN, deliver_to: "ben@evil.example" }])).toEqual([
      "POLICY_ENTRY",
    ]);
    expect(await codes({ entry_schema }, [{ ...BEN, ttl_sec: 61 }])).toEqual(["POLICY_ENTRY"]);
    const required = { type: "object", required: ["deliver_to"] };
    expect(await codes({ entry_schema: required }, [BEN])).toEqual(["POLICY_ENTRY"]);
  });
});

it("an entry that breaks several rules is refused for each of them", async () => {
  const config: PolicyConfig = { deliver_to: "account", min_ttl_sec: 60, protected: ["ada@example.com"] };
  const row = { ...ADA, ttl_sec: 1, deliver_to: "eve@evil.example" };
  expect((await codes(config, [row])).sort()).toEqual([
    "POLICY_DELIVER_TO",
    "POLICY_MIN_TTL",
    "POLICY_PROTECTED",
  ]);
  expect(await codes(config, [{ user_id: "auth0|fine" }])).toEqual([]);
});
