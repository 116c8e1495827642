import { describe, expect, it, onTestFinished } from "vitest";
import { messageTo, openQueue, smtpChannelTo } from "../support/mail-queue.js";
import { type MailServerRules, StrictMailServer } from "../support/strict-mail-server.js";
import { TurnedClocks } from "../support/turned-clocks.js";

async function serverWith(rules: Partial<MailServerRules> = {}): Promise<StrictMailServer> {
  const server = await StrictMailServer.start({ now: () => performance.now(), ...rules });
  onTestFinished(() => server.close());
  return server;
}

/** Resolves once the check holds. */
async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await check())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Turns the clock until the check holds; while an answer is waited for, and no time, it stands still. */
async function passUntil(clocks: TurnedClocks, check: () => boolean): Promise<void> {
  while (!check()) {
    if (clocks.isAwaited) await clocks.pass(1_000);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Links have the time of this machine. */
function turnedClocks(): TurnedClocks {
  const clocks = new TurnedClocks();
  clocks.at.wall = Date.now();
  return clocks;
}

const nothing = () => {};

describe("a queue whose recipients defer", () => {
  it("delivers to the others although ten of them stand at the head of the list", async () => {
    const clocks = turnedClocks();
    const server = await serverWith({
      recipient: (to) => (to.includes("grey") ? "451 4.7.1 later" : undefined),
    });
    const { queue } = await openQueue(smtpChannelTo(server.port), { clocks });
    for (let n = 0; n < 10; n++) await queue.put(messageTo(`user${n}@grey${n}.example`), nothing);
    for (let n = 0; n < 100; n++) await queue.put(messageTo(`user${n}@other.example`), nothing);
    await until(() => server.taken.length === 100 && queue.atHand === 10);
    expect(server.taken.some(({ to }) => to.includes("grey"))).toBe(false);
  });

  it("holds as many tickets as the channel carries, besides those that are deferred", async () => {
    const clocks = turnedClocks();
    let isGrey = true;
    const server = await serverWith({ recipient: () => (isGrey ? "451 4.7.1 later" : undefined) });
    const { queue } = await openQueue(smtpChannelTo(server.port), { clocks });
    for (let n = 0; n < 120; n++) {
      const put = queue.put(messageTo(`user@d${n}.example`), nothing);
      await until(() => server.attempts > n);
      await put;
    }
    expect(queue.atHand).toBe(120);
    isGrey = false;
    await passUntil(clocks, () => queue.atHand === 0);
    expect(new Set(server.taken.map(({ to }) => to)).size).toBe(120);
    expect(server.taken).toHaveLength(120);
  });

  it("records a deferred message as undelivered, so that a kill while it waits leaves no doubt", async () => {
    const clocks = turnedClocks();
    const server = await serverWith({ recipient: () => "450 4.2.1 busy" });
    const { queue, ledger, backend } = await openQueue(smtpChannelTo(server.port), { clocks });
    const message = messageTo("ada@mail.example");
    await queue.put(message, nothing);
    const types = async () => {
      const found: string[] = [];
      for await (const { type } of backend.open(ledger.tenant, ledger.manifest).lines()) found.push(type);
      return found.slice(-2).join();
    };
    await until(async () => (await types()) === "delivering,undelivered");
    expect(queue.atHand).toBe(1);
    expect(queue.counts.undelivered).toBe(0);
  });

  it("gives a recipient up after ten minutes, and tells the reply", async () => {
    const clocks = turnedClocks();
    const server = await serverWith({ recipient: () => "452 4.2.2 mailbox full" });
    const { queue, events } = await openQueue(smtpChannelTo(server.port), { clocks });
    await queue.put(messageTo("ada@mail.example"), nothing);
    await passUntil(clocks, () => queue.atHand === 0);
    expect(queue.error).toBeUndefined();
    expect(queue.counts).toMatchObject({ undelivered: 1, left: 0 });
    expect(events).toMatchObject([
      {
        type: "delivery",
        outcome: "undelivered",
        permanent: false,
        status: 452,
        message: "452 4.2.2 mailbox full",
      },
    ]);
    expect(server.attempts).toBeGreaterThan(10);
    expect(server.attempts).toBeLessThan(60);
  });
});

describe("a queue whose server takes nothing at all", () => {
  it.each([
    ["454 Throttling failure", "delivery.smtp.rate"],
    ["432 4.3.2 concurrent connections", "delivery.smtp.connections"],
    ["451 4.3.0 internal error", "check that it is running"],
  ])("ends after five minutes of %s with the setting that would help: %s", async (reply, setting) => {
    const clocks = turnedClocks();
    const server = await serverWith({ afterDot: () => reply });
    const { queue, events } = await openQueue(smtpChannelTo(server.port), { clocks });
    for (let n = 0; n < 20; n++) await queue.put(messageTo(`user${n}@mail.example`), nothing);
    await passUntil(clocks, () => queue.atHand === 0);
    expect(queue.error).toMatchObject({
      code: "DELIVERY_UNREACHABLE",
      message: expect.stringMatching(/^the mail server 127\.0\.0\.1:\d+ has taken no message for \d min: 4/),
      hint: expect.stringContaining(setting),
    });
    expect(queue.counts.undelivered + queue.counts.left).toBe(20);
    expect(events.filter(({ type }) => type === "delivery_paused").length).toBeGreaterThan(0);
    // One connection tries alone after each pause.
    expect(server.attempts).toBeLessThan(100);
  });
});

describe("a queue that is stopped", () => {
  it("ends at once while its recipients defer", async () => {
    const clocks = turnedClocks();
    const stop = new AbortController();
    const server = await serverWith({ recipient: () => "451 4.7.1 later" });
    const { queue } = await openQueue(smtpChannelTo(server.port), { clocks, stop: stop.signal });
    await queue.put(messageTo("ada@mail.example"), nothing);
    await until(() => server.attempts === 1);
    stop.abort();
    await queue.settled();
    expect(queue.counts).toMatchObject({ undelivered: 1, left: 0 });
  });

  it("ends at once while its server is away", async () => {
    const clocks = turnedClocks();
    const stop = new AbortController();
    const server = await serverWith({ isAway: () => true });
    const { queue, events } = await openQueue(smtpChannelTo(server.port), { clocks, stop: stop.signal });
    for (let n = 0; n < 7; n++) await queue.put(messageTo(`user${n}@mail.example`), nothing);
    await passUntil(clocks, () => events.length > 0);
    stop.abort();
    await queue.settled();
    expect(queue.counts).toMatchObject({ undelivered: 0, left: 7 });
  });
});

describe("a caller with one more message", () => {
  it("waits while the channel takes none", async () => {
    const clocks = turnedClocks();
    let isAway = true;
    const server = await serverWith({ isAway: () => isAway });
    const { queue } = await openQueue(smtpChannelTo(server.port), { clocks });
    let put = 0;
    const caller = (async () => {
      for (let n = 0; n < 80; n++) {
        await queue.put(messageTo(`user${n}@mail.example`), nothing);
        put++;
      }
    })();
    await until(() => put >= 50);
    await clocks.pass(1_000);
    expect(put).toBe(50);
    isAway = false;
    await passUntil(clocks, () => server.taken.length === 80);
    await caller;
    await queue.settled();
    expect(new Set(server.taken.map(({ to }) => to)).size).toBe(80);
  });
});
