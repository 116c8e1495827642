import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import configSchema from "../../schemas/config.schema.json" with { type: "json" };
import manifestSchema from "../../schemas/manifest.schema.json" with { type: "json" };
import { AUTH0_FACTS } from "../../src/auth0/facts.js";
import { effectsOf } from "../../src/cli/effects.js";
import { resolveSettings } from "../../src/cli/settings.js";
import { readRoutes } from "../../src/deliver/routes.js";
import type { ReticketError } from "../../src/errors.js";
import type { Config } from "../../src/generated/config.js";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import { loadManifests } from "../../src/manifest/load.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { checkReviewed } from "../../src/plan/reviewed.js";
import { checkSavedPlan, parseSavedPlan, type SavedPlan, savePlan } from "../../src/plan/saved-plan.js";
import { workFolder } from "../support/work-folder.js";

const VERSION = "1.2.3";
const NOW = Date.parse("2026-11-24T12:00:00Z");
const RECIPIENTS = [
  "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
  "age1eyh43lmw5kt0r7zy5af08pxdxt3uw4z0c8wggqejkg5hnve6re8qsg7kky",
];

interface User {
  deliver_to?: string;
  language?: string;
  ttl_sec?: number;
  generation?: number;
  result_url?: string;
  mark_email_as_verified?: true;
  includeEmailInRedirect?: true;
  identity?: { user_id: string; provider: "auth0" };
}

/** Everything that a pull request may change, in a form in which what is unequal has other effects. */
interface World {
  /** By a number that makes the user's id; undefined: not in the manifest. */
  users: (User | undefined)[];
  spec: {
    generation?: number;
    in_doubt?: "reissue";
    renew?: "on_expiry";
    until?: string;
    revoke_sessions?: true;
    defaults?: { ttl_sec?: number; client_id?: string };
    delivery?: {
      smtp?: { from?: string; reply_to?: string; subject?: string; note?: string; text?: string };
    };
  };
  reason: string;
  config: {
    domain?: string;
    custom_domain?: string;
    ledger?: string;
    link_hosts?: string[];
    recipients: string[];
    delivery: {
      smtp: {
        url: string;
        from: string;
        reply_to?: string;
        note?: string;
        html?: string;
        password_env?: string;
      };
      webhook?: { url: string; secret_env?: string };
      file?: { path: string };
    };
  };
  /** What the template files say. */
  templates: { text: string; html: string };
}

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const address = maybe("ada@work.example", "attacker@evil.example", "ada@wörk.example");
const user = fc.record({
  deliver_to: address,
  language: maybe("de", "../de"),
  ttl_sec: maybe(100, 600),
  generation: maybe(2, 1_000_000_000),
  result_url: maybe("https://app.example/", "https://evil.example/"),
  mark_email_as_verified: maybe(true as const),
  identity: maybe({ user_id: "linked", provider: "auth0" as const }),
}) as fc.Arbitrary<User>;

const world = fc.record({
  users: fc
    .array(fc.option(user, { nil: undefined, freq: 3 }), { minLength: 3, maxLength: 3 })
    .map((users) =>
      // A manifest without users sends nothing, so there is nothing to refuse.
      users.every((one) => one === undefined) ? [{}, ...users.slice(1)] : users,
    ),
  spec: fc.record({
    generation: maybe(2),
    in_doubt: maybe("reissue" as const),
    revoke_sessions: maybe(true as const),
    defaults: maybe({ ttl_sec: 3600 }, { ttl_sec: 7200 }),
    delivery: maybe({ smtp: { note: "Hello." } }, { smtp: { from: "it@acme.example", text: "text.txt" } }),
  }),
  reason: fc.constantFrom("INC-1", "INC-2"),
  config: fc.record({
    domain: maybe("login.acme.example"),
    custom_domain: maybe("id.acme.example"),
    ledger: maybe("git:reticket-ledger", "file:elsewhere"),
    link_hosts: maybe(["links.acme.example"]),
    recipients: fc.constantFrom([RECIPIENTS[0]!], RECIPIENTS, [RECIPIENTS[1]!]),
    delivery: fc.record({
      smtp: fc.record({
        url: fc.constantFrom(
          "smtps://smtp.acme.example",
          "smtp://me@smtp.acme.example",
          "smtps://evil.example:99",
        ),
        from: fc.constantFrom("support@acme.example", "Acme <support@acme.example>"),
        reply_to: maybe("help@acme.example"),
        note: maybe("We are moving."),
        html: maybe("mail.html"),
        password_env: maybe("RETICKET_WEBHOOK_SECRET"),
      }),
      webhook: maybe({ url: "https://hook.acme.example/a" }, { url: "https://hook.acme.example/b" }),
      file: maybe({ path: "letters.ndjson" }),
    }),
  }),
  templates: fc.record({
    text: fc.constantFrom("Here: {{link}}", "There: {{link}}"),
    html: fc.constantFrom('<a href="{{link}}">x</a>', '<p><a href="{{link}}">x</a></p>'),
  }),
}) as fc.Arbitrary<World>;

