import { Argument, Command, Option } from "commander";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import { type MissingTicket, openTickets } from "../../ledger/tickets.js";
import { WithheldTally } from "../../tenant/withheld-tally.js";
import type { Context } from "../context.js";
import { manifestPaths, PATHS } from "../default-paths.js";
import { EXIT, exitHelp } from "../exit.js";
import { identitiesFrom } from "../identities.js";
import { repeated } from "../options.js";
import { counted } from "../output/check.js";
import { OpeningProgress } from "../output/opening-progress.js";
import { shellWords } from "../output/shell.js";
import { ticketsCsv, ticketsNdjson } from "../output/tickets.js";
import { withheldText } from "../output/withheld-text.js";
import { writePrivateFile } from "../private-file.js";
import { openWorkspace } from "../workspace.js";

const HELP = `
Each ticket is a link that takes an account over: give it to its user only. Only the newest ticket of a user works;
dead tickets are left out unless --all is given. In CI (CI=true) tickets are written to a file only, unless both
--print-in-ci and RETICKET_PRINT_IN_CI=yes are given.

Examples:
  $ reticket tickets --identity reticket.key --out tickets.ndjson resets/
  $ reticket tickets --identity reticket.key resets/ | ./send-mails
${exitHelp([
  [EXIT.done, "every sealed ticket was opened"],
  [EXIT.error, "error, or tickets are sealed to other recipients"],
  [EXIT.leftovers, "some are withheld: their link leads to a host that is not allowed"],
])}`;

interface Options {
  identity?: string[];
  format: "ndjson" | "csv";
  out?: string;
  all?: boolean;
  printInCi?: boolean;
}

export default function tickets(context: Context): Command {
  return new Command("tickets")
    .addArgument(new Argument(...PATHS))
    .option(
      "--identity <file>",
      "the file from `keygen` or `age-keygen`; may be repeated (default: the key that `init` wrote)",
      repeated,
    )
    .addOption(
      new Option("--format <format>", "the output format").choices(["ndjson", "csv"]).default("ndjson"),
    )
    .option("--out <file>", "write into this file (0600) instead of standard output")
    .option("--print-in-ci", "print although CI=true; also needs RETICKET_PRINT_IN_CI=yes")
    .option("--all", 'also dead tickets, marked `"live":false`')
    .addHelpText("after", HELP)
    .action(async (given: string[], { identity = [], format, out, all = false, printInCi }: Options) => {
      const paths = await manifestPaths(context, given);
      if (out === undefined) refuseLog(context.env, printInCi === true);
      const { backend, settings, manifests } = await openWorkspace(context, paths);
      const identities = await identitiesFrom(identity, settings.tenant, context.env);
      if (identities === undefined) {
        throw new ReticketError("USAGE", "--identity is missing, and there is no key that `init` wrote", {
          hint: "give the file that `keygen` wrote: `--identity FILE`",
        });
      }
      const names = manifests.map(({ name }) => name);
      const missing: MissingTicket[] = [];
      let count = 0;
      const held = new WithheldTally();
      const progress = new OpeningProgress(context.notes, out === undefined && context.out.isTerminal);
      const opened = counting(
        openTickets(backend, settings.tenant, names, identities, {
          all,
          linkHosts: settings.linkHosts,
          onMissing: (ticket) => missing.push(ticket),
          onHeld: (ticket) => held.add(ticket),
          onProgress: progress.show,
        }),
        () => count++,
      );
      const pieces = format === "csv" ? ticketsCsv(opened, all) : ticketsNdjson(opened);
      try {
        if (out === undefined) await context.out.write(pieces);
        else await writePrivateFile(out, pieces);
      } finally {
        progress.end();
      }
      if (out !== undefined) context.notes.say(`${counted(count, "ticket")} written to ${escapeText(out)}.`);
      const command = shellWords(["reticket", "tickets", "--identity", "FILE", ...paths]);
      for (const piece of withheldText(held.counts(), command))
        context.notes.insist(piece.replace(/^\n|\n$/g, ""));
      reportMissing(missing, context);
      if (held.counts().total > 0) context.exitCode = EXIT.leftovers;
    });
}

/** Logs of CI jobs are stored and have many readers. @throws ReticketError TICKETS_IN_LOG */
function refuseLog({ CI: ci, RETICKET_PRINT_IN_CI: said }: Context["env"], flag: boolean): void {
  if (ci === undefined || ["", "0", "false"].includes(ci) || (flag && said === "yes")) return;
  throw new ReticketError("TICKETS_IN_LOG", "the output of a CI job is logged: no ticket was opened", {
    hint: "give `--out FILE`; if standard output is not a log, give both `--print-in-ci` and RETICKET_PRINT_IN_CI=yes",
  });
}

async function* counting<T>(values: AsyncIterable<T>, count: () => void): AsyncGenerator<T> {
  for await (const value of values) {
    count();
    yield value;
  }
}

/** Reports tickets that were not opened. @throws ReticketError IDENTITY_INVALID if a sealed one is among them */
function reportMissing(missing: readonly MissingTicket[], { notes }: Context): void {
  const plain = missing.filter(({ why }) => why === "not_sealed").length;
  if (plain > 0) {
    notes.insist(`${counted(plain, "ticket")} ${plain === 1 ? "is" : "are"} only in a --tickets-out file.`);
  }
  const sealed = missing.length - plain;
  if (sealed === 0) return;
  throw new ReticketError(
    "IDENTITY_INVALID",
    `${counted(sealed, "ticket")} could not be opened: not sealed to these identities`,
    {
      hint: "give the identity of one of the recipients that the tickets were sealed to; `--identity` may be repeated",
    },
  );
}
