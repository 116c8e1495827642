import { VERSION } from "../version.js";
import { decodeGroup, groupsOf, Misread } from "./groups.js";
import type { LedgerHead, LedgerLine } from "./ledger.js";
import { chainSum, isLedgerRecord, splitSum } from "./line.js";
import { LineRecords } from "./line-records.js";
import { noPosition } from "./position.js";
import { type RecordGroup, readGroup } from "./record-group.js";
import { FORMAT_VERSION, isKnownType } from "./record-types.js";

/** Why a line does not stand where it stands. */
export type BreakKind =
  /** No JSON object that ends with a sum. */
  | "not_a_line"
  /** The sum does not follow from the line before and this line's text. */
  | "sum"
  /** The chain holds, and this is not a ledger's line. */
  | "content"
  /** The header of another tenant or manifest. */
  | "foreign"
  /** The chain holds, and only a newer version can know what the line says. */
  | "newer"
  /** The marks that git leaves in a file while a merge is unfinished. */
  | "conflict_marker";

export class ChainBreak extends Error {
  override readonly name = "ChainBreak";

  constructor(
    readonly kind: BreakKind,
    /** The line's number, from 1. */
    readonly line: number,
    message: string,
    /** Of `newer`: who wrote it. */
    readonly writer: Writer = {},
  ) {
    super(message);
  }
}

/** The version of reticket that wrote a line, and the oldest that reads it, as far as the ledger says so. */
export interface Writer {
  toolVersion?: string | undefined;
  needs?: string | undefined;
}

/** Follows a ledger's lines in order, header first, and refuses the first one that does not follow. */
export class Chain {
  /** Where the chain stands. */
  readonly position = noPosition();
  #writer: Writer = {};
  readonly #versions = new Map<string, string>();

  constructor(
    private readonly tenant: string,
    private readonly manifest: string,
  ) {}

  /** As `Position`. */
  get head(): LedgerHead | null {
    return this.position.head;
  }

  /** How many lines were taken, the header included. */
  get length(): number {
    return this.head === null ? 0 : this.head.seq + 1;
  }

  /**
   * Takes the next line.
   * @param text without its newline
   * @returns its records, in order; none of the header
   * @throws ChainBreak and stays where it was
   */
  next(text: string): LineRecords {
    if (CONFLICT_MARKER.test(text)) throw this.#break("conflict_marker", "a git conflict marker");
    const split = splitSum(text);
    if (split === undefined) {
      const what = text.endsWith("\r")
        ? "its line end was changed to CRLF (git's autocrlf?)"
        : "this is not a ledger line";
      throw this.#break("not_a_line", what);
    }
    const { position } = this;
    if (chainSum(this.head?.sum ?? "", split.body) !== split.sum) {
      throw this.#break("sum", "it does not follow from the line before it");
    }
    const value = parseObject(text);
    if (value === undefined) throw this.#break("content", "it is not a JSON object");
    if (position.head === null) {
      position.head = { lineage: this.#header(value), seq: 0, sum: split.sum };
      return new LineRecords([]);
    }
    const records = this.#records(value);
    position.head = { lineage: position.head.lineage, seq: this.length, sum: split.sum };
    return records;
  }

  #records({ seq, at, ms, sum: _, ...rest }: Record<string, unknown>): LineRecords {
    if (seq !== this.length) throw this.#break("content", `its seq is not ${this.length}`);
    const { position } = this;
    const time = isTime(at) ? Date.parse(at) : isOffset(ms) ? position.at + ms : Number.NaN;
    if (Number.isNaN(time)) throw this.#break("content", "its time is malformed");
    const text = isTime(at) ? at : new Date(time).toISOString();
    const records = rest.records === undefined ? [this.#record(rest, text)] : this.#grouped(rest, time, text);
    position.at = time;
    return new LineRecords(records);
  }

  #grouped(rest: Record<string, unknown>, time: number, text: string): (LedgerLine | RecordGroup)[] {
    const { position } = this;
    const { run = position.run } = rest;
    if (typeof run !== "string") throw this.#break("content", "it does not say of which run it is");
    const context = { table: position.table, at: time };
    const parts: (LedgerLine | RecordGroup)[] = [];
    try {
      for (const group of groupsOf(rest.records)) {
        const whole = readGroup(group, { run, seq: this.length, at: text }, context);
        if (whole !== undefined) parts.push(whole);
        else decodeGroup(group, run, context, (record) => parts.push(this.#record(record, text)));
      }
      position.run = run;
      return parts;
    } catch (error) {
      throw error instanceof Misread ? this.#break("content", error.message) : error;
    }
  }

  #record(record: Record<string, unknown>, at: string): LedgerLine {
    if (record.type === "header") throw this.#break("content", "a second ledger begins here");
    this.#checkFormat(record);
    if (!isKnownType(record.type)) {
      throw this.#newer(
        record,
        `it is a record of the type ${quoted(record.type)}, which this version does not know`,
      );
    }
    if (!isLedgerRecord(record)) {
      const what = `it is a "${String(record.type)}" record with fields or values that this version does not know`;
      throw this.#newer(record, what);
    }
    if (record.type === "run_started") this.#versions.set(record.run, record.tool_version);
    if (record.type === "format_raised") this.#raise(record.format_version, writerOf(record));
    record.seq = this.length;
    record.at = at;
    return record as unknown as LedgerLine;
  }

