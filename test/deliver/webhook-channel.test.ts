import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { describe, expect, it, onTestFinished } from "vitest";
import type { SendOptions } from "../../src/deliver/channel.js";
import type { Addressee, TicketMessage } from "../../src/deliver/ticket-message.js";
import { WebhookChannel } from "../../src/deliver/webhook-channel.js";
import { Secret } from "../../src/secret.js";
import { HELD, unsureLock } from "../support/held.js";

const SECRET = `whsec_${randomBytes(32).toString("base64")}`;
const LINK = "https://acme.eu.auth0.com/u/reset-verify?ticket=Vb3xR0q9KzLm#";
const message: TicketMessage = {
  id: "key_12345678",
  manifest: "move",
  reason: "PLAT-1",
  key: "key",
  target: { user_id: "auth0|1" },
  generation: 2,
  link: new Secret(LINK),
  expiresAt: Date.UTC(2026, 10, 26, 14, 2, 3, 500),
  deliverTo: undefined,
};
const ada: Addressee = { address: "ada@example.com", name: "Ada", unverified: false };

type Answer = (response: ServerResponse, request: IncomingMessage, nth: number) => void;

/** A receiver that verifies every signature with the official library before it answers. */
async function receiver(answer: Answer) {
  const payloads: unknown[] = [];
  const ids: unknown[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    payloads.push(new Webhook(SECRET).verify(body, request.headers as Record<string, string>));
    ids.push(request.headers["webhook-id"]);
    answer(response, request, payloads.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook?team=a`, payloads, ids, server };
}

function channelFor(url: string, options: { timeoutMs?: number } = {}): WebhookChannel {
  const channel = new WebhookChannel({
    url,
    secret: new Secret(SECRET),
    timeoutMs: 400,
    userAgent: "reticket/test",
    ...options,
  });
  onTestFinished(() => channel.close());
  return channel;
}

async function send(channel: WebhookChannel, lock: Pick<SendOptions, "confirm" | "mayLeave"> = HELD) {
  const { signal } = new AbortController();
  let claims = 0;
  const claim = async () => {
    claims++;
  };
  const sent = await channel.send(message, ada, { claim, ...lock, stop: signal, cut: signal });
  expect(claims).toBe(1);
  return sent;
}

const status =
  (code: number, headers = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end("no");

describe("a webhook", () => {
  it("is signed, and has an id by which repeats are dropped", async () => {
    const { url, payloads, ids } = await receiver(status(202));
    const channel = channelFor(url);
    expect(await send(channel)).toEqual({ type: "delivered", id: "key_12345678", status: 202 });
    await send(channel);
    expect(ids).toEqual(["key_12345678", "key_12345678"]);
    expect(payloads[0]).toEqual({
      type: "reticket.ticket.issued",
      timestamp: expect.any(String),
      data: {
        manifest: "move",
        reason: "PLAT-1",
        target: { user_id: "auth0|1" },
        key: "key",
        generation: 2,
        to: "ada@example.com",
        to_verified: null,
        name: "Ada",
        link: LINK,
        expires_at: "2026-11-26T14:02:03Z",
      },
    });
  });

  it.each([301, 302, 303, 307, 308])("that redirects (%i) is not followed", async (code) => {
    const elsewhere = await receiver(status(200));
    const { url } = await receiver(status(code, { location: elsewhere.url }));
    expect(await send(channelFor(url))).toMatchObject({ type: "undelivered", permanent: true, status: code });
    expect(elsewhere.payloads).toEqual([]);
  });

  it.each([400, 401, 404, 410, 413])("that says %i has refused it for good", async (code) => {
    const { url, payloads } = await receiver(status(code));
    expect(await send(channelFor(url))).toEqual({
      type: "undelivered",
      why: `the webhook answered ${code}`,
      permanent: true,
      status: code,
    });
    expect(payloads).toHaveLength(1);
  });

  it.each([408, 500, 502, 503, 504])("that says %i leaves a doubt, and is not asked again", async (code) => {
    const { url, payloads } = await receiver(status(code));
    expect(await send(channelFor(url))).toMatchObject({ type: "delivery_in_doubt", status: code });
    expect(payloads).toHaveLength(1);
  });

  it.each([
    [429, {}, "rate", undefined],
    [429, { "retry-after": "7" }, "rate", 7_000],
    [503, { "retry-after": "0" }, "unavailable", 0],
  ] as const)("that says %i with %j gets it later", async (code, headers, reason, waitMs) => {
    const { url, payloads } = await receiver(status(code, headers));
    expect(await send(channelFor(url))).toEqual({
      ...{ type: "later", reason, why: `it answers ${code}`, status: code, waitMs },
    });
    expect(payloads).toHaveLength(1);
  });

  it("that answers too slowly leaves a doubt", async () => {
    const { url, payloads } = await receiver(() => {});
    expect(await send(channelFor(url))).toMatchObject({ type: "delivery_in_doubt" });
    expect(payloads).toHaveLength(1);
  });

  it("that says 200 and then drips its body for ever has taken it", async () => {
    const { url } = await receiver((response) => {
      response.writeHead(200).write("a");
      const drip = setInterval(() => response.write("a"), 50);
      response.on("close", () => clearInterval(drip));
    });
    expect(await send(channelFor(url))).toMatchObject({ type: "delivered" });
  });

  it("that hangs up on a request leaves a doubt", async () => {
    const { url } = await receiver((response) => response.destroy());
    expect(await send(channelFor(url))).toMatchObject({ type: "delivery_in_doubt" });
  });

  it("that is not there gets it later, because it never left", async () => {
    const { url, server } = await receiver(status(200));
    await new Promise((resolve) => server.close(resolve));
    const attempt = await send(channelFor(url));
    expect(attempt).toMatchObject({ type: "later", reason: "unavailable" });
    expect(JSON.stringify(attempt)).not.toContain("Vb3xR0q9KzLm");
  });

  it.each(["whsec_", "short", "whsec_äöü", `whsec_${"a".repeat(20)}`])("has no secret %s", (secret) => {
    const options = { url: "https://a.example/", timeoutMs: 1, userAgent: "x" };
    expect(() => new WebhookChannel({ ...options, secret: new Secret(secret) })).toThrow(/signing secret/);
  });
});

describe("a lock that turns unsure when the message is about to leave", () => {
  it("keeps the webhook's message back until it is confirmed", async () => {
    const { url, payloads } = await receiver(status(204));
    const lock = unsureLock("ours");
    const sent = await send(channelFor(url), lock);
    expect(sent).toMatchObject({ type: "delivered" });
    expect(payloads).toHaveLength(1);
    expect(lock.asked).toEqual({ confirmed: 2, moments: 2 });
  });

  it("keeps the webhook's message back for good where it is another's", async () => {
    const { url, payloads } = await receiver(status(204));
    await expect(send(channelFor(url), unsureLock("another's"))).rejects.toMatchObject({
      code: "LEDGER_MOVED",
    });
    expect(payloads).toHaveLength(0);
  });
});
