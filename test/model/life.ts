import type { Death } from "./steps.js";

/** Counts a run's writes, and knows which one is the last. */
export class Life {
  #writes = 0;

  constructor(private readonly death: Death | undefined) {}

  /** @returns whether the line can be read afterwards, and whether this was the end */
  write(): { kept: boolean; dead: boolean } {
    const dead = ++this.#writes === this.death?.write;
    const how = this.death?.how;
    return { dead, kept: !dead || how === "no_newline" || how === "unsynced" };
  }
}
