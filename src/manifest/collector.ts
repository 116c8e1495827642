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

/** The position of a row. Positions inside the row are computed only for mistakes. */
export interface RowPlace {
  line: number;
  column: number;
  /** Its name in diagnostics: `users[3]`, `row 12`. */
  label(): string;
  locate(path: Path, at: "key" | "value"): SourcePlace | undefined;
}

/** Targets that the schema certainly accepts. All others are validated by the schema itself. */
export const PLAIN_USER_ID = /^(?!mailto:)[!-~]{1,255}$/i;
export const PLAIN_EMAIL = /^(?=.{3,255}$)(?!mailto:)[!-?A-~]+@[!-?A-~]+$/i;
export const PLAIN_DELIVER_TO =
  /^(?=.{3,254}$)[\w+-]{1,30}(?:\.[\w+-]{1,30})?@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*$/;

/** A list of `users_from` while its rows are added. */
export interface ListRows {
  /** The connection of rows that have an e-mail address and no connection. */
  connectionId: string | undefined;
  /** What to do with a second row for a target. A row that is equal to one of another list is never a mistake. */
  onDuplicate: "error" | "skip";
  /** Rows that repeat another one and were skipped. */
  repeated: number;
  /** Rows of an export whose user has no password. They were skipped. */
  withoutPassword: number;
}

const INVALID = -1;
/** Represents the mistakes of a row after the limit: they are only counted, one for each row. */
const UNSAID: readonly FoundMistake[] = [
  { path: [], at: "value", mistake: { code: "WRONG_VALUE", message: "" } },
];

/**
 * Collects the entries of one manifest: validates them, merges the defaults in, and finds duplicate targets. Rows that differ only
 * in the text of `user_id` or `email` are validated once.
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
  /** The index of the first entry from a list. */
  #firstListed = Number.POSITIVE_INFINITY;

  constructor(
    private readonly defaults: Defaults,
    private readonly generation: number,
    private readonly report: Diagnostics,
  ) {}

  /** The following rows are in this file. @param list if the file is a list of `users_from` */
  startFile(file: string, list?: ListRows): void {
    this.#file = file;
    this.#list = list;
    if (list !== undefined) this.#firstListed = Math.min(this.#firstListed, this.entries.length);
    this.entries.startFile(file);
  }

  /** Adds a row, or reports its mistakes. */
  add(row: unknown, place: RowPlace): void {
    const plain = isRow(row) ? this.#plain(row) : undefined;
    if (plain === undefined) this.addUnsure(row, place);
    else this.addPlain(plain.id, plain.profile, place, plain.deliverTo);
  }

  /** Like `add`, for a row with a known profile and a plain target. */
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

  /** Whether a row may repeat an entry; if so, counts it. A list may repeat rows of lists, but not entries in the manifest. */
  #isRepetition(first: number, profile: number, deliverTo: string | undefined): boolean {
    if (this.#list === undefined) return false;
    const { entries } = this;
    const isSame = entries.profile(first) === profile && entries.deliverTo(first) === deliverTo;
    if (this.#list.onDuplicate === "error" && !(isSame && first >= this.#firstListed)) return false;
    this.#list.repeated++;
    return true;
  }

  /**
   * The number of a row's profile: all fields except the target's text and `deliver_to`.
   * @returns undefined: rows of this profile are invalid
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

  /** Validates a row and adds it, or reports its mistakes. */
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

  /** Adds the list's connection to a row with an e-mail address. */
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
    const { user_id, email, deliver_to, language, generation = 1, ...own } = entry;
    const profile: Profile = {
      body: { ...this.defaults, ...own },
      generation: this.generation + generation - 1,
      ...(language === undefined ? {} : { language }),
    };
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
        message: `\`${escapeText(targetLabel(target))}\` is already listed at ${first}`,
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
