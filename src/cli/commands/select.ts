import { Command, InvalidArgumentError, Option } from "commander";
import { escapeText } from "../../escape.js";
import type { ContainedPart } from "../../manifest/manifest.js";
import { CONDITION_FIELDS, parseCondition } from "../../select/condition.js";
import {
  exportFields,
  type SelectInput,
  type SelectResult,
  select as selectUsers,
} from "../../select/select.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";
import { type HashedInput, openInputFile } from "../input-files.js";
import type { Interruption } from "../interruption.js";
import { interruptibly } from "../locked-ledgers.js";
import { repeated } from "../options.js";
import { SelectProgress } from "../output/select-progress.js";
import { selectJson, selectText } from "../output/select-text.js";
import { checkSelectFiles, type SelectFiles, writeSelection } from "../select-output.js";
import { usersOfFiles, usersOfTenant } from "../select-users.js";

const FIELDS = CONDITION_FIELDS.map(([name, value]) => `  ${`${name}=`.padEnd(19)} ${value}`).join("\n");
const HELP = `
Finds the users whom a list names, whatever the list looks like, in one export of the tenant's users, and writes a list
that a manifest can use. Every line of the inputs ends in the list or in the file of --excluded, or repeats one that does.
A password beside an address is ignored: it is not kept, written or shown.

Conditions of --where: TIME is a date, an RFC 3339 time, or an age like 7d. Conditions on the same field are
alternatives; all others must hold together.
${FIELDS}

Examples:
  $ reticket select --from leak.txt --out list.ndjson --excluded excluded.csv
  $ reticket select --from leak.txt --export users.ndjson.gz --out list.ndjson \\
      --manifest inc-2041.yaml --name inc-2041 --reason "INC-2041: credential stuffing" --contain password,sessions
  $ reticket select --where connection=Username-Password-Authentication --where not_reset_since=2026-01-01 --out list.ndjson
Needs the scope \`read:users\`; with --export, no credentials and no network.
${exitHelp([
  [EXIT.done, "the list was written"],
  [EXIT.error, "error: an input, an export or a condition can't be used; nothing was written"],
  ["130, 143", "interrupted: nothing was written"],
])}`;

interface Options extends SelectFiles {
  column?: string;
  emailDomain?: string;
  includeBlocked?: boolean;
  format: "text" | "json";
}

const DAY_MS = 86_400_000;

const PARTS = ["password", "sessions"] as const;

function containedParts(text: string): ContainedPart[] {
  return [...new Set(text.split(","))].map((word) => {
    const part = PARTS.find((one) => one === word.trim());
    if (part === undefined) throw new InvalidArgumentError(`Use ${PARTS.join(", ")}, or both with a comma.`);
    return part;
  });
}

export default function select(context: Context): Command {
  return new Command("select")
    .option("--from <file>", "a list of addresses or user ids, - for standard input; may repeat", repeated)
    .option("--where <condition>", "only users for whom it holds; may repeat", repeated)
    .option("--export <file>", "an export of the users; may repeat (default: the tenant makes one)", repeated)
    .requiredOption("--out <file>", "the list, one entry a line")
    .option("--excluded <file>", "a CSV file of the lines without an entry, with the reason")
    .option("--manifest <file>", "also write a manifest around the list, in its folder or above")
    .option("--name <name>", "the manifest's name")
    .option("--reason <text>", "the manifest's reason")
    .option(
      "--contain <parts>",
      "the manifest's `contain`: password, sessions, or both with a comma",
      containedParts,
    )
    .option("--column <column>", "the column or key of the lists that identifies users: a name, or a number")
    .option("--email-domain <domain>", "the domain of lists that have only the part before the @")
    .option("--include-blocked", "users that are blocked get entries too")
    .addOption(new Option("--format <format>", "how to print it").choices(["text", "json"]).default("text"))
    .addHelpText("after", HELP)
    .action(async (options: Options) => {
      context.exitCode = await interruptibly(
        context,
        async (interruption) => {
          await execute(context, options, interruption);
          return EXIT.done;
        },
        "nothing is written",
      );
    });
}

async function execute(context: Context, options: Options, interruption: Interruption): Promise<void> {
  const conditions = (options.where ?? []).map((text) => parseCondition(text, Date.now()));
  await checkSelectFiles(options);
  const open = (path: string) => openInputFile(path, process.stdin, interruption.drain);
  const inputs = await Promise.all((options.from ?? []).map(open));
  const exports = await Promise.all((options.export ?? []).map(open));
  for (const { name } of [...inputs, ...exports]) context.notes.detail(`Reading ${escapeText(name)}.`);
  const progress = new SelectProgress(context.notes);
  let source = "";
  const live = {
    fields: exportFields(conditions),
    interruption,
    onStatus: progress.status,
    onUsers: progress.users,
  };
  const setSource = (tenant: string) => {
    source = `${tenant} at ${new Date().toISOString()}`;
  };
  const input: SelectInput = {
    inputs,
    conditions,
    column: options.column,
    emailDomain: options.emailDomain,
    includeBlocked: options.includeBlocked === true || conditions.some(({ text }) => text === "blocked=true"),
    readUsers:
      exports.length > 0 ? usersOfFiles(exports, progress.users) : usersOfTenant(context, live, setSource),
  };
  const result = await selectUsers(input).finally(() => progress.end());
  warn(context, result, exports);
  if (exports.length > 0) source = exports.map((file) => `${file.label} sha256:${file.sha256()}`).join(", ");
  await writeSelection(options, result, inputs, source);
  await context.out.write(options.format === "json" ? [selectJson(result)] : selectText(result));
  if (options.manifest !== undefined)
    context.notes.say(`Next: reticket plan ${escapeText(options.manifest)}`);
}

function warn({ notes }: Context, result: SelectResult, exports: readonly HashedInput[]): void {
  const say = (text: string) => notes.say(`${notes.colours.yellow("warning:")} ${text}`);
  for (const { name, changedAt = Date.now() } of exports) {
    const days = Math.floor((Date.now() - changedAt) / DAY_MS);
    if (days > 0) {
      say(
        `${escapeText(name)} is ${days === 1 ? "a day" : `${days} days`} old: who signed up or reset since is missing`,
      );
    }
  }
  const { lines, excluded, entries, lacksIdentities } = result;
  if (lines > 0 && excluded.not_ours === lines)
    say("no line is a user of this export: is it another tenant's?");
  else if (entries.length === 0) say("no user is selected: the list is empty");
  if (lacksIdentities)
    say("the export has no `identities`: linked accounts that have a password can't be seen");
}
