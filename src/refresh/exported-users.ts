import { IdTable } from "../ledger/id-table.js";
import type { UserFields } from "../tenant/users.js";
import { snapshotOf, type UserSnapshot } from "./judge.js";

/** What an export says of the users that are looked for: a few bytes for each besides its id. */
export class ExportedUsers {
  /** How many of them the export has. */
  size = 0;
  readonly #ids = new IdTable();
  readonly #isThere: Uint8Array;
  readonly #isBlocked: Uint8Array;
  readonly #resetAt: Float64Array;
  /** One more than the index of its name; 0: not known. */
  readonly #connection: Uint16Array;
  readonly #names: string[] = [];

  /** @param wanted the ids of the users that are looked for */
  constructor(wanted: Iterable<string>) {
    for (const id of wanted) this.#ids.add(id);
    this.#isThere = new Uint8Array(this.#ids.size);
    this.#isBlocked = new Uint8Array(this.#ids.size);
    this.#resetAt = new Float64Array(this.#ids.size);
    this.#connection = new Uint16Array(this.#ids.size);
  }

  /** Takes a user of the export; ignores users that are not looked for. */
  put(id: string, user: UserFields): void {
    const row = this.#ids.find(id);
    if (row === undefined) return;
    const { blocked, resetAt, connection } = snapshotOf(user);
    this.size += this.#isThere[row] === 0 ? 1 : 0;
    this.#isThere[row] = 1;
    this.#isBlocked[row] = Number(blocked);
    this.#resetAt[row] = resetAt;
    this.#connection[row] = connection === undefined ? 0 : this.#numberOf(connection) + 1;
  }

  /** undefined: the export does not have the user. */
  get(id: string): UserSnapshot | undefined {
    const row = this.#ids.find(id);
    if (row === undefined || this.#isThere[row] === 0) return undefined;
    const connection = this.#names[this.#connection[row]! - 1];
    return { resetAt: this.#resetAt[row]!, blocked: this.#isBlocked[row] === 1, connection };
  }

  #numberOf(name: string): number {
    const known = this.#names.indexOf(name);
    return known >= 0 ? known : this.#names.push(name) - 1;
  }
}
