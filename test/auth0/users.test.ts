import { describe, expect, it } from "vitest";
import { getUser, getUsersByEmail } from "../../src/auth0/users.js";
import { clientFor, httpServer, json } from "./servers.js";

const FIELDS = ["user_id", "blocked"];

async function server(status: number, body: unknown, headers: Record<string, string> = {}) {
  const { origin, seen } = await httpServer((_, response) => json(response, status, body, headers));
  return { client: clientFor(origin), seen };
}

describe("a look for one user", () => {
  it("asks for the named fields only, and escapes the id", async () => {
    const { client, seen } = await server(200, { user_id: "auth0|a/b?c" }, { "x-ratelimit-remaining": "7" });
    const answer = await getUser(client, "auth0|a/b?c", FIELDS);
    expect(answer).toMatchObject({ type: "found", user: { user_id: "auth0|a/b?c" }, rate: { remaining: 7 } });
    expect(seen[0]).toMatchObject({
      method: "GET",
      path: "/api/v2/users/auth0%7Ca%2Fb%3Fc?fields=user_id%2Cblocked&include_fields=true",
      body: "",
    });
  });

  it("takes only Auth0's own word for it that there is no such user", async () => {
    const gone = { statusCode: 404, message: "The user does not exist.", errorCode: "inexistent_user" };
    expect((await getUser((await server(404, gone)).client, "u", FIELDS)).type).toBe("absent");
    const other = await getUser((await server(404, { message: "no route" })).client, "u", FIELDS);
    expect(other).toMatchObject({ type: "refused", status: 404, message: "no route" });
  });

  it.each<[number, unknown, string]>([
    [403, { message: "Insufficient scope", errorCode: "insufficient_scope" }, "refused"],
    [401, { message: "Expired token" }, "refused"],
    [429, {}, "throttled"],
    [500, { message: "oops" }, "failed"],
    [302, {}, "failed"],
    [200, [], "failed"],
    [200, "text", "failed"],
  ])("says of a %i what it is", async (status, body, type) => {
    expect((await getUser((await server(status, body)).client, "u", FIELDS)).type).toBe(type);
  });

  it("says that it never left if no server listens", async () => {
    const { type } = await getUser(clientFor("http://127.0.0.1:9"), "u", FIELDS);
    expect(type).toBe("unsent");
  });

  it("is not sent under a cut signal", async () => {
    const { client, seen } = await server(200, {});
    expect(await getUser(client, "u", FIELDS, { signal: AbortSignal.abort() })).toMatchObject({
      type: "unsent",
    });
    expect(seen).toEqual([]);
  });
});

describe("a look for an e-mail", () => {
  it("finds all who have it", async () => {
    const { client, seen } = await server(200, [{ user_id: "1" }, { user_id: "2" }]);
    expect(await getUsersByEmail(client, "a+b@example.com", FIELDS)).toMatchObject({
      type: "found",
      users: [{ user_id: "1" }, { user_id: "2" }],
    });
    expect(seen[0]?.path).toContain("email=a%2Bb%40example.com&");
  });

  it("does not take another answer for an empty list", async () => {
    expect((await getUsersByEmail((await server(200, {})).client, "a@b", FIELDS)).type).toBe("failed");
  });
});
