import { laterCount, type Plan } from "../plan/plan.js";
import type { ApplyFlags } from "./apply-plan.js";
import type { Context } from "./context.js";
import { EXIT } from "./exit.js";
import { addStepSummary, setOutputs } from "./github-actions.js";
import { idleText } from "./output/apply-text.js";
import { planMarkdown } from "./output/plan-markdown.js";
import { summaryLine } from "./output/plan-words.js";
import type { OpenLedgers } from "./workspace.js";

interface IdleSession {
  context: Context;
  paths: readonly string[];
  flags: Pick<ApplyFlags, "format">;
  ledgers: OpenLedgers;
}

/** Says why an `apply` does nothing. @returns the exit code */
export async function idleRun(plan: Plan, { context, paths, flags, ledgers }: IdleSession): Promise<number> {
  if (flags.format === "text") await context.out.write(idleText(plan, paths));
  await addStepSummary(context, () => planMarkdown({ plan, rate: undefined }));
  await setOutputs(context, {
    summary: summaryLine(plan),
    ended: "done",
    issued: "0",
    rejected: "0",
    in_doubt: "0",
    left: String(laterCount(plan.later)),
    witness: await ledgers.witness(),
  });
  return exitOfIdle(plan);
}

/** The exit code of a run that has nothing to do. */
export function exitOfIdle({ summary, later }: Plan): number {
  return summary.hold + summary.rejected + laterCount(later) > 0 ? EXIT.leftovers : EXIT.done;
}
