import { describe, expect, it } from "vitest";
import { type AccountQuestion, judgeAccount } from "../../../src/apply/containment/account.js";
import type { UserFields } from "../../../src/tenant/users.js";

const BREACH = Date.parse("2026-11-01T00:00:00Z");
const identity = (user_id: string, more = {}) => ({
  provider: "auth0",
  user_id,
  connection: "Users",
  ...more,
});
const ADA: UserFields = { user_id: "auth0|ada", identities: [identity("ada")] };

function judge(user: UserFields, question: Partial<AccountQuestion> = {}) {
  return judgeAccount(user, "auth0|ada", {
    ...{ password: true, identity: undefined, connection: undefined, since: BREACH, mayBeOurs: false },
    ...question,
  });
}

describe("an account whose password is to be replaced", () => {
  it("is contained by the account that holds the password", () => {
    expect(judge(ADA)).toMatchObject({
      ...{ type: "contain", userId: "auth0|ada", holder: { userId: "auth0|ada", connection: "Users" } },
    });
  });

  it("is left alone if the owner changed the password after the breach, and only then", () => {
    const changed = (at: string, question: Partial<AccountQuestion> = {}) =>
      judge({ ...ADA, last_password_reset: at }, question);
    const at = Date.parse("2026-11-01T00:00:00.001Z");
    expect(changed("2026-11-01T00:00:00.001Z")).toEqual({ type: "already_reset", at });
    expect(changed("2026-11-01T00:00:00.000Z").type).toBe("contain");
    expect(changed("2026-11-02T00:00:00Z", { since: undefined }).type).toBe("contain");
    expect(changed("2026-11-02T00:00:00Z", { mayBeOurs: true }).type).toBe("contain");
    expect(changed("no date").type).toBe("contain");
    expect(changed("2026-11-02T00:00:00Z", { password: false }).type).toBe("already_reset");
  });

  it("is not contained if the user is blocked", () => {
    expect(judge({ ...ADA, blocked: true })).toEqual({
      ...{ type: "uncontained", why: "the user is blocked: unblock the user, or remove the entry" },
    });
    expect(judge({ ...ADA, blocked: false }).type).toBe("contain");
  });

  it("is not contained if its password is not found, with the reason", () => {
    const why = (identities: unknown, question: Partial<AccountQuestion> = {}) => {
      const verdict = judge({ ...ADA, identities }, question);
      return verdict.type === "uncontained" ? verdict.why : verdict.type;
    };
    expect(why(undefined)).toBe("the tenant does not say which accounts the user has");
    expect(why([])).toBe("the user has no password");
    expect(why([identity("x", { provider: "google-oauth2" }), null])).toBe("the user has no password");
    expect(why([identity("ada")], { identity: "other", connection: "Elsewhere" })).toBe(
      "the user has no account with a password that `identity` names",
    );
    expect(why([identity("ada", { connection: undefined })])).toBe(
      "the tenant does not name the connection of the user's password",
    );
    expect(why([identity("x"), identity("y")])).toBe("the user has several passwords: write `identity`");
  });
});

it("an account whose sessions alone are revoked needs no password, and may be blocked", () => {
  const sessions = { type: "contain", userId: "auth0|ada", holder: undefined };
  expect(judge(ADA, { password: false })).toEqual(sessions);
  expect(judge({ user_id: "auth0|ada", blocked: true }, { password: false })).toEqual(sessions);
});
