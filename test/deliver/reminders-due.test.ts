import { describe, expect, it } from "vitest";
import { type ReminderConditions, remindersOf } from "../../src/deliver/reminders-due.js";
import { deliveringRecord } from "../../src/ledger/claim.js";
import type { LedgerRecord, TargetState } from "../../src/ledger/ledger.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { LinkHosts } from "../../src/tenant/link.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";
import { plainState } from "../support/plain-state.js";

const TENANT = "acme.eu.auth0.com";
const linkHosts = new LinkHosts({ tenant: TENANT });
const HOUR_MS = 3_600_000;
const ISSUED = Date.parse("2026-11-24T00:00:00Z");
const DAY = 86_400;
const user = { user_id: "auth0|1" };
const manifest = { ...manifestOf("move", [user]), remind: [DAY, 3 * DAY] };
const key = manifestKeys(manifest, TENANT).at(0);

function outcome(type: string, more: object = {}): LedgerRecord {
  const details = type === "delivered" ? { id: "x" } : { why: "?", permanent: false };
  return { type, run: RUN, key, target: user, channel: "smtp", ...details, ...more } as LedgerRecord;
}

const FIRST: LedgerRecord[] = [issuedRecord(user, key), outcome("delivered")];

/** What is due so many hours after the ticket was issued, or when. */
function dueAfter(
  hours: number,
  records: readonly LedgerRecord[] = FIRST,
  { change = {}, ...conditions }: Partial<ReminderConditions> & { change?: Partial<TargetState> } = {},
): string {
  const folded = stateOf(records);
  const get = (id: string) => {
    const recorded = folded.get(id);
    return recorded === undefined ? undefined : { ...plainState(recorded), ...change };
  };
  const states = new Map([["move", { ...folded, get }]]);
  const now = ISSUED + hours * HOUR_MS;
  const { due, nextAt } = remindersOf(manifest, states, { now, linkHosts, ...conditions });
  const [one] = due.values();
  if (one !== undefined) return `${one.afterSec / 3_600}h ${one.via.join()}`;
  return nextAt === undefined ? "none" : `at ${(nextAt - ISSUED) / HOUR_MS}h`;
}

describe("a reminder", () => {
  it("is due from its time on until the next one is, and the last one until an hour before the link expires", () => {
    expect([0, 23.9, 24, 71.9, 72, 118.9, 119].map((hours) => dueAfter(hours))).toEqual([
      ...["at 24h", "at 24h", "24h smtp", "24h smtp", "72h smtp", "72h smtp", "none"],
    ]);
  });

  it("is sent once: not again where it was delivered, refused or may have arrived, but where it was put off", () => {
    const day = { reminder: DAY };
    expect(dueAfter(30, [...FIRST, outcome("undelivered", day)])).toBe("24h smtp");
    for (const done of [
      outcome("delivered", day),
      outcome("undelivered", { ...day, permanent: true }),
      outcome("delivery_in_doubt", { ...day, permanent: undefined }),
      { ...deliveringRecord(RUN, "smtp", [user]), ...day },
    ]) {
      expect(dueAfter(30, [...FIRST, done])).toBe("at 72h");
    }
  });

  it("is sent through the channels that delivered the ticket, and that the manifest still uses", () => {
    const both = [...FIRST, outcome("delivered", { channel: "file" })];
    expect(dueAfter(30, both)).toBe("24h smtp,file");
    expect(dueAfter(30, both, { via: ["file"] })).toBe("24h file");
    expect(dueAfter(30, both, { via: [] })).toBe("none");
    expect(dueAfter(30, [FIRST[0]!, outcome("delivery_in_doubt", { permanent: undefined })])).toBe("none");
    expect(dueAfter(30, [FIRST[0]!])).toBe("none");
  });

  it("waits for half of its time since the last message, where that came late", () => {
    const late = { deliveredAt: ISSUED + 23 * HOUR_MS };
    expect(dueAfter(30, FIRST, { change: late })).toBe("at 35h");
    expect(dueAfter(35, FIRST, { change: late })).toBe("24h smtp");
    const reminders = [
      { afterSec: DAY, marks: { smtp: "delivered" as const }, deliveredAt: ISSUED + 71 * HOUR_MS },
    ];
    expect(dueAfter(72, FIRST, { change: { reminders } })).toBe("at 95h");
  });

  it.each<[string, Partial<TargetState>]>([
    ["has reset", { observed: { state: "completed", at: ISSUED } }],
    ["is gone", { observed: { state: "gone", at: ISSUED, why: "blocked" } }],
    ["may have a newer ticket", { inDoubt: true }],
    [
      "has a link that was taken back",
      { invalidation: { state: "invalidated", at: 0, why: undefined, mayArrive: false } },
    ],
    [
      "has a link that may have been taken back",
      { invalidation: { state: "in_doubt", at: 0, why: undefined, mayArrive: true } },
    ],
    ["has a ticket of which lines are lost", { unsure: true }],
    ["has another address in the manifest", { deliverTo: "other@mail.example" }],
  ])("is never sent to a user who %s", (_, change) => {
    expect(dueAfter(30, FIRST, { change })).toBe("none");
  });

  it("is not sent while the ticket itself is delivered, for a withheld link, or for a link that another manifest's ticket killed", () => {
    expect(dueAfter(30, FIRST, { isDelivered: () => true })).toBe("none");
    const withheld = {
      ...FIRST[0]!,
      held_back: { why: "foreign_host", host: "evil.example" },
    } as LedgerRecord;
    expect(dueAfter(30, [withheld, FIRST[1]!])).toBe("none");
    const other = stateOf([issuedRecord(user, `${"k".repeat(42)}A`)], "2026-11-24T06:00:00.000Z");
    const states = new Map([
      ["move", stateOf(FIRST)],
      ["other", other],
    ]);
    expect(remindersOf(manifest, states, { now: ISSUED + 30 * HOUR_MS, linkHosts }).due.size).toBe(0);
  });
});
