import { Argument, Command, Option } from "commander";
import type { Retry } from "../../deliver/due.js";
import { ReticketError } from "../../errors.js";
import type { Context } from "../context.js";
import { manifestPaths, PATHS } from "../default-paths.js";
import { deliverSession } from "../deliver-session.js";
import { EXIT, exitHelp } from "../exit.js";
import { duration, LANGUAGE, LOCK_TIMEOUT, repeated } from "../options.js";
import { rehearsalSession } from "../rehearsal-session.js";

const HELP = `
Opens the sealed tickets that are not delivered yet, and delivers them as \`delivery\` in reticket.yaml says. Delivered
tickets are never sent again. Deliveries that failed temporarily (an SMTP 4xx) are retried automatically. A link that has
expired or was superseded by a newer ticket is not sent. Nor is a link to a host that is neither the tenant's nor listed
in \`link_hosts\`. Each ticket goes to its recorded address (the \`deliver_to\` at the time when \`apply\` issued or redirected
it, or else the entry's e-mail, or the address in Auth0). If the manifest now gives another address, the link waits until
\`apply\` has redirected it. The addresses are shown before you confirm.

If \`delivery.spread\` is set, the people of one mail domain are told little by little, and \`deliver\` waits for the last of
them. A signal or --time-budget ends the wait: the next \`deliver\` continues.

\`spec.remind\` reminds users who have not reset: the mail has the same link, a webhook and a file get the id of the first
delivery and no link. Before that, Auth0 is asked who has reset (scope read:users), as by \`refresh\`. Each reminder is sent at
most once to a user, and only the newest one that is due; never for a link that is dead or soon expires.

  --retry undelivered   also deliveries that failed permanently: no address, an SMTP 5xx
  --retry in-doubt      also deliveries that may have arrived: a user may get the mail twice

Examples:
  $ reticket apply --no-deliver resets/ && reticket deliver --identity reticket.key resets/
  $ reticket deliver --identity reticket.key --retry undelivered resets/
  $ reticket deliver --to you@example.com --dry-run resets/          a test mail to yourself, with a fake link
  $ reticket deliver --to you@example.com --dry-run --language ar resets/
${exitHelp([
  [EXIT.done, "everything that was due is delivered, or nothing was due"],
  [EXIT.error, "error: no delivery is configured, an identity that opens nothing, a damaged ledger"],
  [EXIT.leftovers, "some are undelivered, in doubt, withheld, or left for the next run"],
  [EXIT.conflict, "the ledger is locked, or a manifest is paused"],
  [EXIT.policy, "refused by policy: an address that is not allowed, or a manifest's own mail"],
  ["130, 143", "interrupted: what was in flight was recorded"],
])}`;

interface Options {
  identity?: string[];
  retry?: Retry;
  lockTimeout?: number;
  remind: boolean;
  timeBudget?: number;
  autoApprove?: boolean;
  to?: string;
  dryRun?: boolean;
  language?: string;
  format: "text" | "json";
}

export default function deliver(context: Context): Command {
  return new Command("deliver")
    .addArgument(new Argument(...PATHS))
    .option(
      "--identity <file>",
      "the key that opens the tickets; may be repeated (default: the key that `init` wrote)",
      repeated,
    )
    .addOption(
      new Option("--retry <what>", "also deliver these, although they were tried before").choices([
        "undelivered",
        "in-doubt",
      ]),
    )
    .option(...LOCK_TIMEOUT)
    .option("--time-budget <time>", "send nothing new after this time: 90s, 45m, 5h30m", duration)
    .option("--no-remind", "send no reminders, whatever `spec.remind` says")
    .option("--auto-approve", "do not ask for confirmation")
    .option("--to <address>", "with --dry-run: the address of the test mail")
    .option("--dry-run", "send one test mail to --to; open no ticket and change no ledger")
    .option(...LANGUAGE)
    .addOption(
      new Option("--format <format>", "json: one event per line").choices(["text", "json"]).default("text"),
    )
    .addHelpText("after", HELP)
    .action(async (given: string[], { to, dryRun, language, identity, ...flags }: Options) => {
      const paths = await manifestPaths(context, given);
      if ((to === undefined) !== (dryRun !== true)) {
        throw new ReticketError("USAGE", "--to and --dry-run must be given together", {
          hint: "give both to send a test mail, or neither to deliver",
        });
      }
      if (to !== undefined) {
        context.exitCode = await rehearsalSession(context, paths, { to, language });
        return;
      }
      if (language !== undefined) {
        throw new ReticketError("USAGE", "--language is for the test mail of --dry-run", {
          hint: "give --to and --dry-run too; the language of real mails is `language` in the entries",
        });
      }
      context.exitCode = await deliverSession(context, paths, { ...flags, identity: identity ?? [] });
    });
}
