import { describe, expect, it } from "vitest";
import { type EndReason, RunEnd } from "../../src/apply/run-end.js";
import { ReticketError } from "../../src/errors.js";

const INTERRUPTED: EndReason = { ended: "interrupted", error: undefined };
const BUDGET: EndReason = { ended: "time_budget", error: undefined };
const failure = new ReticketError("LEDGER_MOVED", "it is another's");

function endOf() {
  const stops: EndReason[] = [];
  return { stops, end: new RunEnd((reason) => stops.push(reason)) };
}

describe("the end of a run", () => {
  it("is `done` as long as nothing stops it", () => {
    const { end, stops } = endOf();
    expect([end.reason, end.isStopping, end.signal.aborted, end.timeIsUp.aborted, stops]).toEqual([
      { ended: "done", error: undefined },
      false,
      false,
      false,
      [],
    ]);
  });

  it("has the first reason, and is told once", () => {
    const { end, stops } = endOf();
    end.stop(INTERRUPTED);
    end.stop(BUDGET);
    expect([end.reason, end.isStopping, end.signal.aborted, stops]).toEqual([
      INTERRUPTED,
      true,
      true,
      [INTERRUPTED],
    ]);
  });

  it("has an error instead of an interruption, and the first error instead of later ones", () => {
    const { end, stops } = endOf();
    end.stop(INTERRUPTED);
    end.fail(failure);
    end.fail(new ReticketError("LEDGER_DAMAGED", "later"));
    expect(end.reason).toEqual({ ended: "stopped", error: failure });
    expect(stops).toEqual([INTERRUPTED]);
  });

  it("knows that the time is up also if the run was stopping already", () => {
    const { end } = endOf();
    end.stop(INTERRUPTED);
    expect(end.timeIsUp.aborted).toBe(false);
    end.stop(BUDGET);
    expect([end.timeIsUp.aborted, end.reason]).toEqual([true, INTERRUPTED]);
  });

  it("makes a ReticketError of any other error", () => {
    const cause = new Error("boom");
    const { end } = endOf();
    end.fail(cause);
    expect(end.reason).toMatchObject({
      ended: "stopped",
      error: { code: "INTERNAL", message: "reticket failed in the middle of a run", cause },
    });
    const other = endOf().end;
    other.fail(cause, "the taker failed");
    expect(other.reason.error?.message).toBe("the taker failed");
  });

  it("is `paused` at a pause, and `stopped` if the marks can't be read", () => {
    const paused = new ReticketError("PAUSED", "paused by ada");
    const { end } = endOf();
    end.halt(paused);
    expect(end.reason).toEqual({ ended: "paused", error: paused });
    const other = endOf().end;
    other.halt(failure);
    expect(other.reason).toEqual({ ended: "stopped", error: failure });
  });

  it("is `waiting` only if nothing stopped it", () => {
    const { end, stops } = endOf();
    end.wait();
    expect([end.reason, end.isStopping, stops]).toEqual([{ ended: "waiting", error: undefined }, false, []]);
    const stopped = endOf().end;
    stopped.stop(INTERRUPTED);
    stopped.wait();
    expect(stopped.reason).toEqual(INTERRUPTED);
  });
});
