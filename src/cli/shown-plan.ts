import { type ApplyFlags, isApproved } from "./apply-plan.js";
import type { Context } from "./context.js";
import { coloursFor } from "./output/colours.js";
import { toJson } from "./output/json.js";
import { planText } from "./output/plan-text.js";
import type { PlanView } from "./output/plan-words.js";

/** Shows the plan of a run before it is carried out. With JSON on standard output, who is asked to approve it reads it as text. */
export async function showPlan(
  view: PlanView,
  {
    context: { out, notes, env },
    flags,
  }: { context: Context; flags: Pick<ApplyFlags, "format" | "saved" | "reviewed" | "autoApprove"> },
): Promise<void> {
  if (flags.format === "text") return out.write(planText(view, coloursFor(out.terminal, env)));
  const { tenant, summary, warnings } = view.plan;
  out.line(toJson({ type: "plan", tenant, summary, warnings }));
  if (isApproved(flags)) return;
  for (const piece of planText(view, notes.colours)) notes.insist(piece.trimEnd());
}
