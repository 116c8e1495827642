import { Command, InvalidArgumentError } from "commander";
import { acceptLoss } from "../ledger/accept-loss.js";
import { actor } from "./actor.js";
import type { Context } from "./context.js";
import { setOutputs } from "./github-actions.js";
import { wholeNumber } from "./options.js";
import { writePublicFile } from "./public-file.js";
import { witnessText } from "./witnesses.js";
import { openHome, openWorkspace } from "./workspace.js";

/** `ledger witness`. @param exits the part of the help that tells exit codes */
export function witness(context: Context, exits: string): Command {
  return new Command("witness")
    .summary("print where ledgers stand, to be kept elsewhere")
    .argument("[path...]", "manifests, or folders of them (default: every ledger of the tenant)")
    .option("--out <file>", "write it there instead")
    .addHelpText(
      "after",
      `
One line a ledger: its identity and its last line; no secret. Given back with \`--witness\`, it has a ledger refused that
was restored from an older copy, replaced or removed. In a GitHub job it is the output \`witness\` too, and so is it of \`apply\`.

Examples:
  $ reticket ledger witness --out witness.ndjson
  $ reticket apply --witness witness.ndjson resets/
${exits}`,
    )
    .action(async (paths: string[], { out }: { out?: string }) => {
      const { home, settings } = await openHome(context);
      const names =
        paths.length > 0
          ? (await openWorkspace(context, paths)).manifests.map(({ name }) => name)
          : await home.manifests(settings.tenant);
      const ledgers = names.map((name) => home.open(settings.tenant, name));
      for (const ledger of ledgers) await ledger.state();
      const text = await witnessText(ledgers);
      await setOutputs(context, { witness: text });
      const lines = text === "" ? [] : [`${text}\n`];
      if (out === undefined) await context.out.write(lines);
      else await writePublicFile(out, lines, "--out");
    });
}

/** `ledger accept-loss`. @param exits the part of the help that tells exit codes */
export function acceptLossCommand(context: Context, exits: string): Command {
  return new Command("accept-loss")
    .summary("accept that lines of a ledger are lost for good")
    .argument("<manifest>", "the manifest's name, as the refusal gives it")
    .requiredOption("--up-to <line>", "the last line that was seen, as the refusal gives it", wholeNumber(1))
    .requiredOption("--why <text>", "what happened, for the ledger", someText)
    .addHelpText(
      "after",
      `
First look for the newest copy of the ledger: what was in the lost lines, nobody can bring back. Afterwards everybody without
a recorded ticket is in doubt and held back, until \`apply --in-doubt reissue\` sends again (a link that a lost line was about
dies then). Recorded links may be dead or were delivered since: \`deliver\` holds them back as in doubt, too.

Examples:
  $ reticket ledger accept-loss inc-2041 --up-to 1207 --why "disk of runner 3 lost, restored from 02:00"
${exits}`,
    )
    .action(async (manifest: string, { upTo, why }: { upTo: number; why: string }) => {
      const { home, settings } = await openHome(context);
      const ledger = home.open(settings.tenant, manifest);
      const lost = await acceptLoss(ledger, { upTo, why, actor: actor(context.env) });
      const lines = lost.map(({ seq }) => seq + 1).join(", ");
      context.out.line(`${manifest}: accepted that lines up to line ${lines} are lost.`);
      context.notes.say(
        "Everybody without a recorded ticket is in doubt now: `reticket plan` shows them, `apply --in-doubt reissue` sends to them.",
      );
    });
}

function someText(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("Say what happened.");
  return text.trim();
}
