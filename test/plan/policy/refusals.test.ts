import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/manifest/diagnostic.js";
import type { Manifest, TicketRequest } from "../../../src/manifest/manifest.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { type Circumstances, checkPolicy } from "../../../src/plan/policy/check.js";
import { type PolicyConfig, preparePolicy } from "../../../src/plan/policy/policy.js";
import { manifestOf, stateOf } from "../../support/manifests.js";
import { planOf } from "../../support/plans.js";

/** A manifest whose entries stand on lines of their own, from 11 on. */
function lined(name: string, users: readonly TicketRequest[], reason?: string): Manifest {
  const manifest = manifestOf(name, users);
  const position = (index: number) => ({ file: `${name}.yaml`, line: 11 + index, column: 7 });
  return { ...manifest, reason, entries: { ...manifest.entries, position } };
}

function planFor(...manifests: Manifest[]) {
  const now = Date.parse("2026-11-24T00:00:00Z");
  return makePlan({ tenant: "acme.eu.auth0.com", manifests, states: new Map([["z", stateOf([])]]), now });
}

async function refusals(
  config: PolicyConfig,
  plan: ReturnType<typeof planFor>,
  circumstances: Partial<Circumstances> = {},
): Promise<Diagnostic[]> {
  const policy = await preparePolicy(config);
  if ("problems" in policy) throw new Error(JSON.stringify(policy.problems));
  return checkPolicy(policy, plan, { limit: 100, ...circumstances }).refusals;
}

const users = (...ids: string[]) => ids.map((user_id) => ({ user_id }));

describe("too many requests", () => {
  const a = lined("a", users("1", "2"));
  const b = lined("b", users("3", "4", "5"));

  it("are refused at the first entry that is too many, in whichever manifest that is", async () => {
    expect(await refusals({ max_tickets: 3 }, planFor(a, b))).toMatchObject([
      {
        code: "POLICY_MAX_TICKETS",
        severity: "error",
        file: "b.yaml",
        line: 12,
        column: 7,
        entry: undefined,
      },
    ]);
    expect(await refusals({ max_tickets: 1 }, planFor(a, b))).toMatchObject([{ file: "a.yaml", line: 12 }]);
    expect(await refusals({ max_tickets: 0 }, planFor(a, b))).toMatchObject([{ file: "a.yaml", line: 11 }]);
  });

  it("are told with the rule that they break and where that is raised", async () => {
    const [perRun] = await refusals({ max_tickets: { per_run: 4 } }, planFor(a, b));
    expect(perRun).toMatchObject({
      message: "5 requests in this run, and `policy.max_tickets.per_run` is 4",
      hint: expect.stringMatching(/raise `policy.max_tickets.per_run` in the config$/),
    });
    const [plain] = await refusals({ max_tickets: 4 }, planFor(a, b));
    expect(plain!.message).toBe("5 requests in this run, and `policy.max_tickets` is 4");
    const [one] = await refusals({ max_tickets: { per_manifest: 2 } }, planFor(a, b));
    expect(one).toMatchObject({
      message: "3 requests for b, and `policy.max_tickets.per_manifest` is 2",
      line: 13,
    });
    const [flag] = await refusals({}, planFor(a, b), { maxTickets: 1 });
    expect(flag).toMatchObject({
      message: "5 requests in this run, and `--max-tickets` is 1",
      hint: expect.stringMatching(/or raise `--max-tickets`$/),
    });
  });

  it("are counted without those that are not sent, and so is the place", async () => {
    const plan = planOf({
      a: [
        ["auth0|a", "replace", "changed"],
        ["auth0|b", "none", "issued"],
        ["auth0|c", "replace", "changed"],
      ],
    });
    const positioned = {
      ...plan,
      manifests: plan.manifests.map((each) => ({
        ...each,
        manifest: {
          ...each.manifest,
          entries: { ...each.manifest.entries, position: lined("a", []).entries.position },
        },
      })),
    };
    expect(await refusals({ max_replace: 1 }, positioned)).toMatchObject([
      {
        code: "POLICY_MAX_REPLACE",
        line: 13,
        message: "2 users would lose an existing link, and `policy.max_replace` is 1",
      },
    ]);
  });
});

describe("a run as a whole", () => {
  it("is refused at the first manifest that sends anything", async () => {
    const empty = lined("a", []);
    const freeze = [{ from: "2026-11-23T00:00:00Z", to: "2026-11-25T00:00:00Z" }];
    const [frozen] = await refusals({ freeze }, planFor(empty, lined("b", users("1", "2"))));
    expect(frozen).toMatchObject({
      code: "POLICY_FREEZE",
      file: "b.yaml",
      line: 1,
      message: expect.stringMatching(/^2 requests at .* forbids them until 2026-11-25T00:00:00Z$/),
      hint: expect.stringContaining("wait"),
    });
    const [unsaved] = await refusals({ require_plan: true }, planFor(empty, lined("b", users("1"))), {
      applying: { bySavedPlan: false },
    });
    expect(unsaved).toMatchObject({
      message: expect.stringContaining("`policy.require_plan`"),
      hint: expect.stringMatching(/plan --out FILE.*--plan FILE.*--reviewed FILE/),
    });
  });

  it("that would not be told is counted with the others that are not", async () => {
    const policy = await preparePolicy({ max_tickets: 0, protected: ["*"], require_reason: true });
    if ("problems" in policy) throw new Error();
    const { refusals: told, omitted } = checkPolicy(policy, planFor(lined("a", users("1"))), { limit: 0 });
    expect([told, omitted]).toEqual([[], 3]);
  });
});

