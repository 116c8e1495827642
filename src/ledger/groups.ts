import type { Target } from "../target.js";
import { claimedTargets, groupedTargets } from "./claim.js";

import type { NamedTargets } from "./named-targets.js";
import type { LedgerRecord } from "./record.js";

/**
 * How the records of one line are written, described in FORMAT.md: neighbours of one type as one group of columns, a target
 * that was named before as its number, a key only where it is another than the target's last, times as offsets.
 */
export type Group = Record<string, unknown>;

/** What a line's records are written against. Without it everything is spelled out. */
export interface GroupContext {
  table: NamedTargets;
  /** The line's time, milliseconds since the epoch. */
  at: number;
}

/** A line's records can't be read. */
export class Misread extends Error {}

/** Fields that hold a time: the number of milliseconds that their number counts, and the length of their text. */
export const TIMES: Readonly<Record<string, { unit: number; length: number }>> = {
  expires_at: { unit: 1000, length: 20 },
  tenant_at: { unit: 1000, length: 20 },
  reset_at: { unit: 1, length: 24 },
};

export function encodeGroups(records: readonly LedgerRecord[], context: GroupContext | undefined): Group[] {
  const groups: Group[][] = [];
  for (const record of records) {
    const packed = pack(record, context);
    const last = groups.at(-1) ?? [];
    if (packed.target !== undefined && last[0]?.type === packed.type) last.push(packed);
    else groups.push([packed]);
  }
  return groups.map(columns);
}

/** The groups of a line. @throws Misread */
export function groupsOf(records: unknown): readonly unknown[] {
  if (!Array.isArray(records) || records.length === 0) throw new Misread("its records are not a list");
  return records;
}

/** Records of one type, each with a target. */
function columns(alike: readonly Group[]): Group {
  if (alike.length === 1) return alike[0]!;
  const names = new Set(alike.flatMap((packed) => Object.keys(packed)));
  const group: Group = { type: alike[0]!.type, n: alike.length };
  for (const name of names) {
    if (name === "type") continue;
    const [first, ...rest] = alike.map((packed) => packed[name] ?? null);
    const same = name !== "target" && typeof first !== "object" && rest.every((value) => value === first);
    group[name] = same ? first : [first, ...rest];
  }
  return group;
}

/**
 * Hands the records of a group to `take`, in order, each before the next is read: one of a newer version is known as such,
 * whatever stands behind it.
 * @throws Misread and what `take` throws
 */
export function decodeGroup(
  group: unknown,
  run: string,
  context: GroupContext,
  take: (record: Group) => void,
): void {
  if (typeof group !== "object" || group === null) throw new Misread("a record is not an object");
  const { n, ...fields } = group as Group;
  const entries = Object.entries(fields);
  if (n === undefined) {
    take(unpack({ run, ...fields }, context));
    return;
  }
  const lists = entries.flatMap(([, value]) => (Array.isArray(value) ? [value.length] : []));
  if (!Array.isArray(fields.target) || lists.some((length) => length !== n)) {
    throw new Misread("its columns differ in length");
  }
  for (let row = 0; row < Number(n); row++) {
    const packed: Group = { run };
    for (const [name, column] of entries) {
      const value: unknown = Array.isArray(column) ? column[row] : column;
      if (value !== null) packed[name] = value;
    }
    take(unpack(packed, context));
  }
}

function pack(record: LedgerRecord, context: GroupContext | undefined): Group {
  const { run: _run, ...packed }: Group & { run?: string } = { ...record };
  if ("user_ids" in record || "emails" in record) {
    delete packed.user_ids;
    delete packed.emails;
    packed.targets = [...claimedTargets(record)].map((target) => reference(target, context));
  }
  if ("target" in record) packTarget(packed, record.target, context);
  for (const name in TIMES) {
    if (context !== undefined && packed[name] !== undefined)
      packed[name] = offset(name, packed[name], context.at);
  }
  return packed;
}

