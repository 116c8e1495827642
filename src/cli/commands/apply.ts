import { Argument, Command, Option } from "commander";
import type { ApplyFlags } from "../apply-plan.js";
import { applySession } from "../apply-session.js";
import type { Context } from "../context.js";
import { manifestPaths } from "../default-paths.js";
import { EXIT, exitHelp } from "../exit.js";
import { NARROWING_OPTIONS } from "../narrowing.js";
import { countOrNone, duration, durationOrZero, LOCK_TIMEOUT, repeated, wholeNumber } from "../options.js";
import { readPlanFile } from "../plan-file.js";

const HELP = `
Asks for confirmation on a terminal. Without a terminal it needs --auto-approve or a saved plan. With --plan, everything
must be equal to the saved plan. With --reviewed, nothing may be sent that the plan does not contain, but ledgers may have
changed since. Both refuse, and name the difference, if an address, a mail or its template, a recipient, a mail server, a
webhook, the domain or the ledger differs. A redirect (\`>\`) is recorded before anything is sent; \`deliver\` then delivers its ticket.
Tickets are sealed to the recipients into the ledger, or written to the --tickets-out file, or both. The first
Ctrl-C finishes what is in flight, the second aborts it. On a postgres:// ledger several runs may work on the same
manifests at the same time: they share the entries and the tenant's rate.

If a manifest has \`contain\`, all its accounts are contained before the first ticket is issued: passwords are replaced by random
ones, sessions and refresh tokens are revoked. A user who can't be contained gets no ticket, and the next run tries again. While
passwords are replaced, no other run works on the tenant; run --contain-only first to issue with several runners.

--limit 50 requests the first 50 tickets of the plan and exits 3 while others are left; several runs on one PostgreSQL ledger have a
limit each. --only and --exclude name users as their manifest does, by user id or by e-mail address (with \`ADDRESS CONNECTION_ID\`
in one connection), or a list in any shape that \`select --from\` reads. An entry that both name is left out. A name without an
entry is refused, but a list for --exclude may be about others. What --only and --exclude leave out is not contained either;
--limit does not limit containment. With --reviewed, all three narrow further. --plan applies what it was narrowed to when it was saved.

Entries in doubt that are issued again (--in-doubt reissue) come last. Their first request may still arrive: a kernel
or a proxy keeps sending for a process that was killed, for up to 18 minutes. A request that arrives late invalidates the
new link. So these entries wait until the run is 20 minutes old. --quiet-time 5m shortens the wait if there is no proxy,
--quiet-time 0 skips it. Ctrl-C ends the wait. If the wait does not fit into --time-budget, these entries stay in doubt
for the next run.

If a manifest has \`waves\`, what is open is sent, and the run exits with 3 and says what the next wave waits for. If a limit of
a gate is exceeded, nothing more of the manifest is sent. --follow stays: it looks up resets as gates need them, waits outside
of hours without a lock, and goes on. If it is killed, or the next wave opens after --time-budget, run it again.

Examples:
  $ reticket apply resets/
  $ reticket apply --auto-approve --time-budget 5h30m resets/          in CI
  $ reticket plan --out plan.json resets/ && reticket apply --plan plan.json
  $ reticket apply --reviewed plan.json                                after the merge: the ledger may have changed
  $ reticket apply --limit 50 resets/                                  fifty first; the next run goes on
  $ reticket apply --only vips.csv resets/ && reticket apply resets/   some people first
  $ reticket apply --contain-only inc-2041.yaml && reticket apply inc-2041.yaml
  $ reticket apply --follow --auto-approve --time-budget 5h30m inc-2041.yaml
  $ reticket apply --in-doubt reissue resets/                          if a ticket may have been lost

Credentials: AUTH0_DOMAIN, and AUTH0_CLIENT_ID with AUTH0_CLIENT_SECRET or AUTH0_CLIENT_SIGNING_KEY_PATH, or
AUTH0_ACCESS_TOKEN. They never come from flags.
${exitHelp([
  [EXIT.done, "done, or nothing to do"],
  [EXIT.error, "error, or the run had to stop: credentials, a broken tenant, a full disk"],
  [
    EXIT.leftovers,
    "applied, but entries are not contained, rejected, in doubt, undelivered, withheld, or left for the next run, also by --limit",
  ],
  [
    EXIT.conflict,
    "the ledger is locked, a manifest is paused, or the run differs from the saved or reviewed plan or from pinned values",
  ],
  [EXIT.policy, "refused by policy: by a rule in the config, or by --max-tickets"],
  ["130, 143", "interrupted: what was in flight was recorded"],
])}`;

