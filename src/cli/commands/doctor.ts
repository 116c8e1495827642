import { Argument, Command, Option } from "commander";
import type { Context } from "../context.js";
import { PATHS } from "../default-paths.js";
import { DOCTOR_CHECKS } from "../doctor/checks.js";
import type { Examined } from "../doctor/doctor-check.js";
import { type CheckedItem, runChecks } from "../doctor/run-checks.js";
import { EXIT, exitHelp } from "../exit.js";
import { duration, repeated } from "../options.js";
import { coloursFor } from "../output/colours.js";
import { doctorJson } from "../output/doctor-json.js";
import { doctorText } from "../output/doctor-text.js";

const DEFAULT_TIMEOUT_MS = 30_000;

const HELP = `
Checks everything that a run needs, before the night when it is needed: the config, the manifests, the policy, who can open
tickets, the tenant and its clock, the credentials and their scopes, the ledger and its locks, the mail server, the webhooks,
and what the tenant's subscription allows.

It sends no ticket, no mail and no message to a user, and writes no ledger and no lock. A webhook gets one signed event
\`reticket.ping\`, which has the tenant's name only; receivers ignore it. A mail server is logged in to, and no mail is begun.
A ledger on a git branch is fetched into this clone, as by \`plan\`.

It uses the credentials in the environment with the servers that reticket.yaml names, as \`apply\` does: run it on reviewed files,
never on a pull request's.

Every line is ok, a warning or a failure, with what to do. A check whose precondition failed is skipped.

Examples:
  $ reticket doctor                                    with \`manifests/\` beside the config
  $ reticket doctor resets/ --identity ~/keys/reticket.key
  $ reticket doctor --offline                          without the network and credentials
  $ reticket doctor --format json | jq '.results[] | select(.state == "failure")'
${exitHelp([
  [EXIT.done, "no failure; there may be warnings"],
  [EXIT.error, "a failure"],
])}`;

interface Options {
  format: "text" | "json";
  offline?: boolean;
  identity: string[];
  timeout: number;
}

export default function doctor(context: Context): Command {
  return new Command("doctor")
    .addArgument(new Argument(...PATHS))
    .addOption(new Option("--format <format>", "the output format").choices(["text", "json"]).default("text"))
    .option("--offline", "only what needs no network")
    .addOption(
      new Option("--identity <file>", "also check that this key opens new tickets; may be repeated")
        .argParser(repeated)
        .default([], "the key that `init` wrote"),
    )
    .addOption(
      new Option("--timeout <time>", "how long each check may take: 10s, 5m")
        .argParser(duration)
        .default(DEFAULT_TIMEOUT_MS, "30s"),
    )
    .addHelpText("after", HELP)
    .action(async (paths: string[], { format, offline = false, identity, timeout }: Options) => {
      const examined: Examined = { context, paths, identities: identity };
      const items = runChecks(DOCTOR_CHECKS, examined, { timeoutMs: timeout, isOffline: offline });
      const counted = countFailures(items, context);
      const { out, env } = context;
      const { columns } = out.terminal;
      const layout = {
        colours: coloursFor(out.terminal, env),
        columns: out.isTerminal ? columns : undefined,
      };
      try {
        await out.write(format === "json" ? doctorJson(counted) : doctorText(counted, layout));
      } finally {
        await Promise.all([examined.tenant?.close(), examined.reachable?.close()]);
      }
    });
}

/** The same items; a failure among them sets the exit code. */
async function* countFailures(
  items: AsyncIterable<CheckedItem>,
  context: Context,
): AsyncGenerator<CheckedItem> {
  for await (const item of items) {
    if (item.results.some(({ state }) => state === "failure")) context.exitCode = EXIT.error;
    yield item;
  }
}
