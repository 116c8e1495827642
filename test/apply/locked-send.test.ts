import { describe, expect, it } from "vitest";
import { sendLocked } from "../../src/apply/locked-send.js";
import { ReticketError } from "../../src/errors.js";

/** A lock whose answers are told one after the other. */
function lockOf(held: boolean[]) {
  const asked: string[] = [];
  return {
    asked,
    confirmHeld: async () => void asked.push("confirm"),
    isHeld: () => {
      asked.push("moment");
      return held.shift() ?? true;
    },
  };
}

describe("sendLocked", () => {
  it("confirms the lock before a request, and checks it again at the last moment", async () => {
    const lock = lockOf([]);
    const outcome = await sendLocked(lock, async (mayLeave) => {
      lock.asked.push("connect");
      return mayLeave() ? { type: "issued" } : { type: "unsent" };
    });
    expect(outcome).toEqual({ type: "issued" });
    expect(lock.asked).toEqual(["confirm", "connect", "moment"]);
  });

  it("sends a withheld request after the lock is confirmed again", async () => {
    const lock = lockOf([false, false, true]);
    let attempts = 0;
    const outcome = await sendLocked(lock, async (mayLeave) => {
      attempts++;
      return mayLeave() ? { type: "issued" } : { type: "unsent" };
    });
    expect([outcome.type, attempts]).toEqual(["issued", 3]);
    expect(lock.asked.filter((what) => what === "confirm")).toHaveLength(3);
  });

  it("does not repeat a request that was unsent for another reason, or that may have left", async () => {
    for (const type of ["unsent", "in_doubt"]) {
      let attempts = 0;
      const outcome = await sendLocked(lockOf([type === "unsent"]), async (mayLeave) => {
        attempts++;
        mayLeave();
        return { type };
      });
      expect([outcome.type, attempts]).toEqual([type, 1]);
    }
  });

  it("sends nothing once a manifest of the run is paused, and says why", async () => {
    const paused = new ReticketError("PAUSED", "paused by ada");
    const lock = { confirmHeld: () => Promise.reject(paused), isHeld: () => true };
    let attempts = 0;
    const outcome = await sendLocked(lock, async () => {
      attempts++;
      return { type: "issued" };
    });
    expect([outcome, attempts]).toEqual([{ type: "unsent", why: "paused by ada" }, 0]);
  });

  it("sends nothing if another process holds the lock", async () => {
    const lock = {
      confirmHeld: () => Promise.reject(new ReticketError("LEDGER_MOVED", "it is another's")),
      isHeld: () => true,
    };
    let attempts = 0;
    const sent = sendLocked(lock, async () => {
      attempts++;
      return { type: "issued" };
    });
    await expect(sent).rejects.toMatchObject({ code: "LEDGER_MOVED" });
    expect(attempts).toBe(0);
  });
});
