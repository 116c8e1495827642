import { hash } from "node:crypto";
import validate from "../generated/ledger-record.validator.js";
import type { LedgerRecord } from "./ledger.js";

/** The format that this version writes, and the only one that it reads. */
export const FORMAT_VERSION = 1;

/** The first line of every ledger: whose it is. */
export interface LedgerHeader {
  seq: 0;
  at: string;
  type: "header";
  format_version: typeof FORMAT_VERSION;
  /** UUID. */
  lineage: string;
  tenant: string;
  manifest: string;
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
  const { run, type } = record;
  const first = "key" in record ? { run, type, key: record.key } : { run, type };
  return seal({ seq, at, ...first, ...record }, previousSum);
}

/** The header's line. */
export function encodeHeader({
  seq,
  at,
  type,
  format_version,
  lineage,
  tenant,
  manifest,
}: LedgerHeader): EncodedLine {
  return seal({ seq, at, type, format_version, lineage, tenant, manifest }, "");
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

function seal(line: object, previousSum: string): EncodedLine {
  const body = JSON.stringify(line).slice(0, -1);
  const sum = chainSum(previousSum, body);
  return { text: body + SUM_FIELD + sum + SUM_END, sum };
}
