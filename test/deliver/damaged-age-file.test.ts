import { expect, it, onTestFinished } from "vitest";
import { claimRecord } from "../../src/ledger/claim.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import type { LedgerLine } from "../../src/ledger/ledger.js";
import { Secret } from "../../src/secret.js";
import { ticketSha256 } from "../../src/ticket-sha256.js";
import { Delivering } from "../support/delivering.js";

type Issued = Extract<LedgerLine, { type: "issued" }>;

it("deliver records what it sent before it met an age file that is damaged", async () => {
  const world = await Delivering.open();
  onTestFinished(() => world.close());
  const { place, mail } = world;
  await place.manifest("move", place.users(3));
  expect((await world.apply("--no-deliver")).code).toBe(0);

  const ledger = new FileBackend(place.path("ledger")).open(place.sandbox.tenantDomain, "move");
  const lines: LedgerLine[] = [];
  for await (const line of ledger.lines()) lines.push(line);
  const last = lines.findLast((line): line is Issued => line.type === "issued")!;
  const { run, key, target, expires_at } = last;
  const ticket_sha256 = ticketSha256(new Secret("https://forged"));
  const locked = await ledger.lock("apply");
  await locked.state();
  await locked.append([
    claimRecord(run, [target]),
    { type: "sealed", run, age: Buffer.from("no age file").toString("base64") },
    { type: "issued", run, key, target, ticket_sha256, expires_at },
  ]);
  await locked.close();

  const delivered = await world.deliver();
  expect(delivered).toMatchObject({ code: 1, stderr: expect.stringContaining("LEDGER_DAMAGED") });
  expect(delivered.stdout).toContain("Delivery: 2 delivered, 1 left.");
  expect(await mail.taken()).toHaveLength(2);
  const after: LedgerLine[] = [];
  for await (const line of ledger.lines()) after.push(line);
  expect(after.filter(({ type }) => type === "delivered")).toHaveLength(2);
  expect(after.at(-1)).toMatchObject({ type: "run_finished", ended: "stopped", why: "LEDGER_DAMAGED" });

  await world.deliver();
  expect(await mail.taken()).toHaveLength(2);
});
