import { createInterface } from "node:readline/promises";
import { ReticketError } from "../../errors.js";
import type { Notes } from "../output/notes.js";

/** Whether questions can be asked: both standard input and standard error are terminals. */
export function canAsk(notes: Notes): boolean {
  return process.stdin.isTTY === true && notes.isTerminal;
}

/**
 * Asks a question on the terminal. An empty answer means the default.
 * @throws ReticketError NOT_CONFIRMED if the terminal is closed
 */
export async function ask(question: string, fallback: string | undefined, notes: Notes): Promise<string> {
  const prompt = createInterface({ input: process.stdin, output: notes.terminal });
  const ended = new AbortController();
  prompt.once("close", () => ended.abort());
  // readline consumes Ctrl-C. Nothing is in progress yet, so let it end the process.
  prompt.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  try {
    const hint = fallback === undefined ? "" : ` [${fallback}]`;
    const answer = await prompt.question(`${question}${hint}: `, { signal: ended.signal });
    return answer.trim() || (fallback ?? "");
  } catch (cause) {
    throw new ReticketError("NOT_CONFIRMED", "no answer: nothing was written", {
      hint: "run `reticket init` again, or give the answers as flags and `--yes`",
      cause,
    });
  } finally {
    prompt.close();
  }
}
