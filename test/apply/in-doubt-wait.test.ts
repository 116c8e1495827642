import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { ApplyEvent } from "../../src/apply/events.js";
import { InDoubtWait } from "../../src/apply/in-doubt-wait.js";
import { RunEnd } from "../../src/apply/run-end.js";

const HOUR_MS = 3_600_000;

function waitOf(ms: number, timeBudgetMs?: number, inDoubt: string[] = ["u:a"]) {
  const events: ApplyEvent[] = [];
  const end = new RunEnd(() => undefined);
  const wait = new InDoubtWait(inDoubt, {
    ...{ quietTime: { ms, localPort: undefined }, timeBudgetMs, end },
    emit: (event) => events.push(event),
  });
  return { wait, end, events };
}

describe("the wait of entries in doubt", () => {
  it("is over when no earlier request can arrive", async () => {
    const { wait, end, events } = waitOf(0);
    expect([await wait.over(), end.isStopping, events]).toEqual([true, false, []]);
  });

  it("is reported with its length, within a time budget that is longer", async () => {
    const { wait, end, events } = waitOf(HOUR_MS, 2 * HOUR_MS);
    const over = wait.over();
    expect(events).toEqual([
      {
        ...{ type: "waiting", why: "quiet_time", ms: expect.any(Number) },
        message: "an earlier request for them may still arrive, and would invalidate their new links",
      },
    ]);
    expect(end.isStopping).toBe(false);
    end.stop({ ended: "interrupted", error: undefined });
    expect(await over).toBe(false);
  });

  it("ends the run at once if the time budget is shorter", async () => {
    const { wait, end, events } = waitOf(HOUR_MS, HOUR_MS / 2);
    expect(await wait.over()).toBe(false);
    expect(end.reason).toEqual({ ended: "time_budget", error: undefined });
    expect(events).toMatchObject([
      { message: expect.stringMatching(/; the time budget is shorter than the wait$/) },
    ]);
    expect((events[0] as { ms: number }).ms).toBeGreaterThan(HOUR_MS - 10_000);
  });

  it("does not begin in a run that is stopping", async () => {
    const { wait, end, events } = waitOf(HOUR_MS);
    end.stop({ ended: "interrupted", error: undefined });
    expect([await wait.over(), events]).toEqual([false, []]);
  });

  it("ends with the run", async () => {
    const { wait, end } = waitOf(HOUR_MS);
    setTimeout(() => end.stop({ ended: "interrupted", error: undefined }), 10);
    expect(await wait.over()).toBe(false);
  });

  it("starts again for targets that this run has put in doubt, and only for such", async () => {
    const { wait } = waitOf(0);
    wait.add(new Set());
    expect([...wait.targets]).toEqual(["u:a"]);
    wait.add(new Set(["u:b", "u:c"]));
    expect([...wait.targets]).toEqual(["u:a", "u:b", "u:c"]);
  });

  it("is as long as at first after targets were added", async () => {
    const [restarted, earlier] = [waitOf(HOUR_MS), waitOf(HOUR_MS)];
    // More than a second: uptime has steps of one second on some systems.
    await sleep(1100);
    restarted.wait.add(new Set(["u:b"]));
    const waits = [restarted, earlier].map(({ wait }) => wait.over());
    const [long, short] = [restarted, earlier].map(({ events: [event] }) => (event as { ms: number }).ms);
    expect(long).toBeGreaterThan(short!);
    for (const { end } of [restarted, earlier]) end.stop({ ended: "interrupted", error: undefined });
    expect(await Promise.all(waits)).toEqual([false, false]);
  });
});