/** Changes of one effect each: a name, the change, and what the refusal has to say of it. */
const CHANGES: Record<string, [change: (world: World) => void, says: RegExp]> = {
  "an address": [
    (it) => first(it, { deliver_to: "other@evil.example" }),
    /deliver_to: .* → other@evil\.example/,
  ],
  "a look-alike domain": [(it) => first(it, { deliver_to: "a@ácme.example" }), /xn--cme-dla\.example/],
  "a lifetime": [(it) => first(it, { ttl_sec: 2 }), /ttl 2 s/],
  "a generation": [(it) => first(it, { generation: 77 }), /generation 77/],
  "a result URL": [
    (it) => first(it, { result_url: "https://x.example/" }),
    /result_url https:\/\/x\.example\//,
  ],
  "an identity": [
    (it) => first(it, { identity: { user_id: "boss", provider: "auth0" } }),
    /identity \{"provider":"auth0","user_id":"boss"\}/,
  ],
  "the language of a user": [(it) => first(it, { language: "ar" }), /language: .* → ar/],
  "a mail in another language": [
    (it) => mail(it, { templates: { de: { text: "swapped.txt" } } }),
    /the templates of the mail in de: content changed/,
  ],
  "where languages come from": [
    (it) => mail(it, { templates: { de: {} }, language_from: "app_metadata.x" }),
    /mail\.language_from: nothing → app_metadata\.x/,
  ],
  "one more user": [(it) => it.users.push({}), /issue.* auth0\|\d \(m\)/],
  "the manifest's generation": [(it) => Object.assign(it.spec, { generation: 9 }), /generation: .* → 9/],
  "the defaults": [(it) => Object.assign(it.spec, { defaults: { ttl_sec: 5 } }), /defaults.*: .* → .*5/],
  "what becomes of doubts": [(it) => toggle(it.spec, "in_doubt", "reissue"), /in_doubt: /],
  renewal: [(it) => Object.assign(it.spec, { renew: "on_expiry" }), /renew: nothing → on_expiry/],
  sessions: [(it) => toggle(it.spec, "revoke_sessions", true), /contain: /],
  passwords: [
    (it) => {
      delete it.spec.revoke_sessions;
      Object.assign(it.spec, { contain: ["password"] });
    },
    /contain: /,
  ],
  "the time of the breach": [
    (it) => {
      delete it.spec.revoke_sessions;
      Object.assign(it.spec, { contain: ["sessions"], since: "2026-01-01T00:00:00Z" });
    },
    /since: nothing → 2026-01-01T00:00:00.000Z/,
  ],
  "the reason": [(it) => Object.assign(it, { reason: "INC-9" }), /reason: INC-\d → INC-9/],
  "the sender": [(it) => mail(it, { from: "x@evil.example" }), /mail\.from: .* → x@evil\.example/],
  "the answers' address": [
    (it) => mail(it, { reply_to: "x@evil.example" }),
    /mail\.reply_to: .* → x@evil\.example/,
  ],
  "the subject": [(it) => mail(it, { subject: "Urgent" }), /mail\.subject: .* → Urgent/],
  "the note": [(it) => mail(it, { note: "Call 555." }), /mail\.note: .* → Call 555\./],
  reminders: [(it) => remind(it, {}), /remind: nothing → \["1m"\]/],
  "the reminder's subject": [
    (it) => remind(it, { subject: "Urgent" }),
    /mail\.reminder_subject: nothing → Urgent/,
  ],
  "the reminder's template": [(it) => remind(it, {}), /the templates of the mail: content changed/],
  "a template": [(it) => mail(it, { text: "swapped.txt" }), /the templates of the mail: content changed/],
  "the domain": [(it) => Object.assign(it.config, { domain: "evil.example" }), /domain: .* → evil\.example/],
  "the custom domain": [
    (it) => Object.assign(it.config, { custom_domain: "evil.example" }),
    /custom_domain: .* → evil\.example/,
  ],
  "a recipient": [
    (it) => Object.assign(it.config, { recipients: [...it.config.recipients, `age1${"q".repeat(58)}`] }),
    /recipients: \+ age1qqq/,
  ],
  "the ledger": [(it) => Object.assign(it.config, { ledger: "git:other" }), /ledger: .* → git:other/],
  "a host for links": [
    (it) => Object.assign(it.config, { link_hosts: ["evil.example"] }),
    /link_hosts: .*evil\.example/,
  ],
  "the mail server": [
    (it) => Object.assign(it.config.delivery.smtp, { url: "smtps://mail.evil.example" }),
    /smtp\.host: .* → mail\.evil\.example/,
  ],
  "the password's variable": [
    (it) => Object.assign(it.config.delivery.smtp, { password_env: "RETICKET_OTHER" }),
    /smtp\.password_env: .* → RETICKET_OTHER/,
  ],
  "the webhook": [
    (it) => Object.assign(it.config.delivery, { webhook: { url: "https://evil.example" } }),
    /webhook.*: .*https:\/\/evil\.example/,
  ],
  "the webhook's path": [
    (it) => Object.assign(it.config.delivery, { webhook: { url: "https://hook.acme.example/c" } }),
    /webhook/,
  ],
  "the webhook's secret": [
    (it) =>
      Object.assign(it.config.delivery, {
        webhook: { url: "https://hook.acme.example/a", secret_env: "RETICKET_X" },
      }),
    /RETICKET_X/,
  ],
  "the mail server's certificate": [
    (it) => Object.assign(it.config.delivery.smtp, { ca: "m.yaml" }),
    /the file that `smtp\.ca` names|smtp\.ca_sha256/,
  ],
  "the language of the expiry": [
    (it) => Object.assign(it.config.delivery.smtp, { locale: "de" }),
    /mail\.locale: nothing → de/,
  ],
  "the time zone of the expiry": [
    (it) => Object.assign(it.config.delivery.smtp, { time_zone: "Europe/Berlin" }),
    /mail\.time_zone: nothing → Europe\/Berlin/,
  ],
  "whether addresses are looked up": [
    (it) => Object.assign(it.config.delivery, { file: { path: "letters.ndjson", look_up: false } }),
    /file.*look_up|file: nothing/,
  ],
  "the file's format": [
    (it) => Object.assign(it.config.delivery, { file: { path: "letters.ndjson", format: "csv" } }),
    /file.*csv/,
  ],
  "who is told of runs": [
    (it) => Object.assign(it.config, { notify: { webhook: { url: "https://evil.example" } } }),
    /notify.*evil\.example/,
  ],
  "links of removed users": [(it) => Object.assign(it.spec, { prune: true }), /prune: nothing → true/],
  waves: [(it) => Object.assign(it.spec, { waves: [{ rest: true, pace: "60/h" }] }), /waves: /],
  "the channels": [
    (it) => Object.assign(it.spec, { delivery: { ...it.spec.delivery, via: [] } }),
    /via: nothing → \[\]/,
  ],
  "the last day of renewal": [
    (it) => Object.assign(it.spec, { renew: "on_expiry", until: "2027-01-01" }),
    /renew: nothing → before 2027-01-02/,
  ],
  "what the redirect carries": [
    (it) => first(it, { includeEmailInRedirect: true }),
    /includeEmailInRedirect/,
  ],
  "the file": [(it) => Object.assign(it.config.delivery, { file: { path: "/tmp/x" } }), /file.*: .*\/tmp\/x/],
};

