import { readFile, stat, symlink } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { targetId } from "../../src/target.js";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
let recipient: string;
beforeEach(async () => {
  place = await Workplace.open();
  recipient = (await place.run(["keygen", "--out", "reticket.key"])).stdout.trim();
  await place.manifest("batch", place.users(3));
  await place.run(["apply", "--auto-approve", "--recipient", recipient, "."]);
});
afterEach(() => place.close());

const TICKETS = ["tickets", "--identity", "reticket.key", "."];

describe("tickets", () => {
  it("opens the newest ticket of each user: the one that the tenant holds", async () => {
    const { code, stdout, stderr } = await place.run(TICKETS);
    expect([code, stderr]).toEqual([0, ""]);
    const tickets = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(tickets).toHaveLength(3);
    for (const { manifest, target, ticket, ...rest } of tickets) {
      expect(manifest).toBe("batch");
      expect(ticket).toBe(place.sandbox.ticketOf(targetId(target))?.reveal());
      expect(Object.keys(rest)).toEqual(["expires_at"]);
    }
  });

  it("leaves dead tickets out, and marks them with --all", async () => {
    await place.manifest("batch", place.users(3), { generation: 2 });
    await place.run(["apply", "--auto-approve", "--recipient", recipient, "."]);
    expect((await place.run(TICKETS)).stdout.trimEnd().split("\n")).toHaveLength(3);
    const all = (await place.run([...TICKETS, "--all"])).stdout.trimEnd().split("\n");
    expect(all.map((line) => JSON.parse(line).live ?? true).sort()).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it("writes a file of mode 0600 and prints nothing, and replaces such a file only", async () => {
    const { code, stdout } = await place.run([...TICKETS, "--format", "csv", "--out", "tickets.csv"]);
    expect([code, stdout]).toEqual([0, ""]);
    expect((await stat(place.path("tickets.csv"))).mode & 0o777).toBe(0o600);
    const text = await readFile(place.path("tickets.csv"), "utf8");
    expect(text.split("\n")[0]).toBe("manifest,user_id,email,connection_id,ticket,expires_at");
    expect(text.trimEnd().split("\n")).toHaveLength(4);
    expect((await place.run([...TICKETS, "--out", "tickets.csv"])).code).toBe(0);

    await place.write("public.txt", "precious");
    await symlink("tickets.csv", place.path("link.csv"));
    for (const out of ["public.txt", "link.csv"]) {
      const refused = await place.run([...TICKETS, "--out", out]);
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("FILE_UNSAFE")]);
    }
    expect(await readFile(place.path("public.txt"), "utf8")).toBe("precious");
  });

  it("exits 1 with a key that opens none of them, and shows none", async () => {
    await place.run(["keygen", "--out", "other.key"]);
    const { code, stdout, stderr } = await place.run(["tickets", "--identity", "other.key", "."]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("IDENTITY_INVALID: 3 tickets could not be opened");
  });
});
