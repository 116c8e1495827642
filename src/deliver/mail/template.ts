import mustache from "mustache";
import { firstWords } from "../../bounded.js";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import { withLanguage } from "./html-language.js";
import { checkHtml } from "./html-places.js";
import { readTags, renderings, Unfit } from "./tags.js";
import { checkTextPlaces } from "./text-places.js";

/** The values that a template is filled with, for one mail. */
export interface MailFields {
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
export interface MailTemplate {
  /** As it was written, with the language that was added. */
  readonly source: string;
  render(fields: MailFields): string;
}

type Kind = "subject" | "text" | "html";

/**
 * Reads a mustache template. HTML is always escaped, there are no partials or lambdas, and the link stands only where it is
 * sent to the reader alone: as text by itself, or as a whole `href`.
 * @param where for messages: the file, or the key in the config
 * @param language BCP 47, canonical: HTML says that it is in this language; undefined: HTML is left as it is
 * @throws ReticketError TEMPLATE_INVALID
 */
export function readTemplate(source: string, kind: Kind, where: string, language?: string): MailTemplate {
  const refuse = (what: string, hint: string, offset: number, cause?: unknown): never => {
    const lines = source.slice(0, offset).split("\n");
    const place = `${escapeText(where)}:${lines.length}:${lines.at(-1)!.length + 1}`;
    throw new ReticketError("TEMPLATE_INVALID", `${place}: ${what}`, { hint, cause });
  };
  let written = source;
  try {
    check(source, kind);
    if (kind === "html" && language !== undefined) written = withLanguage(source, language);
  } catch (cause) {
    if (cause instanceof Unfit) return refuse(cause.message, cause.hint, cause.offset);
    const words = cause instanceof Error ? escapeText(firstWords(cause.message, 200)) : "it can't be read";
    const offset = Number(/ at (\d{1,9})$/.exec(firstWords(words, 200))?.[1] ?? 0);
    return refuse(`this is no mustache template: ${words}`, "close every `{{` and every section", offset);
  }
  const escaped = kind === "html" ? escapeHtml : String;
  return {
    source: written,
    render: (fields) => {
      const text = mustache.render(written, fields, undefined, { escape: escaped });
      return kind === "subject" ? text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim() : text;
    },
  };
}

/** @throws Unfit, and what mustache throws */
function check(source: string, kind: Kind): void {
  const { fields, parts } = readTags(source, kind === "html");
  if (kind === "subject") {
    for (const field of ["link", "reason"] as const) {
      const offset = fields.get(field);
      if (offset === undefined) continue;
      const hint = "leave `{{link}}` and `{{reason}}` to the mail itself";
      throw new Unfit("a subject is seen by many", hint, offset);
    }
    return;
  }
  if (!fields.has("link")) {
    const hint = "write `{{link}}` where the link is to stand";
    throw new Unfit("the mail would come without the link", hint, 0);
  }
  for (const rendering of renderings(source, parts, fields)) {
    if (kind === "html") checkHtml(rendering);
    else checkTextPlaces(rendering.text, rendering.marks);
  }
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
