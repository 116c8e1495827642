import { describe, expect, it } from "vitest";
import { type AccountOptions, checkAccounts } from "../../src/apply/accounts.js";
import type { TicketRequest } from "../../src/manifest/manifest.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { planLookUps } from "../../src/plan/policy/look-ups.js";
import { type PolicyConfig, preparePolicy } from "../../src/plan/policy/policy.js";
import { httpServer, json, type Seen, tenantFor } from "../auth0/servers.js";
import { manifestOf } from "../support/manifests.js";

const CONNECTION = "con_0000000000000001";
const PROTECTED: PolicyConfig = { protected: ["auth0|boss", "*@service.acme.example"] };

type Answer = [status: number, body: unknown];

/** Checks entries against a policy, at a tenant that answers so. */
async function check(
  config: PolicyConfig,
  users: readonly TicketRequest[],
  answer: (seen: Seen, origin: string) => Answer,
  options: Partial<AccountOptions> = {},
) {
  let origin = "";
  const server = await httpServer((seen, response) => {
    const [status, body] = answer(seen, origin);
    if (typeof body === "string") response.writeHead(status).end(body);
    else json(response, status, body, {});
  });
  origin = server.origin;
  const policy = await preparePolicy(config);
  if ("problems" in policy) throw new Error("the policy has problems");
  const plan = makePlan({
    tenant: "acme.eu.auth0.com",
    manifests: [manifestOf("batch", users)],
    states: new Map(),
    now: 0,
  });
  const given = {
    concurrency: 4,
    rate: undefined,
    headroom: 0,
    limit: 10,
    stop: new AbortController().signal,
  };
  const lookUps = planLookUps(policy, plan);
  const found = await checkAccounts(policy, lookUps, { ...given, tenant: tenantFor(origin), ...options });
  return {
    told: found?.refusals.map(({ entry, message }) => `${entry}: ${message}`),
    found,
    seen: server.seen,
  };
}

const user = (user_id: string, email: string, provider = "auth0") => ({
  user_id,
  email,
  identities: [{ provider, user_id: user_id.split("|")[1] }],
});
const byEmail = (email: string) => ({ email, connection_id: CONNECTION });
const isExport = ({ path }: Seen) => path.includes("jobs");

/** An export with these users in it. */
function exporting(users: readonly object[], { method, path }: Seen, origin: string): Answer {
  if (path.startsWith("/file")) return [200, users.map((one) => `${JSON.stringify(one)}\n`).join("")];
  if (method === "POST") return [200, { id: "job_1", status: "pending" }];
  return [200, { id: "job_1", status: "completed", location: `${origin}/file` }];
}

