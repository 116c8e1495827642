import { dirname, resolve } from "node:path";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import type { Smtp } from "../generated/config.js";
import type { Manifest, ManifestDelivery } from "../manifest/manifest.js";
import { unfitCharacter } from "../unfit-characters.js";
import { type Mailbox, parseMailbox } from "./address.js";
import { expiryWords } from "./mail/expiry-words.js";
import { languageTag } from "./mail/languages.js";
import {
  type MailSources,
  STARTER,
  STARTER_LANGUAGES,
  type StarterMail,
  starterMail,
} from "./mail/starter.js";
import { type MailTemplate, readTemplate } from "./mail/template.js";
import { pathInside, readTemplateFile } from "./mail/template-file.js";
import type { MailTemplates, MailTexts, MailWords } from "./mail/words.js";

/** The locale of a mail whose language is not given. */
export const DEFAULT_LOCALE = "en-GB";

type TemplateKind = "text" | "html";
/** What a config or a manifest says of the mail in one language. */
type GivenTexts = Pick<Smtp, "subject" | "text" | "html">;
type GivenWords = GivenTexts & Pick<Smtp, "note" | "reminder">;
type GivenLanguages = NonNullable<Smtp["templates"]>;

/** Where templates come from: a config or a manifest. */
interface TemplateOrigin {
  /** The section as errors name it, with an open backtick. */
  section: string;
  /** @param language canonical; undefined: not known */
  read(path: string, kind: TemplateKind, language: string | undefined): Promise<MailTemplate>;
  /** @param what the rest of the key, a closing backtick, and what is wrong with it */
  refuse(what: string): ReticketError;
}

/** The mail as the config has it. @throws ReticketError CONFIG_INVALID, TEMPLATE_INVALID */
export async function configTemplates(smtp: Smtp, folder: string): Promise<MailTemplates> {
  const { locale = DEFAULT_LOCALE, time_zone: timeZone = "UTC", templates, language_from } = smtp;
  try {
    expiryWords(0, locale, timeZone);
  } catch (cause) {
    throw invalid("`delivery.smtp` names a `locale` or a `time_zone` that is not known", cause);
  }
  if (language_from !== undefined && templates === undefined) {
    throw invalid("`delivery.smtp.language_from` has no effect without `templates`");
  }
  const from = box(smtp.from, () => invalid("`delivery.smtp.from` is no address that mail can come from"));
  const replyTo =
    smtp.reply_to === undefined
      ? undefined
      : box(smtp.reply_to, () => invalid("`delivery.smtp.reply_to` is no address that mail can go to"));
  const origin: TemplateOrigin = {
    section: "`delivery.smtp",
    read: async (path, kind, language) => {
      const source = await readTemplateFile(resolve(folder, path), path);
      return readTemplate(source, kind, path, language);
    },
    refuse: (what) => invalid(`\`delivery.smtp.${what}`),
  };
  // Without `templates`, the mail keeps the bytes that it had before there were languages.
  const language = templates === undefined ? undefined : languageTag(locale);
  const starter = (language === undefined ? undefined : starterMail(language)) ?? STARTER;
  const base = { ...starterWords(starter, language), locale, note: undefined };
  const shared: MailTemplates = {
    ...(await wordsOf(smtp, base, "", origin)),
    ...{ from, replyTo, timeZone, languages: new Map(), languageFrom: undefined },
  };
  return templates === undefined
    ? shared
    : { ...shared, ...(await languagesOf(templates, shared, origin)), languageFrom: language_from };
}

/**
 * The mail as a manifest changes the config's. If it gives any words, it gives them for all languages: of the config's languages,
 * only those that it names are used.
 * @throws ReticketError CONFIG_INVALID, MANIFEST_INVALID, TEMPLATE_INVALID
 */
export async function manifestTemplates(
  smtp: Smtp,
  shared: MailTemplates,
  own: NonNullable<ManifestDelivery["smtp"]>,
  manifest: Manifest,
  folder: string,
): Promise<MailTemplates> {
  const { from, reply_to, templates, language_from } = own;
  const isFirst = templates !== undefined && smtp.templates === undefined;
  const config = isFirst ? await configTemplates({ ...smtp, templates: {} }, folder) : shared;
  const origin = originOf(manifest);
  const { refuse } = origin;
  const addressed: MailTemplates = {
    ...config,
    ...(from === undefined ? {} : { from: box(from, () => refuse("from` is no address")) }),
    ...(reply_to === undefined ? {} : { replyTo: box(reply_to, () => refuse("reply_to` is no address")) }),
    languageFrom: language_from ?? config.languageFrom,
  };
  const { subject, note, text, html, reminder } = own;
  if ([subject, note, text, html, reminder, templates].every((given) => given === undefined))
    return addressed;
  // In which language a manifest writes its default mail is not known.
  const isWritten = text !== undefined || html !== undefined;
  const base = isWritten ? { ...addressed, language: undefined } : addressed;
  const words = { ...addressed, ...(await wordsOf(own, base, "", origin)) };
  if (templates === undefined) return { ...words, languages: new Map(), languageFrom: undefined };
  return { ...words, ...(await languagesOf(templates, config, origin)) };
}

