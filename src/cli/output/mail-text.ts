import type { Mail } from "../../deliver/mail/mail.js";
import { escapeText } from "../../escape.js";
import type { Colours } from "./colours.js";

/** One mail with its headers, as its recipient would read it. */
export function* mailText(mail: Mail, colours: Colours): Generator<string> {
  const { from, replyTo, to, subject, text, html, language, fallback } = mail;
  const headers: [string, string][] = [
    ["From", box(from)],
    ["To", to],
    ...(replyTo === undefined ? [] : [["Reply-To", box(replyTo)] as [string, string]]),
    ["Subject", subject],
    ...(language === undefined ? [] : [["Content-Language", language] as [string, string]]),
  ];
  yield `\n${colours.bold("Example of the mails, with a fake link")}\n`;
  if (fallback !== undefined)
    yield `  ${colours.yellow("There is no template in this language: this is the default mail.")}\n`;
  for (const [name, value] of headers) yield `  ${colours.dim(`${name}:`)} ${escapeText(value)}\n`;
  yield "\n";
  for (const line of text.trimEnd().split("\n")) yield `  ${escapeText(line)}`.trimEnd().concat("\n");
  yield `\n  ${colours.dim(html === undefined ? "Text only." : "The mail also has an HTML part.")}\n`;
}

function box({ name, address }: Mail["from"]): string {
  return name === "" ? address : `${name} <${address}>`;
}
