import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { expiryWords } from "../../../src/deliver/mail/expiry-words.js";
import { isRightToLeft } from "../../../src/deliver/mail/languages.js";
import { STARTER, STARTER_LANGUAGES, starterMail } from "../../../src/deliver/mail/starter.js";
import { type MailFields, readTemplate } from "../../../src/deliver/mail/template.js";

const link = "https://acme.example/reset?a=1&b=2#";

function fields(language: string): MailFields {
  return {
    target: "auth0|1",
    name: "Ada",
    note: "A note.",
    reason: "INC-1",
    expires: expiryWords(Date.UTC(2026, 10, 26, 14, 2), language, "UTC"),
    link,
    host: "acme.example",
    test: true,
  };
}

describe("the starter mail without a language", () => {
  it("has the bytes that it had before there were languages, so that reviewed plans stay valid", () => {
    expect([STARTER.text, STARTER.html].map((text) => hash("sha256", text))).toEqual([
      "ca09552d7d709e6f464f3a53daf96dd247c84c4d8e826b65fa27399d2c2f6433",
      "a4da999c03ce862c55bbf38bf0a85224a381155c0d74615d9f73fae001b0cd23",
    ]);
  });
});

describe("the starter languages", () => {
  it("are eleven, Arabic among them", () => {
    expect(STARTER_LANGUAGES).toEqual(["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja", "zh", "ar"]);
  });

  describe.each(STARTER_LANGUAGES)("%s", (language) => {
    const mail = starterMail(language)!;
    const values = fields(language);

    it.each(["mail", "reminder"] as const)(
      "has a whole %s: the name, the note, the host, the end and one link",
      (which) => {
        const { subject, text, html } = which === "mail" ? mail : mail.reminder;
        const read = {
          subject: readTemplate(subject, "subject", language).render(values),
          text: readTemplate(text, "text", language).render(values),
          html: readTemplate(html, "html", language).render(values),
        };
        expect(read.subject).not.toBe("");
        for (const part of [read.text, read.html]) {
          for (const words of ["Ada", "A note.", values.expires]) expect(part).toContain(words);
          expect(part).not.toContain("INC-1");
        }
        expect(read.text).toContain(`\n${link}\n`);
        expect(read.html).toContain('href="https://acme.example/reset?a=1&amp;b=2#"');
        expect([...read.html.matchAll(/href=/g)]).toHaveLength(1);
        expect(read.html).toContain("acme.example");
        expect(read.html).not.toMatch(/<img|url\(|src=/);
      },
    );

    it("says its language and its direction, in the document and in the block that mail programs keep", () => {
      const isRtl = isRightToLeft(language);
      const attribute = isRtl ? ' dir="rtl"' : "";
      expect(mail.html).toContain(`<html lang="${language}"${attribute}>`);
      expect(mail.html.split('dir="rtl"')).toHaveLength(isRtl ? 3 : 1);
    });

    it("has a reminder with a subject and a first sentence of its own", () => {
      expect(mail.reminder.subject).not.toBe(mail.subject);
      expect(mail.reminder.text.length).toBeGreaterThan(mail.text.length);
      expect(mail.reminder.html.length).toBeGreaterThan(mail.html.length);
    });

    it("uses no word of another language's mail", () => {
      if (language === "en") return;
      for (const words of ["password for", "Hello", "reminder", "works once"]) {
        expect(mail.text + mail.html + mail.reminder.text).not.toContain(words);
      }
    });
  });

  it("serve regions, and say the region", () => {
    expect(starterMail("de-AT")!.html).toContain('<html lang="de-AT">');
    expect(starterMail("de-AT")!.text).toBe(starterMail("de")!.text);
  });

  it.each(["sv", "zh-TW", "zh-Hant", "constructor"])("do not serve %s", (tag) => {
    expect(starterMail(tag)).toBeUndefined();
  });
});
