import { readFile, stat } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { UnderWay } from "../crash/under-way.js";
import { startCli } from "../support/cli.js";
import { Workplace } from "../support/workplace.js";

const APPROVED = ["apply", "--auto-approve", "--tickets-out", "tickets.ndjson"];

let place: Workplace;
afterEach(() => place.close());

describe("apply", () => {
  beforeEach(async () => {
    place = await Workplace.open();
    await place.manifest("batch", place.users(5));
  });

  it("issues each ticket once, and has nothing to do the second time", async () => {
    const first = await place.run([...APPROVED, "."]);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain("Plan: 5 to issue.");
    expect(first.stdout).toContain("Applied: 5 issued.");
    const second = await place.run([...APPROVED, "."]);
    expect(second.code).toBe(0);
    expect(second.stdout).toContain("No changes.");
    expect(place.sandbox.stats().tickets).toBe(5);
  });

  it("sends nothing where there is no terminal and no --auto-approve", async () => {
    const { code, stderr } = await place.run(["apply", "--tickets-out", "t.ndjson", "."], { input: "yes\n" });
    expect(code).toBe(1);
    expect(stderr).toContain("NOT_CONFIRMED");
    expect(place.sandbox.stats().requests).toBe(0);
  });

  it("sends nothing where the tickets could be put nowhere, and names both flags that would do", async () => {
    const { code, stderr } = await place.run(["apply", "--auto-approve", "."]);
    expect(code).toBe(1);
    expect(stderr).toContain("SEALING_IMPOSSIBLE");
    expect(stderr).toContain("--recipient");
    expect(stderr).toContain("--tickets-out");
    expect(place.sandbox.stats().requests).toBe(0);
  });

  it("sends nothing where the plan is larger than --max-tickets, and exits 5", async () => {
    const refused = await place.run([...APPROVED, "--max-tickets", "4", "."]);
    expect([refused.code, refused.stderr]).toEqual([5, expect.stringContaining("POLICY_REFUSED")]);
    expect(place.sandbox.stats().requests).toBe(0);
    expect((await place.run([...APPROVED, "--max-tickets", "5", "."])).code).toBe(0);
  });

  it("sends nothing without credentials, and exits 1", async () => {
    const { code, stderr } = await place.run([...APPROVED, "."], { env: { AUTH0_CLIENT_SECRET: "" } });
    expect([code, stderr]).toEqual([1, expect.stringContaining("CREDENTIALS_MISSING")]);
    expect(place.sandbox.stats().requests).toBe(0);
  });

  it("claims nothing where the tenant refuses the credentials", async () => {
    const { code, stderr } = await place.run([...APPROVED, "."], { env: { AUTH0_CLIENT_SECRET: "wrong" } });
    expect([code, stderr]).toEqual([1, expect.stringContaining("CREDENTIALS_REFUSED")]);
    expect((await place.run(["status", "."])).stdout).toContain("5 pending");
  });

  it("is refused if another process has locked the ledger, and exits 4", async () => {
    const slow = await Workplace.open({ faults: [parseFault("timeout:nth=2")] });
    try {
      await slow.manifest("batch", slow.users(10));
      // The second request gets no answer, so the first run has the lock until it is killed.
      const args = [...APPROVED, "--concurrency", "1", "--format", "json", "."];
      const first = new UnderWay(startCli(args, { cwd: slow.folder, env: slow.env }));
      await first.shown('"issued"');
      const second = await slow.run([...APPROVED, "."]);
      expect(second.code).toBe(4);
      expect(second.stderr).toContain("LEDGER_LOCKED");
      first.child.kill("SIGKILL");
      await first.end;
      expect(slow.sandbox.stats().tickets).toBe(1);
    } finally {
      await slow.close();
    }
  });

  it("appends plain tickets to a file of mode 0600, never into the ledger's folder", async () => {
    await place.run([...APPROVED, "."]);
    expect((await stat(place.path("tickets.ndjson"))).mode & 0o777).toBe(0o600);
    const lines = (await readFile(place.path("tickets.ndjson"), "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual(
      Array(5).fill(["manifest", "target", "ticket", "expires_at"]),
    );
    await place.manifest("batch", place.users(6));
    const inside = await place.run(["apply", "--auto-approve", "--tickets-out", "ledger/t.ndjson", "."]);
    expect([inside.code, inside.stderr]).toEqual([1, expect.stringContaining("FILE_UNSAFE")]);
  });

  it("prints events alone with --format json, one a line", async () => {
    const { code, stdout } = await place.run([...APPROVED, "--format", "json", "."]);
    expect(code).toBe(0);
    const events = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events[0]).toMatchObject({ type: "plan", summary: { issue: 5 } });
    expect(events[1]).toMatchObject({ type: "run_started", total: 5 });
    expect(events.filter(({ type, outcome }) => type === "entry" && outcome === "issued")).toHaveLength(5);
    expect(events.at(-1)).toMatchObject({ type: "run_finished", ended: "done", counts: { issued: 5 } });
  });

  it("draws no progress bar where standard error is no terminal", async () => {
    const { stderr } = await place.run([...APPROVED, "."]);
    expect(stderr).toBe("");
  });

  it("says nothing but errors on standard error with --quiet, and tells of every entry with --verbose", async () => {
    const { stderr } = await place.run([...APPROVED, "--verbose", "."]);
    expect(stderr.match(/^issued batch auth0\|/gm)).toHaveLength(5);
    await place.manifest("batch", place.users(6));
    expect((await place.run([...APPROVED, "--quiet", "."])).stderr).toBe("");
  });
});