function first({ users }: World, change: User): void {
  const place = users.findIndex((one) => one !== undefined);
  users[place] = { ...users[place], ...change };
}

function toggle<T extends object, K extends keyof T>(object: T, key: K, value: T[K]): void {
  if (object[key] === undefined) object[key] = value;
  else delete object[key];
}

function remind(it: World, reminder: object): void {
  mail(it, { reminder: { text: "text.txt", ...reminder } });
  Object.assign(it.spec, { remind: ["1m"] });
}

function mail({ spec }: World, change: object): void {
  spec.delivery = { smtp: { ...spec.delivery?.smtp, ...change } };
}

let folder: string;
beforeAll(async () => {
  folder = await workFolder("effects");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;

/** The plan that the command line makes of a world: its files read, its config resolved. */
async function planOf(it: World): Promise<Plan> {
  const place = join(folder, String(count++ % 2));
  await mkdir(place, { recursive: true });
  await writeFile(join(place, "text.txt"), it.templates.text);
  await writeFile(join(place, "swapped.txt"), "Elsewhere: {{link}}");
  await writeFile(join(place, "mail.html"), it.templates.html);
  const users = it.users.flatMap((one, n) => (one === undefined ? [] : [{ user_id: `auth0|${n}`, ...one }]));
  const manifest = {
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name: "m", reason: it.reason },
    spec: { ...it.spec, users },
  };
  await writeFile(join(place, "m.yaml"), JSON.stringify(manifest));
  const { manifests, diagnostics } = await loadManifests([join(place, "m.yaml")]);
  expect(diagnostics).toEqual([]);
  const config = JSON.parse(JSON.stringify({ tenant: "acme.eu.auth0.com", ...it.config })) as Config;
  const loaded = { config, folder: place };
  const settings = resolveSettings({ config: loaded, env: {}, flags: {}, cwd: place }, AUTH0_FACTS);
  const backend = openLedgerBackend(settings.ledgerUrl, settings.ledgerBase);
  const routes = await readRoutes(config.delivery!, manifests, place);
  const effects = await effectsOf({ config: loaded, settings, backend }, routes);
  return makePlan({ tenant: settings.tenant, manifests, states: new Map(), now: NOW, effects });
}

function saved(plan: Plan): SavedPlan {
  return parseSavedPlan(JSON.stringify(savePlan(plan, { toolVersion: VERSION, paths: ["."] })), "plan.json");
}

function refusal(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    expect(["PLAN_STALE", "PLAN_EXCEEDED"]).toContain((error as ReticketError).code);
    return (error as Error).message;
  }
}

