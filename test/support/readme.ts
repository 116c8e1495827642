import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cliPath } from "./built-cli.js";
import { cleanEnv } from "./cli.js";

export function readme(): Promise<string> {
  return readFile(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");
}

/** The commands of the README between `<!-- NAME -->` and `<!-- /NAME -->`, one a line. */
export async function readmeCommands(name: string): Promise<string[]> {
  const block = new RegExp(`<!-- ${name} -->\n\n\`\`\`sh\n(.*?)\`\`\`\n\n<!-- /${name} -->`, "s");
  const [, commands] = block.exec(await readme()) ?? [];
  if (commands === undefined) throw new Error(`the README has no commands \`${name}\``);
  return commands.trimEnd().split("\n");
}

/**
 * What a shell of a person has: `reticket` in PATH, and a home folder.
 * @param bin a folder for programs, the first in PATH
 */
export async function shellOf(home: string, bin = join(home, "bin")): Promise<Record<string, string>> {
  await mkdir(bin, { recursive: true });
  const program = join(bin, "reticket");
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${cliPath()}" "$@"\n`);
  await chmod(program, 0o755);
  return { ...cleanEnv(), HOME: home, PATH: [bin, process.env.PATH].join(delimiter) };
}
