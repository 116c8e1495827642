import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Delivering } from "../support/delivering.js";

const METADATA: Readonly<Record<string, unknown>> = {
  ada: { lang: "de_AT" },
  bob: { lang: "AR" },
  cid: { lang: "sv" },
  dan: { lang: "../../etc/passwd\r\nBcc: eve@evil.example" },
  eve: {},
};

let folder: string;
let world: Delivering;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reticket-languages-"));
  const users = Object.entries(METADATA).map(([name, user_metadata]) =>
    JSON.stringify({ user_id: `auth0|${name}`, email: `${name}@example.com`, user_metadata }),
  );
  await writeFile(join(folder, "users.ndjson"), users.join("\n"));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => world.close());

function open(more: string): Promise<Delivering> {
  return Delivering.open({ sandbox: { users: join(folder, "users.ndjson") }, more });
}

const user = (name: string, more: object = {}) => ({ user_id: `auth0|${name}`, ...more });

/** What arrived, by the user's name. */
async function mails() {
  const parsed = await world.mail.parsed();
  return new Map(
    parsed.map((mail) => {
      const to = [mail.to].flat()[0]!.text;
      return [to.slice(0, to.indexOf("@")), mail] as const;
    }),
  );
}

function readsOfUsers(): number {
  return world.place.sandbox.log().filter(({ path }) => path.startsWith("/api/v2/users/")).length;
}

describe("mails in the language of a list", () => {
  it("are chosen by entry, and each says its language in its subject, header, HTML and expiry time", async () => {
    world = await open("locale: en-GB, time_zone: Europe/Berlin, templates: { de: {}, ar: {}, pt-BR: {} }");
    const { place } = world;
    await place.write(
      "list.csv",
      [
        "user_id,deliver_to,language",
        "auth0|ada,ada@example.com,de-AT",
        "auth0|bob,bob@example.com,ar",
        "auth0|cid,cid@example.com,sv",
        "auth0|dan,dan@example.com,n/a",
        "auth0|eve,eve@example.com,",
      ].join("\n"),
    );
    await place.manifest("move", [], { users_from: [{ file: "list.csv" }] });

    const planned = await place.run(["plan", "."]);
    expect(planned.stdout).toContain(
      "Languages: 1 ar, 1 de, 3 default (1 in a language without a template, 1 with an unreadable language).",
    );
    expect(planned.stdout).toContain("Mail in de, subject Bitte wählen Sie ein neues Passwort");
    expect(planned.stdout).not.toContain("looked up in Auth0");
    const json = JSON.parse((await place.run(["plan", "--format", "json", "."])).stdout);
    expect(json.delivery.languages).toEqual({
      mails: { ar: 1, de: 1 },
      default: 3,
      no_template: 1,
      unreadable: 1,
      looked_up: 0,
    });
    expect(json.actions.find(({ target }: never) => Object(target).user_id === "auth0|ada").language).toBe(
      "de-AT",
    );

    const applied = await world.apply();
    expect([applied.code, applied.stderr]).toEqual([0, ""]);
    expect(applied.stdout).toContain("Delivery: 5 delivered.");
    expect(applied.stdout).toContain(
      "Languages: 1 ar, 1 de, 1 en-GB, 2 default (1 in a language without a template, 1 with an unreadable language).",
    );
    expect(readsOfUsers()).toBe(0);
    const arrived = await mails();
    const ada = arrived.get("ada")!;
    expect(ada.subject).toBe("Bitte wählen Sie ein neues Passwort");
    expect(ada.headers.get("content-language")).toBe("de");
    expect(ada.html).toContain('<html lang="de">');
    expect(ada.text).toMatch(/gilt bis \w+, \d+\. \p{L}+ 20\d\d um \d\d:\d\d MES?Z\./u);
    const bob = arrived.get("bob")!;
    expect(bob.headers.get("content-language")).toBe("ar");
    expect(bob.html).toContain('<html lang="ar" dir="rtl">');
    expect(bob.subject).toContain("كلمة مرور");
    for (const name of ["cid", "dan", "eve"]) {
      expect(arrived.get(name)!.subject).toBe("Choose a new password");
      expect(arrived.get(name)!.headers.get("content-language")).toBe("en-GB");
    }
  });

  it("issue to no one again when a language is added or changed", async () => {
    world = await open("templates: { de: {} }");
    const { place } = world;
    await place.manifest("move", [user("ada")]);
    expect((await world.apply()).code).toBe(0);
    await place.manifest("move", [user("ada", { language: "de" })]);
    expect((await world.apply()).stdout).toContain("No changes.");
  });

  it("are written in the current language when deliver sends them later", async () => {
    world = await open("templates: { de: {} }");
    const { place } = world;
    await place.manifest("move", [user("ada", { language: "de" })]);
    expect((await world.apply("--no-deliver")).code).toBe(0);
    const delivered = await world.deliver();
    expect(delivered.stdout).toContain("Languages: 1 de.");
    expect((await mails()).get("ada")!.headers.get("content-language")).toBe("de");
  });
});

