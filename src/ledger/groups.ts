import type { Target } from "../target.js";
import { claimedTargets, groupedTargets } from "./claim.js";
import type { LedgerRecord } from "./ledger.js";
import type { NamedTargets } from "./named-targets.js";

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
const TIMES: Readonly<Record<string, { unit: number; length: number }>> = {
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

/** @throws Misread */
export function* decodeGroups(groups: unknown, run: string, context: GroupContext): Generator<Group> {
  if (!Array.isArray(groups) || groups.length === 0) throw new Misread("its records are not a list");
  for (const group of groups as unknown[]) {
    if (typeof group !== "object" || group === null) throw new Misread("a record is not an object");
    for (const packed of rows(group as Group)) yield unpack(packed, run, context);
  }
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

function* rows(group: Group): Generator<Group> {
  const { n, ...fields } = group;
  if (n === undefined) {
    yield fields;
    return;
  }
  const entries = Object.entries(fields);
  const lists = entries.flatMap(([, value]) => (Array.isArray(value) ? [value.length] : []));
  if (!Array.isArray(fields.target) || lists.some((length) => length !== n)) {
    throw new Misread("its columns differ in length");
  }
  for (let index = 0; index < Number(n); index++) {
    const packed: Group = {};
    for (const [name, column] of entries) {
      const value: unknown = Array.isArray(column) ? column[index] : column;
      if (value !== null) packed[name] = value;
    }
    yield packed;
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

function unpack(packed: Group, run: string, context: GroupContext): Group {
  const { targets, ...fields } = packed;
  const record: Group = { run, ...fields };
  if (targets !== undefined) {
    if (!Array.isArray(targets)) throw new Misread("its targets are not a list");
    Object.assign(record, groupedTargets(targets.map((value) => referred(value, context.table).target)));
  }
  if (fields.target !== undefined) {
    const { target, row } = referred(fields.target, context.table);
    record.target = target;
    const key = fields.key === undefined ? context.table.keyOf(row) : fields.key;
    if (key === false || key === undefined) delete record.key;
    else record.key = key;
    if (typeof fields.key === "string") context.table.setKey(row, fields.key);
    if (typeof record.id === "string") record.id = wholeId(record.id, String(record.key));
  }
  for (const name in TIMES) {
    const value = record[name];
    if (typeof value === "number") record[name] = timeOf(name, value, context.at);
  }
  return record;
}

/** A number where the target was named before; else a user's id, or an e-mail and its connection. */
function reference(target: Target, context: GroupContext | undefined): unknown {
  const spelled = "user_id" in target ? target.user_id : target;
  if (context === undefined) return spelled;
  const { size } = context.table;
  const row = context.table.add(target);
  return row < size ? row : spelled;
}

function referred(value: unknown, table: NamedTargets): { target: Target; row: number } {
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
  return Number.isSafeInteger(number) && timeOf(name, number, at) === value ? number : value;
}

function timeOf(name: string, number: number, at: number): string {
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

function wholeId(id: string, key: string): string {
  return id.replace(/\*\*?/g, (star) => (star === "**" ? "*" : key));
}
