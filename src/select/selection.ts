import { ReticketError } from "../errors.js";
import type { Identifier } from "../manifest/identifiers/identifier.js";
import type { InputSink } from "../manifest/identifiers/input-sink.js";
import { fieldAt, type UserFields } from "../tenant/users.js";
import { ACCOUNT_EXCLUSIONS, type AccountExclusion, type ExportedAccount, judgeUser } from "./account.js";
import { allHold, type Condition } from "./condition.js";
import { emailsOf } from "./user-field.js";

/** An entry of the list, as `users_from` reads it. */
export interface SelectedEntry {
  user_id: string;
  identity?: { user_id: string; provider: "auth0" };
}

/** Why an input has no entry; `unreadable` is a line without an address or a user id. */
export type ExclusionReason = AccountExclusion | "unreadable";
export const EXCLUSION_REASONS = [...ACCOUNT_EXCLUSIONS, "unreadable"] as const;

export interface Exclusion {
  /** The identifier as it was compared; empty where the line may hold a password. */
  input: string;
  reason: ExclusionReason;
  /** The user that was found, where there is one. */
  user_id: string;
}

/** Everything a selection results in. The same inputs give the same result, in any order. */
export interface SelectionResult {
  /** Sorted by user id. */
  entries: readonly SelectedEntry[];
  /** Sorted by input. */
  exclusions: readonly Exclusion[];
  /** `lines` is the sum of `selected`, `duplicates` and all of `excluded`. Without inputs, each user is a line. */
  lines: number;
  selected: number;
  duplicates: number;
  excluded: Readonly<Record<ExclusionReason, number>>;
  /** Lines whose password was dropped. */
  passwords: number;
  /** Lines whose identifier was cleaned. */
  cleaned: number;
  /** Users that were looked at. */
  users: number;
  /** Of the entries: how many have an address that was not verified. */
  unverified: number;
  /** Of the entries: how many have the password in a linked identity. */
  linked: number;
  /** Of the entries: how many are in each connection, where the export says. Sorted by name. */
  connections: ReadonlyMap<string, number>;
  /** No user of the export has `identities`: linked database identities can't be seen. */
  lacksIdentities: boolean;
}

export interface SelectionOptions {
  conditions: readonly Condition[];
  includeBlocked: boolean;
  /** Whether there are input lists. Without, every user of the export is considered. */
  hasInputs: boolean;
}

interface Match {
  selected: ExportedAccount[];
  excluded: ExportedAccount | undefined;
}

/** Joins the identifiers of lists with the users of exports: first all lists, then all users. */
export class Selection implements InputSink {
  readonly #identifiers = new Map<string, Match>();
  readonly #accounts = new Map<string, ExportedAccount>();
  readonly #unreadable: string[] = [];
  readonly #connections: ReadonlySet<string>;
  readonly #missing: Set<Condition>;
  #lines = 0;
  #passwords = 0;
  #cleaned = 0;
  #users = 0;
  #lacksIdentities = true;