describe("mails in the language of the account", () => {
  it("are found with the request that finds the address, and the value is never shown", async () => {
    world = await open("templates: { de: {}, ar: {} }, language_from: user_metadata.lang");
    const { place } = world;
    await place.manifest("move", [..."ada bob cid dan eve".split(" ").map((name) => user(name))]);
    expect((await place.run(["plan", "."])).stdout).toContain("Languages: 5 as Auth0 says.");
    const applied = await world.apply();
    expect([applied.code, applied.stderr]).toEqual([0, ""]);
    expect(applied.stdout).toContain(
      "Languages: 1 ar, 1 de, 1 en-GB, 2 default (1 in a language without a template, 1 with an unreadable language).",
    );
    expect(readsOfUsers()).toBe(5);
    const arrived = await mails();
    expect(arrived.get("ada")!.headers.get("content-language")).toBe("de");
    expect(arrived.get("bob")!.html).toContain('dir="rtl"');
    for (const [, { to, headers }] of await mails()) {
      expect([to].flat()).toHaveLength(1);
      expect(JSON.stringify([...headers.values()])).not.toContain("evil");
    }
    for (const [, text] of await place.files()) expect(text).not.toContain("etc/passwd");
    expect(applied.stdout + applied.stderr).not.toContain("passwd");
  });

  it("need a request for an address that the manifest gives, unless the entry gives the language too", async () => {
    world = await open("templates: { de: {} }, language_from: user_metadata.lang");
    const { place } = world;
    await place.manifest("move", [
      user("ada", { deliver_to: "ada@example.com" }),
      user("bob", { deliver_to: "bob@example.com", language: "de" }),
      { email: "cid@example.com", connection_id: "con_0000000000000001" },
    ]);
    expect((await place.run(["plan", "."])).stdout).toContain("1 address is looked up in Auth0");
    expect((await world.apply()).code).toBe(0);
    expect(readsOfUsers()).toBe(1);
    const arrived = await mails();
    expect([...arrived].map(([name, { headers }]) => [name, headers.get("content-language")]).sort()).toEqual(
      [
        ["ada", "de"],
        ["bob", "de"],
        ["cid", "en-GB"],
      ],
    );
  });

  it("are left for the next run if Auth0 may not be asked, and are not sent in a wrong language", async () => {
    world = await Delivering.open({
      sandbox: { users: join(folder, "users.ndjson"), scopes: ["create:user_tickets"] },
      more: "templates: { de: {} }, language_from: user_metadata.lang",
    });
    const { place } = world;
    await place.manifest("move", [
      user("ada", { deliver_to: "ada@example.com" }),
      user("bob", { deliver_to: "bob@example.com", language: "de" }),
    ]);
    const applied = await world.apply();
    expect(applied.code).toBe(3);
    expect(applied.stdout).toContain("Delivery: 1 delivered, 1 left.");
    expect(applied.stderr).toContain("and `language`, if `language_from` is set");
    expect([...(await mails()).keys()]).toEqual(["bob"]);
  });

  it("need no request where only a file or a webhook is used", async () => {
    world = await open("templates: { de: {} }, language_from: user_metadata.lang");
    const { place } = world;
    await place.manifest("move", [user("ada", { deliver_to: "ada@example.com" })], { delivery: { via: [] } });
    expect((await world.apply()).code).toBe(0);
    expect(readsOfUsers()).toBe(0);
  });
});

describe("the mails of a manifest", () => {
  it("are in its own languages, where it writes its own words", async () => {
    world = await open("templates: { de: {}, fr: {} }");
    const { place } = world;
    await place.write("mail.sv.txt", "Hej! {{link}} till {{expires}}");
    await place.write("mail.sv.html", '<!doctype html><p><a href="{{link}}">Nytt lösenord</a></p>');
    const sv = { subject: "Välj ett nytt lösenord", text: "mail.sv.txt", html: "mail.sv.html" };
    await place.manifest(
      "move",
      [user("ada", { language: "de" }), user("bob", { language: "sv" }), user("cid", { language: "fr" })],
      { delivery: { smtp: { templates: { de: { note: "Wir ziehen um." }, sv } } } },
    );
    const applied = await world.apply();
    expect([applied.code, applied.stderr]).toEqual([0, ""]);
    const arrived = await mails();
    expect(arrived.get("ada")!.text).toContain("Wir ziehen um.");
    expect(arrived.get("bob")!.html).toContain('<!doctype html><html lang="sv"><p>');
    expect(arrived.get("bob")!.text).toMatch(/Hej! https?:\S+ till \S+/);
    expect(arrived.get("cid")!.subject).toBe("Choose a new password");
  });
});

describe("an example of the mails", () => {
  it("is shown and sent in any language, and says if it is the default mail", async () => {
    world = await open("templates: { de: {}, ja: {} }");
    const { place } = world;
    await place.manifest("move", [user("ada", { language: "de" })]);
    const shown = await place.run(["plan", "--show-message", "."]);
    expect(shown.stdout).toContain("Content-Language: de");
    const japanese = await place.run(["plan", "--language", "ja", "."]);
    expect(japanese.stdout).toContain("有効期限：");
    const swedish = await place.run(["plan", "--language", "sv", "."]);
    expect(swedish.stdout).toContain("There is no template in this language: this is the default mail.");

    const flags = ["deliver", "--to", "me@acme.example", "--dry-run"];
    const sent = await place.run([...flags, "--language", "ja", "."], { env: world.env });
    expect([sent.code, sent.stderr]).toEqual([0, ""]);
    const [mail] = await world.mail.parsed();
    expect(mail!.subject).toBe("[Test] 新しいパスワードの設定のお願い");
    expect(mail!.headers.get("content-language")).toBe("ja");

    const alone = await place.run(["deliver", "--language", "de", "--identity", "reticket.key", "."]);
    expect(alone.stderr).toContain("--language is for the test mail of --dry-run");
    const wrong = await place.run(["plan", "--language", "../de", "."]);
    expect(wrong.stderr).toContain("Give a language tag like `de` or `pt-BR`.");
  });
});