describe("accounts that are looked up for a policy", () => {
  it("are asked for by id with the fields that tell them apart, and pass where nothing speaks against them", async () => {
    const { told, seen } = await check(PROTECTED, [{ user_id: "auth0|1" }], () => [
      200,
      user("auth0|1", "ada@acme.example"),
    ]);
    expect(told).toEqual([]);
    expect(seen.map(({ path }) => decodeURIComponent(path))).toEqual([
      "/api/v2/users/auth0|1?fields=user_id,email,identities&include_fields=true",
    ]);
  });

  it("are asked for nowhere where every entry says enough", async () => {
    const { told, seen } = await check({ protected: ["auth0|boss"] }, [{ user_id: "auth0|1" }], () => [
      500,
      {},
    ]);
    expect([told, seen]).toEqual([[], []]);
  });

  it("are let pass where the tenant knows no such user: it makes no ticket either", async () => {
    const absent: Answer = [404, { statusCode: 404, errorCode: "inexistent_user", message: "no" }];
    expect((await check(PROTECTED, [{ user_id: "auth0|1" }], () => absent)).told).toEqual([]);
  });

  it("are refused where the tenant does not say whose they are", async () => {
    const { told } = await check(PROTECTED, [{ user_id: "auth0|1" }], () => [
      400,
      { statusCode: 400, message: "Bad \u001b[31m" },
    ]);
    expect(told).toEqual([
      expect.stringMatching(/^auth0\|1: Auth0 does not say .*400.*`policy\.protected` can't be held/),
    ]);
    expect(told?.join()).not.toContain("\u001b");
  });

  it("are all looked at where several have the e-mail, but for those without a password", async () => {
    const people = [user("auth0|1", "ada@acme.example"), user("auth0|boss", "ada@acme.example")];
    const { told } = await check(PROTECTED, [byEmail("ada@acme.example")], () => [200, people]);
    expect(told).toEqual([expect.stringContaining("`auth0|boss`")]);
    const social = [
      user("auth0|1", "ada@acme.example"),
      user("auth0|boss", "ada@acme.example", "google-oauth2"),
    ];
    expect((await check(PROTECTED, [byEmail("ada@acme.example")], () => [200, social])).told).toEqual([]);
  });

  it("are asked for in small letters and as written, then found in an export in any", async () => {
    const { told, seen } = await check(PROTECTED, [byEmail("Ada@acme.example")], (request, origin) =>
      request.path.includes("by-email")
        ? [200, []]
        : exporting([user("auth0|boss", "ADA@Acme.example")], request, origin),
    );
    expect(told).toEqual([expect.stringContaining("`auth0|boss`")]);
    expect(seen.filter(({ path }) => path.includes("by-email"))).toHaveLength(2);
    expect(seen.filter(isExport).filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("are no user's where an export that is complete does not have the e-mail", async () => {
    const { told } = await check(PROTECTED, [byEmail("ada@acme.example")], (request, origin) =>
      request.path.includes("by-email")
        ? [200, []]
        : exporting([user("auth0|1", "x@acme.example")], request, origin),
    );
    expect(told).toEqual([]);
  });

  it("come by one export where asking one by one would take more than a minute at the given rate", async () => {
    const users = Array.from({ length: 61 }, (_, index) => ({ user_id: `auth0|${index}` }));
    const people = users.map(({ user_id }, index) =>
      user(user_id, index === 60 ? "robot@SERVICE.acme.example" : `p${index}@acme.example`),
    );
    const { told, seen } = await check(
      PROTECTED,
      users,
      (request, origin) => exporting(people, request, origin),
      {
        rate: 1,
      },
    );
    expect(told).toEqual([expect.stringMatching(/^auth0\|60: .*robot@SERVICE/)]);
    expect(seen.filter(({ path }) => path.startsWith("/api/v2/users"))).toEqual([]);
  });

  it("stop the run where an export has none of many, rather than let all of them pass", async () => {
    const users = Array.from({ length: 130 }, (_, index) => ({ user_id: `auth0|${index}` }));
    const checked = check(PROTECTED, users, (request, origin) => exporting([], request, origin));
    await expect(checked).rejects.toMatchObject({
      code: "EXPORT_FAILED",
      message: expect.stringMatching(
        /^`policy\.protected` can't be held: .*none of the 130.*nothing was sent$/,
      ),
    });
  });

  it("stop the run where the client may not read users, and name the rules and the scope", async () => {
    const policy: PolicyConfig = { ...PROTECTED, deliver_to: "account" };
    const entry = { user_id: "auth0|1", deliver_to: "x@acme.example" } as TicketRequest;
    await expect(
      check(policy, [entry], () => [403, { statusCode: 403, message: "no" }]),
    ).rejects.toMatchObject({
      code: "SCOPE_MISSING",
      message: expect.stringContaining("can't be held"),
      hint: expect.stringContaining("read:users"),
    });
  });

  it("are not said to pass where it was stopped", async () => {
    const stop = AbortSignal.abort();
    const { found } = await check(PROTECTED, [{ user_id: "auth0|1" }], () => [200, {}], { stop });
    expect(found).toBeUndefined();
  });

  it("are told of up to a limit, and the others counted", async () => {
    const users = Array.from({ length: 5 }, (_, index) => ({ user_id: `auth0|${index}` }));
    const { found } = await check(
      PROTECTED,
      users,
      ({ path }) => [200, user(/auth0%7C\d/.exec(path)![0].replace("%7C", "|"), "r@service.acme.example")],
      { limit: 2 },
    );
    expect(found?.refusals.map(({ entry }) => entry)).toEqual(["auth0|0", "auth0|1"]);
    expect(found?.omitted).toBe(3);
  });
});
