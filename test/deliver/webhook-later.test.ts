import { createServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebhookChannel } from "../../src/deliver/webhook-channel.js";
import { Secret } from "../../src/secret.js";
import { listen } from "../auth0/servers.js";
import { FastClocks } from "../support/fast-clocks.js";
import { messageTo, openQueue } from "../support/mail-queue.js";

const MESSAGES = 60;

/** A receiver that asks for a pause at every seventh request. */
async function receiverWith(status: 429 | 503) {
  const taken: string[] = [];
  let requests = 0;
  const server = createServer(async (request, response) => {
    for await (const _ of request);
    requests++;
    if (requests % 7 === 0) return response.writeHead(status, { "retry-after": "1" }).end();
    taken.push(String(request.headers["webhook-id"]));
    return response.writeHead(202).end();
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}/`, taken };
}

describe("a webhook that says later", () => {
  it.each([429, 503] as const)("gets every message once, and none is in doubt (%i)", async (status) => {
    const clocks = new FastClocks(20);
    const { url, taken } = await receiverWith(status);
    const secret = new Secret(`whsec_${Buffer.alloc(32, 7).toString("base64")}`);
    const channel = new WebhookChannel({ url, secret, timeoutMs: 10_000, userAgent: "reticket/test" });
    onTestFinished(() => channel.close());
    const { queue, openClaims } = await openQueue(channel, { clocks });
    for (let n = 0; n < MESSAGES; n++) await queue.put(messageTo(`user${n}@mail.example`), () => {});
    await queue.settled();
    expect(queue.error).toBeUndefined();
    expect(queue.counts).toMatchObject({ delivered: MESSAGES, undelivered: 0, in_doubt: 0, left: 0 });
    expect([taken.length, new Set(taken).size]).toEqual([MESSAGES, MESSAGES]);
    expect(openClaims()).toEqual([]);
  });
});
