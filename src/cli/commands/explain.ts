import { Argument, Command } from "commander";
import { ERROR_CODES, type ErrorCode, type Explanation, ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import { DIAGNOSTIC_CODES } from "../../manifest/codes.js";
import { nearest } from "../../manifest/mistakes.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp, exitOfCode } from "../exit.js";
import { coloursFor } from "../output/colours.js";

const HELP = `
Every error says its code, and so does every mistake in a manifest: this says what it means and what to do.

Examples:
  $ reticket explain LEDGER_LOCKED
  $ reticket explain TARGET_MIXED
${exitHelp([
  [EXIT.done, "the code was explained"],
  [EXIT.error, "error: there is no such code"],
])}`;

/** Every code that reticket may print. */
export const CODES: Readonly<Record<string, Explanation>> = { ...DIAGNOSTIC_CODES, ...ERROR_CODES };

export default function explain(context: Context): Command {
  const code = new Argument("<code>", "as an error or a mistake shows it");
  code.argChoices = Object.keys(CODES).sort();
  return new Command("explain")
    .addArgument(code)
    .addHelpText("after", HELP)
    .action(async (word: string) => {
      const found = word.toUpperCase().replaceAll("-", "_");
      const explanation = Object.hasOwn(CODES, found) ? CODES[found] : undefined;
      if (explanation === undefined) throw unknown(found);
      const { bold } = coloursFor(context.out.terminal, context.env);
      const exit = `\nExit code ${exitOf(found)}.\n`;
      await context.out.write([`${bold(found)}\n${explanation.meaning}\n\n${explanation.hint}\n${exit}`]);
    });
}

/** What the command that prints a code ends with, where it is an error. */
function exitOf(code: string): number {
  if (code in ERROR_CODES) return exitOfCode(code as ErrorCode);
  return code.startsWith("POLICY_") ? EXIT.policy : EXIT.error;
}

function unknown(word: string): ReticketError {
  const meant = nearest(word, Object.keys(CODES));
  return new ReticketError("USAGE", `there is no code ${escapeText(word)}`, {
    hint: meant === undefined ? "a code stands after `reticket:` or after `error`" : `did you mean ${meant}?`,
  });
}