  /** @returns the lineage */
  #header(value: Record<string, unknown>): string {
    const { tenant, manifest, lineage, at, seq, type, format_version: format } = value;
    if (type === "header" && seq === 0) this.#checkFormat(value);
    const isHeader = type === "header" && seq === 0 && Number.isSafeInteger(format) && Number(format) >= 1;
    if (!isHeader || !isTime(at) || typeof lineage !== "string" || !UUID.test(lineage)) {
      throw this.#break("content", "it is not a ledger header");
    }
    if (tenant !== this.tenant || manifest !== this.manifest) {
      throw this.#break(
        "foreign",
        `it is the ledger of ${String(manifest)} in ${String(tenant)}, not of ${this.manifest} in ${this.tenant}`,
      );
    }
    this.#raise(Number(format), writerOf(value));
    this.position.at = Date.parse(at);
    return lineage;
  }

  #raise(format: number, writer: Writer): void {
    this.position.format = Math.max(this.position.format, format);
    this.#writer = writer;
  }

  /** A newer format is announced in the header or in a line of its own; the sums are the same in every format. */
  #checkFormat(value: Record<string, unknown>): void {
    const { type, format_version: format } = value;
    if (type !== "header" && type !== "format_raised") return;
    if (typeof format !== "number" || format <= FORMAT_VERSION) return;
    const what = `${type === "header" ? "it" : "from here on it"} has ledger format ${format}, and this version knows formats up to ${FORMAT_VERSION}`;
    throw this.#newer(value, what);
  }

  /** @param value the line */
  #newer(value: Record<string, unknown>, what: string): ChainBreak {
    const own = writerOf(value);
    const run = versionOf(this.#versions.get(String(value.run))) ?? this.#writer.toolVersion;
    // A version that is no newer than ours can't have written what we don't know: the version that wrote it did not say so.
    const toolVersion = own.toolVersion ?? (isNewer(run) ? run : undefined);
    return new ChainBreak("newer", this.length + 1, what, { toolVersion, needs: own.needs ?? toolVersion });
  }

  #break(kind: BreakKind, message: string): ChainBreak {
    return new ChainBreak(kind, this.length + 1, message);
  }
}

const CONFLICT_MARKER = /^(<{7}|>{7}|\|{7})( |$)|^={7}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A version as npm spells it; what a ledger says is untrusted text. */
const ANY_VERSION = /^\d[0-9A-Za-z.+-]{0,40}$/;

function writerOf({ tool_version, needs }: Record<string, unknown>): Writer {
  return { toolVersion: versionOf(tool_version), needs: versionOf(needs) };
}

function versionOf(value: unknown): string | undefined {
  return typeof value === "string" && ANY_VERSION.test(value) ? value : undefined;
}

/** Whether that version may write what this one does not know. */
function isNewer(version: string | undefined): boolean {
  const [theirs, ours] = [version ?? "", VERSION].map((text) => text.split(/[.+-]/).slice(0, 3).map(Number));
  for (const [index, part] of theirs!.entries()) {
    if (part !== ours![index]) return part > ours![index]!;
  }
  return false;
}

/** Any value, short enough for a message. */
function quoted(value: unknown): string {
  return (JSON.stringify(value) ?? "undefined").slice(0, 60);
}

/** A century at most. */
function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Math.abs(Number(value)) < 3.2e12;
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && TIME.test(value);
}

/** JSON that ends with `}`, as every text with a sum does, is an object. */
function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
