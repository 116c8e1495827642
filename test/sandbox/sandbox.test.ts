import { expect, test } from "vitest";
import { RequestLog } from "../../src/sandbox/request-log.js";
import { startSandbox } from "../../src/sandbox/sandbox.js";

test("a port that is taken is said so", async () => {
  const first = await startSandbox();
  const port = Number(new URL(first.url).port);
  await expect(startSandbox({ port })).rejects.toMatchObject({
    code: "USAGE",
    hint: expect.stringContaining("--port"),
  });
  await first.close();
});

test("users come from one place", async () => {
  await expect(startSandbox({ users: "u", generate: 1 })).rejects.toMatchObject({ code: "USAGE" });
});

test("each sandbox has its own credentials, a name, and can be closed twice", async () => {
  const [one, two] = await Promise.all([startSandbox(), startSandbox({ domain: "acme.eu.auth0.com" })]);
  expect(one.clientSecret.reveal()).not.toBe(two.clientSecret.reveal());
  expect(one.tenantDomain).toBe(new URL(one.url).host);
  expect(two.tenantDomain).toBe("acme.eu.auth0.com");
  await Promise.all([one.close(), two.close(), one.close()]);
});

test("the log keeps the newest requests", () => {
  const log = new RequestLog(3);
  const seen = (at: number) => ({
    at,
    method: "GET",
    path: "/",
    status: 200,
    target: undefined,
    errorCode: undefined,
    fault: undefined,
  });
  for (let at = 1; at <= 5; at++) log.add(seen(at));
  expect(log.all().map((request) => request.at)).toEqual([3, 4, 5]);
});
