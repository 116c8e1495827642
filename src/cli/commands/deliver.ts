import { Argument, Command, Option } from "commander";
import type { Retry } from "../../deliver/due.js";
import { ReticketError } from "../../errors.js";
import type { Context } from "../context.js";
import { deliverSession, rehearsalSession } from "../deliver-session.js";
import { EXIT, exitHelp } from "../exit.js";
import { LOCK_TIMEOUT, repeated } from "../options.js";

const HELP = `
Opens the sealed tickets that are issued and not delivered yet, and brings them to their people as \`delivery\` in
reticket.yaml says. What was delivered is never sent again; what was put off (an SMTP 4xx) is tried again by itself.
A link that expired, or that a newer ticket has killed, is not sent; nor is one that leads to a host that is neither the
tenant's nor allowed by \`link_hosts\`. Each goes to the address that is recorded of it (\`deliver_to\` as it was when \`apply\`
issued or redirected it; else the entry's e-mail, or the address that Auth0 has). Where the manifest gives another one, the
link waits until \`apply\` has redirected it. The addresses are shown before you are asked.

  --retry undelivered   also what was refused for good: no address, an SMTP 5xx
  --retry in-doubt      also what left and may have arrived: somebody may get it twice

Examples:
  $ reticket apply --no-deliver resets/ && reticket deliver --identity reticket.key resets/
  $ reticket deliver --identity reticket.key --retry undelivered resets/
  $ reticket deliver --to you@example.com --dry-run resets/          one mail to yourself, its link a fake
${exitHelp([
  [EXIT.done, "everything that was due is delivered, or there was nothing"],
  [EXIT.error, "error: no delivery is set up, a key that opens nothing, a damaged ledger"],
  [EXIT.leftovers, "some are undelivered, in doubt, held back, or left for the next time"],
  [EXIT.conflict, "the ledger is locked"],
  [EXIT.policy, "refused by policy: an address that it does not allow, or a manifest's own mail"],
  ["130, 143", "interrupted: what was on its way was recorded"],
])}`;

interface Options {
  identity?: string[];
  retry?: Retry;
  autoApprove?: boolean;
  to?: string;
  dryRun?: boolean;
  format: "text" | "json";
}

export default function deliver(context: Context): Command {
  return new Command("deliver")
    .addArgument(new Argument("<path...>", "manifests, or folders of them"))
    .option("--identity <file>", "the key that the tickets are sealed to; may repeat", repeated)
    .addOption(
      new Option("--retry <what>", "deliver these too, although they were tried").choices([
        "undelivered",
        "in-doubt",
      ]),
    )
    .option(...LOCK_TIMEOUT)
    .option("--auto-approve", "do not ask")
    .option("--to <address>", "with --dry-run: whom the mail of the rehearsal goes to")
    .option("--dry-run", "send one mail, marked as a test, to --to; touch no ticket and no ledger")
    .addOption(
      new Option("--format <format>", "json: one event a line").choices(["text", "json"]).default("text"),
    )
    .addHelpText("after", HELP)
    .action(async (paths: string[], { to, dryRun, identity, ...flags }: Options) => {
      if ((to === undefined) !== (dryRun !== true)) {
        throw new ReticketError("USAGE", "--to and --dry-run go together: they are a rehearsal", {
          hint: "give both for one mail to yourself, or neither to deliver",
        });
      }
      if (to !== undefined) {
        context.exitCode = await rehearsalSession(context, paths, to);
        return;
      }
      if (identity === undefined) {
        throw new ReticketError("USAGE", "the tickets are sealed, and --identity is missing", {
          hint: "give the key that `keygen` made: `--identity FILE`",
        });
      }
      context.exitCode = await deliverSession(context, paths, { ...flags, identity });
    });
}
