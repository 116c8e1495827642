import { describe, expect, it } from "vitest";
import { WantedUsers } from "../../../src/apply/containment/wanted-users.js";

const DATABASE = [{ provider: "auth0", user_id: "x", connection: "Users" }];

describe("the users that are wanted of an export", () => {
  it("are found by id, whatever accounts they have", () => {
    const users = new WantedUsers([{ user_id: "google-oauth2|1" }, { user_id: "auth0|absent" }]);
    users.add({ user_id: "google-oauth2|1" });
    users.add({ user_id: "auth0|not wanted", email: "x@example.com", identities: DATABASE });
    expect(users.byId("google-oauth2|1")).toEqual({ user_id: "google-oauth2|1" });
    expect(users.byId("auth0|absent")).toBeUndefined();
    expect(users.byId("auth0|not wanted")).toBeUndefined();
    expect([users.found, users.wanted]).toEqual([1, 2]);
  });

  it("are found by e-mail in any capitals, if they have a password", () => {
    const users = new WantedUsers([{ email: "Ada@Example.com", connection_id: "c" }]);
    users.add({ user_id: "google-oauth2|1", email: "ada@example.com", identities: [] });
    expect([users.byEmail("ada@example.com"), users.found]).toEqual([[], 0]);
    const ada = { user_id: "auth0|1", email: "ADA@example.com", identities: DATABASE };
    const twin = { ...ada, user_id: "auth0|2" };
    users.add(ada);
    users.add(twin);
    expect(users.byEmail("aDA@example.com")).toEqual([ada, twin]);
    expect(users.byEmail("bob@example.com")).toEqual([]);
    expect([users.found, users.wanted]).toEqual([2, 1]);
  });

  it("do not include what has no usable id", () => {
    const users = new WantedUsers([{ email: "ada@example.com", connection_id: "c" }]);
    users.add({ email: "ada@example.com", identities: DATABASE });
    users.add({ user_id: 7, email: "ada@example.com", identities: DATABASE });
    users.add({ user_id: "auth0|1", email: 7, identities: DATABASE });
    expect([users.byEmail("ada@example.com"), users.found]).toEqual([[], 0]);
  });
});
