import { expect, it } from "vitest";
import { createPacer } from "../../src/pacing/pacer.js";
import { RequestLoop } from "../../src/pacing/request-loop.js";
import { lookFor } from "../../src/refresh/one-by-one.js";
import type { Target } from "../../src/target.js";
import { clientFor, httpServer, json, type Seen } from "../auth0/servers.js";

const byId: Target = { user_id: "auth0|ada" };
const byEmail: Target = { email: "Ada@Example.com", connection_id: "con_0000000000000001" };
const account = (provider: string, blocked: boolean) => ({ identities: [{ provider }], blocked });

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
    pacer: createPacer({ headroom: 0 }),
    unreachableMs: 1000,
    stop: signal,
  });
  const found = await lookFor(clientFor(origin), requests, target, signal);
  return { found, paths: seen.map(({ path }: Seen) => decodeURIComponent(path)) };
}

it("requests a user by id with the fields that the verdict needs", async () => {
  const { found, paths } = await look(byId, () => [200, { blocked: true }]);
  expect(found).toEqual({ user: { blocked: true } });
  expect(paths).toEqual(["/api/v2/users/auth0|ada?fields=last_password_reset,blocked&include_fields=true"]);
});

it("reports a missing user for an id only, and never for an e-mail address", async () => {
  const absent = { statusCode: 404, errorCode: "inexistent_user", message: "The user does not exist." };
  expect((await look(byId, () => [404, absent])).found).toEqual({ user: undefined });
  const { found } = await look(byEmail, () => [200, []]);
  expect(found).toEqual({ unclear: expect.stringContaining("as it is spelled") });
});

it("searches an e-mail address in lower case first, then as written, with the fields that distinguish accounts", async () => {
  const { found, paths } = await look(byEmail, (path) => [
    200,
    path.includes("Ada@") ? [account("google-oauth2", true), account("auth0", false)] : [],
  ]);
  expect(found).toEqual({ user: account("auth0", false) });
  const fields = "fields=identities,last_password_reset,blocked&include_fields=true";
  expect(paths).toEqual([
    `/api/v2/users-by-email?email=ada@example.com&${fields}`,
    `/api/v2/users-by-email?email=Ada@Example.com&${fields}`,
  ]);
});

it("does not guess if several users have the address, and names the option that distinguishes them", async () => {
  const { found } = await look(byEmail, () => [200, [account("auth0", true), account("auth0", false)]]);
  expect(found).toEqual({
    unclear: "several users have this e-mail address: use `--via export`, which tells them apart",
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
