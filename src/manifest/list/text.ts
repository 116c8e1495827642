import { isUtf8 } from "node:buffer";
import { gunzipped, isGzip } from "./gunzip.js";
import { Stop } from "./stop.js";

export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "Windows-1252";

/** A file as text, unpacked and decoded. */
export interface TextFile {
  encoding: Encoding;
  gzipped: boolean;
  /** Whole lines with LF line ends; only the last piece may lack its line end. No byte order mark. */
  pieces: AsyncIterable<string>;
}

/** The longest line, characters: a user's profile with groups or a picture may have megabytes. */
export const MAX_LINE_CHARS = 16 * 1024 * 1024;
/** The number of bytes that decide the encoding. */
const HEAD_BYTES = 64 * 1024;

const BINARY = {
  code: "LIST_SYNTAX",
  message: "this is a binary file, not text",
  hint: "save a spreadsheet as CSV",
} as const;
const NO_LINE_END = {
  code: "LIST_ROW_TOO_LONG",
  message: `a line is longer than ${MAX_LINE_CHARS / 1024 ** 2} MiB`,
  hint: "check that this is a list: one user a line",
} as const;

/**
 * Reads a file as text: gzip is unpacked; UTF-8, UTF-16 (with or without a byte order mark) and Windows-1252 are decoded.
 * @throws Stop if it is binary, damaged, or has a line longer than MAX_LINE_CHARS
 */
export async function openText(chunks: AsyncIterable<Buffer>): Promise<TextFile> {
  const raw = await withHead(chunks);
  const gzipped = isGzip(raw.head);
  const { head, all } = gzipped ? await withHead(gunzipped(raw.all)) : raw;
  const { encoding, bom } = encodingOf(head);
  const text = encoding === "UTF-16LE" || encoding === "UTF-16BE" ? utf16(all, encoding) : bytewise(all, bom);
  return { encoding, gzipped, pieces: wholeLines(text) };
}

/** Reads the first bytes ahead. `all` yields them again. */
async function withHead(
  chunks: AsyncIterable<Buffer>,
): Promise<{ head: Buffer; all: AsyncIterable<Buffer> }> {
  const rest = chunks[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < HEAD_BYTES) {
    const next = await rest.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  async function* all(): AsyncGenerator<Buffer> {
    try {
      yield head;
      yield* { [Symbol.asyncIterator]: () => rest };
    } finally {
      await rest.return?.();
    }
  }
  return { head, all: all() };
}

function encodingOf(head: Buffer): { encoding: Encoding; bom: number } {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "UTF-16LE", bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "UTF-16BE", bom: 2 };
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "UTF-8", bom: 3 };
  const { even, odd } = zeroBytes(head);
  // Text in a Latin alphabet has a zero in every second byte of UTF-16.
  if (odd > head.length / 4 && even === 0) return { encoding: "UTF-16LE", bom: 0 };
  if (even > head.length / 4 && odd === 0) return { encoding: "UTF-16BE", bom: 0 };
  if (even + odd > 0 || head.subarray(0, 2).toString("latin1") === "PK") throw new Stop(BINARY);
  return { encoding: isUtf8(wholeCharacters(head)) ? "UTF-8" : "Windows-1252", bom: 0 };
}

/** The number of zero bytes at even and at odd offsets. */
function zeroBytes(head: Buffer): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2 === 0 ? "even" : "odd"]++;
  return zeros;
}

/** The bytes without an incomplete character at their end. */
function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
    if (byte < 0x80) break;
  }
  return bytes;
}

async function* utf16(
  chunks: AsyncIterable<Buffer>,
  encoding: "UTF-16LE" | "UTF-16BE",
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding === "UTF-16LE" ? "utf-16le" : "utf-16be");
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/**
 * UTF-8, and Windows-1252 for bytes that are not valid UTF-8: files that were merged from several sources contain both.
 */
async function* bytewise(chunks: AsyncIterable<Buffer>, bom: number): AsyncGenerator<string> {
  const windows = new TextDecoder("windows-1252");
  const decode = (bytes: Buffer): string => {
    if (bytes.includes(0)) throw new Stop(BINARY);
    if (isUtf8(bytes)) return bytes.toString("utf8");
    return splitLines(bytes)
      .map((line) => (isUtf8(line) ? line.toString("utf8") : windows.decode(line)))
      .join("");
  };
  let rest: Buffer[] = [];
  let restBytes = 0;
  let skip = bom;
  for await (const part of chunks) {
    const chunk = part.subarray(skip);
    skip = 0;
    const end = chunk.lastIndexOf(0x0a) + 1;
    if (end > 0) {
      yield decode(Buffer.concat([...rest, chunk.subarray(0, end)]));
      rest = [];
      restBytes = 0;
    }
    rest.push(chunk.subarray(end));
    restBytes += chunk.length - end;
    if (restBytes > MAX_LINE_CHARS) throw new Stop(NO_LINE_END);
  }
  yield decode(Buffer.concat(rest));
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, from);
    const end = newline < 0 ? bytes.length : newline + 1;
    lines.push(bytes.subarray(from, end));
    from = end;
  }
  return lines;
}

/** Pieces that end where lines end. CRLF, and CR alone, become LF. */
async function* wholeLines(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  let first = true;
  for await (const text of texts) {
    let all = rest + text;
    if (first && all.startsWith("\ufeff")) all = all.slice(1);
    first &&= all === "";
    // A CR at the end may be the first half of a CRLF.
    const cut = all.endsWith("\r") ? all.length - 1 : all.length;
    const lines = all.slice(0, cut).replace(/\r\n?/g, "\n");
    const end = lines.lastIndexOf("\n") + 1;
    if (end > 0) yield lines.slice(0, end);
    rest = lines.slice(end) + all.slice(cut);
    if (rest.length > MAX_LINE_CHARS) throw new Stop(NO_LINE_END);
  }
  rest = rest.replace(/\r\n?/g, "\n");
  if (rest !== "") yield rest;
}

/** The lines of a text in pieces, without their line ends. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; ) {
      const newline = piece.indexOf("\n", from);
      const end = newline < 0 ? piece.length : newline;
      yield piece.slice(from, end);
      from = end + 1;
    }
  }
}
