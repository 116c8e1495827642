import type { Notes } from "./notes.js";

const REDRAW_MS = 200;
const LOG_MS = 10_000;

/** How far the export is: a live line on a terminal, a line now and then in a log. */
export class SelectProgress {
  #shownAt = performance.now();

  constructor(private readonly notes: Notes) {}

  /** The export's job has another state. */
  readonly status = (status: string): void => this.#show(`export: ${status}`, 0);

  /** So many users were read. */
  readonly users = (count: number): void => {
    if (count % 1000 === 0) this.#show(`${count.toLocaleString("en-US")} users read`, REDRAW_MS);
  };

  end(): void {
    if (this.notes.isTerminal) this.notes.live("");
  }

  #show(words: string, everyMs: number): void {
    const { notes } = this;
    const interval = notes.isTerminal ? everyMs : LOG_MS;
    if (notes.verbosity === "quiet" || performance.now() - this.#shownAt < interval) return;
    this.#shownAt = performance.now();
    if (notes.isTerminal) notes.live(` ${words}`);
    else notes.say(`select: ${words}`);
  }
}
