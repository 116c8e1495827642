import { describe, expect, it } from "vitest";
import {
  bareEffects,
  type Effects,
  mailOf,
  manifestDifferences,
  manifestEffects,
  runDifferences,
} from "../../src/plan/effects.js";
import { manifestOf } from "../support/manifests.js";

const BASE = manifestOf("batch", [{ user_id: "auth0|1" }]);
const RUN: Effects = {
  tenant: "acme.eu.auth0.com",
  domain: "login.acme.example",
  recipients: ["age1a", "age1b"],
  ledger: "file:ledger",
  smtp: { host: "smtp.acme.example", from: "support@acme.example" },
};

const changed = (now: Partial<Effects>) => [...runDifferences(RUN, { ...RUN, ...now })];

describe("the effects of a manifest", () => {
  it("leave out what has its usual value", () => {
    expect(manifestEffects(BASE)).toEqual({});
  });

  it("name everything else", () => {
    const manifest = {
      ...BASE,
      reason: "INC-1",
      generation: 2,
      defaults: { ttl_sec: 60 },
      inDoubt: "reissue" as const,
      contain: new Set(["sessions"] as const),
      delivery: { via: ["webhook" as const, "smtp" as const] },
    };
    const effects = { reason: "INC-1", generation: 2, defaults: { ttl_sec: 60 }, in_doubt: "reissue" };
    expect(manifestEffects({ ...manifest, renew: { before: Number.POSITIVE_INFINITY } })).toEqual({
      ...effects,
      renew: "on_expiry",
      contain: ["sessions"],
      via: ["smtp", "webhook"],
    });
    const more = {
      ...{ newName: "new", remind: [86_400, 5400], contain: new Set(["sessions", "password"] as const) },
      ...{
        since: 0,
        prune: true,
        waves: [{ words: "50" }, { words: "rest" }] as unknown as typeof BASE.waves,
      },
    };
    expect(manifestEffects({ ...BASE, ...more })).toEqual({
      ...{ new_name: "new", remind: ["24h", "90m"], contain: ["password", "sessions"] },
      ...{ since: "1970-01-01T00:00:00.000Z", prune: true, waves: ["50", "rest"] },
    });
    expect(manifestEffects({ ...manifest, renew: { before: 0 } }).renew).toBe(
      "before 1970-01-01T00:00:00.000Z",
    );
  });
});

describe("the effects of a run", () => {
  it("are the tenant alone while nothing more is known", () => {
    expect(bareEffects("acme.eu.auth0.com")).toEqual({
      tenant: "acme.eu.auth0.com",
      domain: "acme.eu.auth0.com",
      recipients: [],
      ledger: "",
    });
  });

  it("have the mail of a manifest by its name, and of no name that objects have", () => {
    const mail = { sha256: "x", from: "a@b.example", reply_to: null, subject: "s" };
    const effects = { ...RUN, mail: { batch: mail } } as unknown as Effects;
    expect(mailOf(effects, "batch")).toEqual(mail);
    expect(mailOf(effects, "constructor")).toBeUndefined();
    expect(mailOf(RUN, "batch")).toBeUndefined();
  });
});

describe("the differences between the effects of two runs", () => {
  it("are empty if nothing changed, and do not include tenant and mails", () => {
    expect(changed({})).toEqual([]);
    expect(changed({ tenant: "other.auth0.com" })).toEqual([]);
  });

  it("name the field with its old and new value", () => {
    expect(changed({ domain: "login.evil.example" })).toEqual([
      "domain: login.acme.example → login.evil.example",
    ]);
    const smtp = { host: "smtp.evil.example", from: "support@acme.example" };
    expect(changed({ smtp })).toEqual(["smtp.host: smtp.acme.example → smtp.evil.example"]);
    expect(changed({ smtp: { ...RUN.smtp!, reply_to: "x@evil.example" } })).toEqual([
      "smtp.reply_to: nothing → x@evil.example",
    ]);
    expect(changed({ ledger: "" })).toEqual(['ledger: file:ledger → ""']);
  });

  it("name what was added to a list, what was removed, and another order", () => {
    expect(changed({ recipients: ["age1a", "age1evil"] })).toEqual(["recipients: + age1evil, - age1b"]);
    expect(changed({ recipients: ["age1b", "age1a"] })).toEqual(["recipients: order changed"]);
  });

  it("say what a hash stands for, and cut long values", () => {
    const webhook = { origin: "https://a.example", url_sha256: "one" };
    const before = { ...RUN, webhook } as unknown as Effects;
    const after = { ...RUN, webhook: { ...webhook, url_sha256: "two" } } as unknown as Effects;
    expect([...runDifferences(before, after)]).toEqual(["the path of the webhook: content changed"]);
    const differences = (name: string) => {
      const at = (value: string) =>
        name.split(".").reduceRight<unknown>((inner, step) => ({ [step]: inner }), value) as object;
      return [...runDifferences({ ...RUN, ...at("one") }, { ...RUN, ...at("two") })];
    };
    expect(differences("notify.webhook.url_sha256")).toEqual([
      "the path of the webhook for notices: content changed",
    ]);
    expect(differences("x.sha256")).toEqual(["x.sha256: content changed"]);
    const [long = ""] = changed({ domain: "x".repeat(500) });
    expect(long).toHaveLength("domain: login.acme.example → ".length + 121);
    expect(long.endsWith("…")).toBe(true);
  });

  it("name a section that came or went as a whole, field by field", () => {
    expect([...runDifferences({ ...RUN, smtp: undefined } as unknown as Effects, RUN)]).toEqual([
      "smtp.host: nothing → smtp.acme.example",
      "smtp.from: nothing → support@acme.example",
    ]);
  });
});

describe("the differences between a manifest's effects", () => {
  it("include its mail", () => {
    const mail = { sha256: "one", from: "a@b.example", reply_to: null, subject: "s" } as never;
    const now = { sha256: "two", from: "a@b.example", reply_to: null, subject: "t" } as never;
    const then = { effects: { generation: 1 }, mail };
    expect([...manifestDifferences(then, { effects: { generation: 2 }, mail: now })]).toEqual([
      "generation: 1 → 2",
      "the templates of the mail: content changed",
      "mail.subject: s → t",
    ]);
    expect([...manifestDifferences(then, then)]).toEqual([]);
  });

  it("name the language of templates that changed", () => {
    const mail = (language: string, sha256: string) =>
      ({ languages: { [language]: { sha256 } } }) as unknown as NonNullable<Effects["mail"]>[string];
    const differences = (language: string) => [
      ...manifestDifferences(
        { effects: {}, mail: mail(language, "one") },
        { effects: {}, mail: mail(language, "two") },
      ),
    ];
    expect(differences("pt-BR")).toEqual(["the templates of the mail in pt-BR: content changed"]);
    expect(differences("\u001b")).toEqual([expect.stringMatching(/^mail\.languages\..*: content changed$/)]);
  });
});
