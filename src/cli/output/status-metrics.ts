import { medianTime, shareCompleted } from "../../report/progress.js";
import { ENTRY_STATES } from "../../report/states.js";
import type { ManifestStatus } from "../../report/status.js";

interface Family {
  name: string;
  help: string;
  unit?: "seconds" | "ratio";
  samples: { labels: Record<string, string>; value: number }[];
}

/**
 * Status as OpenMetrics text (application/openmetrics-text, version 1.0.0), for a node exporter's textfile collector. Only
 * gauges, labeled with tenant and manifest; no users.
 * @param now milliseconds since the epoch
 */
export function* statusMetrics(statuses: readonly ManifestStatus[], now: number): Generator<string> {
  for (const { name, help, unit, samples } of families(statuses, now)) {
    if (samples.length === 0) continue;
    yield `# TYPE ${name} gauge\n`;
    if (unit !== undefined) yield `# UNIT ${name} ${unit}\n`;
    yield `# HELP ${name} ${help}\n`;
    for (const { labels, value } of samples) {
      const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
      yield `${name}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`} ${value}\n`;
    }
  }
  yield "# EOF\n";
}

function families(statuses: readonly ManifestStatus[], now: number): Family[] {
  const each = (value: (status: ManifestStatus) => number | undefined) =>
    statuses.flatMap((status) => {
      const number = value(status);
      return number === undefined ? [] : [{ labels: labelsOf(status), value: number }];
    });
  return [
    {
      name: "reticket_entries",
      help: "Entries of the manifest by state.",
      samples: statuses.flatMap((status) =>
        ENTRY_STATES.map((state) => ({
          labels: { ...labelsOf(status), state },
          value: status.states[state],
        })),
      ),
    },
    {
      name: "reticket_tickets_issued",
      help: "Entries for which a ticket was issued, whatever their state.",
      samples: each(({ counts }) => counts.issued),
    },
    {
      name: "reticket_tickets_delivered",
      help: "Entries whose newest ticket was delivered.",
      samples: each(({ progress }) => progress.delivered),
    },
    {
      name: "reticket_tickets_reminded",
      help: "Entries of whose newest ticket a reminder was delivered.",
      samples: each(({ reminders }) => reminders?.reminded),
    },
    {
      name: "reticket_reminders_due",
      help: "Entries whose reminder is due.",
      samples: each(({ reminders }) => reminders?.due),
    },
    {
      name: "reticket_tickets_invalidated",
      help: "Entries whose newest link was invalidated.",
      samples: each(({ counts }) => counts.invalidated),
    },
    {
      name: "reticket_accounts",
      help: "Accounts that were to be contained, by outcome.",
      samples: statuses
        .filter(({ wantsContainment }) => wantsContainment)
        .flatMap((status) =>
          (["contained", "uncontained"] as const).map((state) => ({
            labels: { ...labelsOf(status), state },
            value: status.counts[state],
          })),
        ),
    },
    {
      name: "reticket_sessions",
      help: "Entries whose sessions were to be revoked, by outcome.",
      samples: statuses.flatMap((status) =>
        Object.entries(status.sessions ?? {}).map(([state, value]) => ({
          labels: { ...labelsOf(status), state },
          value,
        })),
      ),
    },
    {
      name: "reticket_paused",
      help: "Whether the manifest is paused: 1 or 0.",
      samples: each(({ paused }) => (paused === undefined ? 0 : 1)),
    },
    {
      name: "reticket_completed_ratio",
      unit: "ratio",
      help: "Part of the issued entries whose password was reset.",
      samples: each(({ progress }) => shareCompleted(progress)),
    },
    {
      name: "reticket_time_to_reset_median_seconds",
      unit: "seconds",
      help: "Median time from a ticket's issue to the reset, of those that have reset.",
      samples: each(({ progress }) => seconds(medianTime(progress))),
    },
    {
      name: "reticket_waiting_longest_since_seconds",
      unit: "seconds",
      help: "When the oldest ticket without a reset was issued, Unix time.",
      samples: each(({ progress }) => seconds(progress.oldest?.issuedAt)),
    },
    {
      name: "reticket_last_run_started_seconds",
      unit: "seconds",
      help: "When the last apply started, Unix time.",
      samples: each(({ lastRun }) => lastRun && seconds(Date.parse(lastRun.startedAt))),
    },
    {
      name: "reticket_status_made_seconds",
      unit: "seconds",
      help: "When this file was written, Unix time.",
      samples: [{ labels: {}, value: now / 1000 }],
    },
  ];
}

function labelsOf({ tenant, name }: ManifestStatus): Record<string, string> {
  return { tenant, manifest: name };
}

function seconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1000;
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
