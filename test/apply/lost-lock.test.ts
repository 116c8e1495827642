import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Stage } from "../support/stage.js";

const HOUR_MS = 3_600_000;
const realNow = Date.now;

let stage: Stage;
let offset = 0;
beforeEach(async () => {
  stage = await Stage.set();
  offset = 0;
  vi.spyOn(Date, "now").mockImplementation(() => realNow() + offset);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await stage.strike();
});

/** Gives the ledger's lock to another process, as `ledger unlock` and another run would. */
function loseLock(): void {
  const files = readdirSync(stage.folder, { recursive: true, encoding: "utf8" });
  const lock = join(stage.folder, files.find((name) => name.endsWith(".lock"))!);
  const holder = JSON.parse(readFileSync(lock, "utf8"));
  writeFileSync(lock, JSON.stringify({ ...holder, id: "01JBCDEFGHJKMNPQRSTVWXYZ99" }));
}

/** A run whose clock shows a gap after its third entry, and whose lock is lost in it, or is not. */
async function runWithGap({ lost, revokes }: { lost: boolean; revokes: boolean }) {
  let entries = 0;
  let requestsThen = Number.NaN;
  const performance = await stage.perform(stage.users(8), {
    sandbox: { clock: realNow },
    plan: { now: realNow() },
    manifest: { contain: new Set(revokes ? ["sessions" as const] : []) },
    apply: { concurrency: 1 },
    onEvent: (event, sandbox) => {
      if (event.type !== "entry" || ++entries !== 3) return;
      requestsThen = sandbox.stats().requests;
      offset = HOUR_MS;
      if (lost) loseLock();
    },
  });
  return { ...performance, requestsAfter: performance.sandbox.stats().requests - requestsThen };
}

describe.each([
  ["tickets", false],
  ["tickets and revocations", true],
])("a run whose lock is lost in a gap, with %s to send", (_, revokes) => {
  it("sends nothing more after the lock is lost, says why, and leaves claimed entries in doubt", async () => {
    const { result, requestsAfter, state } = await runWithGap({ lost: true, revokes });
    expect(requestsAfter).toBe(0);
    expect(result).toMatchObject({
      ended: "stopped",
      error: { code: "LEDGER_MOVED" },
      counts: { issued: 3 },
    });
    const doubts = [...state.targets()].filter(([, target]) => target.inDoubt);
    expect(doubts.length).toBeLessThanOrEqual(1);
  });

  it("continues after a gap if the lock is still its own", async () => {
    const { result } = await runWithGap({ lost: false, revokes });
    expect(result).toMatchObject({ ended: "done", counts: { issued: 8, in_doubt: 0 } });
  });
});
