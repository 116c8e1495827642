import { Argument, Command, Option } from "commander";
import { HeldTally } from "../../auth0/held-tally.js";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import { type MissingTicket, openTickets } from "../../ledger/tickets.js";
import { readIdentityFile } from "../../seal/identity.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";
import { repeated } from "../options.js";
import { counted } from "../output/check.js";
import { heldText } from "../output/held-words.js";
import { shellWords } from "../output/shell.js";
import { ticketsCsv, ticketsNdjson } from "../output/tickets.js";
import { writePrivateFile } from "../private-file.js";
import { openWorkspace } from "../workspace.js";

const HELP = `
Each ticket is a link with which an account can be taken over: bring it to its user, and to nobody else. Only the
newest ticket of a user works; the dead ones are left out unless --all is given. In CI (CI=true) it writes into a file
only, unless it is told twice: with --print-in-ci, and RETICKET_PRINT_IN_CI=yes.

Examples:
  $ reticket tickets --identity reticket.key --out tickets.ndjson resets/
  $ reticket tickets --identity reticket.key resets/ | ./send-mails
${exitHelp([
  [EXIT.done, "every ticket that was sealed could be opened"],
  [EXIT.error, "error, or tickets were sealed to other recipients only"],
  [EXIT.leftovers, "some are held back: their link leads to a host that is not allowed"],
])}`;

interface Options {
  identity: string[];
  format: "ndjson" | "csv";
  out?: string;
  all?: boolean;
  printInCi?: boolean;
}

export default function tickets(context: Context): Command {
  return new Command("tickets")
    .addArgument(new Argument("<path...>", "manifests, or folders of them"))
    .requiredOption("--identity <file>", "the key that `keygen` or `age-keygen` made; may repeat", repeated)
    .addOption(
      new Option("--format <format>", "how to write it").choices(["ndjson", "csv"]).default("ndjson"),
    )
    .option("--out <file>", "write into this file (0600) instead of standard output")
    .option("--print-in-ci", "print where CI=true; needs RETICKET_PRINT_IN_CI=yes too")
    .option("--all", 'dead tickets too, marked `"live":false`')
    .addHelpText("after", HELP)
    .action(async (paths: string[], { identity, format, out, all = false, printInCi }: Options) => {
      if (out === undefined) refuseLog(context.env, printInCi === true);
      const identities = (await Promise.all(identity.map(readIdentityFile))).flat();
      const { backend, settings, manifests } = await openWorkspace(context, paths);
      const names = manifests.map(({ name }) => name);
      const missing: MissingTicket[] = [];
      let count = 0;
      const held = new HeldTally();
      const opened = watch(
        openTickets(backend, settings.tenant, names, identities, {
          all,
          linkHosts: settings.linkHosts,
          onMissing: (ticket) => missing.push(ticket),
          onHeld: (ticket) => held.add(ticket),
        }),
        () => count++,
      );
      const pieces = format === "csv" ? ticketsCsv(opened, all) : ticketsNdjson(opened);
      if (out === undefined) {
        await context.out.write(pieces);
      } else {
        await writePrivateFile(out, pieces);
        context.notes.say(`${counted(count, "ticket")} written to ${escapeText(out)}.`);
      }
      const command = shellWords(["reticket", "tickets", "--identity", "FILE", ...paths]);
      for (const piece of heldText(held.counts(), command))
        context.notes.insist(piece.replace(/^\n|\n$/g, ""));
      tellMissing(missing, context);
      if (held.counts().total > 0) context.exitCode = EXIT.leftovers;
    });
}

/** What a CI job prints, many may read, and it is kept. @throws ReticketError TICKETS_IN_LOG */
function refuseLog({ CI: ci, RETICKET_PRINT_IN_CI: said }: Context["env"], flag: boolean): void {
  if (ci === undefined || ["", "0", "false"].includes(ci) || (flag && said === "yes")) return;
  throw new ReticketError(
    "TICKETS_IN_LOG",
    "this is a CI job, and what it prints is logged: no ticket was opened",
    {
      hint: "give `--out FILE`; where standard output really is no log, say so twice: `--print-in-ci` and RETICKET_PRINT_IN_CI=yes",
    },
  );
}

async function* watch<T>(items: AsyncIterable<T>, seen: () => void): AsyncGenerator<T> {
  for await (const item of items) {
    seen();
    yield item;
  }
}

/** @throws ReticketError IDENTITY_INVALID where a ticket is sealed, and could not be opened */
function tellMissing(missing: readonly MissingTicket[], { notes }: Context): void {
  const plain = missing.filter(({ why }) => why === "not_sealed").length;
  if (plain > 0) {
    notes.insist(`${counted(plain, "ticket")} ${plain === 1 ? "is" : "are"} in a --tickets-out file only.`);
  }
  const sealed = missing.length - plain;
  if (sealed === 0) return;
  throw new ReticketError(
    "IDENTITY_INVALID",
    `${counted(sealed, "ticket")} could not be opened: sealed to other recipients than these identities`,
    { hint: "give the identity of a recipient that the run had; `--identity` may repeat" },
  );
}
