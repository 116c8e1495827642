import type { Notes } from "./notes.js";
import { barLine } from "./progress-line.js";

const REDRAW_MS = 100;
const LOG_MS = 10_000;

/** How many tickets are opened: a live line on a terminal, a line now and then in a log. */
export class OpeningProgress {
  #shownAt = performance.now();

  /** @param printed tickets are printed on the terminal, where a live line would be among them */
  constructor(
    private readonly notes: Notes,
    private readonly printed: boolean,
  ) {}

  readonly show = (done: number, total: number): void => {
    const { notes, printed } = this;
    if (notes.verbosity === "quiet" || (notes.isTerminal && printed)) return;
    const words = `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} opened`;
    if (performance.now() - this.#shownAt < (notes.isTerminal ? REDRAW_MS : LOG_MS)) return;
    this.#shownAt = performance.now();
    if (!notes.isTerminal) notes.say(`tickets: ${words}`);
    else notes.live(barLine({ done, total }, words, notes.terminal.columns || 80, notes.colours));
  };

  /** Removes the live line. */
  end(): void {
    if (this.notes.isTerminal) this.notes.live("");
  }
}
