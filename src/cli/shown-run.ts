import { apply } from "../apply/apply.js";
import type { ApplyOptions } from "../apply/apply-options.js";
import type { ApplyEvent, ApplyResult } from "../apply/events.js";
import type { Plan } from "../plan/plan.js";
import { VERSION } from "../version.js";
import { actor } from "./actor.js";
import type { ApplyFlags } from "./apply-plan.js";
import type { Context } from "./context.js";
import type { Interruption } from "./interruption.js";
import { RunNotices } from "./notices.js";
import { confirmOthers } from "./other-ledgers.js";
import { toJson } from "./output/json.js";
import { RunNotes } from "./output/run-notes.js";
import { Tally } from "./output/tally.js";
import type { OpenLedgers, Workspace } from "./workspace.js";

/** A session whose ledgers are locked. */
export interface RunSession {
  context: Context;
  workspace: Workspace;
  ledgers: OpenLedgers;
  interruption: Interruption;
  flags: Pick<ApplyFlags, "format" | "maxRejections" | "timeBudget">;
}

/** What a run resulted in, and who is told of its end. */
export interface ShownRun {
  result: ApplyResult;
  tally: Tally;
  notices: RunNotices;
}

/** Carries a plan out, and shows its events as they come. */
export async function showRun(
  plan: Plan,
  { context, workspace, ledgers, interruption, flags }: RunSession,
  command: "apply" | "invalidate",
  options: Pick<ApplyOptions, "tenant" | "recipients"> & Partial<ApplyOptions>,
): Promise<ShownRun> {
  const { out, notes, env } = context;
  const { concurrency, rate, headroom } = workspace.settings;
  const tally = new Tally();
  const runNotes = new RunNotes(notes);
  const notices = await RunNotices.ofPlan(context, workspace, command, plan);
  const onEvent = (event: ApplyEvent): void => {
    for (const each of [tally, runNotes, notices]) each.event(event);
    if (flags.format === "json") out.line(toJson(event));
  };
  try {
    const result = await apply(plan, {
      ...{ ledgers: ledgers.ledgers, recorded: [...ledgers.states.values()] },
      ...{ concurrency, rate, headroom, maxRejections: flags.maxRejections },
      ...{ timeBudgetMs: flags.timeBudget, actor: actor(env), toolVersion: VERSION },
      ...{ pauses: ledgers.pauses?.signal, drain: interruption.drain, cut: interruption.cut, onEvent },
      confirmOthers: () => confirmOthers(plan, workspace, ledgers),
      onProgress: (progress) => runNotes.start(progress),
      ...options,
    });
    return { result, tally, notices };
  } finally {
    runNotes.end();
  }
}
