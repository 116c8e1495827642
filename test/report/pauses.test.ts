import { ulid } from "ulid";
import { describe, expect, it } from "vitest";
import type { PauseEvent } from "../../src/ledger/pause/mark.js";
import { pausesSection } from "../../src/report/html/pauses-section.js";
import { Redaction } from "../../src/report/html/redaction.js";
import { pausePeriods } from "../../src/report/pauses.js";
import type { ResetReport } from "../../src/report/report.js";

const NOON = Date.UTC(2026, 10, 24, 12);

function event(type: PauseEvent["type"], minutes: number, actor: string, why?: string): PauseEvent {
  return { type, id: ulid(NOON + minutes * 60_000), actor, ...(why === undefined ? {} : { why }) };
}

describe("the pauses of a manifest", () => {
  it("are the times from a pause to the resume that ends it, with who and why", () => {
    const events = [
      event("resumed", -5, "eve@ops"),
      event("paused", 0, "ada@ops", "help desk is full"),
      event("paused", 1, "bob@ops", "the same"),
      event("resumed", 30, "bob@ops"),
      event("resumed", 31, "ada@ops"),
      event("paused", 60, "cyd@ops", "night"),
    ];
    const first = { by: "ada@ops", why: "help desk is full", resumedBy: "bob@ops" };
    expect(pausePeriods(events)).toEqual([
      { from: "2026-11-24T12:00:00Z", to: "2026-11-24T12:30:00Z", ...first },
      { from: "2026-11-24T13:00:00Z", to: undefined, by: "cyd@ops", why: "night", resumedBy: undefined },
    ]);
  });

  it("are listed in a report as text, and without hosts and addresses if it is redacted", () => {
    const why = "<b>ada@example.com</b> called";
    const periods = pausePeriods([event("paused", 0, "ada@host-7", why)]);
    const report = {
      pauses: periods.map((period) => ({ ...period, manifest: "inc" })),
    } as unknown as ResetReport;
    const open = pausesSection(report, new Redaction(false)).text;
    expect(open).toContain("&lt;b&gt;ada@example.com&lt;/b&gt; called");
    expect(open).toContain("still paused");
    const redacted = pausesSection(report, new Redaction(true)).text;
    expect(redacted).not.toMatch(/ada@example\.com|host-7/);
  });

  it("leave no section in a report of a manifest that was never paused", () => {
    expect(pausesSection({ pauses: [] } as unknown as ResetReport, new Redaction(false)).text).toBe("");
  });
});
