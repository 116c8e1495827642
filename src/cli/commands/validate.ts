import { Argument, Command, Option } from "commander";
import { loadManifests } from "../../manifest/load.js";
import { laxitiesOf } from "../../plan/policy/lax.js";
import { loadConfig } from "../config.js";
import type { Context } from "../context.js";
import { manifestPaths, PATHS } from "../default-paths.js";
import { EXIT, exitHelp } from "../exit.js";
import { type Check, errorCount } from "../output/check.js";
import { checkGithub } from "../output/check-github.js";
import { checkJson } from "../output/check-json.js";
import { checkSarif } from "../output/check-sarif.js";
import { checkText } from "../output/check-text.js";
import { coloursFor } from "../output/colours.js";

/** A person reads the first ones; a program gets all, but for a file that was made to have millions. */
const MAX_DIAGNOSTICS = { text: 100, machine: 100_000 };

const HELP = `
A PATH is a manifest or a folder of manifests. Needs no tenant and no credentials, and sends nothing.
A config that allows more than the one from \`init\` gets a warning, which does not change the exit code.

Examples:
  $ reticket validate resets/
  $ reticket validate --format github resets/           in a GitHub workflow
  $ reticket validate --format sarif resets/ > out.sarif
${exitHelp([
  [EXIT.done, "every manifest is valid"],
  [EXIT.error, "a manifest is invalid, or no manifest was found"],
  [EXIT.policy, "the manifests are valid, but violate the config's policy"],
])}`;

export default function validate(context: Context): Command {
  return new Command("validate")
    .addArgument(new Argument(...PATHS))
    .addOption(
      new Option("--format <format>", "the output format")
        .choices(["text", "json", "github", "sarif"])
        .default("text"),
    )
    .addHelpText("after", HELP)
    .action(async (given: string[], { format }: { format: "text" | "json" | "github" | "sarif" }) => {
      const paths = await manifestPaths(context, given);
      const config = await loadConfig(context.globals.config, process.cwd());
      const limit = format === "text" ? MAX_DIAGNOSTICS.text : MAX_DIAGNOSTICS.machine;
      const { manifests, ...found } = await loadManifests(paths, { maxDiagnostics: limit });
      const mistakes = errorCount(found);
      // Without a policy, don't load ledger and plan code: some editors run this on every keystroke.
      const { refusals, omitted } =
        mistakes > 0 || config?.config.policy === undefined
          ? { refusals: [], omitted: 0 }
          : await (await import("../policy.js")).refusalsOffline(config, context, manifests, limit);
      const refused = refusals.length > 0;
      const warnings = config === undefined ? [] : config.diagnose(laxitiesOf(config.config));
      const check: Check = {
        manifests: manifests.map(({ name, position, entries }) => ({
          name,
          file: position.file,
          users: entries.length,
        })),
        diagnostics: [...found.diagnostics, ...refusals, ...warnings],
        omitted: found.omitted + omitted,
        refused,
      };
      await context.out.write(render(check, format, context));
      context.exitCode = mistakes > 0 ? EXIT.error : refused ? EXIT.policy : EXIT.done;
    });
}

function render(check: Check, format: string, { out, env }: Context): Iterable<string> {
  switch (format) {
    case "json":
      return checkJson(check);
    case "github":
      return checkGithub(check);
    case "sarif":
      return checkSarif(check);
    default:
      return checkText(check, coloursFor(out.terminal, env));
  }
}