const verdicts = (then: Plan, now: Plan) => ({
  plan: refusal(() => checkSavedPlan(saved(then), now, VERSION)),
  reviewed: refusal(() => checkReviewed(saved(then), now)),
});

/** What the templates say counts where they are used. */
function effective({ templates, ...it }: World): unknown {
  const ownText = it.spec.delivery?.smtp?.text === undefined ? undefined : templates.text;
  // A text of the manifest's own is a mail without HTML.
  const html =
    ownText === undefined && it.config.delivery.smtp.html !== undefined ? templates.html : undefined;
  return JSON.parse(JSON.stringify({ ...it, ownText, html }));
}

describe("a plan and its effects", () => {
  it("is accepted where nothing differs, on whatever machine", async () => {
    await fc.assert(
      fc.asyncProperty(world, async (it) => {
        const [one, other] = [await planOf(it), await planOf(structuredClone(it))];
        expect(verdicts(one, other)).toEqual({ plan: undefined, reviewed: undefined });
        expect(saved(one).sum).toBe(saved(other).sum);
      }),
      { numRuns: 50 },
    );
  });

  it("refuses every change of a single effect, in both ways, and names it", async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.constantFrom(...Object.keys(CHANGES)), async (it, name) => {
        const [change, says] = CHANGES[name]!;
        const other = structuredClone(it);
        change(other);
        const [then, now] = [await planOf(it), await planOf(other)];
        expect(saved(then).sum).not.toBe(saved(now).sum);
        const { plan, reviewed } = verdicts(then, now);
        expect(plan).toMatch(says);
        expect(reviewed).toMatch(says);
      }),
      { numRuns: 150 },
    );
  });

  it.each(Object.keys(CHANGES))("refuses another %s in a plain project", async (name) => {
    const plain: World = {
      users: [{}],
      spec: {},
      reason: "INC-1",
      config: {
        recipients: [RECIPIENTS[0]!],
        delivery: { smtp: { url: "smtps://smtp.acme.example", from: "support@acme.example" } },
      },
      templates: { text: "Here: {{link}}", html: '<a href="{{link}}">x</a>' },
    };
    const other = structuredClone(plain);
    const [change, says] = CHANGES[name]!;
    change(other);
    const [one, two] = [await planOf(plain), await planOf(other)];
    expect(verdicts(one, two)).toEqual({
      plan: expect.stringMatching(says),
      reviewed: expect.stringMatching(says),
    });
    // The other way round: what was reviewed is there no longer. One user less is less.
    const back = verdicts(two, one);
    expect(back.plan).toBeDefined();
    if (name !== "one more user") expect(back.reviewed).toBeDefined();
  });

  it("refuses any other world, unless it is less of the same", async () => {
    await fc.assert(
      fc.asyncProperty(world, world, async (one, other) => {
        const [then, now] = [await planOf(one), await planOf(other)];
        const [before, after] = [effective(one), effective(other)] as [World, World];
        const same = JSON.stringify(before) === JSON.stringify(after);
        const { plan, reviewed } = verdicts(then, now);
        expect(plan === undefined, plan).toBe(same);
        expect(saved(then).sum === saved(now).sum).toBe(same);
        const { users: usersBefore, ...restBefore } = before;
        const { users: usersAfter, ...restAfter } = after;
        const isLess =
          JSON.stringify(restBefore) === JSON.stringify(restAfter) &&
          usersAfter.every(
            (each, n) => each === null || JSON.stringify(each) === JSON.stringify(usersBefore[n]),
          );
        expect(reviewed === undefined, reviewed).toBe(isLess);
      }),
      { numRuns: 150 },
    );
  });

  it("lets a reviewed plan do less: a user who was removed from it is not sent anything", async () => {
    await fc.assert(
      fc.asyncProperty(world, async (it) => {
        const more = structuredClone(it);
        more.users.push({});
        const [then, now] = [await planOf(more), await planOf(it)];
        expect(verdicts(then, now)).toEqual({ plan: expect.any(String), reviewed: undefined });
      }),
      { numRuns: 30 },
    );
  });
});

