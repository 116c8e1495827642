import { Argument, Command, Option } from "commander";
import { type ManifestStatus, makeStatus } from "../../report/status.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";
import { coloursFor } from "../output/colours.js";
import { statusCsv } from "../output/status-csv.js";
import { statusJson } from "../output/status-json.js";
import { statusText } from "../output/status-text.js";
import { openLedgers, openWorkspace } from "../workspace.js";

const HELP = `
Says where every entry of the manifests stands, as the ledger has it; needs no credentials.

  issued      a ticket is recorded; it may have expired since
  superseded  issued, but another manifest's newer ticket has killed the link (counted as issued)
  rejected    Auth0 refused the entry
  in doubt    a request left and nobody knows what became of it
  pending     the next apply would send it

Examples:
  $ reticket status resets/
  $ reticket status --format json resets/ | jq '.manifests[] | select(.applied | not) | .name'
  $ reticket status --format csv resets/ > status.csv
${exitHelp([
  [EXIT.done, "whatever it has to say"],
  [EXIT.error, "error: an invalid manifest or config, a damaged ledger"],
])}`;

type Format = "text" | "json" | "csv";

export default function status(context: Context): Command {
  return new Command("status")
    .addArgument(new Argument("<path...>", "manifests, or folders of them"))
    .addOption(
      new Option("--format <format>", "how to print it").choices(["text", "json", "csv"]).default("text"),
    )
    .addHelpText("after", HELP)
    .action(async (paths: string[], { format }: { format: Format }) => {
      const workspace = await openWorkspace(context, paths);
      const { states } = await openLedgers(workspace);
      const now = Date.now();
      const { settings, manifests } = workspace;
      const statuses = makeStatus({ tenant: settings.tenant, manifests, states, now });
      await context.out.write(render(statuses, now, format, context));
    });
}

function render(
  statuses: readonly ManifestStatus[],
  now: number,
  format: Format,
  { out, env }: Context,
): Iterable<string> {
  switch (format) {
    case "json":
      return statusJson(statuses);
    case "csv":
      return statusCsv(statuses);
    case "text":
      return statusText(statuses, now, coloursFor(out.terminal, env));
  }
}
