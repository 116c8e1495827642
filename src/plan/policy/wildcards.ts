import { folded } from "./spelling.js";

/**
 * Patterns in which `*` matches any text, also empty, and every other character itself. Texts are compared after `folded`.
 * Not a glob, because `|`, `+`, `[` and `/` occur in user ids and addresses.
 */
export class Wildcards {
  readonly #exact = new Map<string, string>();
  readonly #patterns: { pattern: string; parts: readonly string[] }[] = [];
  /** Whether a pattern can match user ids: it has a `|`, or no `@`. */
  readonly forIds: boolean;
  /** Whether a pattern names identities of other providers than `auth0`, which are linked to accounts with a password. */
  readonly forLinked: boolean;
  /** Whether a pattern can match e-mails: it has no `|`. */
  readonly forEmails: boolean;

  constructor(patterns: readonly string[]) {
    for (const pattern of patterns) {
      const parts = folded(pattern).split("*");
      if (parts.length === 1) this.#exact.set(parts[0]!, pattern);
      else this.#patterns.push({ pattern, parts });
    }
    this.forIds = patterns.some((pattern) => pattern.includes("|") || !pattern.includes("@"));
    this.forLinked = patterns.some((pattern) => pattern.includes("|") && !/^auth0\|/i.test(pattern));
    this.forEmails = patterns.some((pattern) => !pattern.includes("|"));
  }

  /** The pattern that the text matches; undefined: no match. Linear in the text's length for each pattern. */
  match(text: string): string | undefined {
    const plain = folded(text);
    return this.#exact.get(plain) ?? this.#patterns.find(({ parts }) => matches(plain, parts))?.pattern;
  }
}

function matches(text: string, parts: readonly string[]): boolean {
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const end = text.length - last.length;
  if (first.length > end || !text.startsWith(first) || !text.endsWith(last)) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from);
    if (at === -1 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
