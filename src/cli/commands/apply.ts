import { Argument, Command, Option } from "commander";
import { ReticketError } from "../../errors.js";
import type { ApplyFlags } from "../apply-plan.js";
import { applySession } from "../apply-session.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";
import { duration, durationOrZero, LOCK_TIMEOUT, repeated, wholeNumber } from "../options.js";
import { readPlanFile } from "../plan-file.js";

const HELP = `
Asks for \`yes\` on a terminal; elsewhere it needs --auto-approve, or a saved plan: with --plan everything must be as it
was when it was saved; with --reviewed nothing may be sent that it does not say, while ledgers may have moved on.
Both refuse, and name it, where an address, a mail or its template, a recipient, a mail server, a webhook, the domain or the
ledger is another one. A redirect (\`>\`) is recorded before anything is sent; \`deliver\` brings its ticket.
Tickets are sealed to the recipients into the ledger, or written to the --tickets-out file, or both. The first
Ctrl-C finishes what is in flight, the second cuts it off. On a postgres:// ledger several of these may work on the same
manifests side by side: they share the entries and the tenant's rate.

Those in doubt that are issued to again (--in-doubt reissue) come last. What was sent to them before may still be on its
way: a kernel goes on sending for a process that was killed, and so does a proxy, for up to 18 minutes. Arriving late, it
would kill the new link. So they wait until the run is 20 minutes old. --quiet-time 5m shortens that where nothing is in
between, --quiet-time 0 leaves it out. Ctrl-C ends the wait, and a --time-budget that it does not fit into does not begin
it: they stay in doubt, for the next run.

Examples:
  $ reticket apply resets/
  $ reticket apply --auto-approve --time-budget 5h30m resets/          in CI
  $ reticket plan --out plan.json resets/ && reticket apply --plan plan.json
  $ reticket apply --reviewed plan.json                                after the merge: the ledger may have moved on
  $ reticket apply --in-doubt reissue resets/                          where a ticket may have been lost

Credentials: AUTH0_DOMAIN, and AUTH0_CLIENT_ID with AUTH0_CLIENT_SECRET or AUTH0_CLIENT_SIGNING_KEY_PATH, or
AUTH0_ACCESS_TOKEN. They never come from flags.
${exitHelp([
  [EXIT.done, "done, or nothing to do"],
  [EXIT.error, "error, or the run had to stop: credentials, a broken tenant, a full disk"],
  [
    EXIT.leftovers,
    "applied, but entries are rejected, in doubt, undelivered, held back, or left for the next run",
  ],
  [
    EXIT.conflict,
    "the ledger is locked, or this is not what the saved or reviewed plan says, or what is pinned",
  ],
  [EXIT.policy, "refused by policy: by a rule in the config, or by --max-tickets"],
  ["130, 143", "interrupted: what was in flight was recorded"],
])}`;

type Options = Omit<ApplyFlags, "saved" | "reviewed"> & { plan?: string; reviewed?: string };

export default function apply(context: Context): Command {
  return new Command("apply")
    .addArgument(new Argument("[path...]", "manifests, or folders of them (with --plan: those of the plan)"))
    .option("--auto-approve", "do not ask")
    .option("--plan <file>", "apply what `plan --out` saved, to the letter, or refuse")
    .addOption(
      new Option("--reviewed <file>", "apply what `plan --out` saved, or less of it, or refuse").conflicts(
        "plan",
      ),
    )
    .option("--concurrency <n>", "requests in flight at most (default: 10)")
    .option("--rate <rate>", "auto, 16/s or 150/min (default: auto, as fast as the tenant allows)")
    .addOption(
      new Option("--in-doubt <what>", "entries whose ticket may or may not exist").choices([
        "hold",
        "reissue",
      ]),
    )
    .option(
      "--quiet-time <time>",
      "how long a request that was given up may still arrive: those in doubt wait for that (default: 20m; on loopback, the kernel is asked)",
      durationOrZero,
    )
    .option("--retry-rejected", "send again what Auth0 refused")
    .option("--max-tickets <n>", "refuse a plan that would send more", wholeNumber(0))
    .option(...LOCK_TIMEOUT)
    .option("--time-budget <time>", "start nothing new after this: 90s, 45m, 5h30m", duration)
    .option("--no-deliver", "issue only; `reticket deliver` brings the tickets later")
    .option("--tickets-out <file>", "append plain tickets to this file (0600)")
    .option("--recipient <age1…>", "seal to this one instead of the config's; may repeat", repeated)
    .addOption(
      new Option("--format <format>", "json: one event a line").choices(["text", "json"]).default("text"),
    )
    .addHelpText("after", HELP)
    .action(async (given: string[], { plan, reviewed: file, ...flags }: Options) => {
      const saved = plan === undefined ? undefined : await readPlanFile(plan);
      const reviewed = file === undefined ? undefined : await readPlanFile(file);
      const paths = given.length > 0 ? given : (saved ?? reviewed)?.paths;
      if (paths === undefined) {
        throw new ReticketError("USAGE", "missing required argument 'path'", {
          hint: "name manifests or folders of them, or give `--plan FILE`",
        });
      }
      context.exitCode = await applySession(context, paths, { ...flags, saved, reviewed });
    });
}
