import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AttackedTenant, BEN, BREAK_GLASS, CAPITALS, CONNECTION, LINKED, ROBOT } from "./tenant-of-policy.js";

const PROTECTED = { protected: ["auth0|break-glass-*", "*@service.acme.example"] };
const byEmail = (email: string) => ({ email, connection_id: CONNECTION });
const byId = ({ user_id }: { user_id: string }) => ({ user_id });

let tenant: AttackedTenant;
beforeEach(async () => {
  tenant = await AttackedTenant.open();
});
afterEach(() => tenant.close());

describe("a pull request that names a protected account in another way", () => {
  it("by e-mail where the pattern is a user id: it is looked up, and refused with the pattern", async () => {
    await tenant.policy(PROTECTED);
    await tenant.manifest([byId(BEN), byEmail(BREAK_GLASS.email)]);
    await tenant.refusedOnceLookedUp(
      /pull\.yaml:\d+:\d+ error POLICY_PROTECTED: emergency@acme\.example \(con_0{15}1\): .*`user_id` `auth0\|break-glass-1`.*`auth0\|break-glass-\*`/,
      2,
    );
  });

  it("by user id where the pattern is an e-mail: it is looked up, and refused with the pattern", async () => {
    await tenant.policy(PROTECTED);
    await tenant.manifest([byId(ROBOT)]);
    await tenant.refusedOnceLookedUp(
      /POLICY_PROTECTED: auth0\|7f3a: .*`email` `deploy@service\.acme\.example`.*`\*@service\.acme\.example`/,
      1,
    );
  });

  it("by the account that a protected one is linked to: its other identities are looked at too", async () => {
    await tenant.policy({ protected: ["*@service.acme.example"] });
    await tenant.manifest([byId(LINKED)]);
    await tenant.refusedOnceLookedUp(/POLICY_PROTECTED: auth0\|ordinary: .*`root@service\.acme\.example`/, 1);
    await tenant.policy({ protected: ["google-oauth2|42"] });
    for (const entry of [byEmail(LINKED.email), byId(LINKED)]) {
      await tenant.manifest([entry]);
      await tenant.refusedOnceLookedUp(
        /POLICY_PROTECTED: (ordinary@|auth0\|ordinary).*`google-oauth2\|42`/,
        1,
      );
    }
  });

  it("in other capitals than Auth0 keeps, which a look-up by e-mail does not find: an export of the users does", async () => {
    await tenant.policy(PROTECTED);
    await tenant.manifest([byEmail(CAPITALS.email.toLowerCase())]);
    await tenant.refusedOnceLookedUp(
      /POLICY_PROTECTED: night\.shift@acme\.example .*`user_id` `auth0\|break-glass-2`.*`auth0\|break-glass-\*`/,
      1,
    );
    expect(tenant.asked()).toContain("POST /api/v2/jobs/users-exports");
  });

  it("among so many that asking one by one would take long: one export answers for all", async () => {
    await tenant.policy(PROTECTED);
    const many = Array.from({ length: 150 }, (_, index) => ({ user_id: `auth0|unknown-${index}` }));
    await tenant.manifest([...many, byId(ROBOT), byEmail(BREAK_GLASS.email)]);
    await tenant.refusedOnceLookedUp(
      /POLICY_PROTECTED: auth0\|7f3a: (.|\n)*POLICY_PROTECTED: emergency@acme\.example/,
      152,
    );
    expect(tenant.asked().filter((line) => line.includes("/users/") || line.includes("by-email"))).toEqual(
      [],
    );
    expect(tenant.asked().filter((line) => line.includes("jobs/users-exports"))).toHaveLength(1);
  });

  it("in capitals, with invisible letters or with a domain in punycode: it is refused offline", async () => {
    await tenant.policy({ protected: ["boss@münchen.example", "auth0|break-glass-1", "KIM@acme.example"] });
    const emails = ["BOSS@xn--mnchen-3ya.example", "kim@ACME.example"];
    await tenant.manifest([...emails.map(byEmail), { user_id: "AUTH0|Break-Glass-1" }]);
    await tenant.refusedOffline(/POLICY_PROTECTED: BOSS@xn--mnchen-3ya\.example .*`boss@münchen\.example`/);
    const { stderr } = await tenant.run("plan");
    expect(stderr.match(/error POLICY_PROTECTED/g)).toHaveLength(3);
  });
});

describe("a policy that needs the account", () => {
  it("accepts the other accounts after a look-up, and looks nothing up if the entry says enough", async () => {
    await tenant.policy(PROTECTED);
    await tenant.manifest([byId(BEN)]);
    const applied = await tenant.run("apply", "--auto-approve", "--no-deliver");
    expect(applied.code, applied.stderr).toBe(0);
    expect(tenant.asked().filter((line) => line.startsWith("GET /api/v2/users/"))).toHaveLength(1);
    await tenant.policy({ protected: ["*@service.acme.example"] });
    await tenant.manifest([byEmail(LINKED.email)]);
    const planned = await tenant.run("plan", "--format", "json");
    expect(JSON.parse(planned.stdout).policy_look_ups).toBeUndefined();
  });

  it("is shown in JSON and in the comment", async () => {
    await tenant.policy(PROTECTED);
    await tenant.manifest([byId(BEN), byId(ROBOT)]);
    const { stdout } = await tenant.run("plan", "--format", "json");
    expect(JSON.parse(stdout).policy_look_ups).toBe(2);
    const comment = await tenant.run("plan", "--format", "markdown");
    expect(comment.stdout).toContain(
      "Before anything is sent, 2 accounts are looked up in Auth0 (scope read:users), to check policy.protected.",
    );
  });
});

describe("a client that may not read users", () => {
  it("sends nothing, and the error names the rule that can't be checked and the missing scope", async () => {
    const poor = await AttackedTenant.open({ scopes: ["create:user_tickets"] });
    try {
      await poor.policy(PROTECTED);
      await poor.manifest([byId(BEN)]);
      const { code, stderr } = await poor.run("apply", "--auto-approve");
      expect(code).toBe(1);
      expect(stderr).toMatch(/SCOPE_MISSING: `policy\.protected` can't be held: .*403.*nothing was sent/);
      expect(stderr).toContain("read:users");
      expect(await poor.sent()).toEqual({ tickets: 0, mails: 0 });
    } finally {
      await poor.close();
    }
  });
});
