import type { Mailbox } from "../address.js";
import type { Addressee, TicketMessage } from "../ticket-message.js";
import { type AskedLanguage, lookUpLanguage, primaryLanguage, readLanguage } from "./languages.js";
import type { MailTemplate } from "./template.js";

/** The templates of one mail. */
export interface MailTexts {
  subject: MailTemplate;
  text: MailTemplate;
  html: MailTemplate | undefined;
}

/** The words of a mail in one language. */
export interface MailWords extends MailTexts {
  /** BCP 47, canonical; undefined: not known. */
  language: string | undefined;
  /** The mail that brings the same link again. */
  reminder: MailTexts;
  note: string | undefined;
  /** BCP 47: how the expiry time is written. */
  locale: string;
}

/** How the mail of one manifest is written: its default words, and those in other languages. */
export interface MailTemplates extends MailWords {
  from: Mailbox;
  replyTo: Mailbox | undefined;
  timeZone: string;
  /** By BCP 47 tag, canonical. */
  languages: ReadonlyMap<string, MailWords>;
  /** The field of a user's metadata that names the language, if the entry does not: `user_metadata.PATH`. */
  languageFrom: string | undefined;
}

/** Why a user gets the default mail although a language was asked for. */
export type LanguageFallback = "no_template" | "unreadable";

/** The entry's language, or else the account's. */
export function askedLanguage(
  { language }: Pick<TicketMessage, "language">,
  addressee: Pick<Addressee, "language">,
): AskedLanguage {
  return readLanguage(language) ?? addressee.language;
}

/** Chooses the words of a mail: exactly in the language, or in its primary language, or the default words. */
export function wordsFor(
  templates: MailTemplates,
  asked: AskedLanguage,
): { words: MailWords; fallback?: LanguageFallback } {
  if (asked === undefined) return { words: templates };
  if (asked === "unreadable") return { words: templates, fallback: "unreadable" };
  const { languages, language } = templates;
  const found = lookUpLanguage(asked.tag, (range) => languages.has(range));
  if (found !== undefined) return { words: languages.get(found)! };
  const isDefault = language !== undefined && primaryLanguage(language) === primaryLanguage(asked.tag);
  return isDefault ? { words: templates } : { words: templates, fallback: "no_template" };
}

/** The field of the account that names the language of a manifest's mails; undefined: no account is asked for it. */
export function languageFromOf(
  route: { via: readonly string[]; mailTemplates: MailTemplates | undefined } | undefined,
): string | undefined {
  return route?.via.includes("smtp") === true ? route.mailTemplates?.languageFrom : undefined;
}
