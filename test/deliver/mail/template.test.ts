import { describe, expect, it } from "vitest";
import { STARTER } from "../../../src/deliver/mail/starter.js";
import { type MailFields, readTemplate } from "../../../src/deliver/mail/template.js";

const fields: MailFields = {
  target: "auth0|1",
  name: "Ada",
  note: undefined,
  reason: "INC-1",
  expires: "Thursday",
  link: "https://acme.example/reset?a=1&b=2#",
  host: "acme.example",
  test: false,
};

describe("a template", () => {
  it("is filled in, and escaped where it is HTML", () => {
    const hostile = { ...fields, note: `<img src=x onerror="a('b')">`, name: "<b>" };
    const html = readTemplate('<a href="{{link}}">{{note}} {{name}}</a>', "html", "x");
    expect(html.render(hostile)).toBe(
      '<a href="https://acme.example/reset?a=1&amp;b=2#">&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt; &lt;b&gt;</a>',
    );
    expect(readTemplate("{{link}} {{note}}", "text", "x").render(hostile)).toContain("<img src=x");
  });

  it("leaves sections out where the field is absent", () => {
    const text = readTemplate("Hi{{#name}} {{name}}{{/name}}{{^note}}!{{/note}} {{link}}", "text", "x");
    expect(text.render({ ...fields, name: undefined })).toBe(`Hi! ${fields.link}`);
  });

  it("is not read again where a value looks like one", () => {
    const text = readTemplate("{{name}} {{link}}", "text", "x");
    expect(text.render({ ...fields, name: "{{link}}" })).toBe(`{{link}} ${fields.link}`);
  });

  it.each([
    ["{{email}} {{link}}", "text", "there is no field `email`"],
    ["{{#user}}{{link}}{{/user}}", "text", "there is no field `user`"],
    ["{{link.length}} {{link}}", "text", "there is no field `link.length`"],
    ["{{.}} {{link}}", "text", "there is no field `.`"],
    ["{{constructor}} {{link}}", "html", "there is no field `constructor`"],
    ["{{> footer}} {{link}}", "text", "it includes `footer`"],
    ["{{{link}}}", "html", "`link` would stand unescaped in HTML"],
    ["{{& link}}", "html", "`link` would stand unescaped in HTML"],
    ["{{=<% %>=}}<% name %> <% link %>", "text", "it changes the braces of its tags"],
    ["Hello", "text", "the mail would come without the link"],
    ["{{#name}}{{link}}", "text", "this is no mustache template"],
    ["{{link", "html", "this is no mustache template"],
    ["Your link: {{link}}", "subject", "a subject is seen by many"],
  ] as const)("that says %s is refused", (source, kind, words) => {
    expect(() => readTemplate(source, kind, "mail.txt")).toThrow(
      expect.objectContaining({ code: "TEMPLATE_INVALID", message: expect.stringContaining(words) }),
    );
  });

  it("makes a subject of one line", () => {
    const subject = readTemplate("For {{name}}", "subject", "x");
    expect(subject.render({ ...fields, name: "Ada\r\nBcc: eve@example.com\u2028x" })).toBe(
      "For Ada Bcc: eve@example.com x",
    );
  });
});

describe("the starter mail", () => {
  const html = readTemplate(STARTER.html, "html", "starter").render(fields);
  const text = readTemplate(STARTER.text, "text", "starter").render(fields);

  it("holds the link, its host and when it ends", () => {
    for (const mail of [html, text]) expect(mail).toContain("Thursday");
    expect(text).toContain(`\n${fields.link}\n`);
    expect(html).toContain('href="https://acme.example/reset?a=1&amp;b=2#"');
    expect(html).toContain("acme.example</strong>");
  });

  it("fetches nothing, tracks no reader, and does not show the reviewer's reason", () => {
    expect(html).not.toMatch(/<img|<script|<link|url\(|src=|@import|<form/i);
    expect([...html.matchAll(/href=/g)]).toHaveLength(1);
    for (const mail of [html, text]) expect(mail).not.toContain("INC-1");
  });

  it("puts no pressure on the reader, and names the way without a link", () => {
    for (const mail of [html, text]) {
      expect(mail).not.toMatch(/urgent|immediately|suspend|verify your|within \d+ hours|click here|act now/i);
      expect(mail).toContain("Forgot password");
    }
  });

  it("says that it is a test where it is one", () => {
    const test = readTemplate(STARTER.text, "text", "starter").render({ ...fields, test: true });
    expect(test).toContain("This is a test.");
    expect(text).not.toContain("This is a test.");
  });
});
