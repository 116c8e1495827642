import { expect, it } from "vitest";
import { AUTH0_FACTS } from "../../src/auth0/facts.js";
import { createPacer } from "../../src/pacing/pacer.js";
import { RequestLoop } from "../../src/pacing/request-loop.js";
import { lookFor } from "../../src/refresh/one-by-one.js";
import type { Target } from "../../src/target.js";
import { Connections } from "../../src/tenant/connections.js";
import { httpServer, json, type Seen, tenantFor } from "../auth0/servers.js";

const byId: Target = { user_id: "auth0|ada" };
const byEmail: Target = { email: "Ada@Example.com", connection_id: "con_0000000000000001" };
const account = (id: string, provider: string, connection: string, blocked: boolean) => ({
  user_id: id,
  identities: [{ provider, connection }],
  blocked,
});
const inOurs = (id: string, blocked = false) => account(id, "auth0", "Ours", blocked);

/** Looks for one user at a tenant that answers so; the request that gets no answer stops the run. */
async function look(target: Target, answer: (path: string) => [status: number, body: unknown] | undefined) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { origin, seen } = await httpServer(({ path }, response) => {
    const said = answer(decodeURIComponent(path));
    if (said === undefined) stopping.abort();
    else json(response, ...said);
  });
  const requests = new RequestLoop({
    pacer: createPacer({ headroom: 0, subscriptions: AUTH0_FACTS.subscriptions }),
    provider: AUTH0_FACTS,
    unreachableMs: 1000,
    stop: signal,
  });
  const tenant = tenantFor(origin);
  const connections = new Connections((id) =>
    requests.attempt("read", () => tenant.getConnection(id, { signal })),
  );
  const found = await lookFor(target, { tenant, requests, connections, signal });
  return { found, paths: seen.map(({ path }: Seen) => decodeURIComponent(path)) };
}

it("requests a user by id with the fields that the verdict needs", async () => {
  const { found, paths } = await look(byId, () => [200, { blocked: true }]);
  expect(found).toEqual({ user: { blocked: true } });
  expect(paths).toEqual([
    "/api/v2/users/auth0|ada?fields=last_password_reset,blocked,identities&include_fields=true",
  ]);
});

it("reports a missing user for an id only, and never for an e-mail address", async () => {
  const absent = { statusCode: 404, errorCode: "inexistent_user", message: "The user does not exist." };
  expect((await look(byId, () => [404, absent])).found).toEqual({ user: undefined });
  const { found } = await look(byEmail, () => [200, []]);
  expect(found).toEqual({ unclear: expect.stringContaining("as it is spelled") });
});

const OURS: [number, unknown] = [200, { name: "Ours", options: {} }];
/** What a tenant answers: users by spelling, and the entry's connection. */
const tenant =
  (users: Readonly<Record<string, readonly unknown[]>>, connection: [number, unknown] = OURS) =>
  (path: string): [number, unknown] => {
    if (path.startsWith("/api/v2/connections/")) return connection;
    const spelling = /email=([^&]+)/.exec(path)?.[1] ?? "";
    return [200, users[spelling] ?? []];
  };

it("searches an e-mail address in lower case and as written, and takes the user of the entry's connection", async () => {
  const { found, paths } = await look(
    byEmail,
    tenant({
      "ada@example.com": [account("auth0|other", "auth0", "Theirs", true)],
      "Ada@Example.com": [account("google-oauth2|1", "google-oauth2", "Ours", true), inOurs("auth0|ada")],
    }),
  );
  expect(found).toEqual({ user: inOurs("auth0|ada") });
  const fields = "fields=user_id,last_password_reset,blocked,identities&include_fields=true";
  expect(paths).toEqual([
    `/api/v2/users-by-email?email=ada@example.com&${fields}`,
    `/api/v2/users-by-email?email=Ada@Example.com&${fields}`,
    "/api/v2/connections/con_0000000000000001?fields=name,options&include_fields=true",
  ]);
});

it("takes a user once that is found in both spellings", async () => {
  const both = { "ada@example.com": [inOurs("auth0|ada")], "Ada@Example.com": [inOurs("auth0|ada")] };
  expect((await look(byEmail, tenant(both))).found).toEqual({ user: inOurs("auth0|ada") });
});

it("does not take the only user of an address if it belongs to another connection", async () => {
  const { found } = await look(
    byEmail,
    tenant({ "ada@example.com": [account("auth0|other", "auth0", "Theirs", true)] }),
  );
  expect(found).toEqual({
    unclear: expect.stringMatching(/^no user of the connection Ours has this e-mail, and other/),
  });
});

it("does not guess which of several users of a connection is meant", async () => {
  const users = { "ada@example.com": [inOurs("auth0|1")], "Ada@Example.com": [inOurs("auth0|2")] };
  expect((await look(byEmail, tenant(users))).found).toEqual({
    unclear: expect.stringMatching(/^several users of the connection Ours have this e-mail: write `user_id`/),
  });
});

it("does not guess while the connection is not known, and names the scope that tells it", async () => {
  const users = { "ada@example.com": [inOurs("auth0|ada")] };
  const refusal = { statusCode: 403, errorCode: "insufficient_scope", message: "Insufficient scope" };
  const { found } = await look(byEmail, tenant(users, [403, refusal]));
  expect(found).toEqual({ unclear: expect.stringContaining("grant the client `read:connections`") });
  const missing = { statusCode: 404, errorCode: "inexistent_connection", message: "No such connection" };
  expect((await look(byEmail, tenant(users, [404, missing]))).found).toEqual({
    unclear: expect.stringContaining("404: No such connection"),
  });
});

it("repeats the message of a refusal", async () => {
  const refusal = { statusCode: 400, errorCode: "invalid_uri", message: "Bad id" };
  expect((await look(byId, () => [400, refusal])).found).toEqual({ unclear: "400: Bad id" });
  expect((await look(byEmail, () => [400, refusal])).found).toEqual({ unclear: "400: Bad id" });
});

it.each([
  ["an id", byId],
  ["an e-mail", byEmail],
])("cuts the request off and says nothing where the run is stopped, by %s", async (_, target) => {
  const { found, paths } = await look(target, () => undefined);
  expect(found).toBeUndefined();
  expect(paths).toHaveLength(1);
});
