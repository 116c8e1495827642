import { Argument, Command } from "commander";
import { ERROR_CODES, type ErrorCode, type Explanation, ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import { DIAGNOSTIC_CODES } from "../../manifest/codes.js";
import { nearest } from "../../manifest/mistakes.js";
import { PROBE_CODES } from "../../probe-result.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp, exitOfCode } from "../exit.js";
import { coloursFor } from "../output/colours.js";

const HELP = `
Every error and every diagnostic has a code. This command explains what it means and what to do.

Examples:
  $ reticket explain LEDGER_LOCKED
  $ reticket explain TARGET_MIXED
${exitHelp([
  [EXIT.done, "the code was explained"],
  [EXIT.error, "error: unknown code"],
])}`;

/** Every code that reticket can print. */
export const CODES: Readonly<Record<string, Explanation>> = {
  ...DIAGNOSTIC_CODES,
  ...PROBE_CODES,
  ...ERROR_CODES,
};

export default function explain(context: Context): Command {
  const code = new Argument("<code>", "the code, as an error or a diagnostic shows it");
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

/** The exit code of the command that prints this code as an error. */
function exitOf(code: string): number {
  if (code in ERROR_CODES) return exitOfCode(code as ErrorCode);
  return code.startsWith("POLICY_") ? EXIT.policy : EXIT.error;
}

function unknown(word: string): ReticketError {
  const meant = nearest(word, Object.keys(CODES));
  return new ReticketError("USAGE", `unknown code ${escapeText(word)}`, {
    hint:
      meant === undefined
        ? "the code is printed after `reticket:` or after `error`"
        : `did you mean ${meant}?`,
  });
}
