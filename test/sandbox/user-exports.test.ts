import { gunzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { DATABASE_CONNECTION_ID } from "../../src/sandbox/directory.js";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import type { SandboxOptions } from "../../src/sandbox/sandbox.js";
import { type Caller, startCaller } from "./caller.js";

let caller: Caller;
let now = 1_800_000_000_000;
afterEach(() => caller.sandbox.close());

async function start(options: SandboxOptions = {}): Promise<void> {
  now = 1_800_000_000_000;
  caller = await startCaller({ generate: 1200, exportMs: 1000, clock: () => now, ...options });
}

async function create(body: unknown) {
  const response = await fetch(`${caller.sandbox.url}/api/v2/jobs/users-exports`, {
    method: "POST",
    headers: { authorization: `Bearer ${caller.token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

async function lines(location: string): Promise<Record<string, unknown>[]> {
  const packed = Buffer.from(await (await fetch(location)).arrayBuffer());
  return gunzipSync(packed)
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("an export is pending, then processing, then its file can be had for a minute", async () => {
  await start();
  const fields = [{ name: "user_id" }, { name: "identities[0].connection", export_as: "connection" }];
  const { status, body } = await create({ format: "json", fields });
  expect(status).toBe(200);
  expect(body).toMatchObject({ type: "users_export", status: "pending", fields });
  now += 500;
  expect((await caller.get(`/api/v2/jobs/${body.id}`)).body).toMatchObject({ status: "processing" });
  now += 500;
  const done = (await caller.get(`/api/v2/jobs/${body.id}`)).body;
  const users = await lines(String(done.location));
  expect(users).toHaveLength(1200);
  expect(users[0]).toEqual({ user_id: generatedUserId(0), connection: "Username-Password-Authentication" });
  expect(JSON.stringify(caller.sandbox.log())).not.toContain("signature");

  now += 60_001;
  expect((await fetch(String(done.location))).status).toBe(403);
  expect((await caller.get(`/api/v2/jobs/${body.id}`)).body).not.toHaveProperty("location");
});

test("an export shows resets and blocks, leaves out who was deleted, and keeps to a connection and a limit", async () => {
  await start();
  const [ada, bob, cid] = [0, 1, 2].map(generatedUserId) as [string, string, string];
  const ticket = await caller.ticket({ user_id: ada });
  const form = { ticket: new URL(ticket).searchParams.get("ticket") ?? "", password: "correct horse" };
  await fetch(ticket, { method: "POST", body: new URLSearchParams({ ...form, again: form.password }) });
  caller.sandbox.blockUser(bob, true);
  caller.sandbox.deleteUser(cid);
  const fields = ["user_id", "blocked", "last_password_reset"].map((name) => ({ name }));
  const { body } = await create({ connection_id: DATABASE_CONNECTION_ID, fields, limit: 3 });
  now += 1000;
  const { location } = (await caller.get(`/api/v2/jobs/${body.id}`)).body;
  expect(await lines(String(location))).toEqual([
    { user_id: ada, last_password_reset: expect.stringMatching(/^\d{4}-.*Z$/) },
    { user_id: bob, blocked: true },
    { user_id: generatedUserId(3) },
  ]);
  expect((await caller.get(`/api/v2/users/${encodeURIComponent(cid)}`)).status).toBe(404);
});

test.each<[unknown, number, string]>([
  [{ format: "xml" }, 400, "invalid_body"],
  [{ shape: "round" }, 400, "invalid_body"],
  [{ limit: 0 }, 400, "invalid_body"],
  [{ fields: ["user_id"] }, 400, "invalid_body"],
  [{ connection_id: "Username-Password-Authentication" }, 400, "invalid_body"],
  [{ connection_id: "con_9999999999999999" }, 400, "inexistent_connection"],
])("%j is refused", async (wanted, status, errorCode) => {
  await start();
  expect(await create(wanted)).toMatchObject({ status, body: { statusCode: status, errorCode } });
});

test("needs read:users, and knows its own jobs only", async () => {
  await start({ scopes: ["create:user_tickets"] });
  expect(await create({})).toMatchObject({ status: 403, body: { errorCode: "insufficient_scope" } });
  expect(await caller.get("/api/v2/jobs/job_1")).toMatchObject({ status: 403 });
  await caller.sandbox.close();
  await start();
  expect(await caller.get("/api/v2/jobs/job_1")).toMatchObject({
    status: 404,
    body: { errorCode: "inexistent_job" },
  });
});
