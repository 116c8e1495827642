import { escapeText } from "../escape.js";
import type { Defaults, Entry } from "../generated/manifest.js";
import validate from "../generated/manifest.validator.js";
import { targetLabel } from "../target.js";
import { canonicalJson } from "./canonical.js";
import type { Diagnostics, SourcePlace } from "./diagnostic.js";
import { CompactEntries, type Profile } from "./entries.js";
import { explain, type FoundMistake } from "./mistakes.js";
import { manifestRule } from "./rules.js";
import type { Path } from "./yaml.js";

/** A row of a list or a user of a manifest, not yet known to be an entry. */
export type Row = Readonly<Record<string, unknown>>;

/** Where a row stands. The places within it are only asked for where there is a mistake. */
export interface RowPlace {
  line: number;
  column: number;
  /** What a diagnostic calls it: `users[3]`, `row 12`. */
  label(): string;
  locate(path: Path, at: "key" | "value"): SourcePlace | undefined;
}

/** What a target's text must be for the schema to be sure to take it; everything else is asked of the schema itself. */
export const PLAIN_USER_ID = /^(?!mailto:)[!-~]{1,255}$/i;
export const PLAIN_EMAIL = /^(?=.{3,255}$)(?!mailto:)[!-?A-~]+@[!-?A-~]+$/i;
export const PLAIN_DELIVER_TO =
  /^(?=.{3,254}$)[\w+-]{1,30}(?:\.[\w+-]{1,30})?@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*$/;

/** A list of `users_from` while its rows are taken. */
export interface ListRows {
  /** The connection of rows that give an e-mail address and no connection. */
  connectionId: string | undefined;
  /** What to do with a second row for a target. One that says the same as another list's is never a mistake. */
  onDuplicate: "error" | "skip";
  /** Rows that repeat another one and were passed over. */
  repeated: number;
  /** Rows of an export whose user has no password: they were passed over. */
  withoutPassword: number;
}

const INVALID = -1;
/** Stands for the mistakes of a row once no more are kept: they are only counted, one a row. */
const UNSAID: readonly FoundMistake[] = [
  { path: [], at: "value", mistake: { code: "WRONG_VALUE", message: "" } },
];

/**
 * Gathers the entries of one manifest: checks them against the schema, merges the defaults in, finds targets that
 * stand twice. The schema is asked once for all rows that only differ in the text of `user_id` or `email`.
 */
