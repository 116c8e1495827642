import { expect, it } from "vitest";
import { makePlan } from "../../../src/plan/make-plan.js";
import { checkPolicy } from "../../../src/plan/policy/check.js";
import { type PolicyConfig, preparePolicy } from "../../../src/plan/policy/policy.js";
import { manifestOf, stateOf } from "../../support/manifests.js";

const NOW = Date.parse("2026-11-24T00:00:00Z");
const ADA = { user_id: "auth0|ada" };

/** What the rule says of a manifest. */
async function refusal(
  rule: PolicyConfig["contain"],
  contain: readonly ("password" | "sessions")[],
  { reason, users = [ADA] }: { reason?: string; users?: { user_id: string }[] } = {},
): Promise<string> {
  const policy = await preparePolicy({ contain: rule } as PolicyConfig);
  if ("problems" in policy)
    return policy.problems.map(({ path, message }) => `${path.join(".")}: ${message}`).join();
  const manifest = { ...manifestOf("batch", users), reason, contain: new Set(contain) };
  const states = new Map([["batch", stateOf([])]]);
  const plan = makePlan({ tenant: "acme.eu.auth0.com", manifests: [manifest], states, now: NOW });
  return checkPolicy(policy, plan, { limit: 10 })
    .refusals.map(({ code, message, hint }) => `${code} ${message}; ${hint}`)
    .join("\n");
}

it("a policy that requires containment refuses a manifest that leaves passwords valid", async () => {
  expect(await refusal("required", [])).toBe(
    "POLICY_CONTAIN `batch` leaves the old passwords valid, and `policy.contain` is `required`; write `contain: [password, sessions]` in `spec`, or change `policy.contain` in the config",
  );
  expect(await refusal("required", ["sessions"])).toContain("POLICY_CONTAIN");
  expect(await refusal("required", ["password"])).toBe("");
});

it("a policy that forbids containment refuses any part of it", async () => {
  expect(await refusal("forbidden", ["sessions", "password"])).toContain(
    "POLICY_CONTAIN `batch` contains password and sessions, and `policy.contain` is `forbidden`",
  );
  expect(await refusal("forbidden", ["sessions"])).toContain("contains sessions");
  expect(await refusal("forbidden", [])).toBe("");
});

it("a policy may require containment for incidents only, as the reason tells", async () => {
  const rule = { required_for: "^INC-|incident" };
  expect(await refusal(rule, [], { reason: "INC-2041: credential stuffing" })).toContain(
    "its reason matches `policy.contain.required_for`: `^INC-|incident`",
  );
  expect(await refusal(rule, [], { reason: "a new password rule" })).toBe("");
  expect(await refusal(rule, [])).toBe("");
  expect(await refusal(rule, ["password"], { reason: "the incident of May" })).toBe("");
  expect(await refusal({ required_for: "(" }, [])).toBe(
    "contain.required_for: `required_for` is not a regular expression",
  );
});

it("a policy does not refuse what is allowed, nor a manifest that sends nothing", async () => {
  expect(await refusal("allowed", [])).toBe("");
  expect(await refusal(undefined, ["password"])).toBe("");
  expect(await refusal("required", [], { users: [] })).toBe("");
});
