import { Argument, Command } from "commander";
import { ReticketError } from "../../errors.js";
import { VERSION } from "../../version.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";
import { shellWords } from "../output/shell.js";
import { writePublicFile } from "../public-file.js";
import { openLedgers, openWorkspace } from "../workspace.js";

const HELP = `
Writes one HTML file that opens from disk and fetches nothing: what was done, when and by whom, how many have reset over
time, who has not, why some were rejected, and the sums that prove which ledger it was made of. No ticket is in it, and
it needs no credentials; run \`refresh\` before it, so that it knows who has reset.

The file holds the users' addresses and ids and is mode 0600, unless --redact leaves them out.

Examples:
  $ reticket refresh resets/ && reticket report resets/ --out report.html
  $ reticket report resets/ --redact --out for-the-board.html
${exitHelp([
  [EXIT.done, "the report is written"],
  [EXIT.error, "error: an invalid manifest or config, a damaged ledger, a file that can't be written"],
])}`;

interface Options {
  out?: string;
  redact?: boolean;
}

export default function report(context: Context): Command {
  return new Command("report")
    .addArgument(new Argument("<path...>", "manifests, or folders of them"))
    .option("--out <file>", "write it there; without it, it goes to standard output")
    .option("--redact", "leave out addresses and ids")
    .addHelpText("after", HELP)
    .action(async (paths: string[], { out, redact = false }: Options) => {
      if (out === undefined && context.out.isTerminal) {
        throw new ReticketError("USAGE", "a page of HTML is nothing to read on a terminal", {
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
  const { states } = await openLedgers(workspace);
  const { manifests, settings } = workspace;
  // The charts' library is loaded here alone: other commands start without it.
  const [{ makeReport }, { reportPage }] = await Promise.all([
    import("../../report/report.js"),
    import("../../report/html/page.js"),
  ]);
  const { tenant } = settings;
  const input = { tenant, manifests, states, now: Date.now(), toolVersion: VERSION };
  return reportPage(makeReport(input), { redacted });
}
