import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AttackedTenant, BEN, CONNECTION, DIRECTOR } from "./tenant-of-policy.js";

const ATTACKER = "attacker@evil.example";
const byEmail = { email: DIRECTOR.email, connection_id: CONNECTION };
const byId = { user_id: DIRECTOR.user_id };

let tenant: AttackedTenant;
beforeEach(async () => {
  tenant = await AttackedTenant.open();
});
afterEach(() => tenant.close());

describe("a pull request that has another user's ticket delivered to an attacker", () => {
  it("under `account`: an entry by e-mail is refused offline, with the address that was tried", async () => {
    await tenant.policy({ deliver_to: "account" });
    await tenant.manifest([{ ...byEmail, deliver_to: ATTACKER }]);
    await tenant.refusedOffline(
      /pull\.yaml:\d+:\d+ error POLICY_DELIVER_TO: director@acme\.example .*`attacker@evil\.example`, and `policy\.deliver_to` allows only the account's own address/,
    );
  });

  it("under `account`: an entry by user id is looked up, and refused with the address that was tried", async () => {
    await tenant.policy({ deliver_to: "account" });
    await tenant.manifest([{ ...byId, deliver_to: ATTACKER }, { user_id: BEN.user_id }]);
    await tenant.refusedOnceLookedUp(
      /pull\.yaml:\d+:\d+ error POLICY_DELIVER_TO: auth0\|director: .*`attacker@evil\.example`/,
      1,
    );
  });

  it("under `account`: a letter that looks like another one is another mailbox", async () => {
    await tenant.policy({ deliver_to: "account" });
    await tenant.manifest([{ ...byId, deliver_to: "directör@acme.example" }]);
    await tenant.refusedOnceLookedUp(/POLICY_DELIVER_TO: auth0\|director/, 1);
  });

  it("under `domains`: another domain, a sub-domain, a longer name and a lookalike are refused offline", async () => {
    await tenant.policy({ deliver_to: { domains: ["acme.example", "münchen.example"] } });
    const domains = [
      "evil.example",
      "mail.acme.example",
      "acme.example.evil.example",
      "evilacme.example",
      "ácme.example",
    ];
    await tenant.manifest(
      domains.map((domain, index) => ({ user_id: `auth0|${index}`, deliver_to: `director@${domain}` })),
    );
    await tenant.refusedOffline(
      /POLICY_DELIVER_TO: auth0\|0: .*the domains `acme\.example`, `xn--mnchen-3ya\.example`/,
    );
    const { stderr } = await tenant.run("plan");
    expect(stderr.match(/error POLICY_DELIVER_TO/g)).toHaveLength(domains.length);
    expect(stderr).toContain("(xn--cme-dla.example)");
  });

  it("in a list is refused at its row", async () => {
    await tenant.policy({ deliver_to: "account" });
    await tenant.delivering.place.write(
      "list.csv",
      `email,connection_id,deliver_to\n${BEN.email},${CONNECTION},\n${DIRECTOR.email},${CONNECTION},${ATTACKER}\n`,
    );
    await tenant.delivering.place.write(
      "pull.yaml",
      `apiVersion: reticket/v1
kind: PasswordChangeTickets
metadata: { name: pull }
spec: { users_from: [{ file: list.csv }] }
`,
    );
    await tenant.refusedOffline(/list\.csv:3:\d+ error POLICY_DELIVER_TO: director@acme\.example/);
  });
});

