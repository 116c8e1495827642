import mustache from "mustache";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import { quoted } from "../../manifest/mistakes.js";

/** What a template may ask for. Absent ones are empty, and `{{#name}}…{{/name}}` is left out where `name` is. */
export const FIELDS = ["target", "name", "note", "reason", "expires", "link", "host", "test"] as const;

export interface Fields {
  /** The entry's `user_id` or `email`. */
  target: string;
  /** The person's name, where Auth0 was asked and has one. */
  name: string | undefined;
  /** `note` of the config or the manifest. */
  note: string | undefined;
  /** `metadata.reason`: written for the reviewer. The starter templates leave it out. */
  reason: string | undefined;
  /** When the link stops working, in words. */
  expires: string;
  link: string;
  /** The host that the link leads to. */
  host: string;
  /** A rehearsal: the link is a fake. */
  test: boolean;
}

/** A template that was looked through: it asks for nothing that is not there. */
export interface Template {
  /** As it was written. */
  readonly source: string;
  render(fields: Fields): string;
}

type Kind = "subject" | "text" | "html";

/**
 * Reads a mustache template. HTML is always escaped, partials and lambdas there are none.
 * @param where for messages: the file, or the key in the config
 * @throws ReticketError TEMPLATE_INVALID
 */
export function readTemplate(source: string, kind: Kind, where: string): Template {
  const refuse = (what: string, hint: string, cause?: unknown): never => {
    throw new ReticketError("TEMPLATE_INVALID", `${escapeText(where)}: ${what}`, { hint, cause });
  };
  let names: Set<string>;
  try {
    names = namesIn(mustache.parse(source), kind);
  } catch (cause) {
    if (cause instanceof Unfit) return refuse(cause.message, cause.hint);
    const words = cause instanceof Error ? escapeText(cause.message) : "it can't be read";
    return refuse(`this is no mustache template: ${words}`, "close every `{{` and every section");
  }
  if (kind !== "subject" && !names.has("link")) {
    refuse("the mail would come without the link", "write `{{link}}` where the link is to stand");
  }
  if (kind === "subject" && (names.has("link") || names.has("reason"))) {
    refuse("a subject is seen by many", "leave `{{link}}` and `{{reason}}` to the mail itself");
  }
  const escaped = kind === "html" ? escapeHtml : String;
  return {
    source,
    render: (fields) => {
      const text = mustache.render(source, fields, undefined, { escape: escaped });
      return kind === "subject" ? text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim() : text;
    },
  };
}

class Unfit extends Error {
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

/** mustache's tokens: `[type, value, start, end, children?]`. */
function namesIn(tokens: readonly unknown[], kind: Kind): Set<string> {
  const names = new Set<string>();
  for (const token of tokens) {
    const [type, value, , , children] = token as [string, string, number, number, unknown[]?];
    if (type === "text" || type === "!" || type === "=") continue;
    if (type === ">")
      throw new Unfit(`it includes ${quoted(value)}`, "a mail is one file: there are no partials");
    if (type === "&" && kind === "html") {
      throw new Unfit(`${quoted(value)} would stand unescaped in HTML`, "write it in two braces");
    }
    if (!FIELDS.some((field) => field === value)) {
      throw new Unfit(`there is no field ${quoted(value)}`, `there are ${FIELDS.join(", ")}`);
    }
    names.add(value);
    if (children !== undefined) for (const name of namesIn(children, kind)) names.add(name);
  }
  return names;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(value: unknown): string {
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
