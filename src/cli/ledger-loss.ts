import { Command } from "commander";
import { acceptLoss } from "../ledger/accept-loss.js";
import { actor } from "./actor.js";
import type { Context } from "./context.js";
import { setOutputs } from "./github-actions.js";
import { lockWithTimeout } from "./lock-with-timeout.js";
import { LOCK_TIMEOUT, someText, wholeNumber } from "./options.js";
import { writePublicFile } from "./public-file.js";
import { witnessText } from "./witnesses.js";
import { openProject, openWorkspace } from "./workspace.js";

/** `ledger witness`. @param exits the exit codes, for the help */
export function witness(context: Context, exits: string): Command {
  return new Command("witness")
    .summary("print the last line of each ledger, to be stored elsewhere")
    .argument("[path...]", "manifests, or folders of them (default: every ledger of the tenant)")
    .option("--out <file>", "write to this file instead of standard output")
    .addHelpText(
      "after",
      `
Prints one line for each ledger: its identity and its last line, no secrets. With \`--witness\`, later commands refuse a
ledger that was restored from an older copy, replaced or removed. In a GitHub job it is also the step output \`witness\`, here
and for \`apply\`.

Examples:
  $ reticket ledger witness --out witness.ndjson
  $ reticket apply --witness witness.ndjson resets/
${exits}`,
    )
    .action(async (paths: string[], { out }: { out?: string }) => {
      const { backend, settings } = await openProject(context);
      const names =
        paths.length > 0
          ? (await openWorkspace(context, paths)).manifests.map(({ name }) => name)
          : await backend.manifests(settings.tenant);
      const ledgers = names.map((name) => backend.open(settings.tenant, name));
      for (const ledger of ledgers) await ledger.state();
      const text = await witnessText(ledgers);
      await setOutputs(context, { witness: text });
      const lines = text === "" ? [] : [`${text}\n`];
      if (out === undefined) await context.out.write(lines);
      else await writePublicFile(out, lines, "--out");
    });
}

interface AcceptLossFlags {
  upTo: number;
  why: string;
  /** Milliseconds. */
  lockTimeout?: number;
}

/** `ledger accept-loss`. @param exits the exit codes, for the help */
export function acceptLossCommand(context: Context, exits: string): Command {
  return new Command("accept-loss")
    .summary("accept that the last lines of a ledger are lost")
    .argument("<manifest>", "the manifest's name, from the error message")
    .requiredOption(
      "--up-to <line>",
      "the number of the last lost line, from the error message",
      wholeNumber(1),
    )
    .requiredOption("--why <text>", "what happened; it is recorded in the ledger", someText)
    .option(...LOCK_TIMEOUT)
    .addHelpText(
      "after",
      `
Search for a newer copy of the ledger first: lost lines cannot be recovered. After this command every user without a
recorded ticket is in doubt, and is not sent one until \`apply --in-doubt reissue\` (which invalidates a link from a lost
line). A recorded link may be dead or delivered already, so \`deliver\` treats it as in doubt as well.

Examples:
  $ reticket ledger accept-loss inc-2041 --up-to 1207 --why "disk of runner 3 lost, restored from 02:00"
${exits}`,
    )
    .action(async (manifest: string, { upTo, why, lockTimeout: timeoutMs = 0 }: AcceptLossFlags) => {
      const { backend, settings } = await openProject(context);
      const ledger = backend.open(settings.tenant, manifest);
      const wait = { timeoutMs, stop: new AbortController().signal, notes: context.notes };
      const waiting = {
        location: ledger.location,
        lock: (operation: string) => lockWithTimeout(ledger, operation, { shared: false }, wait),
      };
      const lost = await acceptLoss(waiting, { upTo, why, actor: actor(context.env) });
      const lines = lost.map(({ seq }) => seq + 1).join(", ");
      context.out.line(`${manifest}: accepted that lines up to line ${lines} are lost.`);
      context.notes.say(
        "Every user without a recorded ticket is now in doubt: `reticket plan` lists them, `apply --in-doubt reissue` sends to them.",
      );
    });
}