describe("a pull request that gives a ticket another address once it is issued", () => {
  it("is not redirected by `apply`, and not delivered by `deliver` until the manifest agrees with the record", async () => {
    await tenant.policy({ deliver_to: "account" });
    await tenant.manifest([byEmail]);
    const issued = await tenant.run("apply", "--auto-approve", "--no-deliver");
    expect(issued.code, issued.stderr).toBe(0);
    await tenant.manifest([{ ...byEmail, deliver_to: ATTACKER }]);
    const redirected = await tenant.run("apply", "--auto-approve");
    expect([redirected.code, redirected.stderr]).toEqual([
      5,
      expect.stringMatching(/POLICY_DELIVER_TO: .*`attacker@evil\.example`/),
    ]);
    const held = await tenant.run("deliver", "--auto-approve", "--identity", tenant.key);
    expect(held.code, held.stderr).toBe(3);
    expect(await tenant.recipients()).toEqual([]);
    await tenant.manifest([byEmail]);
    const { code, stderr } = await tenant.run("deliver", "--auto-approve", "--identity", tenant.key);
    expect(code, stderr).toBe(0);
    expect(await tenant.recipients()).toEqual([DIRECTOR.email]);
  });

  it("has `apply` look the account up before it redirects, and refuse", async () => {
    await tenant.policy({ deliver_to: "account" });
    await tenant.manifest([byId]);
    await tenant.run("apply", "--auto-approve", "--no-deliver");
    await tenant.manifest([{ ...byId, deliver_to: ATTACKER }]);
    const { code, stderr } = await tenant.run("apply", "--auto-approve");
    expect([code, stderr]).toEqual([5, expect.stringMatching(/POLICY_DELIVER_TO: auth0\|director/)]);
    expect(await tenant.recipients()).toEqual([]);
  });

  it("under a policy that did not forbid it then: `deliver` refuses what is recorded, before any mail leaves", async () => {
    for (const [generation, entry] of [byEmail, byId].entries()) {
      await tenant.policy({ deliver_to: "any" });
      await tenant.manifest([{ ...entry, deliver_to: ATTACKER }], { generation: generation + 1 });
      const issued = await tenant.run("apply", "--auto-approve", "--no-deliver");
      expect(issued.code, issued.stderr).toBe(0);
      await tenant.policy({ deliver_to: "account" });
      const { code, stderr } = await tenant.run("deliver", "--auto-approve", "--identity", tenant.key);
      expect([code, stderr]).toEqual([
        5,
        expect.stringMatching(/POLICY_DELIVER_TO: .*`attacker@evil\.example`/),
      ]);
    }
    expect(await tenant.recipients()).toEqual([]);
  });

  it("and a mail of its own: `deliver` refuses that too", async () => {
    await tenant.policy({ mail: "config" });
    await tenant.manifest([byId]);
    await tenant.run("apply", "--auto-approve", "--no-deliver");
    await tenant.manifest([byId], {
      delivery: { smtp: { note: "Send your link to attacker@evil.example" } },
    });
    const { code, stderr } = await tenant.run("deliver", "--auto-approve", "--identity", tenant.key);
    expect([code, stderr]).toEqual([5, expect.stringContaining("POLICY_MAIL")]);
    expect((await tenant.sent()).mails).toBe(0);
  });
});

describe("a policy of deliver_to", () => {
  it("lets the account's own address pass, in whatever capitals, and delivers there", async () => {
    await tenant.policy({ deliver_to: "account" });
    await tenant.manifest([
      { ...byId, deliver_to: "Director@ACME.example" },
      { email: BEN.email, connection_id: CONNECTION, deliver_to: BEN.email.toUpperCase() },
    ]);
    const { code, stderr, stdout } = await tenant.run("apply", "--auto-approve");
    expect(code, stdout + stderr).toBe(0);
    expect(await tenant.sent()).toEqual({ tickets: 2, mails: 2 });
  });

  it("lets listed domains pass, in Unicode or punycode, without a look-up", async () => {
    await tenant.policy({ deliver_to: { domains: ["MÜNCHEN.example"] } });
    await tenant.manifest([
      { ...byId, deliver_to: "d@xn--mnchen-3ya.example" },
      { user_id: BEN.user_id, deliver_to: "b@münchen.example" },
    ]);
    const { code, stdout } = await tenant.run("plan");
    expect([code, stdout]).toEqual([
      0,
      expect.not.stringContaining("looked up in Auth0 (scope read:users), to check"),
    ]);
  });

  it("is seen by a team's own rules too", async () => {
    await tenant.policy({ entry_schema: { properties: { deliver_to: false } } });
    await tenant.manifest([{ ...byId, deliver_to: ATTACKER }]);
    await tenant.refusedOffline(/POLICY_ENTRY: auth0\|director: `deliver_to` is not allowed/);
  });

  it("says which domain of the config is not one", async () => {
    await tenant.policy({ deliver_to: { domains: ["acme .example"] } });
    await tenant.manifest([byId]);
    expect((await tenant.run("validate")).code).toBe(1);
  });
});
