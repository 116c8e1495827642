import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { targetId } from "../../src/target.js";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
afterEach(() => place.close());

const run = (args: readonly string[]) => place.run(args, { ownProcess: true });

describe("the whole way", () => {
  it("goes from a manifest to a ticket with which the user sets a new password", async () => {
    place = await Workplace.open();
    const recipient = (await run(["keygen", "--out", "reticket.key"])).stdout.trim();
    await place.write(
      "reticket.yaml",
      `tenant: ${place.sandbox.tenantDomain}\nrecipients:\n  - ${recipient}\n`,
    );
    const [ada, bob] = place.users(2);
    await place.manifest("batch", [
      ada!,
      { ...bob!, mark_email_as_verified: true },
      { email: "user000003@example.com", connection_id: "con_0000000000000001" },
    ]);

    expect((await run(["validate", "."])).stdout).toContain("1 manifest, 3 users: valid");
    const planned = await run(["plan", "--out", "plan.json", "."]);
    expect(planned.stdout).toContain("Plan: 3 to issue.");
    const applied = await run(["apply", "--plan", "plan.json"]);
    expect([applied.code, applied.stdout]).toEqual([0, expect.stringContaining("Applied: 3 issued.")]);
    expect(applied.stdout).toContain("reticket tickets --identity FILE .");
    const again = await run(["apply", "."]);
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining("No changes.")]);
    expect((await run(["status", "."])).stdout).toContain("batch (127.0.0.1:");

    const opened = await run(["tickets", "--identity", "reticket.key", "--out", "tickets.ndjson", "."]);
    expect([opened.code, opened.stdout, opened.stderr]).toEqual([
      0,
      "",
      "3 tickets written to tickets.ndjson.\n",
    ]);
    const [first] = (await readFile(place.path("tickets.ndjson"), "utf8")).split("\n");
    const { target, ticket } = JSON.parse(first!);
    expect(place.sandbox.ticketOf(targetId(target))?.reveal()).toBe(ticket);

    const { searchParams } = new URL(ticket);
    const form = new URLSearchParams([
      ...searchParams,
      ["password", "Corr3ct-horse"],
      ["again", "Corr3ct-horse"],
    ]);
    expect((await fetch(ticket, { method: "POST", body: form })).status).toBeLessThan(400);
    expect(place.sandbox.stats().resets).toBe(1);
  });
});
