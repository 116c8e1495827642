import { setTimeout as sleep } from "node:timers/promises";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { ReticketError } from "../../errors.js";
import { ENTRY_STATES, type EntryState, type EntryStatus } from "../../report/entry-status.js";
import { type ManifestStatus, makeStatus } from "../../report/status.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";
import { coloursFor } from "../output/colours.js";
import { statusCsv } from "../output/status-csv.js";
import { type Listed, statusJson } from "../output/status-json.js";
import { statusMetrics } from "../output/status-metrics.js";
import { statusText } from "../output/status-text.js";
import { writePublicFile } from "../public-file.js";
import { openLedgers, openWorkspace } from "../workspace.js";

const HELP = `
Says where every entry of the manifests stands, as the ledger has it; needs no credentials. \`refresh\` is what finds out
who has reset, and who is gone.

  issued      a ticket is recorded, its link works, and nobody is known to have used it
  completed   the password was reset since
  expired     the ticket ran out, and nobody is known to have reset
  gone        the user is deleted or blocked
  superseded  another manifest's newer ticket has killed the link
  rejected    Auth0 refused the entry
  in_doubt    a request left and nobody knows what became of it
  pending     the next apply would send it

The first five are counted as issued. What is held back is named with its host: see \`link_hosts\` in reticket.yaml.

Examples:
  $ reticket status resets/
  $ reticket status --watch resets/
  $ reticket status --state expired --format csv resets/ > call-them.csv
  $ reticket status --user ada@example.com resets/            where her link went, and what came of it
  $ reticket status --format json resets/ | jq '.manifests[] | select(.applied | not) | .name'
  $ reticket status --quiet --metrics /var/lib/node_exporter/reticket.prom resets/ > /dev/null
${exitHelp([
  [EXIT.done, "whatever it has to say"],
  [EXIT.error, "error: an invalid manifest or config, a damaged ledger"],
])}`;

interface Options {
  format: "text" | "json" | "csv";
  state?: EntryState[];
  watch?: boolean;
  metrics?: string;
  user?: string;
}

export default function status(context: Context): Command {
  return new Command("status")
    .addArgument(new Argument("<path...>", "manifests, or folders of them"))
    .addOption(
      new Option("--format <format>", "how to print it").choices(["text", "json", "csv"]).default("text"),
    )
    .option("--state <state>", "list only entries that stand so; may repeat", entryState)
    .option(
      "--user <who>",
      "list only entries with this user_id or e-mail, or whose ticket goes or went there",
    )
    .option("--watch", "draw it again and again, on a terminal, until Ctrl-C")
    .option("--metrics <file>", "write the counts into this file too, as OpenMetrics text")
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: Options) => {
      if (options.watch === true) {
        await watch(context, paths, options);
        return;
      }
      const { statuses, now } = await read(context, paths, options);
      await context.out.write(render(statuses, now, options, context));
    });
}

function entryState(text: string, before: readonly EntryState[] = []): EntryState[] {
  const state = ENTRY_STATES.find((one) => one === text.replaceAll(/[- ]/g, "_"));
  if (state === undefined) throw new InvalidArgumentError(`Give one of ${ENTRY_STATES.join(", ")}.`);
  return [...before, state];
}

async function read(
  context: Context,
  paths: readonly string[],
  { metrics, user }: Options,
): Promise<{ statuses: ManifestStatus[]; now: number }> {
  const workspace = await openWorkspace(context, paths);
  const { states } = await openLedgers(workspace);
  const { settings, manifests } = workspace;
  const now = Date.now();
  const { tenant, linkHosts } = settings;
  const statuses = makeStatus({ tenant, manifests, states, now, linkHosts });
  if (metrics !== undefined) await writePublicFile(metrics, statusMetrics(statuses, now), "--metrics");
  return { statuses: user === undefined ? statuses : statuses.map((status) => ofUser(status, user)), now };
}

/** Its counts are those of all; its entries are those of one person, or of one address. */
function ofUser(status: ManifestStatus, user: string): ManifestStatus {
  const wanted = user.toLowerCase();
  const isMeant = ({ target, deliverTo, sentTo }: EntryStatus): boolean =>
    ["user_id" in target ? target.user_id : target.email, deliverTo, ...sentTo].some(
      (text) => text?.toLowerCase() === wanted,
    );
  const entries = [...status.entries()].filter(isMeant);
  const states = Object.fromEntries(
    ENTRY_STATES.map((state) => [state, entries.filter((entry) => entry.state === state).length]),
  ) as ManifestStatus["states"];
  return {
    ...status,
    states,
    *entries(isWanted = () => true) {
      for (const entry of entries) if (isWanted(entry.state)) yield entry;
    },
  };
}

function render(
  statuses: readonly ManifestStatus[],
  now: number,
  { format, state }: Options,
  { out, env }: Context,
): Iterable<string> {
  const isListed: Listed = (one) => state === undefined || state.includes(one);
  switch (format) {
    case "json":
      return statusJson(statuses, isListed);
    case "csv":
      return statusCsv(statuses, isListed);
    case "text":
      return statusText({ statuses, now, isListed }, coloursFor(out.terminal, env));
  }
}

/** Reading a large ledger takes a while: it is not done more than a tenth of the time. */
const WATCH = { leastMs: 1000, share: 10 };
/** Lines of a manifest without its entries, and those of the total. */
const ROWS = { manifest: 7, total: 5 };
const CLEAR = "\x1b[H\x1b[2J\x1b[3J";

async function watch(context: Context, paths: readonly string[], options: Options): Promise<void> {
  const { out, env } = context;
  if (!out.isTerminal || options.format !== "text") {
    throw new ReticketError("USAGE", "--watch draws on a terminal, as text", {
      hint: "leave it out, or use `--metrics FILE` from a timer",
    });
  }
  const isListed: Listed = (state) => options.state === undefined || options.state.includes(state);
  while (!out.gone.aborted) {
    const began = performance.now();
    const { statuses, now } = await read(context, paths, options);
    const rows = (out.terminal.rows || 24) - ROWS.total;
    const most = Math.max(0, Math.floor(rows / statuses.length) - ROWS.manifest);
    const drawn = [...statusText({ statuses, now, isListed, most }, coloursFor(out.terminal, env))].join("");
    await out.write([`${CLEAR}${drawn}\n${new Date(now).toISOString().slice(11, 19)}Z, Ctrl-C ends\n`]);
    await sleep(Math.max(WATCH.leastMs, WATCH.share * (performance.now() - began)));
  }
}
