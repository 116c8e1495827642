const CONTINUED = " \\";
/** How far the second line of an example or of a wide column is indented. */
const DEEPER = 6;

/**
 * Fits a help text to the terminal: paragraphs are wrapped between words, columns keep their indentation, commands are
 * continued with a backslash. Lines that fit already are left as they are.
 * @param width the terminal's columns
 */
export function fitHelp(text: string, width: number): string {
  const fitted: string[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.some((line) => line.length > width)) fitted.push(...wrap(paragraph.join(" "), width));
    else fitted.push(...paragraph);
    paragraph = [];
  };
  for (const line of text.split("\n")) {
    if (line !== "" && !line.startsWith(" ")) {
      paragraph.push(line);
      continue;
    }
    endParagraph();
    if (line.length <= width) fitted.push(line);
    else fitted.push(...fitIndented(line, width));
  }
  endParagraph();
  return fitted.join("\n");
}

function fitIndented(line: string, width: number): string[] {
  const { first, rest } = columnsOf(line);
  if (line.trimStart().startsWith("$ ")) {
    return [...fitCommand(first.trimEnd(), width), ...(rest === "" ? [] : wrap(rest, width, DEEPER))];
  }
  if (rest === "") return wrap(line.trim(), width, line.length - line.trimStart().length);
  const indent = first.length > width / 2 ? DEEPER : first.length;
  const [start = "", ...others] = wrap(rest, width, indent);
  return first.length > width / 2
    ? [first.trimEnd(), start, ...others]
    : [first + start.slice(indent), ...others];
}

/** The first column with the blanks after it, and the rest of a line; a line without columns is its own first one. */
function columnsOf(line: string): { first: string; rest: string } {
  const gap = line.indexOf("  ", line.length - line.trimStart().length);
  const rest = gap < 0 ? "" : line.slice(gap).trimStart();
  return { first: line.slice(0, line.length - rest.length), rest };
}

/** Breaks a shell command between its words. A quoted word is not broken. */
function fitCommand(command: string, width: number): string[] {
  const words = command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  const lines: string[] = [];
  let line = " ";
  for (const word of words) {
    if (line.length + 1 + word.length + CONTINUED.length > width && line.trim() !== "") {
      lines.push(line + CONTINUED);
      line = " ".repeat(DEEPER - 1);
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

function wrap(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line].map((each) => " ".repeat(indent) + each);
}
