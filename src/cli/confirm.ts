import { createInterface } from "node:readline/promises";
import { isatty } from "node:tty";
import { ReticketError } from "../errors.js";
import type { Interruption } from "./interruption.js";
import type { Notes } from "./output/notes.js";

/**
 * Asks for `yes` on the terminal.
 * @throws ReticketError NOT_CONFIRMED for any other answer, INTERRUPTED on a signal or when the terminal is closed
 */
export async function confirm(question: string, notes: Notes, interruption: Interruption): Promise<void> {
  const aborted = interruption.drain;
  const prompt = createInterface({ input: process.stdin, output: notes.terminal });
  // readline consumes Ctrl-C: pass it on to the process's own signal handler.
  prompt.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  const ended = new AbortController();
  const end = () => ended.abort();
  prompt.once("close", end);
  // When the terminal is gone, restoring its mode fails: an error of the prompt, or of its input after closing.
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
    // The terminal was closed. Treat it as SIGHUP even if the shell does not forward the signal.
    interruption.receive("SIGHUP");
  }
  if (aborted.aborted) throw new ReticketError("INTERRUPTED", "interrupted: nothing was sent");
  if (answer.trim() !== "yes") {
    throw new ReticketError("NOT_CONFIRMED", "not confirmed: nothing was sent", {
      hint: "answer `yes`, or give `--auto-approve`",
    });
  }
}
