import { gunzipSync } from "node:zlib";
import { Management } from "auth0";
import { afterAll, expect, test } from "vitest";
import { generatedEmail, generatedUserId } from "../../src/sandbox/generated-users.js";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/sandbox.js";
import { sdkFor } from "./sdk.js";

const USER = generatedUserId(0);
const started: Sandbox[] = [];

async function start(options: SandboxOptions = {}) {
  const sandbox = await startSandbox({ domain: "acme.eu.auth0.com", exportMs: 40, ...options });
  started.push(sandbox);
  return { sandbox, sdk: sdkFor(sandbox, { clientSecret: sandbox.clientSecret.reveal() }) };
}

afterAll(() => Promise.all(started.map((sandbox) => sandbox.close())));

test("users.get and users.listUsersByEmail of the official SDK find the sandbox's users", async () => {
  const { sdk, sandbox } = await start();
  sandbox.blockUser(USER, true);
  const user = await sdk.users.get(USER, { fields: "user_id,blocked", include_fields: true });
  expect(user).toEqual({ user_id: USER, blocked: true });
  const [one] = await sdk.users.listUsersByEmail({
    email: generatedEmail(0),
    fields: "user_id",
    include_fields: true,
  });
  expect(one).toEqual({ user_id: USER });
  sandbox.deleteUser(USER);
  await expect(sdk.users.get(USER)).rejects.toBeInstanceOf(Management.NotFoundError);
});

test("users.revokeAccess of the official SDK ends a user's sessions", async () => {
  const { sdk, sandbox } = await start();
  await sdk.users.revokeAccess(USER);
  expect(sandbox.revocations(USER)).toHaveLength(1);
  await expect(sdk.users.revokeAccess("auth0|unknown")).rejects.toMatchObject({ statusCode: 404 });
});

test("jobs.usersExports.create and jobs.get bring an export to its end", async () => {
  const { sdk } = await start();
  const fields = [{ name: "user_id" }, { name: "last_password_reset" }];
  const { id } = await sdk.jobs.usersExports.create({ format: "json", fields });
  let job = await sdk.jobs.get(id);
  while (job.status !== "completed") job = await sdk.jobs.get(id);
  const file = await fetch(job.location ?? "");
  const [first] = gunzipSync(Buffer.from(await file.arrayBuffer()))
    .toString()
    .split("\n");
  expect(JSON.parse(first ?? "")).toEqual({ user_id: USER });
});

test("the SDK's typed errors: an unknown job, a missing scope, a body that is wrong", async () => {
  const { sdk } = await start();
  await expect(sdk.jobs.get("job_1")).rejects.toBeInstanceOf(Management.NotFoundError);
  await expect(sdk.jobs.usersExports.create({ limit: -1 })).rejects.toBeInstanceOf(
    Management.BadRequestError,
  );
  const { sdk: poor } = await start({ scopes: ["create:user_tickets"] });
  await expect(poor.jobs.usersExports.create({})).rejects.toBeInstanceOf(Management.ForbiddenError);
});
