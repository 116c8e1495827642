import { isRightToLeft, lookUpLanguage, scriptOf } from "./languages.js";
import { STARTER_WORDS, type StarterWords } from "./starter-words.js";

/** The sources of the templates of one mail. */
export interface MailSources {
  subject: string;
  text: string;
  html: string;
}

/** The mail that is sent where no template is given: no picture, nothing that is fetched, no urgency, one link. */
export interface StarterMail extends MailSources {
  /** The same with its link for the second time, which says so. */
  reminder: MailSources;
}

/** The languages that there is a starter mail for. */
export const STARTER_LANGUAGES = Object.keys(STARTER_WORDS);

/** The starter mail in a language; undefined if this language and script has no starter mail. @param tag canonical */
export function starterMail(tag: string): StarterMail | undefined {
  const primary = lookUpLanguage(tag, (range) => Object.hasOwn(STARTER_WORDS, range));
  if (primary === undefined || scriptOf(tag) !== scriptOf(primary)) return undefined;
  const words = STARTER_WORDS[primary]!;
  return { ...sources(words, tag, undefined), reminder: sources(words, tag, words.reminder) };
}

/** The starter mail where no language is given. */
export const STARTER: StarterMail = starterMail("en")!;

function sources(
  words: StarterWords,
  tag: string,
  reminder: StarterWords["reminder"] | undefined,
): MailSources {
  return {
    subject: reminder?.subject ?? words.subject,
    text: textOf(words, reminder?.first),
    html: htmlOf(words, tag, reminder?.first),
  };
}

function textOf(words: StarterWords, first: string | undefined): string {
  return `{{#test}}
${words.test}

{{/test}}
${words.hello}

${first === undefined ? "" : `${first}\n\n`}{{#note}}
{{note}}

{{/note}}
${words.please}

{{link}}

${words.ends}

${words.elsewhereText ?? words.elsewhere}
${words.never}
`;
}

function htmlOf(words: StarterWords, lang: string, first: string | undefined): string {
  // Mail programs that drop <html> keep the direction of the block in it.
  const dir = isRightToLeft(lang) ? ' dir="rtl"' : "";
  const gap = ["Hani", "Hans", "Hant", "Jpan"].includes(scriptOf(lang) ?? "") ? "" : " ";
  const heading = words.subject;
  const remind = first === undefined ? "" : `<p style="margin:0 0 16px;color:#1e212a">${first}</p>\n`;
  return `<!doctype html>
<html lang="${lang}"${dir}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${heading}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, .ground { background-color: #101218 !important; }
  .paper { background-color: #1b1e26 !important; border-color: #343a48 !important; }
  .ink, .ink p, .ink h1 { color: #eceef3 !important; }
  .ink p.soft { color: #a5adbb !important; }
  .button { background-color: #8f98ff !important; color: #101218 !important; }
  .rule { border-color: #343a48 !important; }
}
@media (max-width: 480px) {
  .ground { padding: 0 !important; }
  .paper { border-radius: 0 !important; border-width: 0 !important; padding: 28px 20px !important; }
}
</style>
</head>
<body style="margin:0;padding:0;background-color:#eef1f6">
<div class="ground"${dir} style="background-color:#eef1f6;padding:32px 16px">
<div class="paper ink" style="max-width:560px;margin:0 auto;background-color:#ffffff;border:1px solid #d9dee7;border-radius:10px;padding:36px 40px;color:#1e212a;font:16px/1.55 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
{{#test}}
<p class="soft" style="margin:0 0 20px;font-size:14px;color:#5b6270">${words.test}</p>
{{/test}}
<h1 style="margin:0 0 18px;font-size:22px;line-height:1.3;font-weight:650;color:#1e212a">${heading}</h1>
<p style="margin:0 0 16px;color:#1e212a">${words.hello}</p>
${remind}{{#note}}
<p style="margin:0 0 16px;color:#1e212a">{{note}}</p>
{{/note}}
<p style="margin:0 0 24px;color:#1e212a">${words.please}</p>
<p style="margin:0 0 24px"><a class="button" href="{{link}}" style="display:inline-block;padding:12px 22px;border-radius:7px;background-color:#3f4bd8;color:#ffffff;font-weight:600;text-decoration:none">${words.button}</a></p>
<p style="margin:0 0 16px;color:#1e212a">${words.endsHtml}</p>
<p class="soft rule" style="margin:24px 0 0;padding:20px 0 0;border-top:1px solid #d9dee7;font-size:14px;color:#5b6270">${words.elsewhere}${gap}${words.never}</p>
</div>
</div>
</body>
</html>
`;
}
