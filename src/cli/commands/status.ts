import { setTimeout as sleep } from "node:timers/promises";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { ReticketError } from "../../errors.js";
import { ENTRY_FILTERS, type EntryFilter, EntrySelection } from "../../report/entry-status.js";
import { ENTRY_STATES, hasTicket, STATES } from "../../report/states.js";
import { type ManifestStatus, makeStatus } from "../../report/status.js";
import type { Context } from "../context.js";
import { manifestPaths, PATHS } from "../default-paths.js";
import { EXIT, exitHelp } from "../exit.js";
import { type Colours, coloursFor } from "../output/colours.js";
import { fitLines } from "../output/fit-lines.js";
import { statusCsv } from "../output/status-csv.js";
import { statusJson } from "../output/status-json.js";
import { statusMetrics } from "../output/status-metrics.js";
import { type StatusView, statusText } from "../output/status-text.js";
import { userText } from "../output/user-text.js";
import { writePublicFile } from "../public-file.js";
import { type FormerTicket, formerTickets, ofUser } from "../status-of-user.js";
import { openWorkspace, readLedgers } from "../workspace.js";

function stateHelp(): string {
  const lines = [...ENTRY_STATES]
    .reverse()
    .map((state) => `  ${state.padEnd(14)}${hasTicket(state) ? "*" : " "} ${STATES[state].meaning}`);
  return lines.join("\n");
}

const HELP = `
Shows the state of every entry of the manifests, from the ledger; needs no credentials. Run \`refresh\` to find out who
has reset, and which users are gone.

${stateHelp()}

States marked with * count as issued. \`--state undelivered\` lists failed deliveries with the server's words and the address,
\`--state uncontained\` accounts that could not be contained. \`--state\` lists all that match, however many. Withheld links are listed with their host: see \`link_hosts\` in reticket.yaml.

Examples:
  $ reticket status resets/
  $ reticket status --watch resets/
  $ reticket status --state expired --format csv resets/ > call-them.csv
  $ reticket status --user ada@example.com resets/            one line: where the link went, and its state
  $ reticket status --state undelivered resets/               with the reason and the address
  $ reticket status --format json resets/ | jq '.manifests[] | select(.applied | not) | .name'
  $ reticket status --quiet --metrics /var/lib/node_exporter/reticket.prom resets/ > /dev/null
${exitHelp([
  [EXIT.done, "the status was printed, whatever the states are"],
  [EXIT.error, "error: an invalid manifest or config, a damaged ledger"],
])}`;

interface Options {
  format: "text" | "json" | "csv";
  state?: EntryFilter[];
  watch?: boolean;
  metrics?: string;
  user?: string;
}

export default function status(context: Context): Command {
  return new Command("status")
    .addArgument(new Argument(...PATHS))
    .addOption(
      new Option("--format <format>", "the output format").choices(["text", "json", "csv"]).default("text"),
    )
    .option(
      "--state <state>",
      "list only entries in this state, or those `undelivered`, `delivery_in_doubt` or `uncontained`; may be repeated",
      entryFilter,
    )
    .option(
      "--user <id|address>",
      "list only entries with this user_id or e-mail, or with tickets that were sent or will be sent there",
    )
    .option("--watch", "redraw the status on a terminal until Ctrl-C")
    .option("--metrics <file>", "also write the counts into this file, as OpenMetrics text")
    .addHelpText("after", HELP)
    .action(async (given: string[], options: Options) => {
      const paths = await manifestPaths(context, given);
      if (options.watch === true) {
        await watch(context, paths, options);
        return;
      }
      await context.out.write(render(await read(context, paths, options), options, context));
    });
}

function entryFilter(text: string, before: readonly EntryFilter[] = []): EntryFilter[] {
  const filter = ENTRY_FILTERS.find((one) => one === text.replaceAll(/[- ]/g, "_"));
  if (filter === undefined) throw new InvalidArgumentError(`Use one of ${ENTRY_FILTERS.join(", ")}.`);
  return [...before, filter];
}

interface View {
  statuses: ManifestStatus[];
  /** With `--user`: tickets of the user who is no longer in the manifest. */
  former: FormerTicket[];
  now: number;
}

async function read(context: Context, paths: readonly string[], { metrics, user }: Options): Promise<View> {
  const workspace = await openWorkspace(context, paths);
  const { states, work, pauses } = await readLedgers(workspace);
  const { settings, manifests } = workspace;
  const now = Date.now();
  const { tenant, linkHosts } = settings;
  const statuses = makeStatus({ tenant, manifests, states, now, linkHosts, work, pauses });
  if (metrics !== undefined) await writePublicFile(metrics, statusMetrics(statuses, now), "--metrics");
  if (user === undefined) return { statuses, now, former: [] };
  return {
    statuses: statuses.map((status) => ofUser(status, user)),
    now,
    former: statuses.flatMap((status) => formerTickets(status, states.get(status.name), user)),
  };
}

function render(
  { statuses, now, former }: View,
  { format, state, user }: Options,
  { out, env }: Context,
): Iterable<string> {
  const selection = new EntrySelection(state);
  switch (format) {
    case "json":
      return statusJson(statuses, selection);
    case "csv":
      return statusCsv(statuses, selection);
    case "text":
      return user === undefined
        ? statusText({ statuses, now, selection }, coloursFor(out.terminal, env))
        : userText({ statuses, former, now }, user, selection);
  }
}

/** Reading a large ledger is slow, so wait ten times as long as the last read took. */
const WATCH = { minMs: 1000, factor: 10 };
/** Screen lines below the status. */
const FOOTER = 2;
const CLEAR = "\x1b[H\x1b[2J\x1b[3J";

async function watch(context: Context, paths: readonly string[], options: Options): Promise<void> {
  const { out, env } = context;
  if (!out.isTerminal || options.format !== "text") {
    throw new ReticketError("USAGE", "--watch needs a terminal and --format text", {
      hint: "leave it out, or use `--metrics FILE` from a timer",
    });
  }
  const selection = new EntrySelection(options.state);
  while (!out.gone.aborted) {
    const began = performance.now();
    const { statuses, now } = await read(context, paths, options);
    const view = { statuses, now, selection };
    const shown = fitScreen(view, out.terminal, coloursFor(out.terminal, env));
    await out.write([`${CLEAR}${shown}\n${new Date(now).toISOString().slice(11, 19)}Z, Ctrl-C to exit\n`]);
    await sleep(Math.max(WATCH.minMs, WATCH.factor * (performance.now() - began)));
  }
}

/** The status with as many entries as the screen has room for. A line that wraps would scroll it, so lines are cut. */
function fitScreen(
  view: StatusView,
  { rows = 24, columns = 80 }: NodeJS.WriteStream,
  colours: Colours,
): string {
  const room = Math.max(1, (rows || 24) - FOOTER - 1);
  const draw = (max: number) => [...statusText({ ...view, max }, colours)].join("").split("\n");
  const max = Math.max(0, Math.floor((room - draw(0).length) / view.statuses.length));
  return fitLines(draw(max).slice(0, room).join("\n"), columns || 80);
}
