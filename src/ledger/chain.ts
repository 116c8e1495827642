import type { LedgerHead, LedgerLine } from "./ledger.js";
import { chainSum, FORMAT_VERSION, isLedgerRecord, type LedgerHeader, splitSum } from "./line.js";

/** Why a line does not stand where it stands. */
export type BreakKind =
  /** No JSON object that ends with a sum. */
  | "not_a_line"
  /** The sum does not follow from the line before and this line's text. */
  | "sum"
  /** The chain holds, and the line is none that reticket writes. */
  | "content"
  /** The header of another tenant or manifest. */
  | "foreign"
  /** A format that this version does not know. */
  | "version"
  /** What git leaves of a merge that nobody finished. */
  | "conflict_marker";

export class ChainBreak extends Error {
  override readonly name = "ChainBreak";

  constructor(
    readonly kind: BreakKind,
    /** The line's number, from 1. */
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** Follows a ledger's lines in order, header first, and refuses the first one that does not follow. */
export class Chain {
  /** Where the chain stands; null before the header. */
  head: LedgerHead | null = null;

  constructor(
    private readonly tenant: string,
    private readonly manifest: string,
  ) {}

  /** How many lines were taken, the header included. */
  get length(): number {
    return this.head === null ? 0 : this.head.seq + 1;
  }

  /**
   * Takes the next line.
   * @param text without its newline
   * @returns undefined for the header
   * @throws ChainBreak and stays where it was
   */
  next(text: string): LedgerLine | undefined {
    if (CONFLICT_MARKER.test(text)) throw this.#break("conflict_marker", "a git conflict marker");
    const split = splitSum(text);
    if (split === undefined) {
      const what = text.endsWith("\r")
        ? "its line end was changed to CRLF (git's autocrlf?)"
        : "this is no ledger line";
      throw this.#break("not_a_line", what);
    }
    if (this.head === null) this.#checkVersion(text);
    if (chainSum(this.head?.sum ?? "", split.body) !== split.sum) {
      throw this.#break("sum", "it does not follow from the line before it");
    }
    const value = parseObject(text);
    if (value === undefined) throw this.#break("content", "it is no JSON object");
    if (this.head === null) {
      this.head = { lineage: this.#header(value).lineage, seq: 0, sum: split.sum };
      return undefined;
    }
    const line = this.#line(value);
    this.head = { lineage: this.head.lineage, seq: line.seq, sum: split.sum };
    return line;
  }

  #line({ seq, at, sum: _, ...record }: Record<string, unknown>): LedgerLine {
    if (seq !== this.length) throw this.#break("content", `its seq is not ${this.length}`);
    if (!isTime(at)) throw this.#break("content", "its time is none");
    if (!isLedgerRecord(record)) throw this.#break("content", "its content is none that reticket writes");
    return Object.assign(record, { seq: this.length, at });
  }

  #header(value: Record<string, unknown>): LedgerHeader {
    const { tenant, manifest, lineage, at, seq, type } = value;
    if (type !== "header" || seq !== 0 || !isTime(at) || typeof lineage !== "string" || !UUID.test(lineage)) {
      throw this.#break("content", "it is no ledger header");
    }
    if (tenant !== this.tenant || manifest !== this.manifest) {
      throw this.#break(
        "foreign",
        `it is the ledger of ${String(manifest)} in ${String(tenant)}, not of ${this.manifest} in ${this.tenant}`,
      );
    }
    return { seq, at, type, format_version: FORMAT_VERSION, lineage, tenant, manifest };
  }

  /** Before the sum, since another format may sum otherwise. */
  #checkVersion(text: string): void {
    const { type, format_version: version } = parseObject(text) ?? {};
    if (type === "header" && version !== FORMAT_VERSION) {
      throw this.#break("version", `its format is version ${String(version)}`);
    }
  }

  #break(kind: BreakKind, message: string): ChainBreak {
    return new ChainBreak(kind, this.length + 1, message);
  }
}

const CONFLICT_MARKER = /^(<{7}|>{7}|\|{7})( |$)|^={7}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

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
