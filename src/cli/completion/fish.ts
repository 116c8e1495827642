import { allCommands, type CommandGrammar, type OptionGrammar, type Value } from "./grammar.js";

/** A completion script for fish. */
export function fishCompletion(program: CommandGrammar): string {
  const lines = allCommands(program).flatMap(linesOf);
  return `# fish completion for reticket. To use it: reticket completion fish | source
function __reticket_at
    set -l at
    for word in (commandline -opc)[2..-1]
        contains -- (string join -- ' ' $at $word) ${allCommands(program)
          .filter(({ path }) => path.length > 0)
          .map(({ path }) => quote(path.join(" ")))
          .join(" ")}
        and set at $at $word
    end
    # A list without words joins to no argument at all, so it is compared in quotes.
    set -l path (string join -- ' ' $at)
    test "$path" = "$argv"
end
complete -c reticket -f
${lines.join("\n")}
`;
}

function linesOf({ path, options, argument, commands }: CommandGrammar): string[] {
  const where = `complete -c reticket -n ${quote(`__reticket_at ${path.join(" ")}`.trim())}`;
  const below = commands.map(
    ({ path: words, description }) => `${where} -a ${quote(words.at(-1)!)} -d ${quote(description)}`,
  );
  const own = commands.length > 0 || argument.type === "none" ? [] : [`${where} ${argsOf(argument)}`];
  return [...below, ...own, ...options.map((option) => `${where} ${optionOf(option)}`)];
}

function optionOf({ names, description, value }: OptionGrammar): string {
  const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const takes = value === undefined ? [] : ["-r", argsOf(value)];
  return [...flags, ...takes, `-d ${quote(description)}`].filter((part) => part !== "").join(" ");
}

function argsOf(value: Value): string {
  switch (value.type) {
    case "file":
      return "-F";
    case "words":
      return `-a ${quote(value.words.join(" "))}`;
    case "none":
      return "";
  }
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, (found) => `\\${found}`)}'`;
}
