import type { Routes } from "../deliver/routes.js";
import { ReticketError } from "../errors.js";
import { type Plan, sendCount } from "../plan/plan.js";
import { confirm } from "./confirm.js";
import type { Context } from "./context.js";
import type { Interruption } from "./interruption.js";
import { counted } from "./output/check.js";

/** Asks for a `yes` to what the plan would do. @throws ReticketError NOT_CONFIRMED, INTERRUPTED */
export async function askToApply(
  plan: Plan,
  asked: { context: Context; routes: Routes | undefined; interruption: Interruption },
): Promise<void> {
  const { context, routes, interruption } = asked;
  const { notes } = context;
  if (process.stdin.isTTY !== true || !notes.isTerminal) {
    throw new ReticketError("NOT_CONFIRMED", "there is no terminal to ask on: nothing was sent", {
      hint: "give `--auto-approve`, or `--plan FILE` with a plan that was reviewed",
    });
  }
  const count = sendCount(plan.summary);
  const { redirect } = plan.summary;
  if (count === 0) {
    await confirm(`\nRedirect ${counted(redirect, "link")} in ${plan.tenant}?`, notes, interruption);
    return;
  }
  const { revocations } = plan;
  const what =
    revocations === 0 ? "Issue" : `Revoke the sessions of ${counted(revocations, "user")}, and issue`;
  const told = routes !== undefined && routes.used.size > 0;
  const also = redirect === 0 ? "" : `, redirect ${counted(redirect, "link")}`;
  const question = `\n${what} ${counted(count, "ticket")}${also} in ${plan.tenant}${told ? `, and deliver ${count === 1 ? "it" : "them"}` : ""}?`;
  await confirm(question, notes, interruption);
}
