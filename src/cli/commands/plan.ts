import { Argument, Command, Option } from "commander";
import type { Routes } from "../../deliver/routes.js";
import { escapeText } from "../../escape.js";
import { expectedRate } from "../../plan/learned-rate.js";
import { makePlan } from "../../plan/make-plan.js";
import { hasWork } from "../../plan/plan.js";
import { hashPlan, savePlan } from "../../plan/saved-plan.js";
import { runsAtWork } from "../../report/work-at-hand.js";
import { VERSION } from "../../version.js";
import type { Context } from "../context.js";
import { manifestPaths, PATHS } from "../default-paths.js";
import { deliveryPlanOf, exampleMailOf, routesOf } from "../delivery.js";
import { effectsOf } from "../effects.js";
import { EXIT, exitHelp } from "../exit.js";
import { addStepSummary, setOutputs } from "../github-actions.js";
import { type GivenNarrowing, NARROWING_OPTIONS, readNarrowing } from "../narrowing.js";
import { LANGUAGE, repeated } from "../options.js";
import { coloursFor } from "../output/colours.js";
import { mailText } from "../output/mail-text.js";
import { planJson } from "../output/plan-json.js";
import { planMarkdown, planOutputs } from "../output/plan-markdown.js";
import { planText } from "../output/plan-text.js";
import type { PlanView } from "../output/plan-words.js";
import { shellWords } from "../output/shell.js";
import { writePlanFile } from "../plan-file.js";
import { refusalsOf, refuse } from "../policy.js";
import { reminderCounts } from "../remind.js";
import { openWorkspace, readLedgers, type Workspace } from "../workspace.js";

const HELP = `
Needs no credentials, sends nothing, and writes nothing except \`--out\`.

Signs: + issue, -/+ replace (the previous link stops working), ~ retry, ! reissue,
++ renew (the link expired unused), > redirect (an undelivered link goes to another address),
? in doubt and held, x rejected; * before a sign: the account is contained first

After its reason, a row shows the address if the manifest gives one (\`→ address\`), and every request field and
generation that differs from \`spec.defaults\`. Below, the plan shows where requests, tickets and mails go. A saved plan
binds all of that.

--limit, --only and --exclude narrow the plan as in \`apply\`. A saved plan binds whom they name, whatever happens to a list later.

Examples:
  $ reticket plan resets/
  $ reticket plan --out plan.json resets/ && reticket apply --plan plan.json
  $ reticket plan --format markdown resets/ > comment.md
  $ reticket plan --show-message resets/                    with an example of the mails
  $ reticket plan --language ar resets/                     with an example in Arabic
${exitHelp([
  [EXIT.done, "the plan was made (with --detailed-exitcode: no changes)"],
  [EXIT.error, "error: an invalid manifest or config, a damaged ledger"],
  [EXIT.changes, "with --detailed-exitcode: there are changes"],
  [EXIT.policy, "the plan was made, but violates the config's policy"],
])}`;

interface Options extends GivenNarrowing {
  out?: string;
  format: "text" | "json" | "markdown";
  detailedExitcode?: boolean;
  inDoubt?: "hold" | "reissue";
  retryRejected?: boolean;
  showMessage?: boolean;
  language?: string;
  recipient?: string[];
}

export default function plan(context: Context): Command {
  return new Command("plan")
    .addArgument(new Argument(...PATHS))
    .option("--out <file>", "save the plan, for `apply --plan`")
    .addOption(
      new Option("--format <format>", "the output format")
        .choices(["text", "json", "markdown"])
        .default("text"),
    )
    .option("--detailed-exitcode", "exit 2 if there are changes")
    .addOption(new Option("--in-doubt <what>", "plan for `apply --in-doubt`").choices(["hold", "reissue"]))
    .option("--retry-rejected", "plan for `apply --retry-rejected`")
    .option("--recipient <age1…>", "plan for `apply --recipient`; may be repeated", repeated)
    .addOption(NARROWING_OPTIONS.limit())
    .addOption(NARROWING_OPTIONS.only())
    .addOption(NARROWING_OPTIONS.exclude())
    .option("--show-message", "also show one of the mails, with a fake link")
    .option(...LANGUAGE)
    .addHelpText("after", HELP)
    .action(async (given: string[], options: Options) => {
      const paths = await manifestPaths(context, given);
      const workspace = await openWorkspace(context, paths, { recipient: options.recipient });
      const { settings, manifests } = workspace;
      const { states, work, pauses } = await readLedgers(workspace);
      const names = new Set(manifests.map(({ name }) => name));
      for (const { operation, who, host, manifest } of work.filter((one) => names.has(one.manifest))) {
        context.notes.say(
          escapeText(
            `${manifest}: ${operation} of ${who} on ${host} is at work now. The plan shows its entries in flight as in doubt.`,
          ),
        );
      }
      const { inDoubt, retryRejected } = options;
      const routes = await routesOf(workspace);
      const made = makePlan({
        tenant: settings.tenant,
        manifests,
        states,
        now: Date.now(),
        inDoubt,
        retryRejected,
        narrowing: await readNarrowing(options, manifests),
        effects: await effectsOf(workspace, routes),
        runsAtWork: runsAtWork(manifests, states, work).ids,
      });
      const refusals = await refusalsOf(workspace, made, {});
      const delivery = await deliveryPlanOf(made, routes);
      const view = {
        plan: made,
        ...expectedRate(settings.rate, states, settings.provider),
        refusals,
        delivery,
        pauses,
        reminders: await reminderCounts(workspace, routes, states, made.now),
        quietTime: settings.quietTime,
      };
      await context.out.write(render(view, options.format, context));
      if (options.showMessage === true || options.language !== undefined)
        await showExample(context, workspace, routes, options);
      if (options.out !== undefined) {
        const saved = savePlan(made, { toolVersion: VERSION, paths, inDoubt, retryRejected });
        await writePlanFile(options.out, saved);
        context.notes.say(
          `\nPlan saved. To apply it: ${shellWords(["reticket", "apply", "--plan", options.out])}`,
        );
      }
      await addStepSummary(context, () => planMarkdown(view));
      await setOutputs(context, { ...planOutputs(view), plan_hash: hashPlan(made) });
      refuse(refusals, context, "`apply` would send nothing");
      if (options.detailedExitcode === true && hasWork(made)) context.exitCode = EXIT.changes;
    });
}

function render(view: PlanView, format: Options["format"], { out, env }: Context): Iterable<string> {
  switch (format) {
    case "json":
      return planJson(view);
    case "markdown":
      return [planMarkdown(view)];
    case "text":
      return planText(view, coloursFor(out.terminal, env));
  }
}

async function showExample(
  context: Context,
  workspace: Workspace,
  routes: Routes | undefined,
  { format, language }: Options,
): Promise<void> {
  const mail = mailText(await exampleMailOf(workspace, routes, language), context.notes.colours);
  // If standard output has a plan for programs, the mail goes to standard error.
  if (format === "text") await context.out.write(mail);
  else for (const piece of mail) context.notes.insist(piece.trimEnd());
}
