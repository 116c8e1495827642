import { Command, CommanderError, Option } from "commander";
import { ReticketError } from "../errors.js";
import { VERSION } from "../version.js";
import type { Context } from "./context.js";
import { EXIT, exitHelp, exitOfError } from "./exit.js";
import { repeated } from "./options.js";
import { coloursFor } from "./output/colours.js";
import { fitHelp } from "./output/help-text.js";
import { Notes } from "./output/notes.js";
import { Output } from "./output/output.js";

/** As commander assumes where there is no terminal. */
const HELP_COLUMNS = 80;

type MakeCommand = (context: Context, wholeProgram: () => Promise<Command>) => Command;
type Load = () => Promise<{ default: MakeCommand }>;

const COMMANDS: readonly (readonly [name: string, summary: string, load: Load])[] = [
  ["init", "set up a repository: config, key, first manifest, CI", () => import("./commands/init.js")],
  ["doctor", "check all that a run needs, and change nothing", () => import("./commands/doctor.js")],
  ["select", "make a list of entries from a leaked list and an export", () => import("./commands/select.js")],
  ["validate", "check manifests, offline", () => import("./commands/validate.js")],
  ["plan", "show what apply would do, offline", () => import("./commands/plan.js")],
  ["show", "show what a saved plan binds", () => import("./commands/show.js")],
  ["apply", "issue the tickets that the manifests ask for", () => import("./commands/apply.js")],
  ["refresh", "find out who has reset, and record it", () => import("./commands/refresh.js")],
  ["deliver", "deliver issued tickets to their users", () => import("./commands/deliver.js")],
  ["pause", "stop runs, and keep new ones from sending", () => import("./commands/pause.js")],
  ["resume", "end a pause", () => import("./commands/resume.js")],
  ["invalidate", "take mailed links back: they stop working", () => import("./commands/invalidate.js")],
  ["status", "show the state of every entry", () => import("./commands/status.js")],
  ["report", "write an HTML report of what was done", () => import("./commands/report.js")],
  ["tickets", "open the sealed tickets", () => import("./commands/tickets.js")],
  ["keygen", "create a key that tickets are sealed to", () => import("./commands/keygen.js")],
  ["ledger", "verify, unlock and copy ledgers, and accept a loss", () => import("./commands/ledger.js")],
  ["explain", "explain an error code and what to do", () => import("./commands/explain.js")],
  ["completion", "print a completion script for a shell", () => import("./commands/completion.js")],
  ["sandbox", "run a local Auth0 tenant for trials", () => import("./commands/sandbox.js")],
];

const HELP = `
Examples:
  $ reticket plan resets/
  $ reticket apply resets/
  $ reticket status resets/
${exitHelp([
  [0, "done, or nothing to do"],
  [1, "error: usage, invalid manifest or config, damaged ledger, credentials refused"],
  [2, "plan --detailed-exitcode: there are changes"],
  [3, "applied, but entries are rejected, in doubt, undelivered, or left for the next run"],
  [4, "conflict: the ledger is locked, or the saved plan is stale"],
  [5, "refused by policy"],
  ["130, 143", "interrupted: what was in flight was recorded"],
])}`;

/** Runs one command line. @returns the exit code */
export async function run(args: readonly string[]): Promise<number> {
  const { stdout, stderr, env } = process;
  const context: Context = {
    out: new Output(stdout),
    notes: new Notes(stderr, coloursFor(stderr, env)),
    env,
    globals: {},
    exitCode: EXIT.done,
  };
  process.on("uncaughtException", (error) => {
    context.notes.complain(error);
    process.exit(EXIT.error);
  });
  try {
    const program = await makeProgram(args, context);
    await program.parseAsync(args, { from: "user" });
    await context.out.flush();
    return context.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return usage(error, context.notes);
    context.notes.complain(error);
    return error instanceof ReticketError ? exitOfError(error) : EXIT.error;
  }
}

/** The program with all commands loaded. */
export function wholeProgram(context: Context): Promise<Command> {
  return makeProgram(
    COMMANDS.map(([name]) => name),
    context,
  );
}

async function makeProgram(args: readonly string[], context: Context): Promise<Command> {
  const program = new Command("reticket")
    .description("Issues the Auth0 password-change tickets that manifests list, and never issues one twice.")
    .version(VERSION)
    .addOption(new Option("--config <file>", "the config (default: the nearest reticket.yaml upwards)"))
    .addOption(
      new Option(
        "--ledger <url>",
        "where ledgers are stored: file:DIR, git:BRANCH or postgres://… (default: file:ledger, beside the config)",
      ),
    )
    .addOption(
      new Option(
        "--witness <file|value>",
        "output of `ledger witness`, or a file with it: refuse a ledger that is older; may be repeated",
      ).argParser(repeated),
    )
    .addOption(new Option("--verbose", "print more to standard error").conflicts("quiet"))
    .addOption(new Option("--quiet", "print only errors to standard error"))
    .addHelpText("after", HELP);
  for (const [name, summary, load] of COMMANDS) {
    // Load only the named command, to keep start-up short.
    const named = args.includes(name);
    const command = named ? (await load()).default(context, () => wholeProgram(context)) : new Command(name);
    program.addCommand(command.summary(summary));
  }
  configure(program, program);
  return program.hook("preAction", () => {
    const { config, ledger, witness, verbose, quiet } = program.opts<GlobalOptions>();
    context.globals = { config, ledger, witness };
    if (verbose === true) context.notes.verbosity = "verbose";
    if (quiet === true) context.notes.verbosity = "quiet";
  });
}

interface GlobalOptions {
  config?: string;
  ledger?: string;
  witness?: string[];
  verbose?: boolean;
  quiet?: boolean;
}

/** Has commander throw errors instead of printing them, and show the global options in every help. */
function configure(command: Command, program: Command): void {
  command
    .exitOverride()
    .configureOutput({
      outputError: () => {},
      writeOut: (text) => process.stdout.write(fitHelp(text, process.stdout.columns || HELP_COLUMNS)),
    })
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .helpOption("-h, --help", "show this help");
  if (command === program) program.helpCommand("help [command]", "show help for a command");
  for (const child of command.commands) configure(child, program);
}

function usage(error: CommanderError, notes: Notes): number {
  if (error.exitCode === 0) return EXIT.done;
  if (error.code === "commander.help") return EXIT.error;
  const [message = "", suggestion] = error.message.replace(/^error: /, "").split("\n");
  const hint =
    suggestion?.replace(/^\((.*)\)$/, "$1") ?? "see `reticket --help` and `reticket COMMAND --help`";
  notes.complain(new ReticketError("USAGE", message, { hint }));
  return EXIT.error;
}
