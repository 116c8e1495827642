import type { Target } from "../target.js";
import { type Group, type GroupContext, Misread, referred, spelledTime, TIMES, wholeId } from "./groups.js";
import { HASH } from "./hash-column.js";
import { isLedgerRecord } from "./line.js";
import type { NamedTargets } from "./named-targets.js";
import type { LedgerLine } from "./record.js";

type Column = readonly [name: string, values: readonly unknown[]];

/**
 * Records of one line, of one type, and each with a target, as the columns that they are written in. A ledger of a million
 * tickets is nearly all of it such records, and folding it needs no object for each.
 */
export class RecordGroup implements Iterable<LedgerLine> {
  constructor(
    private readonly fixed: Readonly<Record<string, unknown>>,
    private readonly columns: readonly Column[],
    /** The number of each record's target. */
    private readonly numbers: readonly number[],
    readonly targets: NamedTargets,
  ) {}

  /** Each record, as an object of its own. */
  *[Symbol.iterator](): Generator<LedgerLine> {
    for (let index = 0; index < this.numbers.length; index++) {
      const record: Record<string, unknown> = {
        ...this.fixed,
        target: this.targets.at(this.numbers[index]!),
      };
      for (const [name, values] of this.columns) record[name] = values[index];
      yield record as unknown as LedgerLine;
    }
  }

  /** Each record with its target's number. The object is the same one each time: it must not be kept. */
  each(visit: (record: LedgerLine, target: number) => void): void {
    const current = new CurrentRecord(this.fixed, this.targets);
    for (let index = 0; index < this.numbers.length; index++) {
      const number = this.numbers[index]!;
      visit(CurrentRecord.set(current, number, this.columns, index) as unknown as LedgerLine, number);
    }
  }
}

/** One object that is each of a group's records in turn. Its fields are those of the records. */
class CurrentRecord {
  readonly #targets: NamedTargets;
  #number = 0;

  constructor(fixed: Readonly<Record<string, unknown>>, targets: NamedTargets) {
    this.#targets = targets;
    Object.assign(this, fixed);
  }

  /** Few ask for it: its number says enough. */
  get target(): Target {
    return this.#targets.at(this.#number);
  }

  static set(
    record: CurrentRecord,
    number: number,
    columns: readonly Column[],
    index: number,
  ): Record<string, unknown> {
    record.#number = number;
    const fields = record as unknown as Record<string, unknown>;
    for (const [name, values] of columns) fields[name] = values[index];
    return fields;
  }
}

/**
 * Reads a group as columns, where it is a plain one and holds nothing but what this version knows. All others are read record by
 * record, which also finds out what is wrong.
 * @param stamp what all records of the line have: `run`, `seq`, `at`
 */
export function readGroup(
  group: unknown,
  stamp: { run: string; seq: number; at: string },
  context: GroupContext,
): RecordGroup | undefined {
  if (!isPlain(group)) return undefined;
  try {
    return readColumns(group, stamp, context);
  } catch (error) {
    if (error instanceof Misread) return undefined;
    throw error;
  }
}

/** A group of several records that have the same fields. */
function isPlain(group: unknown): group is Group & { n: number; target: unknown[] } {
  if (typeof group !== "object" || group === null) return false;
  const { n, target, targets } = group as Group;
  if (typeof n !== "number" || !Array.isArray(target) || targets !== undefined) return false;
  return Object.values(group).every(
    (column) => !Array.isArray(column) || (column.length === n && !column.includes(null)),
  );
}

/** @throws Misread */
function readColumns(
  { n, target, key, ...fields }: Group & { n: number; target: unknown[] },
  { run, seq, at }: { run: string; seq: number; at: string },
  context: GroupContext,
): RecordGroup | undefined {
  const { table } = context;
  const numbers = target.map((value) => referred(value, table).row);
  const keys = keysOf(key, numbers, table);
  const fixed: Record<string, unknown> = { run };
  const columns: Column[] = keys === undefined ? [] : [["key", keys]];
  for (const [name, value] of Object.entries(fields)) {
    const unpacked = (each: unknown, index: number): unknown => {
      if (typeof each === "number" && name in TIMES) return spelledTime(name, each, context.at);
      return name === "id" && typeof each === "string" ? wholeId(each, String(keys?.[index])) : each;
    };
    if (Array.isArray(value)) columns.push([name, value.map(unpacked)]);
    else if (name === "id")
      columns.push([name, Array.from({ length: n }, (_, index) => unpacked(value, index))]);
    else fixed[name] = unpacked(value, 0);
  }
  if (!fitAll(new CurrentRecord(fixed, table), columns, numbers, target)) return undefined;
  return new RecordGroup({ ...fixed, seq, at }, columns, numbers, table);
}

/** The key of each record; undefined: they have none. @throws Misread where some have one, and some have none */
function keysOf(
  key: unknown,
  numbers: readonly number[],
  table: NamedTargets,
): readonly unknown[] | undefined {
  if (key === false) return undefined;
  if (key === undefined) return numbers.map((number) => table.keyOf(number) ?? misread());
  const keys: readonly unknown[] = Array.isArray(key) ? key : numbers.map(() => key);
  keys.forEach((each, index) => {
    if (typeof each !== "string") misread();
    else table.setKey(numbers[index]!, each);
  });
  return keys;
}

function misread(): never {
  throw new Misread("its keys are not plain");
}

/**
 * The columns that differ from record to record, and what the schema says of each of them, whatever the record's type. One
 * pattern takes a fifth of the time that a whole record takes.
 */
export const PATTERNS: Readonly<Record<string, RegExp>> = {
  key: HASH,
  ticket_sha256: HASH,
  id: /^[\s\S]/,
  reset_at: /^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9][.][0-9]{3}Z$/,
};

/**
 * Whether each record fits the schema. One that differs from the record before in nothing but its target and such columns is
 * as good as that one where these are.
 */
function fitAll(
  current: CurrentRecord,
  columns: readonly Column[],
  numbers: readonly number[],
  targets: readonly unknown[],
): boolean {
  const areGood = columns.map(
    ([name, values]) =>
      (index: number) =>
        values[index] === values[index - 1] || PATTERNS[name]?.test(textOf(values[index])) === true,
  );
  return targets.every((target, index) => {
    const isLikeLast =
      index > 0 &&
      (typeof target === "number" || (typeof target === "string" && target !== "")) &&
      areGood.every((isGood) => isGood(index));
    return isLikeLast || isLedgerRecord(CurrentRecord.set(current, numbers[index]!, columns, index));
  });
}

/** What no pattern takes, where it is no text. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
