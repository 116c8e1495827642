import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import type { Colours } from "./colours.js";

export type Verbosity = "quiet" | "normal" | "verbose";

const CLEAR_LINE = "\r\x1b[K";

/** What a command says beside its results, on standard error. A terminal that went away is no reason to stop. */
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

  /** Not said with `--quiet`. */
  say(text: string): void {
    if (this.verbosity !== "quiet") this.#write(text);
  }

  /** Said with `--verbose` only. */
  detail(text: string): void {
    if (this.verbosity === "verbose") this.#write(this.colours.dim(text));
  }

  /** Said always. */
  insist(text: string): void {
    this.#write(text);
  }

  /** One line that stays at the bottom and is drawn over by the next; empty takes it away. For terminals. */
  live(line: string): void {
    if (line === this.#live) return;
    this.#live = line;
    this.stream.write(CLEAR_LINE + line);
  }

  /** Prints an error with its code and hint; its stack only with `--verbose`. */
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
    hint: "this is a bug in reticket: please report it with what `--verbose` prints",
  });
}

function escapeLines(text: string): string {
  return text.split("\n").map(escapeText).join("\n");
}
