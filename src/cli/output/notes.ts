import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import type { Colours } from "./colours.js";

export type Verbosity = "quiet" | "normal" | "verbose";

const CLEAR_LINE = "\r\x1b[K";

/** Messages on standard error. A closed terminal is ignored. */
export class Notes {
  verbosity: Verbosity = "normal";
  #live = "";

  constructor(
    private readonly stream: NodeJS.WriteStream,
    readonly colours: Colours,
  ) {
    stream.on("error", () => {});
  }

  get isTerminal(): boolean {
    return this.stream.isTTY === true;
  }

  get terminal(): NodeJS.WriteStream {
    return this.stream;
  }

  /** Prints a message, except with `--quiet`. */
  say(text: string): void {
    if (this.verbosity !== "quiet") this.#write(text);
  }

  /** Prints a message with `--verbose` only. */
  detail(text: string): void {
    if (this.verbosity === "verbose") this.#write(this.colours.dim(text));
  }

  /** Prints a message always. */
  insist(text: string): void {
    this.#write(text);
  }

  /** Shows a line at the bottom of the terminal, which the next call replaces; empty removes it. */
  live(line: string): void {
    if (line === this.#live) return;
    this.#live = line;
    this.stream.write(CLEAR_LINE + line);
  }

  /** Prints an error with its code and hint, and with `--verbose` its stack. */
  complain(error: unknown): void {
    const { bold, red, dim } = this.colours;
    const known = error instanceof ReticketError ? error : unexpected(error);
    this.#write(`${bold("reticket:")} ${red(known.code)}: ${escapeLines(known.message)}`);
    if (known.hint !== undefined) this.#write(`  ${escapeLines(known.hint)}`);
    if (this.verbosity !== "verbose") return;
    for (let cause: unknown = known; cause instanceof Error; cause = cause.cause) {
      this.#write(dim(escapeLines(cause.stack ?? String(cause))));
    }
  }

  #write(text: string): void {
    const live = this.#live;
    this.stream.write(live === "" ? `${text}\n` : `${CLEAR_LINE}${text}\n${live}`);
  }
}

function unexpected(error: unknown): ReticketError {
  const message = error instanceof Error ? error.message : String(error);
  return new ReticketError("INTERNAL", message, {
    cause: error,
    hint: "this is a bug in reticket: please report it with the output of `--verbose`",
  });
}

function escapeLines(text: string): string {
  return text.split("\n").map(escapeText).join("\n");
}
