import { describe, expect, it } from "vitest";
import { type Notice, noticePayload } from "../../src/notify/notice.js";
import { noticeText } from "../../src/notify/notice-text.js";

const TENANT = "acme.eu.auth0.com";
const notice: Notice = {
  type: "run.finished",
  operation: "apply",
  run: "01JBCDEFGHJKMNPQRSTVWXYZ01",
  manifests: ["inc-2041"],
  ended: "done",
  counts: { issued: 79_204, rejected: 3, in_doubt: 0, left: 0 },
};

describe("a notice as text", () => {
  it.each<[Partial<Notice>, string]>([
    [{}, "has finished: 79,204 issued, 3 rejected."],
    [{ type: "run.started", counts: { planned: 5 } }, "has started: 5 planned."],
    [{ ended: "time_budget", counts: {} }, "has used up its time budget."],
    [{ ended: "waiting", counts: { issued: 50 } }, "has done what is open, and waits: 50 issued."],
    [{ ended: "interrupted", counts: { in_doubt: 2 } }, "was interrupted: 2 in doubt."],
    [{ type: "run.paused", counts: { left: 4 } }, "is paused: 4 left."],
    [{ type: "run.stopped", code: "BREAKER_OPEN", counts: {} }, "was stopped (BREAKER_OPEN)."],
    [{ type: "wave.done", wave: 2, counts: { issued: 500 } }, "has done wave 2: 500 issued."],
    [
      {
        type: "gate.failed",
        wave: 1,
        gate: { name: "rejected_max", measured: 0.04, limit: 0.02 },
        counts: { rejected: 2 },
      },
      "lets nothing more out: the gate of wave 1 failed (rejected_max: 0.04, limit 0.02): 2 rejected.",
    ],
  ])("%j", (details, words) => {
    expect(noticeText({ ...notice, ...details }, TENANT)).toBe(`apply of inc-2041 (${TENANT}) ${words}`);
  });

  it("names five manifests at most", () => {
    const manifests = ["a", "b", "c", "d", "e", "f", "g"];
    expect(noticeText({ ...notice, manifests }, TENANT)).toContain("apply of a, b, c, d, e and 2 more (");
  });
});

it("a notice for programs has a type, a time, and only what there is to say", () => {
  const at = new Date(Date.UTC(2026, 10, 26, 3, 4, 5, 678));
  expect(noticePayload({ ...notice, type: "wave.done", wave: 1, run: undefined }, TENANT, at)).toEqual({
    type: "reticket.wave.done",
    timestamp: "2026-11-26T03:04:05.678Z",
    data: {
      tenant: TENANT,
      operation: "apply",
      run: null,
      manifests: ["inc-2041"],
      ended: "done",
      wave: 1,
      counts: { issued: 79_204, rejected: 3, in_doubt: 0, left: 0 },
    },
  });
});
