import { createInterface } from "node:readline/promises";
import { ReticketError } from "../errors.js";
import type { Notes } from "./output/notes.js";

/**
 * Asks on the terminal for a `yes`.
 * @throws ReticketError NOT_CONFIRMED for any other answer, INTERRUPTED when aborted
 */
export async function confirm(question: string, notes: Notes, aborted: AbortSignal): Promise<void> {
  const prompt = createInterface({ input: process.stdin, output: notes.terminal });
  // readline takes Ctrl-C for itself: hand it to whoever handles the signal.
  prompt.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  const ended = new AbortController();
  prompt.once("close", () => ended.abort());
  let answer = "";
  try {
    const signal = AbortSignal.any([aborted, ended.signal]);
    answer = await prompt.question(`${question}\n  Only \`yes\` is accepted: `, { signal });
  } catch {
    notes.insist("");
  } finally {
    prompt.close();
  }
  if (aborted.aborted) throw new ReticketError("INTERRUPTED", "interrupted: nothing was sent");
  if (answer.trim() !== "yes") {
    throw new ReticketError("NOT_CONFIRMED", "not confirmed: nothing was sent", {
      mend: "answer `yes`, or give `--auto-approve`",
    });
  }
}