type Options = Omit<ApplyFlags, "saved" | "reviewed"> & { plan?: string; reviewed?: string };

export default function apply(context: Context): Command {
  return new Command("apply")
    .addArgument(
      new Argument(
        "[path...]",
        "manifests, or folders of them (default: those of the saved plan, or `manifests/` beside the config)",
      ),
    )
    .option("--auto-approve", "do not ask for confirmation")
    .option("--plan <file>", "apply exactly what `plan --out` saved, or refuse")
    .addOption(NARROWING_OPTIONS.limit().conflicts(["plan", "follow"]))
    .addOption(NARROWING_OPTIONS.only().conflicts("plan"))
    .addOption(NARROWING_OPTIONS.exclude().conflicts("plan"))
    .addOption(
      new Option("--reviewed <file>", "apply at most what `plan --out` saved, or refuse").conflicts("plan"),
    )
    .option("--concurrency <n>", "maximum requests in flight (default: 10)")
    .option("--rate <rate>", "auto, 16/s or 150/min (default: auto, as fast as the tenant allows)")
    .addOption(
      new Option("--in-doubt <what>", "what to do with entries in doubt").choices(["hold", "reissue"]),
    )
    .option(
      "--quiet-time <time>",
      "how long an aborted request may still arrive; entries in doubt wait that long (default: 20m; on loopback the kernel is asked)",
      durationOrZero,
    )
    .option("--retry-rejected", "send entries again that Auth0 rejected")
    .option(
      "--max-rejections <n>",
      "stop early if so many of the first requests are rejected, none: never (default: 20)",
      countOrNone,
    )
    .option("--max-tickets <n>", "refuse a plan that sends more", wholeNumber(0))
    .option(...LOCK_TIMEOUT)
    .option("--time-budget <time>", "send nothing new after this time: 90s, 45m, 5h30m", duration)
    .addOption(
      new Option(
        "--follow",
        "stay until all waves are sent: refresh, and wait for gates and hours",
      ).conflicts(["limit", "containOnly"]),
    )
    .option(
      "--refresh-every <time>",
      "with --follow: how often resets are looked up while a gate waits for them (default: 5m)",
      duration,
    )
    .option("--contain-only", "stop when all accounts are contained: issue no ticket")
    .option("--continue-uncontained", "issue tickets for users who could not be contained, too")
    .option("--no-deliver", "only issue; `reticket deliver` delivers the tickets later")
    .option("--tickets-out <file>", "append plain tickets to this file (0600)")
    .option(
      "--recipient <age1…>",
      "seal to this recipient instead of the config's; may be repeated",
      repeated,
    )
    .addOption(
      new Option("--format <format>", "json: one event per line").choices(["text", "json"]).default("text"),
    )
    .addHelpText("after", HELP)
    .action(async (given: string[], { plan, reviewed: file, ...flags }: Options) => {
      const saved = plan === undefined ? undefined : await readPlanFile(plan);
      const reviewed = file === undefined ? undefined : await readPlanFile(file);
      const planned = given.length > 0 ? given : (saved ?? reviewed)?.paths;
      const paths = planned ?? (await manifestPaths(context, given));
      context.exitCode = await applySession(context, paths, { ...flags, saved, reviewed, planFile: plan });
    });
}
