import { once } from "node:events";
import { type CliResult, finished, type startCli } from "../support/cli.js";

type Child = ReturnType<typeof startCli>;

/** A command line at work: what it has shown so far, and its end. */
export class UnderWay {
  readonly end: Promise<CliResult>;
  #out = "";
  #err = "";

  constructor(readonly child: Child) {
    this.end = finished(child);
    child.stdout.on("data", (text: string) => {
      this.#out += text;
    });
    child.stderr.on("data", (text: string) => {
      this.#err += text;
    });
  }

  /** Resolves once standard output has shown the text; rejects where it ended without. */
  async shown(text: string): Promise<void> {
    while (!this.#out.includes(text)) {
      const [ended] = await Promise.race([once(this.child.stdout, "data"), once(this.child, "close")]);
      if (typeof ended !== "string") throw new Error(`ended without ${text}: ${this.#out}${this.#err}`);
    }
  }
}
