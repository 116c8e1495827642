import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { UnderWay } from "../crash/under-way.js";
import { startCli } from "../support/cli.js";
import { Workplace } from "../support/workplace.js";

const APPROVED = ["apply", "--auto-approve", "--tickets-out", "tickets.ndjson"];
const PLANNED = ["apply", "--tickets-out", "tickets.ndjson"];

let place: Workplace;
let ids: string[];
beforeEach(async () => {
  place = await Workplace.open();
  await place.manifest("batch", place.users(6));
  ids = place.users(6).map(({ user_id }) => user_id);
});
afterEach(() => place.close());

/** Users that have a ticket. */
async function issued(): Promise<string[]> {
  const { stdout } = await place.run(["status", "--state", "issued", "--format", "csv", "."]);
  return ids.filter((id) => stdout.includes(id));
}

describe("--limit", () => {
  it("issues so many tickets in each run, exits 3 while some are left, and 0 at the end", async () => {
    const codes = [];
    for (let run = 0; run < 3; run++) {
      const { code, stdout } = await place.run([...APPROVED, "--limit", "2", "."]);
      codes.push(code);
      expect(place.sandbox.stats().tickets).toBe(2 * (run + 1));
      expect(stdout).toContain("Narrowed by --limit 2.");
      expect(stdout.includes("Left by --limit")).toBe(code === 3);
    }
    expect(codes).toEqual([3, 3, 0]);
  });

  it("counts a ticket once, however often Auth0 says that the request comes too early", async () => {
    const strict = await Workplace.open({ faults: [parseFault("429:nth=1"), parseFault("429:nth=2")] });
    try {
      await strict.manifest("batch", strict.users(4));
      const { code, stdout } = await strict.run([...APPROVED, "--limit", "2", "."]);
      expect([code, strict.sandbox.stats().tickets], stdout).toEqual([3, 2]);
    } finally {
      await strict.close();
    }
  });

  it("is refused together with --follow, which would begin to count again with each wave", async () => {
    const { code, stderr } = await place.run([...APPROVED, "--follow", "--limit", "2", "."]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("cannot be used with option '--follow'")]);
    expect(place.sandbox.stats().requests).toBe(0);
  });

  it("locks no ledger of a manifest that it leaves alone", async () => {
    await place.manifest("other", place.users(8).slice(6));
    expect((await place.run([...APPROVED, "--limit", "6", "."])).code).toBe(3);
    const about = [...(await place.files()).keys()].filter((path) => path.includes("other"));
    expect(about).toEqual([place.path("other.yaml")]);
  });

  it("of 0 issues nothing, and is a way to contain all accounts first", async () => {
    await place.manifest("batch", place.users(6), { contain: ["sessions"] });
    const { code, stdout } = await place.run([...APPROVED, "--limit", "0", "."]);
    expect([code, place.sandbox.stats().tickets], stdout).toEqual([3, 0]);
    const { stdout: status } = await place.run(["status", "."]);
    expect(status).toContain("6 contained");
    expect(status).toContain("(limit 0)");
  });

  it("is never exceeded by a run that is killed, wherever it is killed, and no ticket is issued twice", async () => {
    const crowd = await Workplace.open();
    try {
      await crowd.manifest("crowd", crowd.users(60));
      const args = [...APPROVED, "--limit", "3", "--concurrency", "2", "--format", "json", "."];
      const moments = ['"run_started"', '"issued"', '"run_finished"'];
      for (let run = 0; run < 9; run++) {
        const before = crowd.sandbox.stats().tickets;
        const process = new UnderWay(startCli(args, { cwd: crowd.folder, env: crowd.env }));
        await process.shown(moments[run % moments.length]!);
        process.child.kill("SIGKILL");
        await process.end;
        expect(crowd.sandbox.stats().tickets - before).toBeLessThanOrEqual(3);
      }
      // An entry that was in flight when its run was killed is in doubt, and is held.
      await crowd.run([...APPROVED, "."]);
      const { stdout } = await crowd.run(["status", "--format", "json", "."]);
      const { issued, in_doubt } = JSON.parse(stdout).total.counts;
      expect(issued + in_doubt).toBe(60);
      expect(crowd.sandbox.stats().tickets).toBeLessThanOrEqual(60);
    } finally {
      await crowd.close();
    }
  });
});

