import { describe, expect, it } from "vitest";
import type { TicketRequest } from "../../../src/manifest/manifest.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { type Account, accountFaults, planLookUps } from "../../../src/plan/policy/look-ups.js";
import { type Policy, type PolicyConfig, preparePolicy } from "../../../src/plan/policy/policy.js";
import { manifestOf } from "../../support/manifests.js";

const ADA = { email: "ada@example.com", connection_id: "con_0000000000000001" };
const BEN = { user_id: "auth0|ben" };

async function policyOf(config: PolicyConfig): Promise<Policy> {
  const policy = await preparePolicy(config);
  if ("problems" in policy) throw new Error(JSON.stringify(policy.problems));
  return policy;
}

/** The entries that have to be looked up, and why. */
async function lookUps(config: PolicyConfig, users: readonly (TicketRequest & { deliver_to?: string })[]) {
  const manifests = [manifestOf("batch", users)];
  const plan = makePlan({ tenant: "acme.eu.auth0.com", manifests, states: new Map(), now: 0 });
  return planLookUps(await policyOf(config), plan).flatMap(({ lookUps: found }) =>
    found.map(({ index, because }) => [index, ...because]),
  );
}

const account = (changes: Partial<Account> = {}): Account => ({
  ids: ["auth0|ben"],
  emails: ["ben@example.com"],
  email: "ben@example.com",
  ...changes,
});

describe("the entries that have to be looked up", () => {
  it("are not needed without a rule that depends on the account", async () => {
    expect(await lookUps({}, [ADA, BEN])).toEqual([]);
    expect(await lookUps({ max_tickets: 5 }, [ADA, BEN])).toEqual([]);
  });

  it("are entries by user id if addresses are protected, and entries by address if user ids are", async () => {
    expect(await lookUps({ protected: ["*@board.example"] }, [ADA, BEN])).toEqual([[1, "policy.protected"]]);
    expect(await lookUps({ protected: ["auth0|ceo"] }, [ADA, BEN])).toContainEqual([0, "policy.protected"]);
  });

  it("are entries by user id with an address of their own if that has to be the account's", async () => {
    const rows = [ADA, { ...ADA, email: "bob@example.com", deliver_to: "eve@evil.example" }, BEN];
    const deliver = { ...BEN, user_id: "auth0|eve", deliver_to: "eve@evil.example" };
    expect(await lookUps({ deliver_to: "account" }, [...rows, deliver])).toEqual([[3, "policy.deliver_to"]]);
    expect(await lookUps({ deliver_to: { domains: ["acme.example"] } }, [...rows, deliver])).toEqual([]);
  });

  it("are looked up once for both rules", async () => {
    const deliver = { ...BEN, deliver_to: "eve@evil.example" };
    const config: PolicyConfig = { deliver_to: "account", protected: ["*@board.example"] };
    expect(await lookUps(config, [deliver])).toEqual([[0, "policy.deliver_to", "policy.protected"]]);
  });
});

describe("the verdict on an account that was looked up", () => {
  const PROTECTED = { because: ["policy.protected"], deliverTo: undefined } as const;

  it("refuses a protected account by any of its ids and addresses", async () => {
    const policy = await policyOf({ protected: ["auth0|ceo", "*@board.example"] });
    const found = accountFaults(policy, PROTECTED, [
      account({ ids: ["auth0|ben", "auth0|ceo"], emails: ["ben@example.com", "ceo@board.example"] }),
    ]);
    expect(found.map(({ code }) => code)).toEqual(["POLICY_PROTECTED", "POLICY_PROTECTED"]);
    expect(found.map(({ message }) => message).join()).toContain("`auth0|ceo`");
    expect(found.map(({ message }) => message).join()).toContain("`email`");
    expect(found[0]!.hint).toBe("remove the entry, or the pattern from `policy.protected` in the config");
    expect(accountFaults(policy, PROTECTED, [account()])).toEqual([]);
  });

  it("looks at every account that an address may mean", async () => {
    const policy = await policyOf({ protected: ["auth0|ceo"] });
    const accounts = [account(), account({ ids: ["auth0|ceo"] })];
    expect(accountFaults(policy, PROTECTED, accounts)).toHaveLength(1);
  });

  it("applies only the rules that the look-up was made for", async () => {
    const policy = await policyOf({ protected: ["auth0|ben"], deliver_to: "account" });
    const entry = { because: ["policy.deliver_to"], deliverTo: "ben@example.com" } as const;
    expect(accountFaults(policy, entry, [account()])).toEqual([]);
    const other = { because: ["policy.protected"], deliverTo: "eve@evil.example" } as const;
    expect(accountFaults(policy, other, [account({ ids: ["auth0|x"] })])).toEqual([]);
  });

  it("allows delivery only to the address that every account has", async () => {
    const policy = await policyOf({ deliver_to: "account" });
    const to = (deliverTo: string | undefined) => ({ because: ["policy.deliver_to"] as const, deliverTo });
    const codes = (address: string | undefined, accounts: readonly Account[]) =>
      accountFaults(policy, to(address), accounts).map(({ code }) => code);
    expect(codes("Ben@Example.com", [account()])).toEqual([]);
    expect(codes("eve@evil.example", [account()])).toEqual(["POLICY_DELIVER_TO"]);
    expect(codes("ben@example.com", [account(), account({ email: "other@example.com" })])).toEqual([
      "POLICY_DELIVER_TO",
    ]);
    expect(codes("ben@example.com", [account({ email: undefined })])).toEqual(["POLICY_DELIVER_TO"]);
    expect(codes(undefined, [account()])).toEqual([]);
  });
});
