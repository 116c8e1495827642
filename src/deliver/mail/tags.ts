import mustache from "mustache";
import { quoted } from "../../manifest/mistakes.js";

/** What a template may ask for. Absent ones are empty, and `{{#name}}…{{/name}}` is left out where `name` is. */
export const FIELDS = ["target", "name", "note", "reason", "expires", "link", "host", "test"] as const;
export type Field = (typeof FIELDS)[number];

/** Those that a message may have no value for. */
const OPTIONAL: readonly Field[] = ["name", "note", "reason", "host", "test"];

/** Something that a template may not say, and where it says it. */
export class Unfit extends Error {
  constructor(
    message: string,
    readonly hint: string,
    /** Into the template's text. */
    readonly offset: number,
  ) {
    super(message);
  }
}

/** One tag of a template, or a section with what stands in it. */
interface Node {
  field: Field;
  offset: number;
  /** undefined: the field's value stands here. */
  section: { inverted: boolean; children: readonly Part[] } | undefined;
}
type Part = Node | { text: string; offset: number };

/** What a template may come to: its text for one choice of absent fields, with a mark where each value will stand. */
export interface Rendering {
  text: string;
  marks: Marks;
  /** Where in the template an offset of `text` comes from. */
  source(offset: number): number;
}

/** Words that stand in for values: letters and digits, so that they are taken for whatever a value would be taken for. */
export class Marks {
  readonly #tags: { field: Field; offset: number }[] = [];
  readonly #word: RegExp;

  constructor(private readonly prefix: string) {
    this.#word = new RegExp(`${prefix}([0-9]{1,9})x`, "gi");
  }

  get count(): number {
    return this.#tags.length;
  }

  add(field: Field, offset: number): string {
    return `${this.prefix}${this.#tags.push({ field, offset }) - 1}x`;
  }

  tag(index: number): { field: Field; offset: number } {
    return this.#tags[index]!;
  }

  /** The marks in a text, and where each stands in it. */
  in(text: string): { index: number; field: Field; offset: number; start: number; end: number }[] {
    return [...text.matchAll(this.#word)].map((found) => {
      const index = Number(found[1]);
      return { index, ...this.tag(index), start: found.index, end: found.index + found[0].length };
    });
  }
}

/**
 * Reads mustache: its parts, and each field that it asks for with the place where it first does.
 * @throws Unfit, and what mustache throws
 */
export function readTags(source: string, isHtml: boolean): { fields: Map<Field, number>; parts: Part[] } {
  const fields = new Map<Field, number>();
  const read = (tokens: readonly unknown[]): Part[] =>
    tokens.flatMap((token): Part[] => {
      // mustache's tokens: `[type, value, start, end, children?]`.
      const [type, value, offset, , children] = token as [string, string, number, number, unknown[]?];
      if (type === "text") return [{ text: value, offset }];
      if (type === "!") return [];
      refuseTag(type, value, offset, isHtml);
      const field = FIELDS.find((one) => one === value);
      if (field === undefined) {
        throw new Unfit(`there is no field ${quoted(value)}`, `there are ${FIELDS.join(", ")}`, offset);
      }
      if (!fields.has(field)) fields.set(field, offset);
      const section =
        children === undefined ? undefined : { inverted: type === "^", children: read(children) };
      return [{ field, offset, section }];
    });
  return { parts: read(mustache.parse(source)), fields };
}

/** @param type of mustache's token. @throws Unfit if a mail may not have such a tag */
function refuseTag(type: string, value: string, offset: number, isHtml: boolean): void {
  if (type === "=") throw new Unfit("it changes the braces of its tags", "keep `{{` and `}}`", offset);
  if (type === ">") {
    throw new Unfit(`it includes ${quoted(value)}`, "a mail is one file: there are no partials", offset);
  }
  if (type === "&" && isHtml) {
    throw new Unfit(`${quoted(value)} would stand unescaped in HTML`, "write it in two braces", offset);
  }
}

/** Everything that a template may come to: once for each choice of fields that may be absent. */
export function* renderings(
  source: string,
  parts: readonly Part[],
  fields: ReadonlyMap<Field, number>,
): Generator<Rendering> {
  const varied = OPTIONAL.filter((field) => fields.has(field));
  let prefix = "zq";
  while (source.toLowerCase().includes(prefix)) prefix += "q";
  for (let choice = 0; choice < 2 ** varied.length; choice++) {
    const absent = new Set(varied.filter((_, bit) => (choice >> bit) & 1));
    yield render(parts, absent, new Marks(prefix));
  }
}

function render(all: readonly Part[], absent: ReadonlySet<Field>, marks: Marks): Rendering {
  let text = "";
  const origins: { at: number; source: number }[] = [];
  const write = (parts: readonly Part[]): void => {
    for (const part of parts) {
      origins.push({ at: text.length, source: part.offset });
      if ("text" in part) text += part.text;
      else if (part.section !== undefined) {
        if (absent.has(part.field) === part.section.inverted) write(part.section.children);
      } else if (!absent.has(part.field)) text += marks.add(part.field, part.offset);
    }
  };
  write(all);
  const source = (offset: number) => {
    let [low, high] = [0, origins.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (origins[middle]!.at <= offset) low = middle + 1;
      else high = middle;
    }
    const origin = origins[low - 1];
    return origin === undefined ? 0 : origin.source + offset - origin.at;
  };
  return { text, marks, source };
}
