import { readFile } from "node:fs/promises";
import { stripVTControlCharacters } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { parseOpenMetrics } from "../support/openmetrics.js";
import { resetPassword } from "../support/reset.js";
import { runInTerminal } from "../support/terminal.js";
import { Workplace } from "../support/workplace.js";

const APPLY = ["apply", "--auto-approve", "--tickets-out", "t.ndjson"];

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open({ faults: [parseFault("500-after-create:nth=2")] });
});
afterEach(() => place.close());

async function statusOf(name: string) {
  const { stdout } = await place.run(["status", "--format", "json", `${name}.yaml`]);
  return JSON.parse(stdout);
}

describe("status", () => {
  it("says of every entry where it stands, and exits 0 whatever it says", async () => {
    const [ada, bob, cid] = place.users(3);
    await place.manifest("batch", [ada!, bob!, { user_id: "auth0|unknown" }]);
    expect((await statusOf("batch")).manifests[0]).toMatchObject({
      applied: false,
      counts: { issued: 0, rejected: 0, in_doubt: 0, pending: 3 },
    });
    await place.run([...APPLY, "--concurrency", "1", "batch.yaml"]);
    await place.manifest("batch", [ada!, bob!, { user_id: "auth0|unknown" }, cid!]);

    const { format_version, manifests } = await statusOf("batch");
    expect(format_version).toBe(1);
    const [{ entries, digest, progress, ...head }] = manifests;
    expect(head).toEqual({
      name: "batch",
      tenant: place.sandbox.tenantDomain,
      applied: false,
      counts: {
        ...{ issued: 1, rejected: 1, in_doubt: 1, in_flight: 0, pending: 1, already_reset: 0 },
        ...{ undelivered: 0, contained: 0, uncontained: 0, invalidated: 0, invalidation_in_doubt: 0 },
      },
    });
    expect(digest).toMatch(/^[\w-]{43}$/);
    expect(entries.map(({ state }: { state: string }) => state)).toEqual([
      "issued",
      "in_doubt",
      "rejected",
      "pending",
    ]);
    expect(entries[0]).toEqual({
      target: ada,
      key: expect.stringMatching(/^[\w-]{43}$/),
      state: "issued",
      issued_at: expect.stringMatching(/^\d{4}-.*Z$/),
      expires_at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(entries[3]).toMatchObject({ issued_at: null, expires_at: null });

    const text = await place.run(["status", "."]);
    expect(text.code).toBe(0);
    expect(text.stdout).toContain("1 issued, 1 rejected, 1 in doubt, 1 pending");
    expect(text.stdout).toMatch(/rejected +auth0\|unknown +404 inexistent_user/);
  });

  it("calls a digest applied once every entry is issued or rejected", async () => {
    await place.manifest("batch", [...place.users(1), { user_id: "auth0|unknown" }]);
    await place.run([...APPLY, "batch.yaml"]);
    const [{ applied, digest }] = (await statusOf("batch")).manifests;
    expect(applied).toBe(true);
    await place.manifest("batch", place.users(1), { defaults: { ttl_sec: 60 } });
    const [changed] = (await statusOf("batch")).manifests;
    expect(changed).toMatchObject({ applied: false, counts: { pending: 1 } });
    expect(changed.digest).not.toBe(digest);
  });

  it("calls an entry superseded whose link another manifest's newer ticket killed", async () => {
    const [ada] = place.users(1);
    await place.manifest("first", [ada!]);
    await place.run([...APPLY, "first.yaml"]);
    await place.manifest("second", [ada!], { defaults: { ttl_sec: 60 } });
    await place.run([...APPLY, "--in-doubt", "reissue", "second.yaml"]);
    await place.run([...APPLY, "--in-doubt", "reissue", "second.yaml"]);
    expect((await statusOf("first")).manifests[0]).toMatchObject({
      applied: true,
      counts: { issued: 1 },
      entries: [{ state: "superseded" }],
    });
    expect((await statusOf("second")).manifests[0].entries).toMatchObject([{ state: "issued" }]);
  });

  it("prints a table with exact ids with --format csv, quoted where a spreadsheet might compute them", async () => {
    await place.manifest("batch", [{ user_id: "=cmd|' /C calc'!A0" }, { user_id: "auth0|a,b" }]);
    const { code, stdout } = await place.run(["status", "--format", "csv", "."]);
    expect(code).toBe(0);
    const [header, formula, comma] = stdout.split("\n");
    expect(header).toBe(
      "manifest,user_id,email,connection_id,state,issued_at,expires_at,key,reset_at,gone,delivery,sessions,to,delivery_failure,containment,invalidation,reminders",
    );
    expect(formula).toMatch(/^batch,"=cmd/);
    expect(comma).toMatch(/^batch,"auth0\|a,b",,,pending,,,/);
  });

  it("says who has reset, who has not, and how long it took, alone and together; filters by state", async () => {
    const [ada, bob, cid, dan] = place.users(4);
    await place.manifest("long", [bob!, cid!]);
    for (let run = 0; run < 2; run++) await place.run([...APPLY, "--in-doubt", "reissue", "long.yaml"]);
    await place.manifest("short", [ada!, dan!], { defaults: { ttl_sec: 3600 } });
    await place.run([...APPLY, "--concurrency", "1", "short.yaml"]);
    await resetPassword(place.sandbox, ada!);
    await resetPassword(place.sandbox, bob!);
    place.sandbox.blockUser(cid!.user_id, true);
    place.turnClocks(3_601_000);
    await place.run(["refresh", "."]);

    const { stdout } = await place.run(["status", "--format", "json", "--metrics", "reticket.prom", "."]);
    const { manifests, total } = JSON.parse(stdout);
    const [long, short] = manifests;
    const reset_at = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(long.entries).toMatchObject([
      { state: "completed", reset_at },
      { state: "gone", gone: "blocked" },
    ]);
    expect(long.progress).toMatchObject({
      completed: 1,
      gone: 1,
      open: 0,
      share_completed: 0.5,
      oldest_waiting: null,
    });
    expect(short.entries).toMatchObject([{ state: "completed", reset_at }, { state: "expired" }]);
    expect(short.counts).toMatchObject({ issued: 2, rejected: 0, in_doubt: 0, pending: 0, already_reset: 0 });
    expect(total).toMatchObject({
      counts: { issued: 4 },
      progress: { completed: 2, expired: 1, gone: 1, median_time_to_reset_sec: expect.any(Number) },
    });
    expect(total.progress.oldest_waiting).toEqual({ target: dan, issued_at: short.entries[1].issued_at });

    const samples = parseOpenMetrics(await readFile(place.path("reticket.prom"), "utf8"));
    const value = (name: string, labels: object) => {
      const named = samples.filter((sample) => sample.name === name);
      return named.find((sample) =>
        Object.entries(labels).every(([label, text]) => sample.labels[label] === text),
      )?.value;
    };
    const { tenantDomain: tenant } = place.sandbox;
    expect(value("reticket_entries", { tenant, manifest: "short", state: "expired" })).toBe(1);
    expect(value("reticket_entries", { manifest: "long", state: "completed" })).toBe(1);
    expect(value("reticket_completed_ratio", { manifest: "long" })).toBe(0.5);
    expect(
      samples.filter(({ name }) => name === "reticket_entries").reduce((sum, one) => sum + one.value, 0),
    ).toBe(4);

    const text = await place.run(["status", "--state", "expired", "--state", "in-doubt", "."]);
    expect(text.stdout).toContain("50 % have reset: 1 completed, 0 open, 1 expired");
    expect(text.stdout).toContain("All 2 manifests\n  4 issued, 0 rejected, 0 in doubt, 0 pending");
    expect(text.stdout.match(/auth0\|\w+ {2}issued/g)).toHaveLength(1);
    const csv = await place.run(["status", "--format", "csv", "--state", "completed", "."]);
    expect(csv.stdout.trimEnd().split("\n")).toHaveLength(3);
  });

  it("does not know every state, and watches on a terminal only", async () => {
    await place.manifest("batch", place.users(1));
    const unknown = await place.run(["status", "--state", "asleep", "."]);
    expect(unknown).toMatchObject({ code: 1, stdout: "" });
    expect(unknown.stderr).toContain("in_doubt, rejected, in_flight, pending");
    expect((await place.run(["status", "--watch", "."])).stderr).toContain("--watch needs a terminal");
    const { shown } = await runInTerminal(["status", "--watch", "."], { cwd: place.folder, env: place.env }, [
      [/(1 pending[\s\S]*){2}/, "\x03"],
    ]);
    expect(shown.split("1 pending").length).toBeGreaterThan(2);
  });

  it("tells a help desk of a ticket whose entry was removed from the manifest", async () => {
    const [ada, bob] = place.users(2);
    await place.manifest("batch", [ada!]);
    await place.run([...APPLY, "batch.yaml"]);
    await place.manifest("batch", [bob!]);
    const { stdout } = await place.run(["status", "--user", ada!.user_id, "."]);
    expect(stdout).toMatch(
      /^auth0\|\w+ \(batch, no longer in the manifest\): ticket issued .*; works until .*\n$/,
    );
    const unknown = await place.run(["status", "--user", "auth0|unknown", "."]);
    expect(unknown.stdout).toContain("No entry for auth0|unknown in 1 manifest.");
  });

  it("cuts what it watches to a narrow and low terminal", async () => {
    const users = place
      .users(40)
      .map((user, index) => ({ ...user, deliver_to: `a-long-address-${index}@mail.example` }));
    await place.manifest("batch", users);
    const { env } = place;
    const { shown } = await runInTerminal(
      ["status", "--watch", "."],
      { cwd: place.folder, env, size: [12, 60] },
      [["Ctrl-C to exit", (terminal) => terminal.stdin?.write("\x03")]],
    );
    const screen = stripVTControlCharacters(shown.split("\x1b[3J")[1]!).split(/\r?\n/);
    const drawn = screen.slice(0, screen.findIndex((line) => line.includes("Ctrl-C to exit")) + 1);
    expect(drawn.length).toBeLessThanOrEqual(12);
    expect(drawn.filter((line) => line.length > 60)).toEqual([]);
    expect(drawn.some((line) => line.includes("pending"))).toBe(true);
  });

  it("says so where the metrics can't be written", async () => {
    await place.manifest("batch", place.users(1));
    const { code, stderr } = await place.run(["status", "--metrics", "nowhere/reticket.prom", "."]);
    expect(code).toBe(1);
    expect(stderr).toContain("FILE_FAILED");
    expect(stderr).toContain("--metrics");
  });
});
