import { allCommands, type CommandGrammar, type OptionGrammar, type Value } from "./grammar.js";

/** A completion script for zsh: one function per command, based on `_arguments`. */
export function zshCompletion(program: CommandGrammar): string {
  return `#compdef reticket
# zsh completion for reticket. To use it: eval "$(reticket completion zsh)"
${allCommands(program).map(functionOf).join("\n")}
if [ "$funcstack[1]" = "_reticket" ]; then _reticket "$@"; else compdef _reticket reticket; fi
`;
}

function functionOf({ path, options, argument, commands }: CommandGrammar): string {
  const specs = options.map(specOf);
  if (commands.length === 0) {
    return `${nameOf(path)}() {\n  _arguments -s \\\n    ${[...specs, `"*:argument:${actionOf(argument)}"`].join(" \\\n    ")}\n}`;
  }
  const list = commands.map(
    ({ path: below, description }) => `    ${quote(`${below.at(-1)}:${description}`)}`,
  );
  const cases = commands.map(({ path: below }) => `        ${below.at(-1)}) ${nameOf(below)} ;;`);
  return `${nameOf(path)}() {
  local state line
  local -a commands=(
${list.join("\n")}
  )
  _arguments -C \\
    ${[...specs, '"1:command:->command"', '"*::argument:->argument"'].join(" \\\n    ")}
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${cases.join("\n")}
      esac ;;
  esac
}`;
}

function specOf({ names, description, value }: OptionGrammar): string {
  const text = description.replace(/[[\]:]/g, (found) => `\\${found}`);
  const takes = value === undefined ? "" : `:value:${actionOf(value)}`;
  return names.map((name) => quote(`*${name}[${text}]${takes}`)).join(" \\\n    ");
}

function actionOf(value: Value): string {
  switch (value.type) {
    case "file":
      return "_files";
    case "words":
      return `(${value.words.join(" ")})`;
    case "none":
      return " ";
  }
}

function nameOf(path: readonly string[]): string {
  return ["_reticket", ...path].join("_");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
