import { describe, expect, it } from "vitest";
import type { DeliveryChannel } from "../../src/generated/ledger-record.js";
import { deliveringRecord } from "../../src/ledger/claim.js";
import type { LedgerRecord, TargetState } from "../../src/ledger/ledger.js";
import { targetId } from "../../src/target.js";
import { stateOf } from "../support/manifests.js";
import { ada, issued, newRun, sha, started } from "./support.js";

const run = newRun();
const DAY = 86_400;

function claim(reminder: number | undefined, channel: DeliveryChannel = "smtp"): LedgerRecord {
  const record = deliveringRecord(run, channel, [ada], ["ada@example.com"]);
  return reminder === undefined ? record : { ...record, reminder };
}

function outcome(
  reminder: number | undefined,
  type: string,
  channel: DeliveryChannel = "smtp",
): LedgerRecord {
  const details =
    type === "delivered"
      ? { id: "x" }
      : { why: "451", ...(type === "undelivered" ? { permanent: false } : {}) };
  const which = reminder === undefined ? {} : { reminder };
  return { type, run, key: sha("k"), target: ada, channel, ...which, ...details } as LedgerRecord;
}

function fold(...records: LedgerRecord[]): TargetState {
  return stateOf([started(run), ...records]).get(targetId(ada))!;
}

describe("reminders", () => {
  it("change nothing of the first delivery", () => {
    const state = fold(
      issued(ada),
      claim(undefined),
      outcome(undefined, "delivered"),
      claim(DAY),
      outcome(DAY, "undelivered"),
    );
    expect(state).toMatchObject({
      delivery: { smtp: "delivered" },
      deliveryFailures: undefined,
      deliveringBy: undefined,
      reminders: [{ afterSec: DAY, marks: { smtp: "undelivered" }, deliveredAt: undefined }],
    });
  });

  it("are in doubt from their claim to their outcome, each by itself, channel by channel", () => {
    const state = fold(
      issued(ada),
      claim(DAY),
      claim(DAY, "file"),
      outcome(DAY, "delivered", "file"),
      claim(3 * DAY),
    );
    expect(state.reminders).toMatchObject([
      { afterSec: DAY, marks: { smtp: "delivering", file: "delivered" } },
      { afterSec: 3 * DAY, marks: { smtp: "delivering" } },
    ]);
    expect(state.delivery).toBeUndefined();
  });

  it("of an older ticket count for nothing", () => {
    const state = fold(issued(ada), claim(DAY), outcome(DAY, "delivered"), { ...issued(ada), run });
    expect(state.reminders).toEqual([]);
  });

  it("are counted as such in a run, and not as deliveries", () => {
    const { everyRun } = stateOf([
      started(run),
      issued(ada),
      claim(undefined),
      outcome(undefined, "delivered"),
      claim(DAY),
      outcome(DAY, "delivered"),
      claim(2 * DAY),
      outcome(2 * DAY, "undelivered"),
    ]);
    expect(everyRun[0]!.recorded).toMatchObject({ delivered: 1, reminded: 1 });
    expect(everyRun[0]!.recorded.undelivered).toBeUndefined();
  });
});
