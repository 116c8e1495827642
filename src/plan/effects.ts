import { escapeText } from "../escape.js";
import type { Effects, MailEffects, ManifestEffects } from "../generated/plan.js";
import { canonicalJson } from "../manifest/canonical.js";
import type { Manifest } from "../manifest/manifest.js";
import { reminderWords } from "../manifest/remind.js";

export type { Effects, MailEffects, ManifestEffects };

/** Messages show at most this many characters of a value. */
const MAX_SHOWN = 120;

/** The effects of a run of which only the tenant is known. */
export function bareEffects(tenant: string): Effects {
  return { tenant, domain: tenant, recipients: [], ledger: "" };
}

/** What a manifest sets for all its entries, without values that equal the default. Pure. */
export function manifestEffects(manifest: Manifest): ManifestEffects {
  const {
    newName,
    reason,
    generation,
    defaults,
    inDoubt,
    renew,
    contain,
    since,
    waves,
    prune,
    delivery,
    remind,
  } = manifest;
  return {
    ...(newName === undefined ? {} : { new_name: newName }),
    ...(reason === undefined ? {} : { reason }),
    ...(generation === 1 ? {} : { generation }),
    ...(Object.keys(defaults).length === 0 ? {} : { defaults: { ...defaults } }),
    ...(inDoubt === "reissue" ? { in_doubt: inDoubt } : {}),
    ...(renew === undefined ? {} : { renew: renewWords(renew.before) }),
    ...(remind.length === 0 ? {} : { remind: remind.map(reminderWords) }),
    ...(contain.size === 0 ? {} : { contain: [...contain].sort() }),
    ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
    ...(prune ? { prune } : {}),
    ...(waves.length === 0 ? {} : { waves: waves.map(({ words }) => words) }),
    ...(delivery?.via === undefined ? {} : { via: [...delivery.via].sort() }),
  };
}

function renewWords(before: number): string {
  return Number.isFinite(before) ? `before ${new Date(before).toISOString()}` : "on_expiry";
}

/** The mail that a manifest sends; undefined: it sends no mail. */
export function mailOf({ mail }: Effects, manifest: string): MailEffects | undefined {
  return mail !== undefined && Object.hasOwn(mail, manifest) ? mail[manifest] : undefined;
}

/**
 * Differences between the effects of two runs: `smtp.host: smtp.acme.example → smtp.evil.example`. The caller compares the
 * tenant and the manifests' mails. Pure.
 */
export function* runDifferences(then: Effects, now: Effects): Generator<string> {
  const { tenant: _, mail: __, ...before } = then;
  const { tenant: ___, mail: ____, ...after } = now;
  yield* differences("", before, after);
}

/** Differences between the effects of a manifest, including its mail. Pure. */
export function* manifestDifferences(
  then: { effects: ManifestEffects; mail: MailEffects | undefined },
  now: { effects: ManifestEffects; mail: MailEffects | undefined },
): Generator<string> {
  yield* differences("", then.effects, now.effects);
  yield* differences("mail", then.mail, now.mail);
}

function* differences(name: string, then: unknown, now: unknown): Generator<string> {
  if (canonicalJson(then ?? null) === canonicalJson(now ?? null)) return;
  if (isSection(then) && isSection(now) && (then ?? now) !== undefined) {
    yield* sectionDifferences(name, then ?? {}, now ?? {});
  } else if (Array.isArray(then) && Array.isArray(now)) {
    yield* listDifferences(name, then, now);
  } else if (/sha256$/.test(name)) {
    yield `${hashedWords(name)}: content changed`;
  } else {
    yield `${name}: ${shown(then)} → ${shown(now)}`;
  }
}

function* sectionDifferences(name: string, then: Known, now: Known): Generator<string> {
  for (const key of new Set([...Object.keys(then), ...Object.keys(now)])) {
    yield* differences(name === "" ? key : `${name}.${key}`, then[key], now[key]);
  }
}

/** Names of the values that are bound by their hash. */
const HASHED: Readonly<Record<string, string>> = {
  "mail.sha256": "the templates of the mail",
  "smtp.ca_sha256": "the file that `smtp.ca` names",
  "webhook.url_sha256": "the path of the webhook",
  "notify.webhook.url_sha256": "the path of the webhook for notices",
};

function hashedWords(name: string): string {
  const language = /^mail\.languages\.([A-Za-z0-9-]{1,40})\.sha256$/.exec(name)?.[1];
  return language === undefined ? (HASHED[name] ?? name) : `the templates of the mail in ${language}`;
}

function* listDifferences(name: string, then: unknown[], now: unknown[]): Generator<string> {
  const gone = then.filter((value) => !now.includes(value)).map(shown);
  const added = now.filter((value) => !then.includes(value)).map(shown);
  const words = [...added.map((value) => `+ ${value}`), ...gone.map((value) => `- ${value}`)];
  yield `${name}: ${words.length === 0 ? "order changed" : words.join(", ")}`;
}

type Known = Readonly<Record<string, unknown>>;

function isSection(value: unknown): value is Known | undefined {
  return value === undefined || (typeof value === "object" && value !== null && !Array.isArray(value));
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = escapeText(typeof value === "string" ? value : canonicalJson(value));
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text || '""';
}
