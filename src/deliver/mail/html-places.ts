import { type DefaultTreeAdapterMap, html as names, parse } from "parse5";
import { type Marks, type Rendering, Unfit } from "./tags.js";
import { checkTextPlaces } from "./text-places.js";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** They load, send or run something, or hide from one reader what another one reads. */
const FORBIDDEN = [
  ...["script", "noscript", "template", "base", "link", "object", "embed", "applet", "param", "portal"],
  ...["iframe", "frame", "frameset", "noframes", "noembed", "form", "input", "textarea", "select", "button"],
  ...["plaintext", "xmp", "svg", "math", "audio", "video", "source", "track"],
];
const FORBIDDEN_ATTRIBUTES = [
  "ping",
  "formaction",
  "action",
  "srcdoc",
  "http-equiv",
  "manifest",
  "attributionsrc",
];
/** Attributes that are read and lead nowhere: a value may be a part of them. */
const READ_ATTRIBUTES = ["title", "alt", "aria-label"];
/** They stand in a line, so that what is before and after them is one word. */
const INLINE = new Set([
  ...[
    "a",
    "abbr",
    "acronym",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "code",
    "del",
    "dfn",
    "em",
    "font",
    "i",
    "img",
    "ins",
  ],
  ...[
    "kbd",
    "label",
    "mark",
    "nobr",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "tt",
    "u",
  ],
  ...["var", "wbr"],
]);
/** A parser for browsers takes time that is the square of how deep they stand. */
const MOST_TAGS = 3000;
/** A rule of a style sheet can look at `href` and fetch what tells of it; a `\` may spell any of the others. */
const STYLE_LOADS = ["url(", "@import", "image(", "image-set(", "src(", "\\"];

const WHERE = 'write `{{link}}` as text by itself, or as a whole `href`: `<a href="{{link}}">`';

/**
 * Sees where values stand in HTML, as a browser reads it: the ticket's link as text or as the whole `href` of an `a`,
 * other values as text or in what is only read.
 * @throws Unfit
 */
export function checkHtml(rendering: Rendering): void {
  const { text, marks, source } = rendering;
  if (text.split("<", MOST_TAGS + 2).length > MOST_TAGS + 1) {
    throw new Unfit(`the mail has more than ${MOST_TAGS} tags`, "a mail is a page, not a book", 0);
  }
  const document = parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  new Places(text, marks, source).check(document);
}

class Places {
  readonly #seen = new Set<number>();
  /** The elements that are open, the innermost last. */
  readonly #above: Element[] = [];
  /** What is read, block by block. */
  #read = "";

  constructor(
    private readonly text: string,
    private readonly marks: Marks,
    private readonly source: (offset: number) => number,
  ) {}

  check(document: Node): void {
    this.#node(document);
    for (let index = 0; index < this.marks.count; index++) {
      if (!this.#seen.has(index)) this.#refuse(index, "where it is no text");
    }
    checkTextPlaces(this.#read, this.marks);
  }

  #node(node: Node): void {
    if ("value" in node) this.#text(node.value);
    else if (node.nodeName === "#comment" && "data" in node) this.#nowhere(node.data, "in a comment");
    else if (node.nodeName === "#documentType" && "publicId" in node) {
      this.#nowhere(`${node.name} ${node.publicId} ${node.systemId}`, "in the document's type");
    } else if ("tagName" in node) this.#element(node);
    else if ("childNodes" in node) for (const child of node.childNodes) this.#node(child);
  }

  #element(element: Element): void {
    const { tagName, sourceCodeLocation: place } = element;
    const offset = this.source(place?.startOffset ?? 0);
    this.#nowhere(tagName, "in the name of an element");
    if (FORBIDDEN.includes(tagName) || element.namespaceURI !== names.NS.HTML) {
      throw new Unfit(
        `\`<${tagName}>\` can't stand in a mail`,
        "leave it out: a mail loads and runs nothing",
        offset,
      );
    }
    for (const { name, value } of element.attrs) {
      if (FORBIDDEN_ATTRIBUTES.includes(name) || name.startsWith("on")) {
        throw new Unfit(
          `\`${name}\` can't stand in a mail`,
          "leave it out: a mail sends and runs nothing",
          offset,
        );
      }
      this.#nowhere(name, "in the name of an attribute");
      this.#attribute(element, name, value);
    }
    const inLine = INLINE.has(tagName);
    if (!inLine) this.#read += "\n";
    this.#above.push(element);
    for (const child of element.childNodes) this.#node(child);
    this.#above.pop();
    if (!inLine) this.#read += "\n";
  }

  #attribute(element: Element, name: string, value: string): void {
    for (const { index, field, start, end } of this.marks.in(value)) {
      this.#seen.add(index);
      const whole = start === 0 && end === value.length;
      const fits =
        field === "link"
          ? element.tagName === "a" && name === "href" && whole
          : READ_ATTRIBUTES.includes(name);
      if (!fits)
        this.#refuse(
          index,
          `in \`${name}\` of \`<${element.tagName}>\`${whole ? "" : ", with something else"}`,
        );
      const place = element.sourceCodeLocation?.attrs?.[name];
      const quote = place === undefined ? "" : this.text[place.endOffset - 1];
      if (quote !== '"' && quote !== "'") this.#refuse(index, `in \`${name}\` without quotes`);
    }
  }

  #text(text: string): void {
    const above = this.#above;
    const inside = above.at(-1);
    if (inside?.tagName === "style") {
      this.#style(text, inside);
      return;
    }
    for (const { index, field } of this.marks.in(text)) {
      this.#seen.add(index);
      if (field !== "link") continue;
      const hidden = above.find(({ tagName }) => ["head", "title"].includes(tagName));
      if (hidden !== undefined) this.#refuse(index, `in \`<${hidden.tagName}>\``);
      const anchor = above.findLast(({ tagName }) => tagName === "a");
      const href = anchor?.attrs.find(({ name }) => name === "href")?.value ?? "";
      const [target] = this.marks.in(href);
      if (anchor !== undefined && target?.field !== "link")
        this.#refuse(index, "as the text of another link");
    }
    this.#read += text;
  }

  #style(text: string, element: Element): void {
    this.#nowhere(text, "in a style sheet");
    const lower = text.toLowerCase();
    const loads = STYLE_LOADS.find((word) => lower.includes(word));
    if (loads === undefined) return;
    throw new Unfit(
      `\`${loads}\` can't stand in a style sheet: one that loads something can tell others what \`href\` says`,
      "leave it out: a picture stands as `<img>`",
      this.source(element.sourceCodeLocation?.startOffset ?? 0),
    );
  }

  #nowhere(text: string, where: string): void {
    const [found] = this.marks.in(text);
    if (found !== undefined) this.#refuse(found.index, where);
  }

  #refuse(index: number, where: string): never {
    const { field, offset } = this.marks.tag(index);
    const hint = field === "link" ? WHERE : `write \`{{${field}}}\` as text`;
    throw new Unfit(`\`{{${field}}}\` stands ${where}`, hint, offset);
  }
}
