import type { Routes } from "../deliver/routes.js";
import { ReticketError } from "../errors.js";
import { type Plan, sendCount } from "../plan/plan.js";
import type { ApplyFlags } from "./apply-plan.js";
import { confirm } from "./confirm.js";
import type { Context } from "./context.js";
import type { Interruption } from "./interruption.js";
import { counted } from "./output/check.js";

/** Asks the user to confirm the plan. @throws ReticketError NOT_CONFIRMED, INTERRUPTED */
export async function askToApply(
  plan: Plan,
  asked: {
    context: Context;
    routes: Routes | undefined;
    interruption: Interruption;
    flags: Pick<ApplyFlags, "containOnly" | "follow">;
  },
): Promise<void> {
  const { routes, flags } = asked;
  const { wave } = plan.later;
  const count = sendCount(plan.summary);
  const { redirect, invalidate } = plan.summary;
  const { revocations, replacements } = plan;
  const killed =
    invalidate > 0 && flags.containOnly !== true ? [`invalidate ${counted(invalidate, "link")}`] : [];
  const redirected = redirect === 0 ? [] : [`redirect ${counted(redirect, "link")}`];
  if (count + revocations + replacements === 0) {
    await askFor(`${capitalized([...killed, ...redirected].join(", "))} in ${plan.tenant}?`, asked);
    return;
  }
  const steps = [
    ...(replacements > 0 ? [`replace the passwords of ${counted(replacements, "user")}`] : []),
    ...(revocations > 0 ? [`revoke the sessions of ${counted(revocations, "user")}`] : []),
    ...killed,
  ];
  if (flags.containOnly === true) {
    await askFor(`${capitalized(steps.join(", and "))} in ${plan.tenant}, and issue no ticket?`, asked);
    return;
  }
  const what = capitalized(steps.length === 0 ? "issue" : `${steps.join(", ")}, and issue`);
  const delivers = routes !== undefined && routes.used.size > 0;
  const also = redirect === 0 ? "" : `, redirect ${counted(redirect, "link")}`;
  const later = flags.follow === true && wave > 0 ? ` now, and ${wave} more as their waves open` : "";
  const question = `${what} ${counted(count, "ticket")}${later}${also} in ${plan.tenant}${delivers ? `, and deliver ${count === 1 ? "it" : "them"}` : ""}?`;
  await askFor(question, asked);
}

/** Asks on the terminal. @throws ReticketError NOT_CONFIRMED, INTERRUPTED */
export async function askFor(
  question: string,
  { context: { notes }, interruption }: { context: Context; interruption: Interruption },
): Promise<void> {
  if (process.stdin.isTTY !== true || !notes.isTerminal) {
    throw new ReticketError("NOT_CONFIRMED", "no terminal to ask for confirmation: nothing was sent", {
      hint: "give `--auto-approve`, or a reviewed plan with `--plan FILE`",
    });
  }
  await confirm(`\n${question}`, notes, interruption);
}

function capitalized(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}
