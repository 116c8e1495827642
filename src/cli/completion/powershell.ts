import { allCommands, type CommandGrammar, type OptionGrammar, type Value } from "./grammar.js";

/** A completion script for PowerShell 5.1 and newer. */
export function powershellCompletion(program: CommandGrammar): string {
  const commands = allCommands(program);
  return `# PowerShell completion for reticket. To use it: reticket completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName reticket -ScriptBlock {
    param($word, $ast, $cursor)
    $grammar = @{
${commands.map(commandEntry).join("\n")}
    }
    $words = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
    $path = ''
    $previous = ''
    foreach ($each in $words) {
        $next = ("$path $each").Trim()
        if ($grammar.ContainsKey($next)) { $path = $next }
        $previous = $each
    }
    $command = $grammar[$path]
    $offers = if ($command.Values.ContainsKey($previous)) { $command.Values[$previous] }
    elseif ($command.Takes -contains $previous) { return }
    elseif ($word.StartsWith('-')) { $command.Options }
    elseif ($command.Commands.Count -gt 0) { $command.Commands }
    else { $command.Arguments }
    # Nothing to offer: PowerShell completes files by itself.
    $offers | Where-Object { $_.Name -like "$word*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_.Name, $_.Name, 'ParameterValue', $_.Text)
    }
}
`;
}

function commandEntry({ path, options, argument, commands }: CommandGrammar): string {
  const below = commands.map(({ path: words, description }) => offer(words.at(-1)!, description));
  const names = options.flatMap((option) => option.names.map((name) => offer(name, option.description)));
  const values = options.flatMap((option) => valuesOf(option));
  // An option that takes a file is in neither list: PowerShell offers files.
  const takes = options
    .filter(({ value }) => value?.type === "none")
    .flatMap((option) => option.names.map(quote));
  return `        ${quote(path.join(" "))} = @{
            Commands = @(${below.join(", ")})
            Options = @(${names.join(", ")})
            Values = @{ ${values.join("; ")} }
            Takes = @(${takes.join(", ")})
            Arguments = @(${wordsOf(argument).join(", ")})
        }`;
}

function valuesOf({ names, value }: OptionGrammar): string[] {
  if (value?.type === "words") return names.map((name) => `${quote(name)} = @(${wordsOf(value).join(", ")})`);
  return value?.type === "file" ? names.map((name) => `${quote(name)} = @()`) : [];
}

function wordsOf(value: Value): string[] {
  return value.type === "words" ? value.words.map((word) => offer(word, word)) : [];
}

function offer(name: string, text: string): string {
  return `@{ Name = ${quote(name)}; Text = ${quote(text)} }`;
}

/** PowerShell takes typographic quotes for quotes, too. */
function quote(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, "''")}'`;
}
