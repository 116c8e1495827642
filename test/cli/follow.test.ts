import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { finished, startCli } from "../support/cli.js";
import { recordsIn } from "../support/ledger-records.js";
import { resetPassword } from "../support/reset.js";
import { Workplace } from "../support/workplace.js";

const RECIPIENT = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const FOLLOW = ["apply", "--follow", "--auto-approve", "--no-deliver", "--recipient", RECIPIENT];
let place: Workplace;

beforeEach(async () => {
  place = await Workplace.open();
});
afterEach(() => place.close());

function requests(): number {
  return place.sandbox.log().filter(({ path }) => path.endsWith("/tickets/password-change")).length;
}

function records() {
  return recordsIn(place.path(`ledger/${new URL(place.sandbox.url).host}/m.ndjson`));
}

function follow(...args: string[]) {
  const child = startCli([...FOLLOW, ...args, "m.yaml"], { cwd: place.folder, env: place.env });
  child.stdin.end();
  return { child, done: finished(child) };
}

/** Resolves once the process has said this on standard error. */
function said(child: ReturnType<typeof startCli>, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stderr.on("data", (piece: string) => {
      text += piece;
      if (text.includes(words)) resolve();
    });
    child.once("close", () => reject(new Error(`it ended without saying ${words}: ${text}`)));
  });
}

describe("apply --follow", () => {
  it("goes on through the waves by itself, and refreshes when a gate needs it", async () => {
    await place.manifest("m", place.users(10), {
      waves: [
        { size: 3, gate: { completed: 1, after: "1s" } },
        { size: 3, gate: { after: "1s" } },
        { rest: true },
      ],
    });
    const { child, done } = follow("--refresh-every", "1s");
    await said(child, "Following");
    expect(requests()).toBe(3);
    expect(await place.locks()).toEqual([]);
    const opened = records().find(({ type }) => type === "wave_opened") as { user_ids: string[] };
    await resetPassword(place.sandbox, { user_id: opened.user_ids[0]! });
    const { code, stderr } = await done;
    expect(stderr).toContain("m: wave 3 is open");
    expect([code, requests()]).toEqual([0, 10]);
    const runs = records().filter(({ type }) => type === "run_started");
    expect(runs.some((run) => "operation" in run && run.operation === "refresh")).toBe(true);
    expect(records().filter(({ type }) => type === "issued")).toHaveLength(10);
  });

  it("ends at once on a signal while it waits, and the next one goes on", async () => {
    await place.manifest("m", place.users(6), {
      waves: [{ size: 3, gate: { after: "2s" } }, { rest: true }],
    });
    const { child, done } = follow();
    await said(child, "Following");
    child.kill("SIGTERM");
    expect((await done).code).toBe(143);
    expect(requests()).toBe(3);
    expect((await follow().done).code).toBe(0);
    expect(requests()).toBe(6);
  });

  it("hands over to the next job when the next wave opens after its time budget", async () => {
    await place.manifest("m", place.users(6), {
      waves: [{ size: 3, gate: { after: "2h" } }, { rest: true }],
    });
    const { code, stderr } = await follow("--time-budget", "1h").done;
    expect(stderr).toContain("The next wave opens after the time budget");
    expect([code, requests()]).toEqual([3, 3]);
  });

  it("ends when a gate has failed", async () => {
    const unknown = { user_id: "auth0|000000000000000000000000" };
    await place.manifest("m", [unknown, ...place.users(3)], {
      waves: [{ size: 4, gate: { rejected_max: 0 } }, { rest: true }],
    });
    const { code, stdout } = await follow("--concurrency", "1").done;
    expect(code).toBe(3);
    expect(stdout).toContain("rejected 1 of 4, and the limit is 0");
  });

  it("ends when the manifest is paused meanwhile, with nothing more sent", async () => {
    await place.manifest("m", place.users(6), {
      waves: [{ size: 3, gate: { completed: 1 } }, { rest: true }],
    });
    const { child, done } = follow("--refresh-every", "1s");
    await said(child, "Following");
    expect((await place.run(["pause", "--why", "the help desk is full", "m.yaml"])).code).toBe(0);
    const opened = records().find(({ type }) => type === "wave_opened") as { user_ids: string[] };
    await resetPassword(place.sandbox, { user_id: opened.user_ids[0]! });
    const { code, stderr } = await done;
    expect(code).toBe(4);
    expect(stderr).toContain("PAUSED");
    expect(requests()).toBe(3);
  });
});
