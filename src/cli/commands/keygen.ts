import { Command } from "commander";
import { writeIdentityFile } from "../../seal/identity.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";

const HELP = `
The identity opens the tickets: store it where only the people who deliver the links can read it. The recipient is its
public half: it belongs in reticket.yaml, and is all that CI needs.

Examples:
  $ reticket keygen --out reticket.key
  $ reticket apply --recipient "$(reticket keygen --out reticket.key)" resets/
${exitHelp([
  [EXIT.done, "the key was written and its recipient printed"],
  [EXIT.error, "the key could not be written, or the file exists"],
])}`;

export default function keygen(context: Context): Command {
  return new Command("keygen")
    .requiredOption("--out <file>", "the file for the identity (0600); it must not exist")
    .addHelpText("after", HELP)
    .action(async ({ out }: { out: string }) => {
      context.out.line(await writeIdentityFile(out));
      context.notes.say("Add this recipient to `recipients:` in reticket.yaml, or give it as `--recipient`.");
    });
}
