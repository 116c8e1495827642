/**
 * The users of a manifest, read without `yaml`: 100,000 of them cost `yaml` two seconds and 300 MB, and this a tenth of a
 * second. It only reads the plainest way of writing them (a block list of flat mappings with simple values) and leaves
 * everything else to `yaml`; a property test shows that both read the same.
 */
export interface RowBlock {
  /** Where the text after `users:` starts, and where the line after the list's last one does. */
  head: number;
  end: number;
  rows: Record<string, string | number | boolean>[];
  /** Where each row's first key stands. */
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

/** Every block of users that can be read this way, in the order in which they stand. */
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
  const block: RowBlock = { head: start, end: start, rows: [], offsets: [] };
  let dashIndent = -1;
  let keyIndent = -1;
  let row: RowBlock["rows"][number] = {};
  for (let at = start; at < text.length; ) {
    BLANK.lastIndex = at;
    if (BLANK.test(text)) {
      at = BLANK.lastIndex;
      continue;
    }
    LINE.lastIndex = at;
    const line = LINE.exec(text);
    const indent = line === null ? indentAt(text, at) : line[1]!.length;
    const dash = line?.[2];
    if (indent < parentIndent || (indent === parentIndent && dash === undefined)) break;
    if (line === null) return undefined;
    if (dash !== undefined) {
      if (dashIndent >= 0 && indent !== dashIndent) return undefined;
      dashIndent = indent;
      keyIndent = indent + dash.length;
      row = {};
      block.rows.push(row);
      block.offsets.push(at + keyIndent);
    } else if (indent !== keyIndent) return undefined;
    const key = line[3]!;
    const value = line[4] === undefined ? (line[5] ?? line[6]!) : plainValue(line[4]);
    if (value === undefined || Object.hasOwn(row, key)) return undefined;
    row[key] = value;
    at = LINE.lastIndex;
    block.end = at;
  }
  return block.rows.length > 0 ? block : undefined;
}

function indentAt(text: string, at: number): number {
  INDENT.lastIndex = at;
  INDENT.test(text);
  return INDENT.lastIndex - at;
}

/** What YAML's core schema makes of a plain value; undefined where it takes a closer look. */
function plainValue(text: string): string | number | boolean | undefined {
  if (text.includes("|") || text.includes("@")) return text;
  if (text === "true") return true;
  if (text === "false") return false;
  if (/^(?:0|[1-9][0-9]{0,14})$/.test(text)) return Number(text);
  if (/^[0-9]/.test(text) || /^(?:null|true|false)$/i.test(text)) return undefined;
  return text;
}