function originOf(manifest: Manifest): TemplateOrigin {
  const folder = dirname(manifest.position.file);
  const refuse = (what: string) => {
    const { position, name } = manifest;
    const place = `${escapeText(position.file)}:${position.line}`;
    return new ReticketError("MANIFEST_INVALID", `${place}: ${name}: \`spec.delivery.smtp.${what}`, {
      hint: "fix the manifest, or `delivery` in reticket.yaml",
    });
  };
  return {
    section: `${manifest.name}: \`spec.delivery.smtp`,
    refuse,
    read: async (path, kind, language) => {
      const outside = () => refuse(`${kind}\` leads out of the manifest's folder`);
      const source = await readTemplateFile(await pathInside(folder, path, outside), path);
      return readTemplate(source, kind, path, language);
    },
  };
}

/** @param config what the languages build on, where it has them */
async function languagesOf(
  given: GivenLanguages,
  { languages: shared, locale: defaultLocale }: MailTemplates,
  origin: TemplateOrigin,
): Promise<{ languages: ReadonlyMap<string, MailWords> }> {
  const languages = new Map<string, MailWords>();
  for (const [written, words] of Object.entries(given)) {
    const tag = languageTag(written);
    const name = `templates.${escapeText(written)}`;
    if (tag === undefined) throw origin.refuse(`${name}\` names no language: write a BCP 47 tag`);
    if (languages.has(tag)) throw origin.refuse(`${name}\` is ${tag}, which is there already`);
    // Intl would write in the language of the machine.
    const isKnown = Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
    const locale = isKnown ? tag : defaultLocale;
    const starter = starterMail(tag);
    const base = shared.get(tag) ?? { ...starterWords(starter ?? STARTER, tag), locale, note: undefined };
    const isWhole = words.subject !== undefined && words.text !== undefined;
    if (starter === undefined && !shared.has(tag) && !isWhole) {
      throw origin.refuse(`${name}\` needs \`subject\` and \`text\`: there is no starter mail in ${tag}`);
    }
    languages.set(tag, await wordsOf(words, base, `.${name}`, origin));
  }
  return { languages };
}

function starterWords(
  starter: StarterMail,
  language: string | undefined,
): Omit<MailWords, "locale" | "note"> {
  return { language, ...starterTexts(starter), reminder: starterTexts(starter.reminder) };
}

function starterTexts({ subject, text, html }: MailSources): MailTexts {
  return {
    subject: readTemplate(subject, "subject", "starter"),
    text: readTemplate(text, "text", "starter"),
    html: readTemplate(html, "html", "starter"),
  };
}

/** What is given, and the rest from `base`. */
async function wordsOf(
  given: GivenWords,
  base: MailWords,
  name: string,
  origin: TemplateOrigin,
): Promise<MailWords> {
  const { language, locale } = base;
  return {
    language,
    locale,
    ...(await textsOf(given, base, name, language, origin)),
    reminder: await textsOf(given.reminder ?? {}, base.reminder, `${name}.reminder`, language, origin),
    note: given.note ?? base.note,
  };
}

/** A text of one's own without HTML of one's own is a mail without HTML. */
async function textsOf(
  { subject, text, html }: GivenTexts,
  base: MailTexts,
  name: string,
  language: string | undefined,
  { section, read }: TemplateOrigin,
): Promise<MailTexts> {
  const otherHtml = text === undefined ? base.html : undefined;
  return {
    subject:
      subject === undefined ? base.subject : readTemplate(subject, "subject", `${section}${name}.subject\``),
    text: text === undefined ? base.text : await read(text, "text", language),
    html: html === undefined ? otherHtml : await read(html, "html", language),
  };
}

/** Whether the mail has a text of its own, and its reminder has none. */
export function lacksReminder({ text, reminder }: MailWords): boolean {
  const starters = STARTER_LANGUAGES.map((language) => starterMail(language)!);
  const isOwn = starters.every((starter) => starter.text !== text.source);
  return isOwn && starters.some((starter) => starter.reminder.text === reminder.text.source);
}

function box(text: string, refuse: () => ReticketError): Mailbox {
  const mailbox = parseMailbox(text);
  if (mailbox === undefined) throw refuse();
  const written = text.slice(text.lastIndexOf("<") + 1);
  const character = unfitCharacter(written);
  if (character === undefined) return mailbox;
  const { code, message } = refuse();
  const what = `its address holds ${character.name} at character ${character.position}, which ${character.why}`;
  throw new ReticketError(code, `${message}: ${what}`, { hint: "write the character that is meant" });
}

function invalid(message: string, cause?: unknown): ReticketError {
  return new ReticketError("CONFIG_INVALID", message, {
    hint: "check `delivery` in reticket.yaml; an address is `ada@example.com` or `Name <ada@example.com>`",
    cause,
  });
}