function packTarget(packed: Group, target: Target, context: GroupContext | undefined): void {
  packed.target = reference(target, context);
  const key = typeof packed.key === "string" ? packed.key : undefined;
  if (typeof packed.id === "string") packed.id = shortId(packed.id, key);
  if (key === undefined) {
    packed.key = false;
    context?.table.add(target);
    return;
  }
  if (context === undefined) return;
  const row = context.table.add(target);
  if (context.table.keyOf(row) === key) delete packed.key;
  else context.table.setKey(row, key);
}

/** Makes the record out of its packed fields, in place. */
function unpack(record: Group, context: GroupContext): Group {
  if (record.targets !== undefined) {
    const { targets, ...rest } = record;
    if (!Array.isArray(targets)) throw new Misread("its targets are not a list");
    return Object.assign(rest, groupedTargets(targets.map((value) => referred(value, context.table).target)));
  }
  if (record.target !== undefined) unpackTarget(record, context.table);
  for (const name in TIMES) {
    const value = record[name];
    if (typeof value === "number") record[name] = spelledTime(name, value, context.at);
  }
  return record;
}

function unpackTarget(record: Group, table: NamedTargets): void {
  const { target, row } = referred(record.target, table);
  record.target = target;
  if (typeof record.key === "string") {
    table.setKey(row, record.key);
  } else if (record.key === undefined) {
    const key = table.keyOf(row);
    if (key !== undefined) record.key = key;
  } else if (record.key === false) {
    delete record.key;
  }
  if (typeof record.id === "string") record.id = wholeId(record.id, String(record.key));
}

/** A number where the target was named before; else a user's id, or an e-mail and its connection. */
function reference(target: Target, context: GroupContext | undefined): unknown {
  const spelled = "user_id" in target ? target.user_id : target;
  if (context === undefined) return spelled;
  const { size } = context.table;
  const row = context.table.add(target);
  return row < size ? row : spelled;
}

export function referred(value: unknown, table: NamedTargets): { target: Target; row: number } {
  if (typeof value === "number") {
    if (!(Number.isInteger(value) && value >= 0 && value < table.size))
      throw new Misread("it names no target");
    return { target: table.at(value), row: value };
  }
  const target = typeof value === "string" ? { user_id: value } : (value as Target);
  const isTarget =
    typeof value === "string" ||
    (typeof value === "object" && value !== null && "email" in value && "connection_id" in value);
  if (!isTarget) throw new Misread("it names no target");
  return { target, row: table.add(target) };
}

/** The offset from the line's time, where the time is spelled as every version spells it. */
function offset(name: string, value: unknown, at: number): unknown {
  const { unit } = TIMES[name]!;
  const ms = Date.parse(String(value));
  const number = Math.floor(ms / unit) - Math.floor(at / unit);
  return Number.isSafeInteger(number) && spelledTime(name, number, at) === value ? number : value;
}

export function spelledTime(name: string, number: number, at: number): string {
  const { unit, length } = TIMES[name]!;
  const ms = (Math.floor(at / unit) + number) * unit;
  if (ms === spelled.ms && length === spelled.length) return spelled.text;
  if (!(Math.abs(ms) < 8.64e15)) throw new Misread("its time is out of range");
  const whole = new Date(ms).toISOString();
  const text = length === whole.length ? whole : `${whole.slice(0, length - 1)}Z`;
  Object.assign(spelled, { ms, length, text });
  return text;
}

/** The last time that was spelled: the tickets of one line expire together. */
const spelled = { ms: Number.NaN, length: 0, text: "" };

/** An id that holds the record's key, with `*` for it; `**` is a star of its own. */
function shortId(id: string, key: string | undefined): string {
  const whole = id.replaceAll("*", "**");
  const at = key === undefined ? -1 : whole.indexOf(key);
  if (at < 0 || whole[at + key!.length] === "*") return whole;
  return `${whole.slice(0, at)}*${whole.slice(at + key!.length)}`;
}

export function wholeId(id: string, key: string): string {
  return id.replace(/\*\*?/g, (star) => (star === "**" ? "*" : key));
}
