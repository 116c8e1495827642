import { generateKeyPairSync } from "node:crypto";
import { ManagementError } from "auth0";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { sdkFor } from "./sdk.js";

const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const strangers = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = (key: typeof keys.privateKey) => key.export({ type: "pkcs8", format: "pem" }).toString();

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({
    publicKey: keys.publicKey.export({ type: "spki", format: "pem" }).toString(),
  });
});
afterAll(() => sandbox.close());

test("the official SDK gets its token by secret and by private key", async () => {
  for (const proof of [
    { clientSecret: sandbox.clientSecret.reveal() },
    { clientAssertionSigningKey: pem(keys.privateKey) },
  ]) {
    const user = await sdkFor(sandbox, proof).users.get(generatedUserId(1));
    expect(user.email).toBe("user000002@example.com");
  }
});

test.each([
  ["a wrong secret", { clientSecret: "wrong" }, {}, 401],
  ["another application", { clientSecret: "wrong" }, { clientId: "stranger" }, 401],
  ["a stranger's key", { clientAssertionSigningKey: pem(strangers.privateKey) }, {}, 401],
])("the official SDK is refused for %s", async (_, proof, options, statusCode) => {
  const error = await sdkFor(sandbox, proof, options)
    .users.get("auth0|1")
    .catch((e: unknown) => e);
  expect(error).toBeInstanceOf(ManagementError);
  expect(error).toMatchObject({ statusCode, body: { error: expect.any(String) } });
});

test("the official SDK is refused for another audience", async () => {
  const proof = { clientSecret: sandbox.clientSecret.reveal() };
  const sdk = sdkFor(sandbox, proof, { audience: "https://other.eu.auth0.com/api/v2/" });
  await expect(sdk.users.get("auth0|1")).rejects.toMatchObject({
    statusCode: 403,
    body: {
      error: "access_denied",
      error_description: "Service not found: https://other.eu.auth0.com/api/v2/",
    },
  });
});
