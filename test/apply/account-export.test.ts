import { describe, expect, it } from "vitest";
import { accountOf, exportedAccounts } from "../../src/apply/account-export.js";
import type { RequestLoop } from "../../src/pacing/request-loop.js";
import type { Target } from "../../src/target.js";
import type { UserExporter } from "../../src/tenant/tenant.js";
import type { UserFields } from "../../src/tenant/users.js";

const DATABASE = [{ provider: "auth0", user_id: "1", connection: "Users" }];

describe("an account as a policy sees it", () => {
  it("has every id and address by which it is known, each once", () => {
    expect(
      accountOf({
        user_id: "auth0|1",
        email: "ada@example.com",
        identities: [
          ...DATABASE,
          { provider: "google-oauth2", user_id: 7, profileData: { email: "ada@gmail.example" } },
          { provider: "sms", user_id: "+49", profileData: { email: "" } },
          null,
        ],
      }),
    ).toEqual({
      ids: ["auth0|1", "google-oauth2|7", "sms|+49", "undefined|undefined"],
      emails: ["ada@example.com", "ada@gmail.example"],
      email: "ada@example.com",
    });
  });

  it("has no address if the tenant shows none", () => {
    expect(accountOf({ user_id: "auth0|1", email: "" })).toEqual({
      ids: ["auth0|1"],
      emails: [],
      email: undefined,
    });
    expect(accountOf({ email: 7, identities: "?" })).toEqual({ ids: [], emails: [], email: undefined });
  });
});

/** The accounts of targets by an export with these users. */
function exported(targets: readonly Target[], users: readonly UserFields[]) {
  const job = { id: "job_1", status: "completed", location: "https://files.example/1" };
  const tenant = {
    startExport: async () => job,
    getExport: async () => job,
    async *downloadExport() {
      yield* users;
    },
  } as unknown as UserExporter;
  const requests = { send: (send: () => unknown) => send() } as unknown as RequestLoop;
  return exportedAccounts(targets, { tenant, requests, stop: new AbortController().signal });
}

describe("the accounts of an export", () => {
  it("are found by id, and by e-mail in any spelling if they have a password", async () => {
    const byEmail = { email: "Ada@bücher.example", connection_id: "c" };
    const find = (await exported(
      [{ user_id: "google-oauth2|1" }, byEmail, { user_id: "auth0|absent" }],
      [
        { user_id: "google-oauth2|1", email: "x@example.com", identities: [] },
        { user_id: "google-oauth2|2", email: "ada@bücher.example", identities: [] },
        { user_id: "auth0|3", email: "ADA@xn--bcher-kva.example", identities: DATABASE },
        { user_id: "auth0|4", email: "ada@BÜCHER.example" },
        { user_id: 5, email: 5 },
      ],
    ))!;
    expect(find({ user_id: "google-oauth2|1" })).toMatchObject([{ email: "x@example.com" }]);
    expect(find(byEmail).map(({ ids }) => ids[0])).toEqual(["auth0|3", "auth0|4"]);
    expect(find({ user_id: "auth0|absent" })).toEqual([]);
    expect(find({ user_id: "auth0|not asked for" })).toEqual([]);
  });

  it("are not believed if none of many users is in the file", async () => {
    const targets = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ user_id: `auth0|${index}` }));
    await expect(exported(targets(20), [{ user_id: "auth0|other" }])).rejects.toMatchObject({
      code: "EXPORT_FAILED",
      message: expect.stringContaining("it holds none of the 20 users that are looked for"),
      hint: "run the same command again: nothing was sent",
    });
    expect((await exported(targets(19), []))!({ user_id: "auth0|0" })).toEqual([]);
    expect((await exported(targets(20), [{ user_id: "auth0|7" }]))!({ user_id: "auth0|7" })).toHaveLength(1);
  });
});
