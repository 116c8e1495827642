import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Channel } from "../../src/deliver/channel.js";
import { FileChannel } from "../../src/deliver/file-channel.js";
import { faultyDisk } from "../../src/disk.js";
import { temporaryFolder } from "../ledger/support.js";
import { FastClocks } from "../support/fast-clocks.js";
import { messageTo, openQueue, smtpChannelTo } from "../support/mail-queue.js";
import { type MailServerRules, StrictMailServer } from "../support/strict-mail-server.js";

type Options = Parameters<typeof openQueue>[1];

async function queueTo(
  rules: Omit<MailServerRules, "now">,
  { speed = 1, ...options }: { speed?: number } & Options,
) {
  const clocks = new FastClocks(speed);
  const server = await StrictMailServer.start({ ...rules, now: clocks.monotonic });
  onTestFinished(() => server.close());
  const opened = await openQueue(smtpChannelTo(server.port), { clocks, ...options });
  return { server, ...opened };
}

async function put(queue: Awaited<ReturnType<typeof openQueue>>["queue"], addresses: readonly string[]) {
  for (const address of addresses) await queue.put(messageTo(address), () => {});
}

/** Resolves when the check holds; it is made again after each turn of the event loop. */
async function until(check: () => boolean): Promise<void> {
  while (!check()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const users = (count: number, domain: string) => Array.from({ length: count }, (_, n) => `u${n}@${domain}`);

describe("a message that is to be tried again", () => {
  it("leaves no open claim while it waits, so that a kill leaves no doubt", async () => {
    const stop = new AbortController();
    const { queue, events, openClaims, server } = await queueTo(
      { recipient: () => "451 4.7.1 come back later" },
      { stop: stop.signal },
    );
    await put(queue, ["ada@a.example", "bob@b.example"]);
    await until(() => server.later.get("451") === 2 && openClaims().length === 0);
    expect(events).toEqual([]);
    stop.abort();
    await queue.settled();
    expect(queue.counts).toMatchObject({ delivered: 0, undelivered: 2, in_doubt: 0 });
    expect(openClaims()).toEqual([]);
  });

  it("holds no other message up, of its domain or of others, when its recipient defers", async () => {
    const { queue, server } = await queueTo(
      { recipient: (address) => (address.startsWith("full") ? "452 4.2.2 mailbox full" : undefined) },
      { speed: 60, patience: { giveUpMs: 300_000, deferMs: 60_000 } },
    );
    await put(queue, [
      ...Array.from({ length: 10 }, (_, n) => `full${n}@a.example`),
      ...users(20, "a.example"),
      ...users(20, "b.example"),
    ]);
    await queue.settled();
    expect(new Set(server.taken.map(({ to }) => to))).toEqual(
      new Set([...users(20, "a.example"), ...users(20, "b.example")]),
    );
    expect(queue.counts).toMatchObject({ delivered: 40, undelivered: 10, in_doubt: 0 });
    expect(queue.error).toBeUndefined();
  });

  it("is never sent again when the server may have it: a 421 after the mail's end is in doubt", async () => {
    const { queue, server } = await queueTo(
      { afterDot: (to) => (to.startsWith("lost") ? "421 4.3.0 shutting down" : undefined) },
      {},
    );
    await put(queue, ["lost@a.example", ...users(10, "a.example")]);
    await queue.settled();
    expect(server.ended.filter((to) => to === "lost@a.example")).toHaveLength(1);
    expect(queue.counts).toMatchObject({ delivered: 10, undelivered: 0, in_doubt: 1 });
  });
});

describe("a file on a full disk", () => {
  it.each(["write:2:ENOSPC", "write:2:SHORT"])(
    "gets each line once, when there is room again (%s)",
    async (fault) => {
      const path = join(temporaryFolder(), "mail.ndjson");
      const channel: Channel = await FileChannel.open(path, "ndjson", undefined, faultyDisk(fault));
      onTestFinished(() => channel.close());
      const { queue } = await openQueue(channel, { clocks: new FastClocks(20) });
      const addresses = users(120, "a.example");
      await put(queue, addresses);
      await queue.settled();
      expect(queue.counts).toMatchObject({ delivered: 120, undelivered: 0, in_doubt: 0 });
      const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
      expect(lines.map((line) => (JSON.parse(line) as { to: string }).to).sort()).toEqual(
        [...addresses].sort(),
      );
    },
  );
});