describe("a reason", () => {
  it("that is missing, or not as it is wanted, is told of with what is wanted", async () => {
    const [missing] = await refusals({ require_reason: true }, planFor(lined("a", users("1"))));
    expect(missing).toMatchObject({
      message: "`a` has no reason, and `policy.require_reason` requires one",
      hint: "add `metadata.reason`",
      line: 1,
    });
    const [shaped] = await refusals({ require_reason: "^INC-" }, planFor(lined("a", users("1"))));
    expect(shaped!.message).toMatch(/requires one that matches `\^INC-`$/);
    const [other] = await refusals(
      { require_reason: "^INC-" },
      planFor(lined("a", users("1"), "x".repeat(61))),
    );
    expect(other!.message).toContain(`the reason \`${"x".repeat(60)}…\` does not match`);
    expect(other!.hint).toContain("`policy.require_reason` in the config");
    const [short] = await refusals(
      { require_reason: "^INC-" },
      planFor(lined("a", users("1"), "x".repeat(60))),
    );
    expect(short!.message).toContain(`\`${"x".repeat(60)}\``);
  });

  it("is not asked of a manifest that sends nothing", async () => {
    const plan = planFor(lined("a", []), lined("b", users("1"), "because"));
    expect(await refusals({ require_reason: true }, plan)).toEqual([]);
  });
});

describe("an entry", () => {
  it("that is protected is told of with the pattern that protects it", async () => {
    const [fault] = await refusals(
      { protected: ["auth0|svc-*"] },
      planFor(lined("a", users("1", "auth0|svc-9"))),
    );
    expect(fault).toMatchObject({
      code: "POLICY_PROTECTED",
      line: 12,
      entry: "auth0|svc-9",
      message: "the `user_id` `auth0|svc-9` is protected by `policy.protected`: `auth0|svc-*`",
      hint: expect.stringContaining("`policy.protected` in the config"),
    });
    const identity = { user_id: "x", provider: "auth0" as const };
    const [linked] = await refusals(
      { protected: ["auth0|x"] },
      planFor(lined("a", [{ user_id: "google-oauth2|1", identity }])),
    );
    expect(linked!.message).toContain("the `identity` `auth0|x`");
  });

  it("of a list that does not have its value is told what the list allows, as far as that is short", async () => {
    const named = planFor(lined("a", [{ user_id: "1", client_id: "c9" }]));
    const message = async (allowed_clients: string[]) =>
      (await refusals({ allowed_clients }, named))[0]!.message;
    expect(await message([])).toBe("`client_id` is `c9`, and `policy.allowed_clients` allows no value");
    expect(await message(["c1"])).toBe("`client_id` is `c9`, and `policy.allowed_clients` allows `c1`");
    const many = Array.from({ length: 30 }, (_, n) => `k${n}`);
    expect(await message(many)).toMatch(/allows `k0`, .*, and \d+ more$/);
    const shown = (await message(many)).match(/`k\d+`/g)!.length;
    expect(await message(many)).toContain(`, and ${30 - shown} more`);
    expect(await message(many.slice(0, shown))).not.toContain("more");
    const [fault] = await refusals({ allowed_clients: ["c1"] }, named);
    expect(fault).toMatchObject({
      code: "POLICY_CLIENT",
      hint: expect.stringContaining("`policy.allowed_clients`"),
    });
  });

  it("with a lifetime that is too long is told of as it is written", async () => {
    const long = planFor(lined("a", [{ user_id: "1", ttl_sec: 7200 }]));
    expect(await refusals({ max_ttl_sec: 3600 }, long)).toMatchObject([
      { code: "POLICY_MAX_TTL", message: "`ttl_sec` is 7200, and `policy.max_ttl_sec` is 3600" },
    ]);
  });

  it("that breaks the team's own rules is told of with their hint, or with ours", async () => {
    const described = { properties: { ttl_sec: { maximum: 60, description: "Ask #identity." } } };
    const long = planFor(lined("a", [{ user_id: "1", ttl_sec: 61 }]));
    expect(await refusals({ entry_schema: described }, long)).toMatchObject([
      {
        code: "POLICY_ENTRY",
        message: expect.stringMatching(/\(`policy.entry_schema`\)$/),
        hint: "Ask #identity.",
      },
    ]);
    const required = { required: ["client_id"] };
    const [fault] = await refusals({ entry_schema: required }, long);
    expect(fault!.hint).toContain("`policy.entry_schema` in the config");
  });

  it("is asked by every rule that there is, beside each other", async () => {
    const bad = planFor(lined("a", [{ user_id: "auth0|svc-1", ttl_sec: 7200, client_id: "c9" }]));
    const config = {
      protected: ["auth0|svc-*"],
      max_ttl_sec: 60,
      allowed_clients: ["c1"],
      entry_schema: { required: ["email"] },
    };
    const codes = (await refusals(config, bad)).map(({ code }) => code);
    expect(codes.sort()).toEqual(["POLICY_CLIENT", "POLICY_ENTRY", "POLICY_MAX_TTL", "POLICY_PROTECTED"]);
  });

  it("that is not sent is not asked", async () => {
    const plan = planOf({
      a: [
        ["auth0|svc-1", "none", "issued"],
        ["auth0|b", "issue", "new"],
      ],
    });
    expect(await refusals({ protected: ["auth0|svc-*"] }, plan)).toEqual([]);
  });
});
