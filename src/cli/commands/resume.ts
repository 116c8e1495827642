import { Argument, Command, Option } from "commander";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";
import { MANIFEST_NAME, someText } from "../options.js";
import { type PauseFlags, pauseSession } from "../pause-session.js";

const HELP = `
Ends a pause, also one that another person made, and shows who made it and why. Nothing starts by itself: run \`apply\` or \`deliver\` again.

Examples:
  $ reticket resume inc-2041.yaml
  $ reticket resume --name inc-2041 --why "list corrected in #2043"
${exitHelp([
  [EXIT.done, "resumed, or not paused"],
  [EXIT.error, "error: a manifest without a ledger, or a ledger that can't be read"],
])}`;

export default function resume(context: Context): Command {
  return new Command("resume")
    .addArgument(new Argument("[path...]", "manifests, or folders of them"))
    .option("--why <text>", "why it may go on; it is recorded in the ledger", someText)
    .option(...MANIFEST_NAME)
    .addOption(new Option("--format <format>", "the output format").choices(["text", "json"]).default("text"))
    .addHelpText("after", HELP)
    .action((paths: string[], flags: PauseFlags) => pauseSession(context, "resumed", paths, flags));
}
