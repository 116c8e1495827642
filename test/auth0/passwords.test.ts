import { expect, it } from "vitest";
import type { ManagementRequest } from "../../src/auth0/answer.js";
import { replacePassword } from "../../src/auth0/passwords.js";
import { passwordHolder } from "../../src/tenant/password-holder.js";

const DATABASE = { provider: "auth0", user_id: "1", connection: "Users" };
const SOCIAL = { provider: "google-oauth2", user_id: 7, connection: "google-oauth2" };

it.each([
  [
    "the primary account",
    "auth0|1",
    [DATABASE, { ...DATABASE, user_id: "2", connection: "Other" }],
    undefined,
    "Users",
  ],
  ["the only linked account", "google-oauth2|7", [SOCIAL, DATABASE], undefined, "Users"],
  [
    "the linked account that is named",
    "auth0|1",
    [DATABASE, { ...DATABASE, user_id: "2", connection: "Other" }],
    "2",
    "Other",
  ],
  [
    "the account in the connection of an e-mail, and not the primary one",
    "auth0|1",
    [DATABASE, { ...DATABASE, user_id: "2", connection: "Other" }],
    undefined,
    "Other",
    "Other",
  ],
  [
    "no account if several of the connection could be meant",
    "auth0|1",
    [
      DATABASE,
      { ...DATABASE, user_id: "2", connection: "Other" },
      { ...DATABASE, user_id: "3", connection: "Other" },
    ],
    undefined,
    undefined,
    "Other",
  ],
  ["no account of a social user", "google-oauth2|7", [SOCIAL], undefined, undefined],
  [
    "no account if two could be meant",
    "google-oauth2|7",
    [SOCIAL, DATABASE, { ...DATABASE, user_id: "2" }],
    undefined,
    undefined,
  ],
  ["no account that is named and missing", "auth0|1", [DATABASE], "9", undefined],
  [
    "no account without a connection's name",
    "auth0|1",
    [{ provider: "auth0", user_id: "1" }],
    undefined,
    undefined,
  ],
] as const)("finds %s", (_, user_id, identities, identity, connection, own = undefined) => {
  expect(passwordHolder({ user_id, identities }, { identity, connection: own })?.connection).toBe(connection);
});

it.each([null, "ok", {}, { user_id: "auth0|2" }])("takes the answer %j for no confirmation", async (body) => {
  const rate = { limit: 1, remaining: 1, resetAt: 1, retryAfterMs: undefined };
  const caller = { call: async () => ({ type: "answered", body, rate }) as const };
  const answer = await replacePassword(caller, { userId: "auth0|1", connection: "Users", personal: [] });
  expect(answer).toMatchObject({ type: "failed", rate });
});

it("sends a password of its own with every request, marked as a secret", async () => {
  const sent: ManagementRequest[] = [];
  const caller = {
    call: async (request: ManagementRequest) => {
      sent.push(request);
      return { type: "unsent", why: "" } as const;
    },
  };
  const holder = { userId: "google-oauth2|a b", connection: "Users", personal: [] };
  await replacePassword(caller, holder);
  await replacePassword(caller, holder);
  expect(sent[0]).toMatchObject({ method: "PATCH", path: "/api/v2/users/google-oauth2%7Ca%20b" });
  const bodies = sent.map(({ body }) => body as { password: string; connection: string });
  expect(Object.keys(bodies[0]!)).toEqual(["password", "connection"]);
  expect(bodies[0]!.password).not.toBe(bodies[1]!.password);
  expect(sent[0]!.secrets?.map((secret) => secret.reveal())).toEqual([bodies[0]!.password]);
});
