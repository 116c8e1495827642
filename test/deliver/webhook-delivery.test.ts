import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { Delivering } from "../support/delivering.js";

const SECRET = `whsec_${randomBytes(32).toString("base64")}`;

interface Payload {
  type: string;
  data: { target: { user_id: string }; to: string | null; link: string };
}

let world: Delivering;
afterEach(() => world.close());

/** Verifies what comes with the official library; answers each user's first request with these, then 204. */
async function receiver(answers: Record<string, number>) {
  const taken: { id: string; payload: Payload }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const headers = request.headers as Record<string, string>;
    const payload = new Webhook(SECRET).verify(body, headers) as Payload;
    taken.push({ id: headers["webhook-id"]!, payload });
    const { user_id } = payload.data.target;
    response.writeHead(answers[user_id] ?? 204).end();
    delete answers[user_id];
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, taken };
}

describe("apply brings tickets to a webhook", () => {
  it("once each, and again under the same id only where a doubt is retried; the link works", async () => {
    const answers: Record<string, number> = {};
    const { url, taken } = await receiver(answers);
    world = await Delivering.open({ delivery: `{ webhook: { url: "${url}", look_up: false } }` });
    const { place } = world;
    const [a, b, c] = place.users(3);
    Object.assign(answers, { [b!.user_id]: 500, [c!.user_id]: 422 });
    await place.manifest("move", [a!, b!, c!]);
    const env = { RETICKET_WEBHOOK_SECRET: SECRET };
    const missing = await place.run(["apply", "--auto-approve", "."]);
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining("RETICKET_WEBHOOK_SECRET")]);
    const applied = await place.run(["apply", "--auto-approve", "."], { env });
    expect([applied.code, applied.stderr]).toEqual([3, ""]);
    expect(applied.stdout).toContain("Delivery: 1 delivered, 1 undelivered, 1 in doubt.");
    expect(taken).toHaveLength(3);
    expect(taken.every(({ payload }) => payload.data.to === null)).toBe(true);
    const { link } = taken.find(({ payload }) => payload.data.target.user_id === a!.user_id)!.payload.data;
    expect((await fetch(link)).status).toBe(200);
    expect(place.sandbox.log().some(({ path }) => path.startsWith("/api/v2/users"))).toBe(false);

    const deliver = (...more: string[]) =>
      place.run(["deliver", "--auto-approve", "--identity", "reticket.key", ...more, "."], { env });
    expect((await deliver()).code).toBe(3);
    expect(taken).toHaveLength(3);
    expect((await deliver("--retry", "in-doubt")).stdout).toContain("Delivery: 1 delivered.");
    const ids = taken.filter(({ payload }) => payload.data.target.user_id === b!.user_id).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    expect((await deliver("--retry", "undelivered")).code).toBe(0);
    expect(taken).toHaveLength(5);
  });

  it("and reminds it without the link, under an id of its own, and without a key", async () => {
    const { url, taken } = await receiver({});
    world = await Delivering.open({ delivery: `{ webhook: { url: "${url}", look_up: false } }` });
    const { place } = world;
    await place.manifest("move", place.users(2), { remind: ["24h"] });
    const env = { RETICKET_WEBHOOK_SECRET: SECRET };
    expect((await place.run(["apply", "--auto-approve", "."], { env })).code).toBe(0);
    place.turnClocks(25 * 3_600_000);
    // The receiver compares the time of a request with its own.
    vi.useFakeTimers({ now: Date.now() + 25 * 3_600_000, toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const reminded = await place.run(["deliver", "--auto-approve", "."], { env });
    expect([reminded.code, reminded.stdout], reminded.stderr).toEqual([
      0,
      expect.stringContaining("Delivery: 2 reminded."),
    ]);
    expect(taken).toHaveLength(4);
    const [first, second] = taken.filter(
      ({ payload }) => payload.data.target.user_id === place.users(1)[0]!.user_id,
    );
    expect(second).toMatchObject({
      id: `${first!.id}_r86400`,
      payload: {
        type: "reticket.ticket.reminder",
        data: { reminder_sec: 86_400, reminds: first!.id, key: expect.any(String) },
      },
    });
    expect(JSON.stringify(second)).not.toContain("http");
  });
});
