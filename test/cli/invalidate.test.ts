import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileBackend } from "../../src/ledger/file/backend.js";
import { targetId } from "../../src/target.js";
import { resetPassword } from "../support/reset.js";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
let recipient: string;
beforeEach(async () => {
  place = await Workplace.open();
  const { stdout, stderr } = await place.run(["keygen", "--out", "reticket.key"]);
  recipient = /age1\w+/.exec(stdout + stderr)![0];
});
afterEach(() => place.close());

const apply = (...args: string[]) =>
  place.run(["apply", "--auto-approve", "--recipient", recipient, "--quiet-time", "0", ...args]);
const invalidate = (...args: string[]) => place.run(["invalidate", ...args]);

/** The links that were issued, as their holders have them. */
async function mailed(path = "batch.yaml"): Promise<string[]> {
  const { stdout } = await place.run(["tickets", "--all", "--identity", "reticket.key", path]);
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).ticket);
}

async function statusOf(link: string): Promise<number> {
  return (await fetch(link)).status;
}

/** Every link that the tenant ever made for these users. */
function everyLink(users: readonly { user_id: string }[]): string[] {
  return users.flatMap(({ user_id }) => place.sandbox.history(user_id).map(({ ticket }) => ticket.reveal()));
}

describe("invalidate", () => {
  it("kills every mailed link, and its own tickets are in no file and no stream", async () => {
    const users = place.users(12);
    await place.manifest("batch", users);
    await apply("batch.yaml");
    const links = await mailed();
    expect(await Promise.all(links.map(statusOf))).toEqual(Array(12).fill(200));

    const { code, stdout, stderr } = await invalidate("--auto-approve", "batch.yaml");
    expect(code).toBe(0);
    expect(stdout).toContain("Plan: 12 links to invalidate.");
    expect(stdout).toContain("12 invalidated");
    expect(await Promise.all(links.map(statusOf))).toEqual(Array(12).fill(410));

    const thrownAway = everyLink(users).filter((link) => !links.includes(link));
    expect(thrownAway).toHaveLength(12);
    const left = [stdout, stderr, ...(await place.files()).values()].join("\n");
    for (const link of thrownAway) {
      expect(left).not.toContain(link);
      expect(left).not.toContain(new URL(link).searchParams.get("ticket"));
    }
  });

  it("is done once: a second time there is nothing left, and status, plan and tickets say so", async () => {
    await place.manifest("batch", place.users(2));
    await apply("batch.yaml");
    await invalidate("--auto-approve", "batch.yaml");
    expect(await invalidate("batch.yaml")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("No links to invalidate."),
    });
    const status = await place.run(["status", "--format", "json", "batch.yaml"]);
    expect(JSON.parse(status.stdout).total.counts).toMatchObject({ issued: 2, invalidated: 2 });
    const plan = await place.run(["plan", "batch.yaml"]);
    expect(plan.stdout).toContain("2 links were invalidated: raise their generation to issue again.");
    const tickets = await place.run(["tickets", "--identity", "reticket.key", "batch.yaml"]);
    expect(tickets.stdout).toBe("");
    expect(place.sandbox.stats().tickets).toBe(4);
  });

  it("takes in links of entries that were removed; a raised generation issues again", async () => {
    const [ada, bob] = place.users(2);
    await place.manifest("batch", [ada!, bob!]);
    await apply("batch.yaml");
    await place.manifest("batch", [ada!]);
    await invalidate("--auto-approve", "batch.yaml");
    await place.manifest("batch", [ada!], { generation: 2 });
    const again = await apply("batch.yaml");
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining("1 issued")]);
    const links = await mailed();
    expect(await Promise.all(links.map(statusOf))).toEqual([410, 410, 200]);
  });

  it("leaves a link alone whose user has a live ticket of another manifest", async () => {
    const [ada, bob] = place.users(2);
    await place.manifest("batch", [ada!, bob!]);
    await apply("batch.yaml");
    place.turnClocks(60_000);
    await place.manifest("other", [ada!]);
    await apply("other.yaml");
    const { code, stdout } = await invalidate("--auto-approve", "batch.yaml");
    expect([code, stdout]).toEqual([0, expect.stringContaining("1 invalidated")]);
    expect(stdout).toContain("1 link is left alone: its user has, or may have, a live ticket of another");
    expect(await Promise.all((await mailed("other.yaml")).map(statusOf))).toEqual([200]);
  });

  it("sweeps with --state completed the links of users who have reset by another way", async () => {
    const users = place.users(3);
    await place.manifest("batch", users);
    await apply("batch.yaml");
    place.turnClocks(60_000);
    await place.sandbox.changePassword(users[0]!.user_id, "a new passphrase of her own");
    await resetPassword(place.sandbox, users[1]!);
    await place.run(["refresh", "batch.yaml"]);
    const links = await mailed();
    expect(await statusOf(links[0]!)).toBe(200);
    const { stdout } = await invalidate("--auto-approve", "--state", "completed", "batch.yaml");
    expect(stdout).toContain("2 invalidated");
    expect(await Promise.all(links.map(statusOf))).toEqual([410, 410, 200]);
    const status = await place.run(["status", "--format", "json", "batch.yaml"]);
    const [{ entries }] = JSON.parse(status.stdout).manifests;
    expect(entries.map(({ state }: { state: string }) => state)).toEqual([
      "completed",
      "completed",
      "issued",
    ]);
  });

  it("asks first, and needs a terminal or --auto-approve for that", async () => {
    await place.manifest("batch", place.users(1));
    await apply("batch.yaml");
    const { code, stderr } = await invalidate("batch.yaml");
    expect([code, stderr]).toEqual([1, expect.stringContaining("NOT_CONFIRMED")]);
    expect(place.sandbox.stats().tickets).toBe(1);
  });

  it("carries out a saved plan to the letter, once, and apply refuses it", async () => {
    await place.manifest("batch", place.users(2));
    await apply("batch.yaml");
    const saving = await invalidate("--out", "plan.json", "batch.yaml");
    expect([saving.code, place.sandbox.stats().tickets]).toEqual([0, 2]);
    expect((await place.run(["apply", "--plan", "plan.json"])).stderr).toContain("PLAN_INVALID");
    expect(await invalidate("--plan", "plan.json")).toMatchObject({ code: 0 });
    const again = await invalidate("--plan", "plan.json");
    expect([again.code, again.stderr]).toEqual([4, expect.stringContaining("PLAN_STALE")]);
    await place.run(["plan", "--out", "other.json", "batch.yaml"]);
    const other = await invalidate("--plan", "other.json");
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining("a plan of `apply`")]);
  });

  it("refuses more links than --max-links, and a saved plan where the policy wants one", async () => {
    await place.manifest("batch", place.users(3));
    await apply("batch.yaml");
    const many = await invalidate("--auto-approve", "--max-links", "2", "batch.yaml");
    expect([many.code, many.stderr]).toEqual([5, expect.stringContaining("`--max-links` is 2")]);
    await place.write("reticket.yaml", "policy:\n  require_plan: true\n");
    const unplanned = await invalidate("--auto-approve", "batch.yaml");
    expect(unplanned.stderr).toContain("POLICY_PLAN");
    expect(place.sandbox.stats().tickets).toBe(3);
  });

  it("is narrowed by --only and --exclude, to users who were removed too, and a saved plan binds whom they name", async () => {
    const [ada, bob, cyd] = place.users(3);
    await place.manifest("batch", [ada!, bob!, cyd!]);
    await apply("batch.yaml");
    await place.manifest("batch", [bob!, cyd!]);
    const unknown = await invalidate("--only", "auth0|unknown", "batch.yaml");
    expect([unknown.code, unknown.stderr]).toEqual([
      1,
      expect.stringContaining("no entry for auth0|unknown"),
    ]);
    await place.write("wrong.csv", `user_id\n${ada!.user_id}\n${bob!.user_id}\n`);
    const args = ["--only", "wrong.csv", "--exclude", bob!.user_id];
    await invalidate(...args, "--out", "plan.json", "batch.yaml");
    await place.write("wrong.csv", `user_id\n${cyd!.user_id}\n`);
    const { code, stdout } = await invalidate("--plan", "plan.json");
    expect([code, stdout]).toEqual([0, expect.stringContaining("1 invalidated")]);
    expect(await Promise.all((await mailed()).map(statusOf))).toEqual(
      expect.arrayContaining([200, 200, 410]),
    );
    expect(place.sandbox.history(ada!.user_id).map(({ state }) => state)[0]).toBe("superseded");
  });

  it("tells programs of each link, and never shows one", async () => {
    const users = place.users(2);
    await place.manifest("batch", users);
    await apply("batch.yaml");
    const { stdout } = await invalidate("--auto-approve", "--format", "json", "batch.yaml");
    const events = stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(events[0]).toMatchObject({ type: "plan", summary: { invalidate: 2 } });
    expect(events.filter(({ type }) => type === "invalidation")).toMatchObject(
      Array(2).fill({ manifest: "batch", outcome: "invalidated" }),
    );
    expect(events.at(-1)).toMatchObject({ type: "run_finished", counts: { invalidated: 2 } });
    for (const link of everyLink(users)) expect(stdout).not.toContain(link);
  });
});

