import type { Mail } from "../../deliver/mail/mail.js";
import { escapeText } from "../../escape.js";
import type { Colours } from "./colours.js";

/** One mail, as its person would read it, with its headers. */
export function* mailText(mail: Mail, colours: Colours): Generator<string> {
  const { from, replyTo, to, subject, text, html } = mail;
  const headers: [string, string][] = [
    ["From", box(from)],
    ["To", to],
    ...(replyTo === undefined ? [] : [["Reply-To", box(replyTo)] as [string, string]]),
    ["Subject", subject],
  ];
  yield `\n${colours.bold("One of the mails, with a link that leads nowhere")}\n`;
  for (const [name, value] of headers) yield `  ${colours.dim(`${name}:`)} ${escapeText(value)}\n`;
  yield "\n";
  for (const line of text.trimEnd().split("\n")) yield `  ${escapeText(line)}`.trimEnd().concat("\n");
  yield `\n  ${colours.dim(html === undefined ? "It is text alone." : "It has the same in HTML.")}\n`;
}

function box({ name, address }: Mail["from"]): string {
  return name === "" ? address : `${name} <${address}>`;
}