  constructor(private readonly options: SelectionOptions) {
    const { conditions } = options;
    this.#missing = new Set(conditions.filter(({ mayBeAbsent }) => !mayBeAbsent));
    this.#connections = new Set(
      conditions
        .filter(({ subject }) => subject === "connection")
        .map(({ text }) => text.slice(text.indexOf("=") + 1).trim()),
    );
  }

  identifier({ value, cleaned }: Identifier): void {
    this.#lines++;
    if (cleaned) this.#cleaned++;
    if (!this.#identifiers.has(value))
      this.#identifiers.set(copied(value), { selected: [], excluded: undefined });
  }

  unreadable(text: string): void {
    this.#lines++;
    this.#unreadable.push(copied(text.trim()));
  }

  password(): void {
    this.#passwords++;
  }

  /**
   * Takes a user of an export.
   * @throws ReticketError EXPORT_INVALID where another export says otherwise of the same user
   */
  user(user: UserFields): void {
    this.#users++;
    if (this.#lacksIdentities && Array.isArray(user.identities)) this.#lacksIdentities = false;
    for (const condition of this.#missing) {
      if (fieldAt(user, condition.field) !== undefined) this.#missing.delete(condition);
    }
    const { hasInputs } = this.options;
    const matches = hasInputs ? this.#matchesOf(user) : [];
    if (hasInputs && matches.length === 0) return;
    const account = judgeUser(user, {
      connections: this.#connections,
      includeBlocked: this.options.includeBlocked,
      matches: (one) => allHold(this.options.conditions, one),
    });
    const before = this.#accounts.get(account.userId);
    if (before !== undefined) {
      refuseContradiction(before, account);
      return;
    }
    this.#accounts.set(account.userId, account);
    for (const match of matches) {
      if (account.excluded === undefined) match.selected.push(account);
      else match.excluded = nearer(match.excluded, account);
    }
  }

  /** Forgets every user, before an export is read from the beginning once more. */
  forgetUsers(): void {
    this.#users = 0;
    this.#accounts.clear();
    for (const match of this.#identifiers.values()) {
      match.selected = [];
      match.excluded = undefined;
    }
  }

  /** @throws ReticketError CONDITION_INVALID where no user has the field of a condition */
  result(): SelectionResult {
    for (const { text, field } of this.#missing) {
      throw new ReticketError(
        "CONDITION_INVALID",
        `--where ${JSON.stringify(text)}: no user of the export has \`${field}\``,
        { hint: "check the spelling, and that the export has this field" },
      );
    }
    const outcome = this.options.hasInputs ? this.#ofInputs() : this.#ofUsers();
    const accounts = [...this.#accounts.values()].filter(({ excluded }) => excluded === undefined);
    accounts.sort((a, b) => compare(a.userId, b.userId));
    return {
      ...outcome,
      entries: accounts.map(entryOf),
      passwords: this.#passwords,
      cleaned: this.#cleaned,
      users: this.#users,
      unverified: accounts.filter(({ verified }) => !verified).length,
      linked: accounts.filter(({ linked }) => linked !== undefined).length,
      connections: tally(accounts),
      lacksIdentities: this.#lacksIdentities,
    };
  }

  #matchesOf(user: UserFields): Match[] {
    const names = [String(user.user_id), ...emailsOf(user)];
    return names.flatMap((name) => this.#identifiers.get(name) ?? []);
  }

  /** Addresses count before user ids, so that a person who is listed in both ways is counted in the same way. */
  #ofInputs(): Outcome {
    const outcome = new Outcome(this.#lines);
    const seen = new Set<ExportedAccount>();
    const names = [...this.#identifiers].sort(
      ([a], [b]) => Number(isUserId(a)) - Number(isUserId(b)) || compare(a, b),
    );
    for (const [input, match] of names) {
      const found = foundBy(match);
      // Another name of the same users repeats them.
      if (found.length > 0 && found.every((account) => seen.has(account))) continue;
      for (const account of found) seen.add(account);
      if (match.selected.length > 0) outcome.selected++;
      else outcome.exclude(exclusionOf(input, match.excluded));
    }
    for (const input of this.#unreadable) outcome.exclude({ input, reason: "unreadable", user_id: "" });
    return outcome.finished();
  }

  #ofUsers(): Outcome {
    const outcome = new Outcome(this.#users);
    for (const { userId, excluded } of this.#accounts.values()) {
      if (excluded === undefined) outcome.selected++;
      else outcome.exclude({ input: userId, reason: excluded, user_id: userId });
    }
    return outcome.finished();
  }
}

/** How the lines were used up. */
class Outcome {
  readonly exclusions: Exclusion[] = [];
  readonly excluded = Object.fromEntries(EXCLUSION_REASONS.map((reason) => [reason, 0])) as Record<
    ExclusionReason,
    number
  >;
  selected = 0;
  duplicates = 0;

  constructor(readonly lines: number) {}

  exclude(exclusion: Exclusion): void {
    this.exclusions.push(exclusion);
    this.excluded[exclusion.reason]++;
  }

  /** What is neither selected nor excluded repeats a line that is. */
  finished(): this {
    this.exclusions.sort(
      (a, b) => compare(a.input, b.input) || compare(a.reason, b.reason) || compare(a.user_id, b.user_id),
    );
    this.duplicates = this.lines - this.selected - this.exclusions.length;
    return this;
  }
}

function foundBy({ selected, excluded }: Match): readonly ExportedAccount[] {
  if (selected.length > 0) return selected;
  return excluded === undefined ? [] : [excluded];
}

function exclusionOf(input: string, account: ExportedAccount | undefined): Exclusion {
  return { input, reason: account?.excluded ?? "not_ours", user_id: account?.userId ?? "" };
}

function entryOf({ userId, linked }: ExportedAccount): SelectedEntry {
  return linked === undefined
    ? { user_id: userId }
    : { user_id: userId, identity: { user_id: linked, provider: "auth0" } };
}

/** The account that came nearer to an entry; of two alike, the first by id, whatever their order in the export. */
function nearer(one: ExportedAccount | undefined, other: ExportedAccount): ExportedAccount {
  if (one === undefined) return other;
  const rank = ({ excluded }: ExportedAccount) => ACCOUNT_EXCLUSIONS.indexOf(excluded ?? "not_ours");
  const ahead = rank(one) - rank(other) || compare(other.userId, one.userId);
  return ahead >= 0 ? one : other;
}

function refuseContradiction(before: ExportedAccount, now: ExportedAccount): void {
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  throw new ReticketError(
    "EXPORT_INVALID",
    `the exports disagree on the user ${before.userId}: they were made at different times`,
    { hint: "use one export, made now" },
  );
}

function tally(accounts: readonly ExportedAccount[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { connection } of accounts) {
    if (connection !== undefined) counts.set(connection, (counts.get(connection) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => compare(a, b)));
}

function isUserId(name: string): boolean {
  return /^[a-z][a-z0-9-]+\|/.test(name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A slice of a text keeps the whole of it in memory; a copy does not. */
function copied(text: string): string {
  return Buffer.from(text).toString("utf8");
}