export class Collector {
  readonly #profiles: Profile[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<string, number>();
  /** The index of each user's entry, by `user_id`. */
  readonly #users = new Map<string, number>();
  /** The same by e-mail address in lower case, for each connection. */
  readonly #emails = new Map<string, Map<string, number>>();
  readonly entries = new CompactEntries(this.#profiles);
  #file = "";
  #list: ListRows | undefined;
  /** The index of the first entry that a list has. */
  #firstListed = Number.POSITIVE_INFINITY;

  constructor(
    private readonly defaults: Defaults,
    private readonly generation: number,
    private readonly report: Diagnostics,
  ) {}

  /** The rows that follow stand in this file. @param list where the file is a list of `users_from` */
  startFile(file: string, list?: ListRows): void {
    this.#file = file;
    this.#list = list;
    if (list !== undefined) this.#firstListed = Math.min(this.#firstListed, this.entries.length);
    this.entries.startFile(file);
  }

  /** Takes a row in, or reports what is wrong with it. */
  add(row: unknown, place: RowPlace): void {
    const plain = isRow(row) ? this.#plain(row) : undefined;
    if (plain === undefined) this.addUnsure(row, place);
    else this.addPlain(plain.id, plain.profile, place, plain.deliverTo);
  }

  /** As `add`, where the profile is known and the target's text is plain. */
  addPlain(id: string, profile: number, place: RowPlace, deliverTo?: string): void {
    const { connection_id } = this.#profiles[profile]!.body;
    const seen = connection_id === undefined ? this.#users : this.#emailsOf(connection_id);
    const name = connection_id === undefined ? id : id.toLowerCase();
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, this.entries.length);
      this.entries.push(id, profile, place.line, place.column, deliverTo);
    } else if (!this.#isRepetition(first, profile, deliverTo)) {
      this.#reportTwice(id, connection_id, first, place);
    }
  }

  /** Whether a row may repeat an entry: counts it then. A list repeats what a list says, not what a reviewer wrote. */
  #isRepetition(first: number, profile: number, deliverTo: string | undefined): boolean {
    if (this.#list === undefined) return false;
    const { entries } = this;
    const isSame = entries.profile(first) === profile && entries.deliverTo(first) === deliverTo;
    if (this.#list.onDuplicate === "error" && !(isSame && first >= this.#firstListed)) return false;
    this.#list.repeated++;
    return true;
  }

  /**
   * The number of the profile that a row has apart from its target's text and its `deliver_to`.
   * @returns undefined where no row of this profile is an entry
   */
  profileOf(kind: "user_id" | "email", own: Row): number | undefined {
    const rest = kind === "email" ? this.#inConnection(own) : own;
    const text = kind + JSON.stringify(rest);
    let number = this.#known.get(text);
    if (number === undefined) {
      const specimen = kind === "user_id" ? { user_id: "x", ...rest } : { email: "x@x", ...rest };
      number = this.#mistakesOf(specimen).length > 0 ? INVALID : this.#intern(specimen as Entry);
      this.#known.set(text, number);
    }
    return number === INVALID ? undefined : number;
  }

  /** Takes a row in after asking the schema of it, or reports what is wrong. */
  addUnsure(given: unknown, place: RowPlace): void {
    const row = isRow(given) && given.email !== undefined ? this.#inConnection(given) : given;
    const mistakes = this.#mistakesOf(row);
    if (mistakes.length === 0) {
      const entry = row as Entry;
      this.addPlain(entry.user_id ?? entry.email!, this.#intern(entry), place, entry.deliver_to);
    }
    for (const { path, at, mistake } of mistakes) {
      const entry = this.report.full ? undefined : place.label();
      this.report.add(this.#file, { ...mistake, entry }, () => place.locate(path, at));
    }
  }

  /** A row by e-mail address, with the connection that the whole list is in. */
  #inConnection(row: Row): Row {
    const connection = this.#list?.connectionId;
    if (connection === undefined || row.connection_id !== undefined || row.user_id !== undefined) return row;
    return { ...row, connection_id: connection };
  }

  #plain(row: Row): { id: string; profile: number; deliverTo: string | undefined } | undefined {
    const { user_id, email, deliver_to: deliverTo, ...rest } = row;
    const kind = email === undefined ? "user_id" : user_id === undefined ? "email" : undefined;
    if (kind === undefined) return undefined;
    const id = kind === "user_id" ? user_id : email;
    if (typeof id !== "string" || !(kind === "user_id" ? PLAIN_USER_ID : PLAIN_EMAIL).test(id))
      return undefined;
    if (deliverTo !== undefined && !(typeof deliverTo === "string" && PLAIN_DELIVER_TO.test(deliverTo)))
      return undefined;
    const profile = this.profileOf(kind, rest);
    return profile === undefined ? undefined : { id, profile, deliverTo };
  }

  #mistakesOf(row: unknown): readonly FoundMistake[] {
    const spec = { defaults: this.defaults, users: [row] };
    if (validate({ apiVersion: "reticket/v1", kind: "PasswordChangeTickets", metadata: { name: "x" }, spec }))
      return [];
    const own = (validate.errors ?? []).filter(({ instancePath }) =>
      instancePath.startsWith("/spec/users/0"),
    );
    if (own.length > 0 && this.report.full) return UNSAID;
    return explain(own, manifestRule).map((found) => ({ ...found, path: found.path.slice(3) }));
  }

  #intern(entry: Entry): number {
    const { user_id, email, deliver_to, generation = 1, ...own } = entry;
    const profile = { body: { ...this.defaults, ...own }, generation: this.generation + generation - 1 };
    const text = canonicalJson(profile);
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#profiles.push(profile) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }

  #emailsOf(connection: string): Map<string, number> {
    let emails = this.#emails.get(connection);
    if (emails === undefined) {
      emails = new Map();
      this.#emails.set(connection, emails);
    }
    return emails;
  }

  #reportTwice(id: string, connection_id: string | undefined, index: number, place: RowPlace): void {
    const { file, line, column } = this.entries.position(index);
    const first = `${escapeText(file)}:${line}:${column}`;
    const target = connection_id === undefined ? { user_id: id } : { email: id, connection_id };
    this.report.add(
      this.#file,
      {
        code: "DUPLICATE_TARGET",
        message: `\`${escapeText(targetLabel(target))}\` stands already at ${first}`,
        hint: "remove one of the two: a second ticket would kill the first one",
        entry: place.label(),
      },
      () => place.locate([connection_id === undefined ? "user_id" : "email"], "value"),
    );
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
