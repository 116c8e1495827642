import type { Command } from "commander";

/** What can be completed at a position. */
export type Value = { type: "none" } | { type: "file" } | { type: "words"; words: readonly string[] };

export interface OptionGrammar {
  /** `--format`, and a short form if there is one. */
  names: readonly string[];
  description: string;
  /** undefined: the option takes no value. */
  value: Value | undefined;
}

/** One command, with what the completion scripts need. */
export interface CommandGrammar {
  /** The words of the command, such as `ledger verify`; empty for reticket itself. */
  path: readonly string[];
  description: string;
  options: readonly OptionGrammar[];
  /** What its arguments can be. */
  argument: Value;
  /** Its subcommands. */
  commands: readonly CommandGrammar[];
}

const NOTHING: Value = { type: "none" };

/** Reads a program's commands. Each gets the global options as well. */
export function grammarOf(program: Command): CommandGrammar {
  const globalOptions = program.options.filter(({ long }) => long !== "--version").map(optionOf);
  const read = (command: Command, path: readonly string[]): CommandGrammar => ({
    path,
    description: command.summary() || command.description(),
    options: [
      ...(path.length === 0
        ? program.options.map(optionOf)
        : [...command.options.map(optionOf), ...globalOptions]),
      { names: ["--help"], description: "show this help", value: undefined },
    ],
    argument: argumentOf(command),
    commands: command.commands.map((child) => read(child, [...path, child.name()])),
  });
  return read(program, []);
}

/** All commands, each before its subcommands. */
export function allCommands(command: CommandGrammar): CommandGrammar[] {
  return [command, ...command.commands.flatMap(allCommands)];
}

function optionOf(option: Command["options"][number]): OptionGrammar {
  const { short, long, flags, argChoices, description, required, optional } = option;
  const names = [long, short].filter((name) => name !== undefined && name !== null);
  const takes = required || optional;
  return { names, description, value: takes ? valueIn(flags, argChoices) : undefined };
}

function argumentOf(command: Command): Value {
  const [argument] = command.registeredArguments;
  return argument === undefined ? NOTHING : valueIn(`<${argument.name()}>`, argument.argChoices);
}

function valueIn(flags: string, choices: readonly string[] | undefined): Value {
  if (choices !== undefined) return { type: "words", words: choices };
  return /<(file|folder|path)(\.\.\.)?>/.test(flags) ? { type: "file" } : NOTHING;
}
