import { Argument, Command, Option } from "commander";
import type { RefreshResult, Via } from "../../refresh/refresh.js";
import type { Context } from "../context.js";
import { manifestPaths, PATHS } from "../default-paths.js";
import { EXIT, exitHelp, exitOfSignal } from "../exit.js";
import type { Interruption } from "../interruption.js";
import { interruptibly, type LockingSession, withLockedLedgers } from "../locked-ledgers.js";
import { LOCK_TIMEOUT } from "../options.js";
import { coloursFor } from "../output/colours.js";
import { refreshJson } from "../output/refresh-json.js";
import { refreshText } from "../output/refresh-text.js";
import { refreshLedgers } from "../refresh-session.js";
import { openWorkspace } from "../workspace.js";

const HELP = `
For each issued ticket, asks the tenant whether the user has reset the password, was deleted or is blocked, and checks
whether the ticket expired unused. Changes are recorded in the ledger. Users who have reset are not looked up again.

  get      one request per user, within the tenant's rate limit and the config's headroom
  export   one users-exports job for all users (for entries by e-mail: one per connection); a few requests
  logs     the events of the tenant's log since the oldest open ticket: proves resets in custom databases too, and
           says nothing of expired links or deleted users (scope read:logs)
  auto     get if that takes at most a minute at the known rate, else export

Users of manifests that contain sessions have sessions and refresh tokens revoked once more when they are found to have reset,
because refresh tokens outlive a reset. --no-revoke leaves that out.

A custom database may not tell Auth0 when a password was last reset. Its users are named, and an expired link of theirs is
not taken for unused, so \`renew: on_expiry\` never renews it: use --via logs.

Needs the scope \`read:users\`, and \`read:connections\` for entries by \`email\`; to revoke, \`delete:sessions\` and
\`delete:refresh_tokens\`.

Examples:
  $ reticket refresh resets/
  $ reticket refresh --via export resets/ && reticket status resets/
${exitHelp([
  [EXIT.done, "every ticket was checked"],
  [EXIT.error, "error: credentials, a missing scope, an unusable export"],
  [EXIT.leftovers, "some users could not be checked"],
  [EXIT.conflict, "the ledger is locked, or a manifest is paused and sessions would be revoked"],
  ["130, 143", "interrupted: what was learned is recorded"],
])}`;

interface Options {
  via: Via | "auto";
  concurrency?: string;
  rate?: string;
  /** Milliseconds. */
  lockTimeout?: number;
  /** false: nothing is revoked. */
  revoke: boolean;
  format: "text" | "json";
}

export default function refresh(context: Context): Command {
  return new Command("refresh")
    .addArgument(new Argument(...PATHS))
    .addOption(
      new Option("--via <way>", "how to look users up")
        .choices(["auto", "get", "export", "logs"])
        .default("auto"),
    )
    .option("--concurrency <n>", "maximum requests in flight (default: 10)")
    .option("--rate <rate>", "auto, 16/s or 150/min (default: auto, as fast as the tenant allows)")
    .option(...LOCK_TIMEOUT)
    .option("--no-revoke", "don't revoke sessions and refresh tokens of users who have reset")
    .addOption(new Option("--format <format>", "the output format").choices(["text", "json"]).default("text"))
    .addHelpText("after", HELP)
    .action(async (given: string[], options: Options) => {
      const paths = await manifestPaths(context, given);
      const { concurrency, rate } = options;
      const workspace = await openWorkspace(context, paths, { concurrency, rate });
      context.exitCode = await interruptibly(
        context,
        (interruption) => lockAndRefresh({ context, workspace, interruption, flags: options }, paths),
        DRAINING,
      );
    });
}

function lockAndRefresh(
  session: LockingSession & { flags: Options },
  paths: readonly string[],
): Promise<number> {
  const { context, workspace, interruption, flags } = session;
  const { via, revoke, format } = flags;
  const isHarmless = !revoke || workspace.manifests.every(({ contain }) => !contain.has("sessions"));
  return withLockedLedgers(session, { operation: "refresh", isHarmless }, async (ledgers) => {
    const how = { via: via === "auto" ? undefined : via, revoke };
    const result = await refreshLedgers(context, workspace, ledgers, how, interruption);
    const { out, env, notes } = context;
    await out.write(
      format === "json"
        ? refreshJson(result, workspace.settings.tenant)
        : refreshText(result, paths, coloursFor(out.terminal, env)),
    );
    if (result.error !== undefined) notes.complain(result.error);
    return exitOf(result, interruption);
  });
}

const DRAINING = "sending no more requests, recording what was learned";

function exitOf({ ended, left, unclear, afterReset }: RefreshResult, { signal }: Interruption): number {
  if (ended === "paused") return EXIT.conflict;
  if (ended === "stopped") return EXIT.error;
  if (ended === "interrupted" && signal !== undefined) return exitOfSignal(signal);
  const unrevoked = afterReset?.unrevoked.length ?? 0;
  return left + unclear.length + unrevoked > 0 ? EXIT.leftovers : EXIT.done;
}
