import { type ChildProcess, spawn } from "node:child_process";
import { cliPath } from "./built-cli.js";
import { type CliOptions, cleanEnv } from "./cli.js";

/** What to type, or to do to the terminal, once it shows a text. */
export type Typing = readonly [shown: string | RegExp, typed: string | ((terminal: ChildProcess) => void)];

/** Runs the real command line in a terminal of its own (util-linux's `script`). @returns all that the terminal showed */
export function runInTerminal(
  args: readonly string[],
  options: CliOptions & {
    /** Rows and columns; absent: unknown, as in a pipe. */ size?: readonly [number, number];
  },
  typing: readonly Typing[],
): Promise<{ code: number | null; shown: string }> {
  const [rows, columns] = options.size ?? [];
  const sized = rows === undefined ? "" : `stty rows ${rows} columns ${columns}; `;
  const command = sized + [process.execPath, cliPath(), ...args].map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
    cwd: options.cwd,
    env: { ...cleanEnv(), TERM: "xterm-256color", ...options.env },
    stdio: "pipe",
  });
  let shown = "";
  const shows = (text: string | RegExp) =>
    typeof text === "string" ? shown.includes(text) : text.test(shown);
  const waiting = [...typing];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    shown += text;
    while (waiting[0] !== undefined && shows(waiting[0][0])) {
      const [, typed] = waiting.shift()!;
      if (typeof typed === "string") child.stdin.write(typed);
      else typed(child);
    }
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, shown }));
  });
}
