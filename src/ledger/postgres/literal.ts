/** A text as SQL spells it, whatever `standard_conforming_strings` says. It may hold anything but NUL. */
export function literal(text: string): string {
  return ` E'${text.replace(/['\\]/g, "$&$&")}'`;
}
