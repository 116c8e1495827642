/**
 * The beginning of a text that somebody else wrote, at most this long. It is cut at a blank: a secret that is looked for
 * afterwards must not be there by half.
 * @param most characters
 */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most;
  while (end > 0 && !/\s/.test(text[end]!)) end--;
  return `${text.slice(0, end)} …`;
}
