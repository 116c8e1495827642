import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { runInTerminal, type Typing } from "../support/terminal.js";
import { Workplace } from "../support/workplace.js";

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const CLEAR_LINE = "\r\u001b[K";
const ASKED = "Only `yes` is accepted";

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open({ faults: [parseFault("latency:150ms")] });
  await place.manifest("batch", place.users(24));
});
afterEach(() => place.close());

function apply(...typing: Typing[]) {
  return runInTerminal(
    ["apply", "--tickets-out", "t.ndjson", "--concurrency", "2", "."],
    { cwd: place.folder, env: place.env },
    typing,
  );
}

describe("apply on a terminal", () => {
  it("shows the plan, asks, and goes on after `yes` behind a progress bar that it takes away again", async () => {
    const { code, shown } = await apply([ASKED, "yes\r"]);
    expect(code).toBe(0);
    expect(shown.indexOf("Plan: 24 to issue.")).toBeLessThan(shown.indexOf("Issue 24 tickets in"));
    expect(shown.split(CLEAR_LINE).some((line) => /█.* \d+ of 24/.test(line))).toBe(true);
    expect(shown.split(CLEAR_LINE).at(-1)).toContain("Applied: 24 issued.");
  });

  it.each(["no\r", "y\r", "YES\r", "\r", CTRL_D])("sends nothing after %j", async (answer) => {
    const { code, shown } = await apply([ASKED, answer]);
    expect(code).toBe(1);
    expect(shown).toContain("NOT_CONFIRMED");
    expect(place.sandbox.stats().requests).toBe(0);
  });

  it("sends nothing after Ctrl-C at the question, gives the lock back, and exits 130", async () => {
    const { code, shown } = await apply([ASKED, CTRL_C]);
    expect(code).toBe(130);
    expect(shown).toContain("nothing was sent");
    expect(place.sandbox.stats().requests).toBe(0);
    expect(await place.locks()).toEqual([]);
  });

  it("finishes what is in flight after Ctrl-C in the middle, and exits 130", async () => {
    const { code, shown } = await apply([ASKED, "yes\r"], ["█", CTRL_C]);
    expect(code).toBe(130);
    expect(shown).toContain("SIGINT: sending nothing new");
    expect(shown).toMatch(/Interrupted: \d+ issued, \d+ left\./);
    const { stdout } = await place.run(["status", "--format", "json", "."]);
    expect(JSON.parse(stdout).manifests[0].counts).toMatchObject({ in_doubt: 0, rejected: 0 });
  });

  it("finishes what is in flight when the terminal goes away, and records it", async () => {
    await apply([ASKED, "yes\r"], ["█", (terminal) => terminal.kill("SIGKILL")]);
    await vi.waitUntil(async () => (await place.locks()).length === 0, {
      timeout: 300_000,
      interval: 100,
    });
    const { stdout } = await place.run(["status", "--format", "json", "."]);
    const { issued, in_doubt, pending } = JSON.parse(stdout).manifests[0].counts;
    expect(in_doubt).toBe(0);
    expect(issued).toBe(place.sandbox.stats().tickets);
    expect(pending).toBeGreaterThan(0);
  });
});
