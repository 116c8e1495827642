import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openAuth0Tenant } from "../../src/auth0/tenant.js";
import { Secret } from "../../src/secret.js";

/** Answers every PATCH with its own body, in a message and in an error code. */
let server: Server;
const passwords: string[] = [];
let echo: (password: string) => string;
beforeEach(async () => {
  passwords.length = 0;
  server = createServer(async (request, response) => {
    const body = JSON.parse((await request.toArray()).join("")) as { password?: string };
    if (body.password === undefined) {
      response.end(JSON.stringify({ access_token: "token", token_type: "Bearer", expires_in: 60 }));
      return;
    }
    passwords.push(body.password);
    response.statusCode = 400;
    response.end(JSON.stringify({ statusCode: 400, errorCode: body.password, message: echo(body.password) }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => server.close());

it.each([
  ["as it is", (password: string) => `PasswordStrengthError: ${password} is weak`],
  ["as HTML", (password: string) => `<b>${password.replaceAll("&", "&amp;")}</b>`],
  ["in a URL", (password: string) => `see /help?password=${encodeURIComponent(password)}`],
])("a password that the tenant repeats %s is in no message", async (_, repeated) => {
  echo = repeated;
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tenant = openAuth0Tenant({
    origin,
    audience: `${origin}/api/v2/`,
    credentials: { type: "secret", clientId: "id", clientSecret: new Secret("secret") },
    concurrency: 1,
    toolVersion: "0.0.0-test",
  });
  const answer = await tenant.replacePassword({ userId: "auth0|1", connection: "Users", personal: [] });
  await tenant.close();
  expect(answer).toMatchObject({ type: "refused", status: 400 });
  expect(passwords).toHaveLength(1);
  expect(JSON.stringify(answer)).not.toContain(passwords[0]);
  expect(JSON.stringify(answer)).toContain("[sealed]");
});
