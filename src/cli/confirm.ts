import { createInterface } from "node:readline/promises";
import { isatty } from "node:tty";
import { ReticketError } from "../errors.js";
import type { Interruption } from "./interruption.js";
import type { Notes } from "./output/notes.js";

/**
 * Asks on the terminal for a `yes`.
 * @throws ReticketError NOT_CONFIRMED for any other answer, INTERRUPTED when a signal came or the terminal went away
 */
export async function confirm(question: string, notes: Notes, interruption: Interruption): Promise<void> {
  const aborted = interruption.drain;
  const prompt = createInterface({ input: process.stdin, output: notes.terminal });
  // readline takes Ctrl-C for itself: hand it to whoever handles the signal.
  prompt.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  const ended = new AbortController();
  const end = () => ended.abort();
  prompt.once("close", end);
  // A terminal that has gone away cannot be given its mode back: an error of the prompt, or of its input once closed.
  prompt.on("error", end);
  process.stdin.on("error", end);
  let answer = "";
  try {
    const signal = AbortSignal.any([aborted, ended.signal]);
    answer = await prompt.question(`${question}\n  Only \`yes\` is accepted: `, { signal });
  } catch {
    notes.insist("");
  } finally {
    prompt.close();
  }
  if (!aborted.aborted && !isatty(process.stdin.fd)) {
    // A hang-up, whether or not the shell hands its signal on.
    interruption.receive("SIGHUP");
  }
  if (aborted.aborted) throw new ReticketError("INTERRUPTED", "interrupted: nothing was sent");
  if (answer.trim() !== "yes") {
    throw new ReticketError("NOT_CONFIRMED", "not confirmed: nothing was sent", {
      hint: "answer `yes`, or give `--auto-approve`",
    });
  }
}
