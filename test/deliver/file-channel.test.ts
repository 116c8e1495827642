import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { FileChannel } from "../../src/deliver/file-channel.js";
import type { Addressee, TicketMessage } from "../../src/deliver/ticket-message.js";
import { faultyDisk } from "../../src/disk.js";
import { Secret } from "../../src/secret.js";
import { temporaryFolder } from "../ledger/support.js";
import { FastClocks } from "../support/fast-clocks.js";
import { HELD } from "../support/held.js";
import { messageTo, openQueue } from "../support/mail-queue.js";

const { signal } = new AbortController();
const options = { claim: async () => {}, ...HELD, stop: signal, cut: signal };

function messageFor(user_id: string, reason = "PLAT-1"): TicketMessage {
  return {
    id: `${user_id}_12345678`,
    manifest: "move",
    reason,
    key: user_id,
    target: { user_id },
    generation: 1,
    link: new Secret("https://acme.example/reset?ticket=abc#"),
    expiresAt: Date.UTC(2026, 10, 26),
    deliverTo: undefined,
  };
}

const ada: Addressee = { address: "ada@example.com", name: "Ada", unverified: false };

describe("the file that tickets are brought to", () => {
  it("is private, and has a JSON line for each", async () => {
    const path = join(temporaryFolder(), "messages.ndjson");
    const channel = await FileChannel.open(path, "ndjson", undefined);
    const sent = await Promise.all(["a", "b"].map((id) => channel.send(messageFor(id), ada, options)));
    await channel.close();
    expect(sent).toEqual(["a", "b"].map((id) => ({ type: "delivered", id: `${id}_12345678` })));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const lines = (await readFile(path, "utf8")).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      ["a", "b"].map((user_id) => ({
        id: `${user_id}_12345678`,
        manifest: "move",
        target: { user_id },
        to: "ada@example.com",
        name: "Ada",
        link: "https://acme.example/reset?ticket=abc#",
        expires_at: "2026-11-26T00:00:00Z",
        reason: "PLAT-1",
      })),
    );
  });

  it("is CSV with one header over several runs, exact ids, and no formula in free text", async () => {
    const path = join(temporaryFolder(), "messages.csv");
    for (const id of ["=cmd|' /C calc'!A0", "auth0|2"]) {
      const channel = await FileChannel.open(path, "csv", undefined);
      await channel.send(messageFor(id, "@SUM(A1)"), { ...ada, name: "+Ada" }, options);
      await channel.close();
    }
    const rows = parse(await readFile(path, "utf8"), { columns: true });
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      user_id: "=cmd|' /C calc'!A0",
      name: "'+Ada",
      reason: "'@SUM(A1)",
      link: "https://acme.example/reset?ticket=abc#",
    });
  });

  it("is refused where others can read it, and in the ledger's folder", async () => {
    const folder = temporaryFolder();
    const open = join(folder, "open.csv");
    await writeFile(open, "", { mode: 0o644 });
    await expect(FileChannel.open(open, "csv", undefined)).rejects.toMatchObject({ code: "FILE_UNSAFE" });
    await expect(FileChannel.open(join(folder, "new.csv"), "csv", folder)).rejects.toMatchObject({
      code: "FILE_UNSAFE",
    });
  });
});

describe("a disk that is full", () => {
  it.each(["write:1:ENOSPC", "write:1:SHORT"])(
    "is waited for, and no line is there twice or by half: %s",
    async (fault) => {
      const path = join(temporaryFolder(), "tickets.csv");
      await writeFile(path, "", { mode: 0o600 });
      const channel = await FileChannel.open(path, "csv", undefined, faultyDisk(fault));
      const clocks = new FastClocks(100);
      const { queue, events } = await openQueue(channel, { clocks });
      await Promise.all(
        ["a", "b", "c"].map((name) => queue.put(messageTo(`${name}@mail.example`), () => {})),
      );
      await queue.settled();
      await channel.close();
      expect(queue.counts).toMatchObject({ delivered: 3, undelivered: 0, in_doubt: 0 });
      expect(events.every(({ type }) => type === "delivery")).toBe(true);
      const rows = parse(await readFile(path, "utf8"), { columns: true }) as { to: string }[];
      expect(rows.map(({ to }) => to).sort()).toEqual(["a@mail.example", "b@mail.example", "c@mail.example"]);
    },
  );

  it("ends delivery after five minutes, with what would help", async () => {
    const path = join(temporaryFolder(), "tickets.ndjson");
    await writeFile(path, "", { mode: 0o600 });
    const channel = await FileChannel.open(path, "ndjson", undefined, faultyDisk("write:1+:ENOSPC"));
    const { queue } = await openQueue(channel, { clocks: new FastClocks(200) });
    await queue.put(messageTo("a@mail.example"), () => {});
    await queue.settled();
    await channel.close();
    expect(queue.error).toMatchObject({
      code: "DELIVERY_UNREACHABLE",
      message: expect.stringMatching(/^the file \S+ has taken no message for \d+ min: ENOSPC/),
      hint: expect.stringContaining("free space on the disk"),
    });
    expect(queue.counts).toMatchObject({ delivered: 0, undelivered: 1, in_doubt: 0 });
    expect(await readFile(path, "utf8")).toBe("");
  });

  it("leaves a doubt if the line may be on the disk", async () => {
    const path = join(temporaryFolder(), "tickets.ndjson");
    await writeFile(path, "", { mode: 0o600 });
    const channel = await FileChannel.open(path, "ndjson", undefined, faultyDisk("datasync:1:EIO"));
    const { queue } = await openQueue(channel);
    await queue.put(messageTo("a@mail.example"), () => {});
    await queue.settled();
    await channel.close();
    expect(queue.error?.code).toBe("FILE_FAILED");
    expect(queue.counts).toMatchObject({ delivered: 0, undelivered: 0, in_doubt: 1 });
  });
});
