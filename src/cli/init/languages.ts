import { InvalidArgumentError } from "commander";
import { languageTag } from "../../deliver/mail/languages.js";
import { type MailSources, STARTER_LANGUAGES, starterMail } from "../../deliver/mail/starter.js";

/** Where the files of mails are written. */
export const MAIL_FOLDER = "mail";

/** Parses `--languages de,fr`: languages that there is a starter mail for. @returns canonical tags */
export function starterLanguages(text: string): string[] {
  const tags = text.split(",").map((written) => {
    const tag = languageTag(written);
    if (tag !== undefined && starterMail(tag) !== undefined) return tag;
    throw new InvalidArgumentError(`Give starter languages: ${STARTER_LANGUAGES.join(", ")}.`);
  });
  return [...new Set(tags)];
}

/** The starter mails and their reminders as files, by path. */
export function mailFiles(languages: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    languages.flatMap((tag) => {
      const mail = starterMail(tag)!;
      return [...partsOf(tag, mail), ...partsOf(`${tag}.reminder`, mail.reminder)];
    }),
  );
}

function partsOf(name: string, { text, html }: MailSources): [path: string, text: string][] {
  return [
    [`${MAIL_FOLDER}/${name}.txt`, text],
    [`${MAIL_FOLDER}/${name}.html`, html],
  ];
}

/** The part of a config that uses these files, as comments: the mail server is not known. Empty without languages. */
export function deliveryComment(languages: readonly string[]): string {
  if (languages.length === 0) return "";
  const templates = languages.flatMap((tag) => {
    const { subject, reminder } = starterMail(tag)!;
    return [
      `      ${tag}:`,
      `        subject: ${JSON.stringify(subject)}`,
      `        text: ${MAIL_FOLDER}/${tag}.txt`,
      `        html: ${MAIL_FOLDER}/${tag}.html`,
      "        reminder:",
      `          subject: ${JSON.stringify(reminder.subject)}`,
      `          text: ${MAIL_FOLDER}/${tag}.reminder.txt`,
      `          html: ${MAIL_FOLDER}/${tag}.reminder.html`,
    ];
  });
  const lines = [
    "delivery:",
    "  smtp:",
    "    url: smtps://reticket@smtp.example.com",
    "    from: Example <support@example.com>",
    "    templates: # by language; the words are in these files",
    ...templates,
    "    # language_from: user_metadata.language # for entries without `language`",
  ];
  return `
# How users get their links. Set the mail server and the sender, then remove \`# \` from these lines.
${lines.map((line) => `# ${line}`).join("\n")}
`;
}
