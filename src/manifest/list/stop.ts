import type { Mistake, Place } from "../diagnostic.js";

/** Nothing more of a list can be read. */
export class Stop extends Error {
  /** @param mistake absent where it is reported already */
  constructor(
    readonly mistake?: Mistake,
    readonly place?: Place,
  ) {
    super(mistake?.message);
  }
}