describe("a run that invalidates links", () => {
  it("refuses other runs that issue tickets in the tenant, and is refused beside them", async () => {
    await place.manifest("batch", place.users(1));
    await place.manifest("other", place.users(1));
    await apply("batch.yaml");
    const home = new FileBackend(place.path("ledger"));
    const other = home.open(place.sandbox.tenantDomain, "other");
    let held = await other.lock("apply");
    const beside = await invalidate("--auto-approve", "batch.yaml");
    expect([beside.code, beside.stderr]).toEqual([
      4,
      expect.stringContaining("while links are invalidated, no other run may issue tickets"),
    ]);
    await held.close();
    held = await other.lock("invalidate");
    const issuing = await apply("batch.yaml");
    expect([issuing.code, issuing.stderr]).toEqual([
      4,
      expect.stringContaining("while links are invalidated, no ticket may be issued"),
    ]);
    await held.close();
  });
});

describe("a paused manifest", () => {
  it("has no link invalidated before it is resumed", async () => {
    await place.manifest("batch", place.users(1));
    await apply("batch.yaml");
    await place.run(["pause", "--why", "a wrong list", "batch.yaml"]);
    const paused = await invalidate("--auto-approve", "batch.yaml");
    expect([paused.code, paused.stderr]).toEqual([4, expect.stringContaining("a wrong list")]);
    await place.run(["resume", "batch.yaml"]);
    expect(await invalidate("--auto-approve", "batch.yaml")).toMatchObject({ code: 0 });
  });
});

describe("what is recorded of an invalidated link", () => {
  it("names the ticket that it was, and keeps a verified ledger", async () => {
    const [ada] = place.users(1);
    await place.manifest("batch", [ada!]);
    await apply("batch.yaml");
    await invalidate("--auto-approve", "batch.yaml");
    const home = new FileBackend(place.path("ledger"));
    const state = await home.open(place.sandbox.tenantDomain, "batch").state();
    expect(state.get(targetId(ada!))).toMatchObject({
      last: "issued",
      invalidation: { state: "invalidated" },
      inDoubt: false,
    });
    expect(state.everyRun.at(-1)).toMatchObject({ operation: "invalidate", counts: { invalidated: 1 } });
    expect((await place.run(["ledger", "verify"])).code).toBe(0);
    const text = await readFile(home.open(place.sandbox.tenantDomain, "batch").location, "utf8");
    expect(text).toContain('"type":"invalidating"');
  });
});
