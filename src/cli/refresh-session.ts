import { learnedRate } from "../plan/learned-rate.js";
import { unfinishedRevocations } from "../refresh/after-reset.js";
import { openTicketsOf } from "../refresh/open-tickets.js";
import {
  type RefreshProgress,
  type RefreshResult,
  refresh as refreshAll,
  type Via,
} from "../refresh/refresh.js";
import { VERSION } from "../version.js";
import { actor } from "./actor.js";
import type { Context } from "./context.js";
import type { Interruption } from "./interruption.js";
import { warnOfClock } from "./output/clock-text.js";
import { durationWords } from "./output/duration.js";
import type { Notes } from "./output/notes.js";
import { openTenant } from "./tenant.js";
import type { OpenLedgers, Workspace } from "./workspace.js";

/** Asks the tenant what happened to every issued ticket, and records the changes. The ledgers are locked. */
export async function refreshLedgers(
  context: Context,
  workspace: Workspace,
  { ledgers, states, pauses }: OpenLedgers,
  { via, revoke = true }: { via?: Via | undefined; revoke?: boolean },
  interruption: Interruption,
): Promise<RefreshResult> {
  const { env, notes } = context;
  const { settings, manifests } = workspace;
  const { tenant, concurrency, rate, headroom } = settings;
  const opened = await openTenant(context, settings);
  const progress = new ProgressNotes(notes);
  const cut = () => void opened.close();
  interruption.cut.addEventListener("abort", cut, { once: true });
  try {
    const isAnyLeft = revoke && unfinishedRevocations(manifests, states).next().done !== true;
    if (isAnyLeft || openTicketsOf(manifests, states).openTickets.length > 0) await opened.authenticate();
    return await refreshAll(
      { tenant, manifests, ledgers, states },
      {
        tenant: opened,
        via,
        knownRate: learnedRate(rate, states),
        concurrency,
        rate,
        headroom,
        revoke,
        actor: actor(env),
        toolVersion: VERSION,
        pauses: pauses?.signal,
        drain: interruption.drain,
        onProgress: (now) => progress.show(now),
        onWait: (ms) => notes.detail(`Waiting ${durationWords(ms)}: the tenant's rate limit was reached.`),
      },
    );
  } finally {
    progress.end();
    interruption.cut.removeEventListener("abort", cut);
    warnOfClock(opened.clock, notes);
    await opened.close();
  }
}

const LOG_MS = 10_000;

/** Shows progress: one live line on a terminal, a line every few seconds in a log. */
class ProgressNotes {
  #shownAt = performance.now();

  constructor(private readonly notes: Notes) {}

  show({ via, total, looked, status = "requested" }: RefreshProgress): void {
    const { notes } = this;
    if (notes.verbosity === "quiet") return;
    const words = via === "get" ? `${looked} of ${total} checked` : `${via}: ${status}`;
    if (notes.isTerminal) {
      notes.live(` ${words}`);
    } else if (performance.now() - this.#shownAt >= LOG_MS) {
      this.#shownAt = performance.now();
      notes.say(`refresh: ${words}`);
    }
  }

  end(): void {
    if (this.notes.isTerminal) this.notes.live("");
  }
}
