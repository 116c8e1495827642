import { Argument, Command } from "commander";
import { bashCompletion } from "../completion/bash.js";
import { fishCompletion } from "../completion/fish.js";
import { grammarOf } from "../completion/grammar.js";
import { powershellCompletion } from "../completion/powershell.js";
import { zshCompletion } from "../completion/zsh.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";

const HELP = `
Prints a script with which the shell completes commands, options, their values, and files.

Examples:
  $ eval "$(reticket completion bash)"              in ~/.bashrc
  $ eval "$(reticket completion zsh)"               in ~/.zshrc, after compinit
  $ reticket completion fish | source               in ~/.config/fish/config.fish
  $ reticket completion powershell | Out-String | Invoke-Expression
                                                    in $PROFILE
${exitHelp([
  [EXIT.done, "the script was printed"],
  [EXIT.error, "error: unknown shell"],
])}`;

const SCRIPTS = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

export default function completion(context: Context, wholeProgram: () => Promise<Command>): Command {
  return new Command("completion")
    .addArgument(new Argument("<shell>", "the shell").choices(Object.keys(SCRIPTS)))
    .addHelpText("after", HELP)
    .action(async (shell: keyof typeof SCRIPTS) => {
      await context.out.write([SCRIPTS[shell](grammarOf(await wholeProgram()))]);
    });
}
