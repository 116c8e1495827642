import { Argument, Command, Option } from "commander";
import { ReticketError } from "../../errors.js";
import { LINK_STATES, type LinkState } from "../../plan/invalidation.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";
import { type InvalidateFlags, invalidateSession, linksOfSaved } from "../invalidate-session.js";
import { NARROWING_OPTIONS } from "../narrowing.js";
import { countOrNone, duration, LOCK_TIMEOUT, wholeNumber } from "../options.js";
import { readPlanFile } from "../plan-file.js";

const HELP = `
Takes links back that were issued: a wrong list, a mail that went astray. Only the newest ticket of a user works, so each link is
killed by a newer ticket, which lives for a second and is dropped unread: its URL is shown, sealed and written nowhere.

Shows the links first (sign -), and asks for confirmation on a terminal. Without a terminal it needs --auto-approve or a saved
plan. Entries that were removed from the manifest count too. A link is left alone if its user has, or may have, a live ticket of
another manifest: that one would stop working. While it works, no other run may issue tickets in the tenant.

  --state issued        links that work, of users who have not reset (default)
  --state completed     links of users who have reset, perhaps by another way: such a link works on until it expires
  --state undelivered   links that work, and that a channel could not deliver

A request without an answer is in doubt, and is repeated: that is harmless. \`apply\` waits before it issues such a user a new ticket.
Raise the generation to issue again.

Examples:
  $ reticket invalidate resets/inc-2041.yaml
  $ reticket invalidate --only wrong-list.csv resets/inc-2041.yaml
  $ reticket invalidate --out plan.json resets/ && reticket invalidate --plan plan.json
  $ reticket refresh resets/ && reticket invalidate --state completed resets/
${exitHelp([
  [EXIT.done, "all these links are dead, or no link was found"],
  [EXIT.error, "error, or the run had to stop: credentials, a broken tenant"],
  [EXIT.leftovers, "some links may still work: refused, in doubt, or left for the next run"],
  [EXIT.conflict, "a ledger is locked, another run is at work, or the plan is not the saved or reviewed one"],
  [EXIT.policy, "refused by policy, or by --max-links"],
  ["130, 143", "interrupted: what was in flight was recorded"],
])}`;

type Options = Omit<InvalidateFlags, "saved" | "reviewed" | "planFile" | "links"> & {
  plan?: string;
  reviewed?: string;
  state?: LinkState[];
};

export default function invalidate(context: Context): Command {
  return new Command("invalidate")
    .addArgument(new Argument("[path...]", "manifests, or folders of them (with --plan: those of the plan)"))
    .addOption(
      new Option("--state <state>", "which links (default: issued); may be repeated")
        .choices(LINK_STATES)
        .argParser(linkState),
    )
    .addOption(NARROWING_OPTIONS.only())
    .addOption(NARROWING_OPTIONS.exclude())
    .option("--out <file>", "save the plan, for --plan, and send nothing")
    .option("--auto-approve", "do not ask for confirmation")
    .option("--plan <file>", "invalidate exactly what --out saved, or refuse")
    .addOption(
      new Option("--reviewed <file>", "invalidate at most what --out saved, or refuse").conflicts("plan"),
    )
    .option("--max-links <n>", "refuse a plan that invalidates more", wholeNumber(0))
    .option("--concurrency <n>", "maximum requests in flight (default: 10)")
    .option("--rate <rate>", "auto, 16/s or 150/min (default: auto, as fast as the tenant allows)")
    .option(
      "--max-rejections <n>",
      "stop early if so many of the first requests are rejected, none: never (default: 20)",
      countOrNone,
    )
    .option(...LOCK_TIMEOUT)
    .option("--time-budget <time>", "send nothing new after this time: 90s, 45m, 5h30m", duration)
    .addOption(
      new Option("--format <format>", "json: one event per line").choices(["text", "json"]).default("text"),
    )
    .addHelpText("after", HELP)
    .action(async (given: string[], { plan, reviewed: file, state, ...flags }: Options) => {
      const saved = plan === undefined ? undefined : await readPlanFile(plan);
      const reviewed = file === undefined ? undefined : await readPlanFile(file);
      const bound = saved ?? reviewed;
      const paths = given.length > 0 ? given : bound?.paths;
      if (paths === undefined) {
        throw new ReticketError("USAGE", "missing required argument 'path'", {
          hint: "name manifests or folders of them, or give `--plan FILE`",
        });
      }
      const links = bound === undefined ? (state ?? ["issued"]) : linksOfSaved(bound, plan ?? file!);
      context.exitCode = await invalidateSession(context, paths, {
        ...flags,
        ...{ links, saved, reviewed, planFile: plan },
      });
    });
}

function linkState(text: string, before: readonly LinkState[] = []): LinkState[] {
  const state = LINK_STATES.find((one) => one === text);
  if (state === undefined) {
    throw new ReticketError("USAGE", `invalid --state ${JSON.stringify(text)}`, {
      hint: `use one of ${LINK_STATES.join(", ")}`,
    });
  }
  return [...before, state];
}
