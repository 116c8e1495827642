import { Argument, Command } from "commander";
import { ReticketError } from "../../errors.js";
import { VERSION } from "../../version.js";
import type { Context } from "../context.js";
import { manifestPaths, PATHS } from "../default-paths.js";
import { EXIT, exitHelp } from "../exit.js";
import { shellWords } from "../output/shell.js";
import { writePublicFile } from "../public-file.js";
import { openWorkspace, readLedgers } from "../workspace.js";

const HELP = `
Writes one HTML file that opens from disk and loads nothing from the network: what was done, when and by whom, how many
users have reset over time, who has not, why entries were rejected, and the checksums of the ledger it was made from. It
contains no ticket link and needs no credentials. Run \`refresh\` first, so that it knows who has reset.

The file contains the users' addresses and ids and has mode 0600. --redact leaves them out.

Examples:
  $ reticket refresh resets/ && reticket report resets/ --out report.html
  $ reticket report resets/ --redact --out for-the-board.html
${exitHelp([
  [EXIT.done, "the report was written"],
  [EXIT.error, "error: an invalid manifest or config, a damaged ledger, a file that could not be written"],
])}`;

interface Options {
  out?: string;
  redact?: boolean;
}

export default function report(context: Context): Command {
  return new Command("report")
    .addArgument(new Argument(...PATHS))
    .option("--out <file>", "the file to write (default: standard output)")
    .option("--redact", "leave out addresses and ids")
    .addHelpText("after", HELP)
    .action(async (given: string[], { out, redact = false }: Options) => {
      const paths = await manifestPaths(context, given);
      if (out === undefined && context.out.isTerminal) {
        throw new ReticketError("USAGE", "the report is HTML and is not printed on a terminal", {
          hint: "give `--out report.html`",
        });
      }
      const page = await makePage(context, paths, redact);
      if (out === undefined) {
        await context.out.write([page]);
        return;
      }
      await writePublicFile(out, [page], "--out", redact ? 0o644 : 0o600);
      context.notes.say(`The report is in ${shellWords([out])}.`);
    });
}

async function makePage(context: Context, paths: readonly string[], redacted: boolean): Promise<string> {
  const workspace = await openWorkspace(context, paths);
  const { states, work, pauses } = await readLedgers(workspace);
  const { manifests, settings } = workspace;
  // Load the chart library only here, to keep the start-up of other commands short.
  const [{ makeReport }, { reportPage }] = await Promise.all([
    import("../../report/report.js"),
    import("../../report/html/page.js"),
  ]);
  const { tenant } = settings;
  const input = { tenant, manifests, states, work, pauses, now: Date.now(), toolVersion: VERSION };
  return reportPage(makeReport(input), { redacted });
}
