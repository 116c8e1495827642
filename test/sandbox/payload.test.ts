import { describe, expect, test } from "vitest";
import { checkPayload } from "../../src/sandbox/payload.js";

const USER = { user_id: "auth0|1" };
const CONNECTION = "con_0000000000000001";

describe("checkPayload", () => {
  test.each<object>([
    USER,
    { email: "ada@example.com", connection_id: CONNECTION },
    { ...USER, identity: { user_id: "1", provider: "auth0", connection_id: CONNECTION } },
    { ...USER, result_url: "https://example.com/done", includeEmailInRedirect: true },
    {
      ...USER,
      client_id: "app",
      organization_id: "org_0000000000000001",
      ttl_sec: 0,
      mark_email_as_verified: false,
    },
  ])("accepts %j", (body) => {
    expect(checkPayload(body)).toEqual({ payload: body });
  });

  test.each<[unknown, string]>([
    [[], "'Expected type object but found type array'"],
    [null, "'Expected type object but found type null'"],
    [{}, "'Missing required property: user_id'"],
    [{ email: "a@b.c" }, "'Missing required property: connection_id'"],
    [{ connection_id: CONNECTION }, "'Missing required property: email'"],
    [{ ...USER, email: "a@b.c", connection_id: CONNECTION }, "user_id can not be combined"],
    [{ ...USER, connection_id: CONNECTION }, "user_id can not be combined"],
    [{ ...USER, nope: 1, nor: 2 }, "'Additional properties not allowed: nope,nor'"],
    [JSON.parse('{"user_id":"auth0|1","__proto__":1}'), "'Additional properties not allowed: __proto__'"],
    [{ user_id: 5 }, "'Expected type string but found type integer' on property user_id"],
    [{ user_id: "" }, "'String is too short (0 chars), minimum 1' on property user_id"],
    [{ email: "ada", connection_id: CONNECTION }, "format email: ada' on property email"],
    [
      { email: "a@b.c", connection_id: "con_1" },
      "String does not match pattern ^con_[A-Za-z0-9]{16}$: con_1'",
    ],
    [{ ...USER, organization_id: "org_1" }, "on property organization_id"],
    [{ ...USER, ttl_sec: -1 }, "'Value -1 is less than minimum 0' on property ttl_sec"],
    [{ ...USER, ttl_sec: 1.5 }, "'Expected type integer but found type number' on property ttl_sec"],
    [{ ...USER, ttl_sec: "5" }, "'Expected type integer but found type string' on property ttl_sec"],
    [{ ...USER, mark_email_as_verified: "yes" }, "'Expected type boolean but found type string'"],
    [{ ...USER, includeEmailInRedirect: null }, "'Expected type boolean but found type null'"],
    [{ ...USER, result_url: "here" }, "format url: here' on property result_url"],
    [{ ...USER, result_url: "javascript:alert(1)" }, "on property result_url"],
    [
      { ...USER, result_url: "https://a.b", client_id: "app" },
      "result_url can not be combined with client_id",
    ],
    [
      { ...USER, result_url: "https://a.b", organization_id: "org_0000000000000001" },
      "result_url can not be combined with organization_id",
    ],
    [{ ...USER, identity: "1" }, "'Expected type object but found type string' on property identity"],
    [
      { ...USER, identity: { provider: "auth0" } },
      "'Missing required property: user_id' on property identity",
    ],
    [{ ...USER, identity: { user_id: "1" } }, "'Missing required property: provider' on property identity"],
    [
      { ...USER, identity: { user_id: "1", provider: "ad" } },
      "'No enum match for: ad' on property identity.provider",
    ],
    [
      { ...USER, identity: { user_id: "1", provider: "auth0", x: 1 } },
      "not allowed: x' on property identity",
    ],
    [
      { email: "a@b.c", connection_id: CONNECTION, identity: { user_id: "1", provider: "auth0" } },
      "'Missing required property: user_id'",
    ],
  ])("refuses %j", (body, why) => {
    expect(checkPayload(body)).toEqual({ wrong: expect.stringContaining(why) });
  });
});
