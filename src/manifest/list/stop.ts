import type { Mistake, SourcePlace } from "../diagnostic.js";

/** The rest of a list can't be read. */
export class Stop extends Error {
  /** @param mistake absent: it is already reported */
  constructor(
    readonly mistake?: Mistake,
    readonly place?: SourcePlace,
  ) {
    super(mistake?.message);
  }
}
