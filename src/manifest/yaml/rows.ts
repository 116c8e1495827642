/**
 * The users of a manifest, parsed without `yaml`: for 100,000 users `yaml` needs two seconds and 300 MB, and this code a tenth
 * of a second. It parses only the simplest form (a block list of flat mappings with simple values) and leaves all other forms to
 * `yaml`. A property test checks that both give the same result.
 */
export interface RowBlock {
  /** The offsets of the text after `users:`, and of the line after the list. */
  head: number;
  end: number;
  rows: Record<string, string | number | boolean>[];
  /** The offset of each row's first key. */
  offsets: number[];
}

const HEADS = /^( +)users:( *| +#[ -~]*)\r?\n/gm;
const BLANK = / *(?:#[ -~]*)?(?:\r?\n|$)/y;
const INDENT = / */y;
const PLAIN = "[A-Za-z0-9_](?:[\\w|@.+/-]|:(?=[!-~]))*";
const LINE = new RegExp(
  `( *)(- +)?([A-Za-z][A-Za-z_]{0,60}): +(?:(${PLAIN})|"([ !#-[\\]-~]*)"|'([ -&(-~]*)') *(?: #[ -~]*)?(?:\\r?\\n|$)`,
  "y",
);

/** All blocks of users that can be parsed this way, in their order. */
export function readRowBlocks(text: string): RowBlock[] {
  const blocks: RowBlock[] = [];
  HEADS.lastIndex = 0;
  for (let head = HEADS.exec(text); head !== null; head = HEADS.exec(text)) {
    const [line, indent = ""] = head;
    const block = readBlock(text, head.index + line.length, indent.length);
    if (block === undefined) continue;
    block.head = head.index + indent.length + "users:".length;
    blocks.push(block);
    HEADS.lastIndex = block.end;
  }
  return blocks;
}

function readBlock(text: string, start: number, parentIndent: number): RowBlock | undefined {
  const reader = new BlockReader(start);
  for (let at = start; at < text.length; ) {
    BLANK.lastIndex = at;
    if (BLANK.test(text)) {
      at = BLANK.lastIndex;
      continue;
    }
    LINE.lastIndex = at;
    const line = LINE.exec(text);
    const indent = line === null ? indentAt(text, at) : line[1]!.length;
    const isAfter = indent < parentIndent || (indent === parentIndent && line?.[2] === undefined);
    if (isAfter) break;
    if (line === null || !reader.take(line, at)) return undefined;
    at = LINE.lastIndex;
    reader.block.end = at;
  }
  return reader.block.rows.length > 0 ? reader.block : undefined;
}

/** Collects the rows of one block. */
class BlockReader {
  readonly block: RowBlock;
  #dashIndent = -1;
  #keyIndent = -1;
  #row: RowBlock["rows"][number] = {};

  constructor(start: number) {
    this.block = { head: start, end: start, rows: [], offsets: [] };
  }

  /** @param line a match of LINE, at this offset @returns false: the block has a form that `yaml` has to parse */
  take(line: RegExpExecArray, at: number): boolean {
    const indent = line[1]!.length;
    const dash = line[2];
    if (dash === undefined ? indent !== this.#keyIndent : !this.#begin(indent, dash, at)) return false;
    const key = line[3]!;
    const value = line[4] === undefined ? (line[5] ?? line[6]!) : plainValue(line[4]);
    if (value === undefined || Object.hasOwn(this.#row, key)) return false;
    this.#row[key] = value;
    return true;
  }

  /** Begins a row. */
  #begin(indent: number, dash: string, at: number): boolean {
    if (this.#dashIndent >= 0 && indent !== this.#dashIndent) return false;
    this.#dashIndent = indent;
    this.#keyIndent = indent + dash.length;
    this.#row = {};
    this.block.rows.push(this.#row);
    this.block.offsets.push(at + this.#keyIndent);
    return true;
  }
}

function indentAt(text: string, at: number): number {
  INDENT.lastIndex = at;
  INDENT.test(text);
  return INDENT.lastIndex - at;
}

/** The value of a plain scalar in YAML's core schema; undefined: `yaml` has to decide. */
function plainValue(text: string): string | number | boolean | undefined {
  if (text.includes("|") || text.includes("@")) return text;
  if (text === "true") return true;
  if (text === "false") return false;
  if (/^(?:0|[1-9][0-9]{0,14})$/.test(text)) return Number(text);
  if (/^[0-9]/.test(text) || /^(?:null|true|false)$/i.test(text)) return undefined;
  return text;
}
