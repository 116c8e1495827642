import { createInterface } from "node:readline/promises";
import { ReticketError } from "../../errors.js";
import type { Notes } from "../output/notes.js";

/** Whether there is somebody to ask. */
export function canAsk(notes: Notes): boolean {
  return process.stdin.isTTY === true && notes.isTerminal;
}

/**
 * Asks on the terminal; an empty answer is the one that was offered.
 * @throws ReticketError NOT_CONFIRMED where the terminal ends instead
 */
export async function ask(question: string, offered: string | undefined, notes: Notes): Promise<string> {
  const prompt = createInterface({ input: process.stdin, output: notes.terminal });
  const ended = new AbortController();
  prompt.once("close", () => ended.abort());
  // readline takes Ctrl-C for itself: nothing is under way, so let it end the process.
  prompt.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  try {
    const hint = offered === undefined ? "" : ` [${offered}]`;
    const answer = await prompt.question(`${question}${hint}: `, { signal: ended.signal });
    return answer.trim() || (offered ?? "");
  } catch (cause) {
    throw new ReticketError("NOT_CONFIRMED", "there was no answer: nothing was written", {
      hint: "run `reticket init` again, or give what it asks for as flags, with `--yes`",
      cause,
    });
  } finally {
    prompt.close();
  }
}
