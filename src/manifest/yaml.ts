import type { Document, Node } from "yaml";
import { escapeText } from "../escape.js";
import type { Diagnostics, Mistake, SourcePlace } from "./diagnostic.js";
import { readTextFile } from "./file.js";
import { SourceText } from "./source.js";
import { DataReader } from "./yaml/data.js";
import { locate, type Path } from "./yaml/locate.js";
import { MAX_DEPTH, parseNodes, TooMuch } from "./yaml/parse.js";
import { type RowBlock, readRowBlocks } from "./yaml/rows.js";

export type { Path };

/** The maximum size of a YAML file, in bytes. */
export const MAX_YAML_BYTES = 32 * 1024 * 1024;

/** One document of a YAML file: its data, with positions. */
export interface YamlDocument {
  /** Plain data; undefined where it could not be parsed. */
  readonly data: unknown;
  /** It is not YAML, or it was refused, so its data can't be validated. */
  readonly broken: boolean;
  /** Its mistakes as YAML. */
  readonly mistakes: readonly { mistake: Mistake; place: SourcePlace }[];
  /** The position of the value at a path, or of its key; if it does not exist, of the nearest value around it. */
  place(path: Path, at?: "key" | "value"): SourcePlace;
}

/**
 * Reads a YAML file: UTF-8, with or without a BOM, several documents. Errors that prevent reading go
 * into the report. The mistakes of its documents are in the documents, and the caller may report or ignore them.
 */
export async function readYamlFile(file: string, report: Diagnostics): Promise<YamlDocument[]> {
  const text = await readTextFile(file, MAX_YAML_BYTES, report);
  return text === undefined ? [] : readYaml(text, file, report);
}

/** Like `readYamlFile`, for a text. */
export function readYaml(text: string, file: string, report: Diagnostics): YamlDocument[] {
  const source = new SourceText(text);
  try {
    return readQuickly(source) ?? parseNodes(text).map((node) => readDocument(node, source).document);
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    report.add(file, TOO_MUCH[error.code], error.offset === undefined ? undefined : source.at(error.offset));
    return [];
  }
}

/** Reports a document's mistakes as YAML. */
export function reportYaml(document: YamlDocument, file: string, report: Diagnostics): void {
  for (const { mistake, place } of document.mistakes) report.add(file, mistake, place);
  for (const { place } of document.mistakes) report.cover(file, place);
}

const TOO_MUCH: Record<TooMuch["code"], Mistake> = {
  TOO_DEEP: { code: "TOO_DEEP", message: `this is nested deeper than ${MAX_DEPTH} levels` },
  FILE_TOO_LARGE: {
    code: "FILE_TOO_LARGE",
    message: "there is more in this file than reticket reads",
    hint: "put the users into a list file beside the manifest, and name it in `users_from`",
  },
};

type OffsetOf = (path: Path, at: "key" | "value") => number;

/** @param shift converts an offset in the parsed text to the offset in the source */
function readDocument(
  node: Document.Parsed,
  source: SourceText,
  shift = (offset: number) => offset,
): { document: YamlDocument; offsetOf: OffsetOf } {
  const mistakes: { mistake: Mistake; place: SourcePlace }[] = [];
  const tell = (offset: number, mistake: Mistake) =>
    mistakes.push({ mistake, place: source.at(shift(offset)) });
  const reader = new DataReader(tell);
  const contents: Node | null = node.contents;
  const error = node.errors.find(({ code }) => code !== "TAG_RESOLVE_FAILED");
  if (error !== undefined) {
    tell(error.pos[0], { code: "YAML_SYNTAX", message: `this is not YAML: ${firstLine(error.message)}` });
  } else if (node.directives.yaml.explicit === true && node.directives.yaml.version !== "1.2") {
    tell(0, { code: "YAML_SYNTAX", message: "only YAML 1.2 is read", hint: "remove the `%YAML` line" });
  }
  const data = mistakes.length === 0 ? reader.read(contents) : undefined;
  const offsetOf: OffsetOf = (path, at) => locate(contents, path, at, reader.aliases);
  const place = (path: Path, at: "key" | "value" = "value") => source.at(shift(offsetOf(path, at)));
  return { document: { data, broken: data === undefined, mistakes, place }, offsetOf };
}

function firstLine(message: string): string {
  const [first = ""] = message.split("\n");
  return escapeText(first.charAt(0).toLowerCase() + first.slice(1));
}

/** If a file has more lists than this, `yaml` parses them. */
const MAX_BLOCKS = 100;

/** Parses the plain lists of users separately; undefined: the text has none. */
function readQuickly(source: SourceText): YamlDocument[] | undefined {
  const blocks = readRowBlocks(source.text);
  if (blocks.length === 0 || blocks.length > MAX_BLOCKS) return undefined;
  const cut = cutOut(source.text, blocks);
  const documents: YamlDocument[] = [];
  let next = 0;
  for (const node of parseNodes(cut.text)) {
    const { document, offsetOf } = readDocument(node, source, cut.shift);
    if (document.broken) return undefined;
    const here = offsetOf(["spec", "users"], "value") === cut.holes[next];
    documents.push(here ? withRows(document, blocks[next++]!, source) : document);
  }
  return next === blocks.length ? documents : undefined;
}

const HOLE = " []\n";

/** The text with an empty list instead of each block, the positions of these, and a mapping back to the original offsets. */
function cutOut(text: string, blocks: readonly RowBlock[]) {
  let [rest, from] = ["", 0];
  const holes: number[] = [];
  const ends: { hole: number; end: number }[] = [];
  for (const { head, end } of blocks) {
    rest += text.slice(from, head);
    holes.push(rest.length + HOLE.indexOf("["));
    rest += HOLE;
    ends.push({ hole: rest.length, end });
    from = end;
  }
  const shift = (offset: number) => {
    const last = ends.findLast(({ hole }) => hole <= offset);
    return last === undefined ? offset : offset - last.hole + last.end;
  };
  return { text: rest + text.slice(from), holes, shift };
}

function withRows(document: YamlDocument, block: RowBlock, source: SourceText): YamlDocument {
  const { data } = document;
  if (typeof data === "object" && data !== null && "spec" in data) {
    Object.assign(data, { spec: Object.assign({}, data.spec, { users: block.rows }) });
  }
  const place = (path: Path, at: "key" | "value" = "value") => {
    const [spec, users, index, ...rest] = path;
    const offset = spec === "spec" && users === "users" ? block.offsets[Number(index)] : undefined;
    if (offset === undefined) return document.place(path, at);
    return rest.length === 0 ? source.at(offset) : placeInRow(block, Number(index), rest, at, source);
  };
  return { ...document, place };
}

/** The position of something in one row, which is parsed again with `yaml`. */
function placeInRow(
  block: RowBlock,
  index: number,
  path: Path,
  at: "key" | "value",
  source: SourceText,
): SourcePlace {
  const offset = block.offsets[index]!;
  const following = block.offsets[index + 1];
  const end = following === undefined ? block.end : source.text.lastIndexOf("\n", following) + 1;
  const indent = source.at(offset).column - 1;
  const [node] = parseNodes(" ".repeat(indent) + source.text.slice(offset, end));
  return source.at(locate(node?.contents ?? null, path, at, new Map()) - indent + offset);
}