describe("apply, when something goes wrong", () => {
  const open = async (...faults: string[]) => {
    place = await Workplace.open({ faults: faults.map(parseFault) });
    await place.manifest("batch", place.users(30));
  };

  it("exits 3 for rejected entries, repeats Auth0's words, and sends them again only when asked", async () => {
    place = await Workplace.open();
    await place.manifest("batch", [...place.users(30), { user_id: "auth0|unknown" }]);
    const first = await place.run([...APPROVED, "."]);
    expect(first.code).toBe(3);
    expect(first.stdout).toContain("Applied: 30 issued, 1 rejected.");
    expect(first.stdout).toMatch(/auth0\|unknown \(batch\): 404 inexistent_user/);
    expect(first.stdout).toContain("reticket apply --retry-rejected .");

    const requests = place.sandbox.stats().requests;
    const idle = await place.run([...APPROVED, "."]);
    expect(idle.code).toBe(3);
    expect(place.sandbox.stats().requests).toBe(requests);
    expect((await place.run([...APPROVED, "--retry-rejected", "."])).stdout).toContain("Plan: 1 to retry");
    expect(place.sandbox.stats().tickets).toBe(30);
  });

  it("exits 3 for an entry in doubt, holds it, and issues again with --in-doubt reissue", async () => {
    await open("500-after-create:nth=3");
    const first = await place.run([...APPROVED, "."]);
    expect(first.code).toBe(3);
    expect(first.stdout).toContain("Applied: 29 issued, 1 in doubt.");
    expect(first.stdout).toContain("reticket apply --in-doubt reissue .");
    const held = await place.run([...APPROVED, "."]);
    expect(held.code).toBe(3);
    expect(held.stdout).toContain("Plan: 1 in doubt, 29 unchanged.");
    const reissued = await place.run([...APPROVED, "--in-doubt", "reissue", "."]);
    expect(reissued.code).toBe(0);
    expect(place.sandbox.stats().tickets).toBe(31);
  });

  it("exits 1 where the tenant stops the run, and the next run goes on", async () => {
    await open("403:nth=10");
    const stopped = await place.run([...APPROVED, "--concurrency", "1", "."]);
    expect(stopped.code).toBe(1);
    expect(stopped.stdout).toContain("Stopped: 9 issued, 21 left.");
    expect(stopped.stderr).toContain("SCOPE_MISSING");
    expect(stopped.stderr).toContain("create:user_tickets");
    expect((await place.run([...APPROVED, "."])).code).toBe(0);
    expect(place.sandbox.stats().tickets).toBe(30);
  });

  it("exits 3 when its time budget is used up, and says how many are left", async () => {
    await open("latency:400ms");
    const { code, stdout, stderr } = await place.run([
      ...APPROVED,
      "--concurrency",
      "2",
      "--time-budget",
      "1s",
      ".",
    ]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/Out of time: \d+ issued, \d+ left\./);
    expect(stderr).toContain("The time budget is used up");
    expect((await place.run(["status", "--format", "json", "."])).stdout).toContain('"in_doubt":0');
  });
});
