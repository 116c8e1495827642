import type { UserFields } from "../auth0/users.js";
import { IdTable } from "../ledger/id-table.js";
import { type Judged, judgedOf } from "./judge.js";

/** Users that are looked for in a file of many, and what it says of them: a few bytes each beside their ids. */
export class Findings {
  /** How many were found. */
  size = 0;
  readonly #ids = new IdTable();
  readonly #isThere: Uint8Array;
  readonly #isBlocked: Uint8Array;
  readonly #resetAt: Float64Array;

  /** @param wanted the ids of those who are looked for */
  constructor(wanted: Iterable<string>) {
    for (const id of wanted) this.#ids.add(id);
    this.#isThere = new Uint8Array(this.#ids.size);
    this.#isBlocked = new Uint8Array(this.#ids.size);
    this.#resetAt = new Float64Array(this.#ids.size);
  }

  /** Takes what the file says of a user; whom nobody looks for, it forgets. */
  put(id: string, user: UserFields): void {
    const row = this.#ids.find(id);
    if (row === undefined) return;
    const { blocked, resetAt } = judgedOf(user);
    this.size += this.#isThere[row] === 0 ? 1 : 0;
    this.#isThere[row] = 1;
    this.#isBlocked[row] = Number(blocked);
    this.#resetAt[row] = resetAt;
  }

  /** undefined: the file does not have the user. */
  get(id: string): Judged | undefined {
    const row = this.#ids.find(id);
    if (row === undefined || this.#isThere[row] === 0) return undefined;
    return { resetAt: this.#resetAt[row]!, blocked: this.#isBlocked[row] === 1 };
  }
}
