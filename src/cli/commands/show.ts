import { Argument, Command, Option } from "commander";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";
import { savedPlanJson, savedPlanMarkdown, savedPlanText } from "../output/saved-plan-words.js";
import { readPlanFile } from "../plan-file.js";

const HELP = `
Shows what a file of \`plan --out\` binds: tenant, ledger, recipients, mail, addresses, what it is narrowed to, and how many
requests of each kind. Needs no manifest, no ledger and no credentials. Entries are in the file as parts of their keys only, so
\`plan\` shows who they are. A file that was edited is refused.

Examples:
  $ reticket show plan.json
  $ reticket show --format json plan.json
${exitHelp([
  [EXIT.done, "the plan was shown"],
  [EXIT.error, "error: not a saved plan, or one of a newer version"],
  [EXIT.conflict, "the file was edited after it was saved"],
])}`;

export default function show(context: Context): Command {
  return new Command("show")
    .addArgument(new Argument("<planfile>", "the file that `plan --out` wrote"))
    .addOption(
      new Option("--format <format>", "the output format")
        .choices(["text", "json", "markdown"])
        .default("text"),
    )
    .addHelpText("after", HELP)
    .action(async (path: string, { format }: { format: "text" | "json" | "markdown" }) => {
      const saved = await readPlanFile(path);
      if (format === "json") await context.out.write([savedPlanJson(saved)]);
      else if (format === "markdown") await context.out.write([savedPlanMarkdown(saved)]);
      else await context.out.write(savedPlanText(saved));
    });
}
