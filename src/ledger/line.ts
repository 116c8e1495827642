import { hash } from "node:crypto";
import validate from "../generated/ledger-record.validator.js";
import { VERSION } from "../version.js";
import { encodeGroups, type GroupContext } from "./groups.js";
import type { LedgerRecord } from "./record.js";
import { FORMAT_VERSION, NEEDS } from "./record-types.js";

/** The first line of every ledger: whose it is. */
export interface LedgerHeader {
  seq: 0;
  at: string;
  type: "header";
  format_version: number;
  /** The version of reticket that began the ledger, and the oldest one that reads it. Since format 2. */
  tool_version?: string;
  needs?: string;
  /** UUID. */
  lineage: string;
  tenant: string;
  manifest: string;
}

/** The header of a ledger that begins now. */
export function newHeader(
  lineage: string,
  tenant: string,
  manifest: string,
): Omit<LedgerHeader, "seq" | "at"> {
  const versions = FORMAT_VERSION === 1 ? {} : { tool_version: VERSION, needs: NEEDS };
  return { type: "header", format_version: FORMAT_VERSION, ...versions, lineage, tenant, manifest };
}

/** The record that stands before the first one of today's format in a ledger that began with an older one. */
export function formatRaised(run: string): LedgerRecord {
  return {
    type: "format_raised",
    run,
    format_version: FORMAT_VERSION,
    tool_version: VERSION,
    needs: NEEDS,
  };
}

/** A line's text, without its newline, and the sum that it ends with. */
export interface EncodedLine {
  text: string;
  sum: string;
}

/**
 * A ledger line is one compact JSON object. Its first fields are `seq` and `at`, then `run`, `type` and `key` where
 * it has them; its last is `sum`: the sha256, in unpadded base64url, of the sum of the line before (nothing, for the
 * header) followed by this line's own UTF-8 bytes up to, and without, `,"sum"`. In a shell:
 * `printf '%s' "$PREVIOUS_SUM${LINE%,\"sum\"*}" | openssl dgst -sha256 -binary | basenc --base64url | tr -d =`
 */
export function encodeRecord(
  record: LedgerRecord,
  seq: number,
  at: string,
  previousSum: string,
): EncodedLine {
  return seal(seq, at, recordFields(record), previousSum);
}

/** The header's line. */
export function encodeHeader({ seq, at, ...header }: LedgerHeader): EncodedLine {
  return seal(seq, at, headerFields(header), "");
}

/** What stands between `at` and `sum` in a record's line. */
export function recordFields(record: LedgerRecord): string {
  const { run, type } = record;
  const first = "key" in record ? { run, type, key: record.key } : { run, type };
  return fields({ ...first, ...record });
}

/**
 * What stands between `at` and `sum` in a line of several records of one run.
 * @param context absent: everything is spelled out, so that the line depends on none before it
 */
export function groupFields(records: readonly LedgerRecord[], context?: GroupContext): string {
  return fields({ run: records[0]!.run, records: encodeGroups(records, context) });
}

/** The line of several records of one run that follows. @param context of the line before */
export function encodeRecords(
  records: readonly LedgerRecord[],
  seq: number,
  at: number,
  {
    sum: previousSum,
    run: previousRun,
    at: previousAt,
    table,
  }: GroupContext & { sum: string; run: string | undefined },
): EncodedLine {
  const { run } = records[0]!;
  const line = {
    seq,
    ms: at - previousAt,
    ...(run === previousRun ? {} : { run }),
    records: encodeGroups(records, { table, at }),
  };
  return sealed(`{${fields(line)}`, previousSum);
}

/** What stands between `at` and `sum` in the header's line. */
export function headerFields({
  type,
  format_version,
  tool_version,
  needs,
  lineage,
  tenant,
  manifest,
}: Omit<LedgerHeader, "seq" | "at">): string {
  return fields({ type, format_version, tool_version, needs, lineage, tenant, manifest });
}

/** Does the value fit `ledger-record.schema.json`? */
export function isLedgerRecord(value: unknown): value is LedgerRecord {
  return validate(value);
}

/** The sum that the line carries, and the text that it vouches for; undefined where it carries none. */
export function splitSum(text: string): { body: string; sum: string } | undefined {
  const start = text.length - SUM_FIELD.length - SUM_LENGTH - SUM_END.length;
  if (start < 1 || !text.startsWith(SUM_FIELD, start) || !text.endsWith(SUM_END)) return undefined;
  return { body: text.slice(0, start), sum: text.slice(start + SUM_FIELD.length, -SUM_END.length) };
}

/** The sum of a line whose text up to `,"sum"` is `body`. */
export function chainSum(previousSum: string, body: string): string {
  return hash("sha256", previousSum + body, "base64url");
}

const SUM_FIELD = ',"sum":"';
const SUM_LENGTH = 43;
const SUM_END = '"}';

function fields(value: object): string {
  return JSON.stringify(value).slice(1, -1);
}

function seal(seq: number, at: string, rest: string, previousSum: string): EncodedLine {
  return sealed(`{${fields({ seq, at })},${rest}`, previousSum);
}

function sealed(body: string, previousSum: string): EncodedLine {
  const sum = chainSum(previousSum, body);
  return { text: body + SUM_FIELD + sum + SUM_END, sum };
}
