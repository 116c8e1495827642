import type { Mistake, SourcePlace } from "../diagnostic.js";

/** Nothing more of a list can be read. */
export class Stop extends Error {
  /** @param mistake absent where it is reported already */
  constructor(
    readonly mistake?: Mistake,
    readonly place?: SourcePlace,
  ) {
    super(mistake?.message);
  }
}
