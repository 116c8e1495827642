import { createInterface } from "node:readline/promises";
import type { Notes } from "../output/notes.js";

/** Whether there is somebody to ask. */
export function canAsk(notes: Notes): boolean {
  return process.stdin.isTTY === true && notes.isTerminal;
}

/** Asks on the terminal; an empty answer is the one that was offered. */
export async function ask(question: string, offered: string | undefined, notes: Notes): Promise<string> {
  const prompt = createInterface({ input: process.stdin, output: notes.terminal });
  try {
    const hint = offered === undefined ? "" : ` [${offered}]`;
    return (await prompt.question(`${question}${hint}: `)).trim() || (offered ?? "");
  } finally {
    prompt.close();
  }
}
