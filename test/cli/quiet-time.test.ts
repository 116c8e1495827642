import { afterEach, describe, expect, it } from "vitest";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import { parseFault } from "../../src/sandbox/fault.js";
import { finished, startCli } from "../support/cli.js";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
afterEach(() => place.close());

const SEND = ["--auto-approve", "--tickets-out", "t.ndjson", "--format", "json", "--concurrency", "1"];
const REISSUE = ["apply", "--in-doubt", "reissue", ...SEND];

interface Told {
  type: string;
  why?: string;
  ms?: number;
  target?: { user_id: string };
  outcome?: string;
}

const eventsOf = (stdout: string): Told[] =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** Three entries, of which the first is in doubt and the last is new. */
async function oneInDoubt() {
  place = await Workplace.open({ faults: [parseFault("500-after-create:nth=1")] });
  await place.manifest("batch", place.users(2));
  expect((await place.run(["apply", ...SEND, "."])).code).toBe(3);
  await place.manifest("batch", place.users(3));
}

describe("entries in doubt that are issued to again", () => {
  it("come last, and not before the quiet time has passed", async () => {
    await oneInDoubt();
    const [doubtful, , fresh] = place.users(3);
    const { code, stdout } = await place.run([...REISSUE, "--quiet-time", "2s", "."]);
    expect(code).toBe(0);
    const told = eventsOf(stdout).filter(({ type }) => type === "entry");
    expect(told.map(({ target }) => target)).toEqual([fresh, doubtful]);
    const tenant = new URL(place.sandbox.url).host;
    const ledger = openLedgerBackend(`file:${place.path("ledger")}`, place.folder).open(tenant, "batch");
    const times = new Map<string, number>();
    for await (const { type, at } of ledger.lines()) times.set(type, Date.parse(at));
    // The ledger tells the wall clock's time, in milliseconds; the wait is by the monotonic one.
    expect(times.get("claimed")! - times.get("run_started")!).toBeGreaterThan(1900);
  });

  it("stay in doubt where the time budget is shorter than the quiet time, which is not waited for", async () => {
    await oneInDoubt();
    const args = [...REISSUE, "--quiet-time", "10h", "--time-budget", "9h", "."];
    const { code, stdout, stderr } = await place.run(args);
    expect(code).toBe(3);
    expect(stderr).toContain("the time budget is shorter than the wait");
    expect(eventsOf(stdout).at(-1)).toMatchObject({ ended: "time_budget", left: 1, counts: { issued: 1 } });
    expect(place.sandbox.stats().tickets).toBe(3);
  });

  it("stay in doubt where the wait is interrupted", async () => {
    await oneInDoubt();
    const child = startCli([...REISSUE, "--quiet-time", "10h", "."], { cwd: place.folder, env: place.env });
    const end = finished(child);
    let seen = "";
    let isToldToStop = false;
    child.stdout.on("data", (text: string) => {
      seen += text;
      // Once: a second one would cut off, a third would leave the lock.
      if (seen.includes("quiet_time") && !isToldToStop) isToldToStop = child.kill("SIGINT");
    });
    const { code, stdout, stderr } = await end;
    expect(code).toBe(130);
    expect(stderr).toContain("Waiting 10 h before sending entries in doubt: an earlier request for them");
    const told = eventsOf(stdout).filter(({ type }) => type === "entry" || type === "waiting");
    expect(told.map(({ type, why }) => why ?? type)).toEqual(["entry", "quiet_time"]);
    expect(eventsOf(stdout).at(-1)).toMatchObject({ ended: "interrupted", left: 1 });
    expect(place.sandbox.stats().tickets).toBe(3);
    expect(await place.locks()).toEqual([]);
  });

  it("do not wait on loopback, where the kernel has nothing for the tenant, nor with --quiet-time 0", async () => {
    for (const flags of [[], ["--quiet-time", "0"]]) {
      await oneInDoubt();
      const { code, stdout } = await place.run([...REISSUE, ...flags, "."]);
      expect(code).toBe(0);
      expect(eventsOf(stdout).filter(({ why }) => why === "quiet_time")).toEqual([]);
    }
  });

  it("of another manifest wait too: its request may be the one that arrives late", async () => {
    await oneInDoubt();
    const [doubtful, , fresh] = place.users(3);
    await place.manifest("other", [doubtful!, fresh!]);
    const args = ["apply", ...SEND, "--quiet-time", "10h", "--time-budget", "9h", "other.yaml"];
    const { code, stdout } = await place.run(args);
    expect(code).toBe(3);
    const entries = eventsOf(stdout).filter(({ type }) => type === "entry");
    expect(entries.map(({ target, outcome }) => ({ target, outcome }))).toEqual([
      { target: fresh, outcome: "issued" },
    ]);
    expect(eventsOf(stdout).at(-1)).toMatchObject({ ended: "time_budget", left: 1 });
  });

  it("are named in the plan with what they wait for", async () => {
    await oneInDoubt();
    const args = ["apply", "--in-doubt", "reissue", "--tickets-out", "t.ndjson", "--auto-approve", "."];
    const { stdout } = await place.run([...args, "--quiet-time", "1s"]);
    expect(stdout).toContain("The entry in doubt comes last, at least 1 s after the start: until then,");
  });
});
