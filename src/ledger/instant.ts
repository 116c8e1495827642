/** Parses a time, once where it is the same time again: the lines of one commit share theirs. */
export class Instant {
  #text = "";
  #ms = Number.NaN;

  of(text: string): number {
    if (text !== this.#text) {
      this.#text = text;
      this.#ms = Date.parse(text);
    }
    return this.#ms;
  }
}
