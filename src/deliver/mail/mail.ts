import { targetLabel } from "../../target.js";
import type { Mailbox } from "../address.js";
import type { Addressee, TicketMessage } from "../ticket-message.js";
import { expiryWords } from "./expiry-words.js";
import type { MailFields } from "./template.js";
import { askedLanguage, type LanguageFallback, type MailTemplates, wordsFor } from "./words.js";

/** A mail before it is encoded. It holds the link. */
export interface Mail {
  from: Mailbox;
  replyTo: Mailbox | undefined;
  to: string;
  subject: string;
  text: string;
  html: string | undefined;
  /** BCP 47; undefined: not known. */
  language: string | undefined;
  /** Why it is the default mail, although a language was asked for. */
  fallback: LanguageFallback | undefined;
  /** With its brackets. */
  messageId: string;
  /** The Message-ID of the mail that a reminder repeats, with its brackets. */
  reminds: string | undefined;
  date: Date;
}

/** Writes the mail that delivers a message. Pure. */
export function writeMail(
  message: TicketMessage,
  addressee: Addressee & { address: string },
  mailTemplates: MailTemplates,
  options: { tenant: string; now: number; test?: boolean | undefined },
): Mail {
  const { from, replyTo, timeZone } = mailTemplates;
  const { words, fallback } = wordsFor(mailTemplates, askedLanguage(message, addressee));
  const { note, locale, language } = words;
  const { reminder } = message;
  const { subject, text, html } = reminder === undefined ? words : words.reminder;
  const link = message.link.reveal();
  const fields: MailFields = {
    target: targetLabel(message.target),
    name: addressee.name,
    note,
    reason: message.reason,
    expires: expiryWords(message.expiresAt, locale, timeZone),
    link,
    host: URL.canParse(link) ? new URL(link).host : "",
    test: options.test === true,
  };
  const subjectLine = subject.render(fields);
  return {
    from,
    replyTo,
    to: addressee.address,
    subject: fields.test ? `[Test] ${subjectLine}` : subjectLine,
    text: text.render(fields),
    html: html?.render(fields),
    language,
    fallback,
    messageId: `<${messageId(message, options.tenant)}>`,
    reminds: reminder && `<${messageId({ id: reminder.of }, options.tenant)}>`,
    date: new Date(options.now),
  };
}

/** The Message-ID of a message, without its brackets: the same whenever it is sent. */
export function messageId({ id }: Pick<TicketMessage, "id">, tenant: string): string {
  return `${id}@${tenant.replace(/:\d+$/, "").replace(/[^a-zA-Z0-9.-]/g, "") || "localhost"}`;
}
