import type { ApplyEvent, ApplyResult } from "../apply/events.js";
import type { DeliveryCounts } from "../deliver/events.js";
import type { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import type { Notice, NoticeType } from "../notify/notice.js";
import type { Notices } from "../notify/notices.js";
import { changeCount, hasEffect, laterCount, type Plan } from "../plan/plan.js";
import { VERSION } from "../version.js";
import type { LoadedConfig } from "./config.js";
import type { Context } from "./context.js";

/** What is told of a run besides which run it is. */
type Details = Omit<Notice, "type" | "operation" | "run" | "manifests">;

/** Which run it is. */
interface About extends Pick<Notice, "operation" | "manifests"> {
  /** Requests, links or messages. */
  planned: number;
}

/** How a run ended. */
export interface NoticedEnd {
  ended: string;
  error?: ReticketError | undefined;
  counts: Details["counts"];
  /** Of its deliveries, if it had any. */
  deliveries?: DeliveryCounts | undefined;
}

/** A workspace, as far as its notices are concerned. */
interface Notifying {
  config: Pick<LoadedConfig, "config"> | undefined;
  settings: { tenant: string };
}

/**
 * Tells the receivers under `notify` in the config how one run goes; without receivers it does nothing. It never throws, and
 * delays a run by a few seconds at its end at most.
 */
export class RunNotices {
  #run: string | undefined;

  private constructor(
    private readonly notices: Notices | undefined,
    private readonly about: About,
  ) {}

  /** Of a run that carries out a plan: `event` tells that it has started. */
  static ofPlan(
    context: Context,
    workspace: Notifying,
    operation: Notice["operation"],
    { manifests, summary }: Plan,
  ): Promise<RunNotices> {
    const names = manifests.filter(hasEffect).map(({ manifest }) => manifest.name);
    return RunNotices.#open(context, workspace, {
      operation,
      manifests: names,
      planned: changeCount(summary),
    });
  }

  /** Of a delivery that has started. */
  static async ofDelivery(
    context: Context,
    workspace: Notifying,
    run: string,
    delivering: readonly { manifest: { name: string }; tickets: readonly unknown[] }[],
  ): Promise<RunNotices> {
    const names = delivering.filter(({ tickets }) => tickets.length > 0).map(({ manifest }) => manifest.name);
    const notices = await RunNotices.#open(context, workspace, {
      operation: "deliver",
      manifests: [...new Set(names)],
      planned: delivering.reduce((sum, { tickets }) => sum + tickets.length, 0),
    });
    notices.#started(run);
    return notices;
  }

  /** What is loaded and opened here is done only if the config has receivers. */
  static async #open(
    { notes, env }: Context,
    { config, settings }: Notifying,
    about: About,
  ): Promise<RunNotices> {
    const notify = config?.config.notify;
    if (notify === undefined) return new RunNotices(undefined, about);
    const { Notices } = await import("../notify/notices.js");
    const notices = new Notices({
      ...{ config: notify, env, tenant: settings.tenant, toolVersion: VERSION },
      onUnsent: (receiver, why) => notes.say(escapeText(`Notices to ${receiver} were not sent: ${why}.`)),
    });
    return new RunNotices(notices, about);
  }

  event(event: ApplyEvent): void {
    if (event.type === "run_started") this.#started(event.run);
    else if (event.type === "wave_done") {
      const { manifest, wave, members } = event;
      this.send("wave.done", { wave, counts: { members } }, [manifest]);
    } else if (event.type === "gate_failed") {
      const { manifest, wave, number: name, count: measured, limit, of: members } = event;
      this.send("gate.failed", { wave, gate: { name, measured, limit }, counts: { members } }, [manifest]);
    }
  }

  /** @param manifests those that it is about; default: all of the run */
  send(type: NoticeType, details: Details, manifests = this.about.manifests): void {
    this.notices?.send({ operation: this.about.operation, manifests, run: this.#run, type, ...details });
  }

  /** Tells how the run ended, and waits a few seconds for what is on its way. */
  async ended({ ended, error, counts, deliveries }: NoticedEnd): Promise<void> {
    const type = ended === "paused" ? "run.paused" : ended === "stopped" ? "run.stopped" : "run.finished";
    const code = type === "run.stopped" ? { code: error?.code } : {};
    this.send(type, { ended, ...code, counts: { ...counts, ...deliveryCounts(deliveries) } });
    await this.notices?.close();
  }

  #started(run: string): void {
    this.#run = run;
    this.send("run.started", { counts: { planned: this.about.planned } });
  }
}

/** What a run of `apply` did and left. */
export function endCounts({
  counts,
  left,
  later,
  redirected,
  withheld,
  containment,
  invalidation,
}: ApplyResult): Details["counts"] {
  return {
    ...counts,
    ...{ left, later: laterCount(later), redirected },
    ...{ withheld: withheld.total, uncontained: containment?.uncontained ?? 0 },
    ...(invalidation === undefined ? {} : { not_invalidated: invalidation.failed + invalidation.left }),
  };
}

function deliveryCounts(deliveries: DeliveryCounts | undefined): Details["counts"] {
  if (deliveries === undefined) return {};
  const { delivered, reminded, undelivered, in_doubt, left } = deliveries;
  const reminders = reminded === 0 ? {} : { reminded };
  return { delivered, ...reminders, undelivered, deliveries_in_doubt: in_doubt, not_delivered: left };
}
