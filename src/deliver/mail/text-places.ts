import { type Marks, Unfit } from "./tags.js";

const BLANKS = [" ", "\t", "\r", "\n"];
const BEFORE_LINK = /^[<("'[«“‘]*$/;
const AFTER_LINK = /^[>)"'\]»”’.,;:!?]*$/;

/**
 * Sees where values stand in a text. A mail program makes links of what looks like one: the ticket's link must be a word
 * by itself, and nothing about the person may be a part of another link.
 * @param text with marks for the values
 * @throws Unfit
 */
export function checkTextPlaces(text: string, marks: Marks): void {
  // Marks come in their order: a word, and the last bracket, are looked for once, however many marks there are.
  let [from, to] = [0, -1];
  let address: boolean | undefined;
  const brackets = new Brackets(text);
  for (const { field, offset, start, end } of marks.in(text)) {
    if (end > to) {
      [from, to] = wordAround(text, start, end);
      address = undefined;
    }
    if (field === "link") {
      checkLink(text.slice(from, start), text.slice(end, to), offset);
      if (brackets.isOpenWithWordsAt(start)) {
        throw new Unfit("`{{link}}` stands between `<` and `>` with something else", LINK_IN_TEXT, offset);
      }
      continue;
    }
    if (field === "host") continue;
    address ??= isAddress(text.slice(from, to));
    if (address) {
      throw new Unfit(
        `\`{{${field}}}\` is a part of an address, which would tell others who the mail is for`,
        "write it apart from addresses; `{{host}}` alone may be a part of one",
        offset,
      );
    }
  }
}

/** @throws Unfit if the link is not a word by itself */
function checkLink(before: string, after: string, offset: number): void {
  if (BEFORE_LINK.test(before) && AFTER_LINK.test(after)) return;
  throw new Unfit("`{{link}}` is a part of a longer word", LINK_IN_TEXT, offset);
}

/** Follows a text's `<` and `>` from left to right. */
class Brackets {
  #at = 0;
  #open = false;
  /** Something else than blanks stands behind the last `<`. */
  #words = false;

  constructor(private readonly text: string) {}

  /** Whether a `<` is open there, with something behind it. To be asked for rising places. */
  isOpenWithWordsAt(place: number): boolean {
    for (; this.#at < place; this.#at++) {
      const character = this.text[this.#at]!;
      if (character === "<" || character === ">") {
        this.#open = character === "<";
        this.#words = false;
      } else this.#words ||= character.trim() !== "";
    }
    return this.#open && this.#words;
  }
}

const LINK_IN_TEXT = "`{{link}}` stands by itself, with a blank or a line break before and after it";

function wordAround(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from > 0 && !BLANKS.includes(text[from - 1]!)) from--;
  while (to < text.length && !BLANKS.includes(text[to]!)) to++;
  return [from, to];
}

function isAddress(word: string): boolean {
  const lower = word.toLowerCase();
  return ["://", "www.", "mailto:"].some((part) => lower.includes(part));
}
