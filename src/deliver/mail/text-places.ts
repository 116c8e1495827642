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
export function checkText(text: string, marks: Marks): void {
  for (const { field, offset, start, end } of marks.in(text)) {
    const [from, to] = wordAround(text, start, end);
    const before = text.slice(from, start);
    const after = text.slice(end, to);
    if (field === "link") {
      if (!BEFORE_LINK.test(before) || !AFTER_LINK.test(after)) {
        throw new Unfit("`{{link}}` is a part of a longer word", LINK_IN_TEXT, offset);
      }
      const open = text.lastIndexOf("<", start);
      if (open > text.lastIndexOf(">", start) && text.slice(open + 1, start).trim() !== "") {
        throw new Unfit("`{{link}}` stands between `<` and `>` with something else", LINK_IN_TEXT, offset);
      }
    } else if (field !== "host" && isAddress(text.slice(from, to))) {
      throw new Unfit(
        `\`{{${field}}}\` is a part of an address, which would tell others who the mail is for`,
        "write it apart from addresses; `{{host}}` alone may be a part of one",
        offset,
      );
    }
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
