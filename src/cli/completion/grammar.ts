import type { Command } from "commander";

/** What may stand somewhere on the line. */
export type Value = { type: "none" } | { type: "file" } | { type: "words"; words: readonly string[] };

export interface OptionGrammar {
  /** `--format`; some have a short form too. */
  names: readonly string[];
  description: string;
  /** undefined: it takes no value. */
  value: Value | undefined;
}

/** One command as a shell's completion needs it. */
export interface CommandGrammar {
  /** The words that lead to it: `ledger verify`; empty for reticket itself. */
  path: readonly string[];
  description: string;
  options: readonly OptionGrammar[];
  /** What its arguments are. */
  argument: Value;
  /** The commands below it, by name. */
  commands: readonly CommandGrammar[];
}

const NOTHING: Value = { type: "none" };

/** Reads a program's commands, with the options that are everywhere in each of them. */
export function grammarOf(program: Command): CommandGrammar {
  const everywhere = program.options.filter(({ long }) => long !== "--version").map(optionOf);
  const read = (command: Command, path: readonly string[]): CommandGrammar => ({
    path,
    description: command.summary() || command.description(),
    options: [
      ...(path.length === 0
        ? program.options.map(optionOf)
        : [...command.options.map(optionOf), ...everywhere]),
      { names: ["--help"], description: "show this", value: undefined },
    ],
    argument: argumentOf(command),
    commands: command.commands.map((child) => read(child, [...path, child.name()])),
  });
  return read(program, []);
}

/** Every command, those with commands below them before those. */
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
