import { generateKeyPairSync } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { audienceOf, resolveCredentials } from "../../src/auth0/environment.js";

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

function keyFile(content: string | Buffer, mode = 0o600): string {
  const folder = mkdtempSync(join(tmpdir(), "reticket-key-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "key.pem");
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

const withKey = (path: string) =>
  resolveCredentials({ AUTH0_CLIENT_ID: "id", AUTH0_CLIENT_SIGNING_KEY_PATH: path });

describe("credentials", () => {
  test("are the client's secret, which can't be printed", async () => {
    const credentials = await resolveCredentials({ AUTH0_CLIENT_ID: "id", AUTH0_CLIENT_SECRET: "hush" });
    expect(credentials).toMatchObject({ type: "secret", clientId: "id" });
    expect(credentials.type === "secret" && credentials.clientSecret.reveal()).toBe("hush");
    expect(inspect(credentials) + JSON.stringify(credentials)).not.toContain("hush");
  });

  test("are a ready token, with or without a client's id beside it", async () => {
    expect(await resolveCredentials({ AUTH0_ACCESS_TOKEN: "t" })).toMatchObject({ type: "token" });
    expect(await resolveCredentials({ AUTH0_ACCESS_TOKEN: "t", AUTH0_CLIENT_ID: "id" })).toMatchObject({
      type: "token",
    });
  });

  test.each(["pkcs8", "pkcs1"] as const)("are a signing key in %s", async (type) => {
    const credentials = await withKey(keyFile(rsa.export({ type, format: "pem" })));
    expect(credentials).toMatchObject({ type: "key", clientId: "id" });
    expect(inspect(credentials)).not.toContain("PRIVATE KEY");
  });

  test("are missing where none or half of them are given, and the hint names them all", async () => {
    for (const env of [
      {},
      { AUTH0_CLIENT_ID: "id" },
      { AUTH0_CLIENT_SECRET: "hush" },
      { AUTH0_CLIENT_ID: "", AUTH0_CLIENT_SECRET: "hush" },
      { AUTH0_CLIENT_ID: "id", AUTH0_CLIENT_SECRET: "" },
    ]) {
      await expect(resolveCredentials(env)).rejects.toMatchObject({
        code: "CREDENTIALS_MISSING",
        hint: expect.stringMatching(/CLIENT_SECRET.*SIGNING_KEY_PATH.*ACCESS_TOKEN/),
      });
    }
  });

  test("of two kinds are refused rather than chosen from", async () => {
    const id = { AUTH0_CLIENT_ID: "id" };
    for (const env of [
      { ...id, AUTH0_CLIENT_SECRET: "hush", AUTH0_CLIENT_SIGNING_KEY_PATH: "key.pem" },
      { ...id, AUTH0_CLIENT_SECRET: "hush", AUTH0_ACCESS_TOKEN: "t" },
      { AUTH0_CLIENT_SIGNING_KEY_PATH: "key.pem", AUTH0_ACCESS_TOKEN: "t" },
    ]) {
      await expect(resolveCredentials(env)).rejects.toMatchObject({
        code: "USAGE",
        message: expect.stringContaining(" and "),
      });
    }
  });

  test.each(["hush\n", "hu sh", "h\u00fcsh", "hush\u0000"])(
    "with a stray character are refused and not shown: %j",
    async (value) => {
      for (const env of [
        { AUTH0_ACCESS_TOKEN: value },
        { AUTH0_CLIENT_ID: "id", AUTH0_CLIENT_SECRET: value },
      ]) {
        const error = await resolveCredentials(env).catch((thrown: unknown) => thrown);
        expect(error).toMatchObject({ code: "USAGE" });
        expect(inspect(error)).not.toContain("hush");
      }
    },
  );
});

describe("a signing key", () => {
  test.each([0o644, 0o640, 0o604, 0o660])(
    "that others may use (%i) is refused, with the command that fixes it",
    async (mode) => {
      const path = keyFile(rsa.export({ type: "pkcs8", format: "pem" }), mode);
      await expect(withKey(path)).rejects.toMatchObject({
        code: "FILE_UNSAFE",
        hint: `run \`chmod 600 ${path}\``,
      });
    },
  );

  test("that is not there is told by its path", async () => {
    await expect(withKey("/nowhere/key.pem")).rejects.toMatchObject({
      code: "FILE_FAILED",
      message: "the signing key /nowhere/key.pem can't be read",
    });
  });

  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const small = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
  test.each([
    ["no key", "hello"],
    [
      "a key with a passphrase",
      rsa.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "x" }),
    ],
    ["a key of another kind", ec.export({ type: "pkcs8", format: "pem" })],
    ["a key that is too short", small.export({ type: "pkcs8", format: "pem" })],
    ["far too much", "x".repeat(100_000)],
  ])("file that holds %s is refused, and its content not shown", async (_, content) => {
    const error = await withKey(keyFile(content)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "CREDENTIALS_REFUSED" });
    expect(inspect(error)).not.toContain("PRIVATE KEY");
  });
});

test("AUTH0_AUDIENCE overrides the audience that is derived from the tenant", () => {
  const origin = "https://acme.eu.auth0.com";
  expect(audienceOf(origin, { AUTH0_AUDIENCE: "" })).toBe("https://acme.eu.auth0.com/api/v2/");
  expect(audienceOf(origin, { AUTH0_AUDIENCE: "urn:mine" })).toBe("urn:mine");
});
