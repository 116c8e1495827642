import { Command } from "commander";
import { writeIdentityFile } from "../../seal/identity.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";

const HELP = `
The identity opens the tickets: keep it where only those may read it who bring the links to people. The
recipient is its public half: it may stand in reticket.yaml, and CI needs no more.

Examples:
  $ reticket keygen --out reticket.key
  $ reticket apply --recipient "$(reticket keygen --out reticket.key)" resets/
${exitHelp([
  [EXIT.done, "the key is written, its recipient printed"],
  [EXIT.error, "it could not be written, or the file exists"],
])}`;

export default function keygen(context: Context): Command {
  return new Command("keygen")
    .requiredOption("--out <file>", "where to write the identity (0600, never over a file)")
    .addHelpText("after", HELP)
    .action(async ({ out }: { out: string }) => {
      context.out.line(await writeIdentityFile(out));
      context.notes.say(
        "Put this recipient under `recipients:` in reticket.yaml, or give it as `--recipient`.",
      );
    });
}