describe("--only and --exclude", () => {
  it("take a user id, an e-mail address, an address with its connection, and a list", async () => {
    const email = { email: "Ada@Mail.example", connection_id: "con_0000000000000001" };
    await place.manifest("batch", [...place.users(3), email]);
    await place.write("list.csv", `id;name\n${ids[0]};x\n${ids[5]};not in it\n`);
    const entries = async (...flags: string[]) => {
      const { code, stdout, stderr } = await place.run(["plan", "--format", "json", ...flags, "."]);
      expect(code, stderr).toBe(0);
      return JSON.parse(stdout).summary.issue;
    };
    expect(await entries("--only", ids[0]!)).toBe(1);
    expect(await entries("--only", "ada@mail.example")).toBe(1);
    expect(await entries("--only", "ADA@mail.example (con_0000000000000001)")).toBe(1);
    expect(await entries("--only", "list.csv", "--only", ids[1]!)).toBe(2);
    expect(await entries("--exclude", "list.csv", "--exclude", "ada@mail.example")).toBe(2);
    expect(await entries("--only", "list.csv", "--only", ids[1]!, "--exclude", ids[1]!)).toBe(1);
    const other = await place.run(["plan", "--only", "ada@mail.example con_0000000000000002", "."]);
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining("there is no entry for")]);
  });

  it("send to those alone, are recorded as counts, and leave the rest for a later run", async () => {
    const first = await place.run([...APPROVED, "--only", ids[4]!, "."]);
    expect([first.code, await issued()]).toEqual([0, [ids[4]]]);
    await place.run([...APPROVED, "--exclude", ids[0]!, "."]);
    expect(await issued()).toEqual(ids.slice(1));
    expect((await place.run(["status", "."])).stdout).toContain("(1 excluded)");
    expect((await place.run([...APPROVED, "."])).code).toBe(0);
    expect(await issued()).toEqual(ids);
  });

  it("refuse a name that is in no manifest, in words that say what was looked for", async () => {
    for (const [flag, name] of [
      ["--only", "auth0|typo"],
      ["--exclude", "auth0|typo"],
      ["--only", "list.csv"],
    ] as const) {
      await place.write("list.csv", "auth0|someone-else\n");
      const { code, stderr } = await place.run([...APPROVED, flag, name, "."]);
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(/USAGE: --(only|exclude): there is no .* in batch/),
      ]);
    }
    const both = await place.run([...APPROVED, "--only", ids[0]!, "--exclude", ids[0]!, "."]);
    expect([both.code, both.stderr]).toEqual([1, expect.stringContaining("no entry is left")]);
    expect(place.sandbox.stats().requests).toBe(0);
  });

  it("refuse a list with a line that can't be understood: it may be the one who is meant", async () => {
    await place.write("list.csv", `${ids[0]}\n${ids[1]}\nthe director\n${ids[2]}\n${ids[3]}\n`);
    const { code, stderr } = await place.run([...APPROVED, "--exclude", "list.csv", "."]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("INPUT_INVALID: list.csv:3")]);
    const missing = await place.run([...APPROVED, "--only", "missing.csv", "."]);
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining("missing.csv can't be read")]);
    expect(place.sandbox.stats().requests).toBe(0);
  });
});

describe("a saved plan that is narrowed", () => {
  it("is applied by --plan with the same narrowing, and with no other", async () => {
    await place.write("list.csv", `${ids[1]}\n${ids[2]}\n`);
    await place.run(["plan", "--only", "list.csv", "--limit", "1", "--out", "plan.json", "."]);
    await place.write("list.csv", `${ids[0]}\n`);
    for (const flags of [
      ["--limit", "1"],
      ["--only", ids[1]!],
      ["--exclude", ids[1]!],
    ]) {
      const { code, stderr } = await place.run([...PLANNED, "--plan", "plan.json", ...flags]);
      expect([code, stderr]).toEqual([1, expect.stringContaining("cannot be used with option '--plan")]);
    }
    const { code, stderr } = await place.run([...PLANNED, "--plan", "plan.json"]);
    expect([code, await issued()], stderr).toEqual([3, [ids[1]]]);
    const again = await place.run([...PLANNED, "--plan", "plan.json"]);
    expect([again.code, again.stderr]).toEqual([4, expect.stringContaining("PLAN_STALE")]);
  });

  it("may be narrowed further by --reviewed, and never widened", async () => {
    await place.run(["plan", "--exclude", ids[0]!, "--out", "plan.json", "."]);
    const wide = await place.run([...PLANNED, "--reviewed", "plan.json", "--only", ids[0]!]);
    expect([wide.code, await issued()], wide.stderr).toEqual([0, []]);
    await place.run([...PLANNED, "--reviewed", "plan.json", "--only", ids[0]!, "--only", ids[3]!]);
    expect(await issued()).toEqual([ids[3]]);
    await place.run([...PLANNED, "--reviewed", "plan.json", "--limit", "2"]);
    expect((await issued()).length).toBe(3);
    await place.run([...PLANNED, "--reviewed", "plan.json"]);
    expect(await issued()).toEqual(ids.slice(1));
  });

  it("with a limit is applied by --reviewed until what it chose is issued, and no further", async () => {
    await place.run(["plan", "--limit", "3", "--out", "plan.json", "."]);
    const half = await place.run([...PLANNED, "--reviewed", "plan.json", "--limit", "2"]);
    expect([half.code, (await issued()).length]).toEqual([3, 2]);
    for (let run = 0; run < 2; run++) {
      await place.run([...PLANNED, "--reviewed", "plan.json"]);
      expect(await issued()).toEqual(ids.slice(0, 3));
    }
  });
});
