/**
 * The beginning of an untrusted text. It is cut at whitespace, because a secret that is searched for afterwards would not be
 * found if it were cut in the middle.
 * @param most characters
 */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most;
  while (end > 0 && !/\s/.test(text[end]!)) end--;
  return `${text.slice(0, end)} …`;
}
