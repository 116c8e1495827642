import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { beforeAll, describe, expect, it } from "vitest";
import { coloursFor } from "../../src/cli/output/colours.js";
import { Notes } from "../../src/cli/output/notes.js";
import { Output } from "../../src/cli/output/output.js";
import { wholeProgram } from "../../src/cli/program.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Pages for users; the README's journeys are played in test/examples. */
async function pages(): Promise<string[]> {
  const found = await Promise.all(
    ["src", "examples", "schemas", ".github"].map(async (folder) => {
      const files = await readdir(join(ROOT, folder), { recursive: true });
      return files.filter((file) => file.endsWith(".md")).map((file) => join(folder, file));
    }),
  );
  return ["README.md", ...found.flat()];
}

/**
 * The command lines of reticket in a page: those in blocks of `sh` and `console`, and those in code within a line. `reticket pause`
 * alone in a sentence is a name.
 */
function commandLines(page: string): string[] {
  const blocks = [...page.matchAll(/^```(?:sh|console)\n(.*?)^```/gms)].map(([, text = ""]) => text);
  const starts = blocks.flatMap((text) =>
    text
      .replaceAll("\\\n", " ")
      .split("\n")
      .flatMap((line) => /(?:^|[$;&|(] *)reticket (.*)/.exec(line)?.[1] ?? []),
  );
  const prose = page.replace(/^```.*?^```/gms, "");
  const inline = [...prose.matchAll(/`reticket (\w[^`]* [^`]+)`/g)].map(([, text = ""]) =>
    text.replaceAll("\n", " "),
  );
  return [...starts, ...inline];
}

/** The words of a command line up to what the shell takes for itself. */
function wordsOf(line: string): string[] {
  const words: string[] = [];
  for (const [word, double, single] of line.matchAll(/"([^"]*)"|'([^']*)'|[^\s"']+/g)) {
    if (/^(#|>|<|&|\||;)/.test(word)) break;
    words.push((double ?? single ?? word).replace(/[|)].*$/, ""));
    if (double === undefined && single === undefined && /[|)]/.test(word)) break;
  }
  return words;
}

/** The commands that do something. */
function leaves(command: Command): Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);
}

let program: Command;
beforeAll(async () => {
  const context = {
    out: new Output(process.stdout),
    notes: new Notes(process.stderr, coloursFor(process.stderr, {})),
    ...{ env: {}, globals: {}, exitCode: 0 },
  };
  program = await wholeProgram(context);
  for (const command of leaves(program)) command.action(() => {});
});

/** Parses a command line as the program does, and runs nothing. @returns what is wrong with it */
function mistakeIn(line: string): Promise<string | undefined> {
  return program.parseAsync(wordsOf(line), { from: "user" }).then(
    () => undefined,
    (error: Error) => error.message,
  );
}

describe("a command on a page", () => {
  it("has only arguments and options that the program takes", async () => {
    const wrong: string[] = [];
    let count = 0;
    for (const page of await pages()) {
      for (const line of new Set(commandLines(readFileSync(join(ROOT, page), "utf8")))) {
        count++;
        const mistake = await mistakeIn(line);
        if (mistake !== undefined) wrong.push(`${page}: reticket ${line}: ${mistake}`);
      }
    }
    expect(count).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it("as the examples in the help of every command", async () => {
    const lines = leaves(program).flatMap((command) => {
      let help = "";
      command.configureOutput({
        writeOut: (text) => {
          help += text;
        },
      });
      command.outputHelp();
      // What stands behind several spaces explains the example.
      const examples = help
        .replace(/\\\n */g, "")
        .matchAll(/^ +\$ (?:.*[|(] ?)?reticket (.*?)(?: {3}.*)?$/gm);
      return [...examples].map(([, line = ""]) => line);
    });
    expect(lines.length).toBeGreaterThan(50);
    const wrong: string[] = [];
    for (const line of lines) {
      const mistake = await mistakeIn(line);
      if (mistake !== undefined) wrong.push(`reticket ${line}: ${mistake}`);
    }
    expect(wrong).toEqual([]);
  });

  it("would be found if it had an option of another program", async () => {
    expect(await mistakeIn("plan --parallelism 3 resets")).toContain("unknown option '--parallelism'");
    expect(await mistakeIn("destroy resets")).toContain("unknown command 'destroy'");
  });
});
