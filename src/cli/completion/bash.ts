import { allCommands, type CommandGrammar, type Value } from "./grammar.js";

/** A completion script for bash 4 and later, without other dependencies. */
export function bashCompletion(program: CommandGrammar): string {
  const commands = allCommands(program);
  const walk = commands
    .filter(({ path }) => path.length > 0)
    .map(({ path }) => `      "${[...path.slice(0, -1), path.at(-1)].join(" ")}") at="${path.join(" ")}" ;;`);
  const cases = commands.map((command) => `    "${command.path.join(" ")}")\n${caseOf(command)}      ;;`);
  return `# bash completion for reticket. To use it: eval "$(reticket completion bash)"
_reticket() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${at:+$at }\${COMP_WORDS[i]}" in
${walk.join("\n")}
    esac
  done
  # bash splits --option=value into three words.
  if [[ $cur == = ]]; then cur=""; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  COMPREPLY=()
  case "$at" in
${cases.join("\n")}
  esac
}
_reticket_files() {
  compopt -o filenames 2>/dev/null
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -- "$1"))
}
complete -F _reticket reticket
`;
}

function caseOf({ options, argument, commands }: CommandGrammar): string {
  const values = options.flatMap(({ names, value }) =>
    value === undefined ? [] : [`        ${names.join("|")}) ${replyOf(value)}; return ;;`],
  );
  const names = options.flatMap((option) => option.names).join(" ");
  const rest: Value =
    commands.length > 0 ? { type: "words", words: commands.map(({ path }) => path.at(-1)!) } : argument;
  const byValue = values.length === 0 ? "" : `      case "$prev" in\n${values.join("\n")}\n      esac\n`;
  return `${byValue}      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "${names}" -- "$cur")); return; fi\n      ${replyOf(rest)}\n`;
}

function replyOf(value: Value): string {
  switch (value.type) {
    case "file":
      return '_reticket_files "$cur"';
    case "words":
      return `COMPREPLY=($(compgen -W "${value.words.join(" ")}" -- "$cur"))`;
    case "none":
      return "COMPREPLY=()";
  }
}
