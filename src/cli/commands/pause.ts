import { Argument, Command, Option } from "commander";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";
import { MANIFEST_NAME, someText } from "../options.js";
import { type PauseFlags, pauseSession } from "../pause-session.js";

const HELP = `
Stops a manifest: a run that is at work on it sends nothing more within 10 s, records what was in flight, and ends. Until
\`reticket resume\`, \`apply\`, \`deliver\` and a \`refresh\` that revokes sessions refuse to start (exit 4), and say who paused it, when and why.
It needs no credentials of Auth0, and works while a run has locked the ledger, from every machine that can write where ledgers are
stored. Who paused and why is recorded in the ledger, and shown by \`plan\` and \`status\`.

Several manifests are paused together, or none if one of them has no ledger.

Examples:
  $ reticket pause inc-2041.yaml --why "wrong list, ask Ada"
  $ reticket pause --name inc-2041 --why "help desk is flooded"      without the file
  $ reticket resume inc-2041.yaml
${exitHelp([
  [EXIT.done, "paused, or paused before"],
  [EXIT.error, "error: a manifest without a ledger, or no ledger could be reached"],
])}`;

export default function pause(context: Context): Command {
  return new Command("pause")
    .addArgument(new Argument("[path...]", "manifests, or folders of them"))
    .requiredOption(
      "--why <text>",
      "the reason, which every refused run shows; it is recorded in the ledger",
      someText,
    )
    .option(...MANIFEST_NAME)
    .addOption(new Option("--format <format>", "the output format").choices(["text", "json"]).default("text"))
    .addHelpText("after", HELP)
    .action((paths: string[], flags: PauseFlags) => pauseSession(context, "paused", paths, flags));
}
