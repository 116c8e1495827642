/** A text as SQL spells it, whatever `standard_conforming_strings` says. It may hold anything but NUL. */
export function literal(text: string): string {
  return ` E'${text.replace(/['\\]/g, "$&$&")}'`;
}

/** An array of texts, as SQL spells it. */
export function literals(texts: Iterable<string>): string {
  return `ARRAY[${Array.from(texts, literal).join(",")}]::text[]`;
}
