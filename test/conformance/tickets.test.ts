import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Management, ManagementError } from "auth0";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { generatedEmail, generatedUserId } from "../../src/sandbox/generated-users.js";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/sandbox.js";
import { sdkFor } from "./sdk.js";

const USER = generatedUserId(0);
const started: Sandbox[] = [];

async function start(options: SandboxOptions = {}) {
  const sandbox = await startSandbox({ domain: "acme.eu.auth0.com", ...options });
  started.push(sandbox);
  return { sandbox, sdk: sdkFor(sandbox, { clientSecret: sandbox.clientSecret.reveal() }) };
}

afterAll(() => Promise.all(started.map((sandbox) => sandbox.close())));

describe("tickets.changePassword of the official SDK", () => {
  let tenant: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    tenant = await start();
  });

  test.each<[string, Management.ChangePasswordTicketRequestContent]>([
    ["user_id", { user_id: USER }],
    ["email with connection_id", { email: generatedEmail(0), connection_id: "con_0000000000000001" }],
    [
      "identity",
      {
        user_id: USER,
        identity: { user_id: USER.slice(6), provider: "auth0", connection_id: "con_0000000000000001" },
      },
    ],
    ["result_url", { user_id: USER, result_url: "https://shop.example.com/", includeEmailInRedirect: true }],
    [
      "client_id, organization_id, ttl_sec and mark_email_as_verified",
      {
        user_id: USER,
        client_id: "DaM8bokEXBWrTUFCiJjWn50jei6ardyX",
        organization_id: "org_0000000000000001",
        ttl_sec: 60,
        mark_email_as_verified: true,
      },
    ],
  ])("gets the newest ticket for %s", async (_, request) => {
    const { ticket } = await tenant.sdk.tickets.changePassword(request);
    expect(tenant.sandbox.ticketOf(`u:${USER}`)?.reveal()).toBe(ticket);
    expect((await fetch(ticket)).status).toBe(200);
  });

  test("fetches one token for all of its requests", async () => {
    const { sandbox, sdk } = await start();
    for (let i = 0; i < 3; i++) await sdk.tickets.changePassword({ user_id: USER });
    expect(sandbox.log().filter((request) => request.path === "/oauth/token")).toHaveLength(1);
  });
});

describe("the official SDK's typed errors", () => {
  const failure = async (options: SandboxOptions, user_id = USER) => {
    const { sdk } = await start(options);
    return await sdk.tickets.changePassword({ user_id }).then(
      () => undefined,
      (error: unknown) => error,
    );
  };

  test("400 is a BadRequestError with Auth0's words, for the client's mistakes and the user's", async () => {
    const { sdk } = await start();
    const error = await sdk.tickets.changePassword({ user_id: USER, ttl_sec: -1 }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Management.BadRequestError);
    expect(error).toMatchObject({
      statusCode: 400,
      body: {
        statusCode: 400,
        error: "Bad Request",
        message: expect.stringMatching(/^Payload validation error: '.+' on property ttl_sec\.$/),
        errorCode: "invalid_body",
      },
    });
  });

  test("401 is an UnauthorizedError, for a token that is wrong or has expired", async () => {
    const { sandbox } = await start();
    const wrong = await sdkFor(sandbox, { token: "nonsense" })
      .tickets.changePassword({ user_id: USER })
      .catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(Management.UnauthorizedError);
    expect(await failure({ faults: [parseFault("401-expired")] })).toBeInstanceOf(
      Management.UnauthorizedError,
    );
  });

  test("403 is a ForbiddenError that names the scope", async () => {
    const error = await failure({ scopes: ["read:users"] });
    expect(error).toBeInstanceOf(Management.ForbiddenError);
    expect(error).toMatchObject({
      body: { errorCode: "insufficient_scope", message: expect.stringContaining("create:user_tickets") },
    });
  });

  test("404 is a NotFoundError for a stranger", async () => {
    const error = await failure({}, "auth0|unknown");
    expect(error).toBeInstanceOf(Management.NotFoundError);
    expect(error).toMatchObject({ statusCode: 404, body: { errorCode: "inexistent_user" } });
  });

  test("409 is a ManagementError without the custom-domain header, and a ticket with it", async () => {
    const customDomains = ["login.example.com", "auth.example.com"];
    const error = await failure({ customDomains });
    expect(error).toBeInstanceOf(ManagementError);
    expect(error).toMatchObject({ statusCode: 409, body: { statusCode: 409, error: "Conflict" } });

    const { sandbox } = await start({ customDomains });
    const secret = { clientSecret: sandbox.clientSecret.reveal() };
    const sdk = sdkFor(sandbox, secret, { withCustomDomainHeader: "login.example.com" });
    expect((await sdk.tickets.changePassword({ user_id: USER })).ticket).toContain("/u/reset-verify?ticket=");
  });

  test("429 is a TooManyRequestsError with the bucket in its headers", async () => {
    const { sdk } = await start({ plan: "free", clock: () => 1_800_000_000_000 });
    const ask = () => sdk.tickets.changePassword({ user_id: USER });
    await ask();
    await ask();
    const error = await ask().catch((e: unknown) => e);
    if (!(error instanceof Management.TooManyRequestsError)) throw new Error("not a TooManyRequestsError");
    expect(error.body).toMatchObject({ errorCode: "too_many_requests" });
    expect(error.rawResponse?.headers.get("x-ratelimit-remaining")).toBe("0");
    expect(error.rawResponse?.headers.get("x-ratelimit-reset")).toBe("1800000001");
  });

  test("500 is a ManagementError, and its own retries make a second ticket: why reticket has none", async () => {
    const { sandbox } = await start({ faults: [parseFault("500-after-create:nth=1")] });
    const sdk = sdkFor(sandbox, { clientSecret: sandbox.clientSecret.reveal() });
    await sdk.tickets.changePassword({ user_id: USER }, { maxRetries: 1 });
    expect(sandbox.history(USER).map(({ state, fault }) => [state, fault])).toEqual([
      ["superseded", "500-after-create"],
      ["live", undefined],
    ]);
  });
});

describe("users of the official SDK", () => {
  test("get and listUsersByEmail see last_password_reset move", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sandbox-"));
    const users = join(folder, "users.ndjson");
    await writeFile(users, JSON.stringify({ user_id: "auth0|ada", email: "ada@example.com", name: "Ada" }));
    const { sdk } = await start({ users });
    expect(await sdk.users.get("auth0|ada")).toMatchObject({ user_id: "auth0|ada", name: "Ada" });
    expect((await sdk.users.get("auth0|ada")).last_password_reset).toBeUndefined();

    const { ticket } = await sdk.tickets.changePassword({ user_id: "auth0|ada" });
    await fetch(ticket, {
      method: "POST",
      body: new URLSearchParams({
        ticket: new URL(ticket).searchParams.get("ticket") ?? "",
        password: "correct horse",
        again: "correct horse",
      }),
    });
    const [found] = await sdk.users.listUsersByEmail({ email: "ada@example.com" });
    expect(found?.last_password_reset).toMatch(/^\d{4}-\d\d-\d\dT/);
    await expect(sdk.users.get("auth0|unknown")).rejects.toBeInstanceOf(Management.NotFoundError);
    await rm(folder, { recursive: true });
  });
});
