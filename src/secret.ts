import { inspect } from "node:util";

const SEALED = "[sealed]";

/**
 * A value that must not be shown: a ticket URL, a token, a client secret. If it is printed, inspected, interpolated or
 * serialized, it gives `[sealed]`; only `reveal()` gives the value.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return SEALED;
  }

  toJSON(): string {
    return SEALED;
  }

  [inspect.custom](): string {
    return SEALED;
  }
}
