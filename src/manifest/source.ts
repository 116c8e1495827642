import type { SourcePlace } from "./diagnostic.js";

/** Converts offsets in a text to lines and columns. Lines are computed on first use. */
export class SourceText {
  #starts: number[] | undefined;

  constructor(readonly text: string) {}

  at(offset: number): SourcePlace {
    const starts = this.#lines();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low]!;
    const end = starts[low + 1] ?? this.text.length + 1;
    return { line: low + 1, column: offset - start + 1, text: this.text.slice(start, end - 1) };
  }

  #lines(): number[] {
    if (this.#starts === undefined) {
      this.#starts = [0];
      for (let at = this.text.indexOf("\n"); at >= 0; at = this.text.indexOf("\n", at + 1)) {
        this.#starts.push(at + 1);
      }
    }
    return this.#starts;
  }
}