/** Keys that may differ without changing what is sent. A new key belongs here, or has to be bound. */
const NO_EFFECT = {
  config: ["limits", "policy"],
  delivery: ["spread"],
  "delivery.smtp": ["connections", "rate"],
  "delivery.webhook": ["timeout_sec", "rate"],
  "delivery.file": [],
  spec: [],
  entry: [],
  mail: [],
} as const;

/** What the changes above touch, one way or another. */
const BOUND = {
  config: ["tenant", "domain", "custom_domain", "link_hosts", "ledger", "recipients", "delivery", "notify"],
  delivery: ["smtp", "webhook", "file"],
  "delivery.smtp": [
    ...["url", "password_env", "ca", "from", "reply_to", "subject", "note", "text", "html", "locale"],
    ...["time_zone", "reminder", "templates", "language_from"],
  ],
  "delivery.webhook": ["url", "secret_env", "look_up"],
  "delivery.file": ["path", "format", "look_up"],
  spec: [
    ...[
      "generation",
      "in_doubt",
      "renew",
      "until",
      "revoke_sessions",
      "contain",
      "since",
      "remind",
      "defaults",
      "delivery",
    ],
    ...["prune", "waves", "users", "users_from"],
  ],
  entry: [
    ...["user_id", "email", "connection_id", "result_url", "client_id", "organization_id", "ttl_sec"],
    ...[
      "mark_email_as_verified",
      "includeEmailInRedirect",
      "identity",
      "generation",
      "deliver_to",
      "language",
    ],
  ],
  mail: ["from", "reply_to", "subject", "note", "text", "html", "reminder", "templates", "language_from"],
} as const;

it("every key of the config and of a manifest is bound by a plan, or is known to have no effect", () => {
  const { properties: config } = configSchema;
  const { smtp, webhook, file } = config.delivery.properties;
  const { spec, entry, delivery } = manifestSchema.$defs;
  const there: Record<keyof typeof BOUND, object> = {
    config,
    delivery: config.delivery.properties,
    "delivery.smtp": smtp.properties,
    "delivery.webhook": webhook.properties,
    "delivery.file": file.properties,
    spec: spec.properties,
    entry: entry.properties,
    mail: delivery.properties.smtp.properties,
  };
  for (const [name, properties] of Object.entries(there)) {
    const place = name as keyof typeof BOUND;
    expect(Object.keys(properties).sort(), name).toEqual([...BOUND[place], ...NO_EFFECT[place]].sort());
  }
});
