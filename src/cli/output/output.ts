import { once } from "node:events";
import { ReticketError } from "../../errors.js";

const CHUNK = 1 << 16;

/** A command's results on standard output, written in large chunks with back-pressure. */
export class Output {
  readonly #gone = new AbortController();
  #failure: NodeJS.ErrnoException | undefined;

  constructor(private readonly stream: NodeJS.WriteStream) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      this.#failure ??= error;
      this.#gone.abort();
    });
  }

  /** Aborted once standard output is closed. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  get isTerminal(): boolean {
    return this.stream.isTTY === true;
  }

  get terminal(): NodeJS.WriteStream {
    return this.stream;
  }

  /** Writes one piece without waiting for the reader. */
  line(text: string): void {
    if (!this.gone.aborted) this.stream.write(`${text}\n`);
  }

  /** Resolves when the reader has room for more, or has closed the stream. */
  async write(pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
    let chunk = "";
    for await (const piece of pieces) {
      chunk += piece;
      if (chunk.length < CHUNK) continue;
      await this.#push(chunk);
      if (this.gone.aborted) return;
      chunk = "";
    }
    if (chunk !== "") await this.#push(chunk);
  }

  /**
   * Waits until everything is written.
   * @throws ReticketError FILE_FAILED if writing failed; a closed pipe or terminal is not an error
   */
  async flush(): Promise<void> {
    if (!this.gone.aborted && this.stream.writableLength > 0) {
      await new Promise<void>((resolve) => this.stream.write("", () => resolve()));
    }
    const reason = this.#failure?.code;
    if (this.#failure === undefined || reason === "EPIPE" || (reason === "EIO" && this.isTerminal)) return;
    throw new ReticketError("FILE_FAILED", `standard output could not be written: ${reason}`, {
      hint: "check the disk or terminal that standard output is connected to",
      cause: this.#failure,
    });
  }

  async #push(chunk: string): Promise<void> {
    if (this.gone.aborted || this.stream.write(chunk)) return;
    await once(this.stream, "drain", { signal: this.gone }).catch(() => {});
  }
}
