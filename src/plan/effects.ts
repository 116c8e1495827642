import { escapeText } from "../escape.js";
import type { Effects, MailEffects, ManifestEffects } from "../generated/plan.js";
import { canonicalJson } from "../manifest/canonical.js";
import type { Manifest } from "../manifest/manifest.js";

export type { Effects, MailEffects, ManifestEffects };

/** A value is cut after this many characters where it is told. */
const TOLD = 120;

/** The effects of a run that nothing more is known of than its tenant. */
export function bareEffects(tenant: string): Effects {
  return { tenant, domain: tenant, recipients: [], ledger: "" };
}

/** What a manifest says of all its entries; what is as ever is left out. Pure. */
export function manifestEffects(manifest: Manifest): ManifestEffects {
  const { reason, generation, defaults, inDoubt, renew, revokeSessions, delivery } = manifest;
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(generation === 1 ? {} : { generation }),
    ...(Object.keys(defaults).length === 0 ? {} : { defaults: { ...defaults } }),
    ...(inDoubt === "reissue" ? { in_doubt: inDoubt } : {}),
    ...(renew === undefined ? {} : { renew: renewWords(renew.before) }),
    ...(revokeSessions ? { revoke_sessions: true } : {}),
    ...(delivery?.via === undefined ? {} : { via: [...delivery.via].sort() }),
  };
}

function renewWords(before: number): string {
  return Number.isFinite(before) ? `before ${new Date(before).toISOString()}` : "on_expiry";
}

/** The mail that a manifest's people are sent; undefined where they are sent none. */
export function mailOf({ mail }: Effects, manifest: string): MailEffects | undefined {
  return mail !== undefined && Object.hasOwn(mail, manifest) ? mail[manifest] : undefined;
}

/**
 * What of a run's effects is not as it was: `smtp.host: smtp.acme.example → smtp.evil.example`. The tenant and the
 * manifests' mails are the caller's to compare. Pure.
 */
export function* runDifferences(then: Effects, now: Effects): Generator<string> {
  const { tenant: _, mail: __, ...before } = then;
  const { tenant: ___, mail: ____, ...after } = now;
  yield* differences("", before, after);
}

/** What of one manifest's effects is not as it was, its mail included. Pure. */
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
    const [before, after]: [Known, Known] = [then ?? {}, now ?? {}];
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      yield* differences(name === "" ? key : `${name}.${key}`, before[key], after[key]);
    }
  } else if (Array.isArray(then) && Array.isArray(now)) {
    yield* listDifferences(name, then, now);
  } else if (/sha256$/.test(name)) {
    yield `${HASHED[name] ?? name}: another content`;
  } else {
    yield `${name}: ${told(then)} → ${told(now)}`;
  }
}

/** What is bound by its hash, in words. */
const HASHED: Readonly<Record<string, string>> = {
  "mail.sha256": "the templates of the mail",
  "smtp.ca_sha256": "the file that `smtp.ca` names",
  "webhook.url_sha256": "the path of the webhook",
};

function* listDifferences(name: string, then: unknown[], now: unknown[]): Generator<string> {
  const gone = then.filter((value) => !now.includes(value)).map(told);
  const added = now.filter((value) => !then.includes(value)).map(told);
  const words = [...added.map((value) => `+ ${value}`), ...gone.map((value) => `- ${value}`)];
  yield `${name}: ${words.length === 0 ? "another order" : words.join(", ")}`;
}

type Known = Readonly<Record<string, unknown>>;

function isSection(value: unknown): value is Known | undefined {
  return value === undefined || (typeof value === "object" && value !== null && !Array.isArray(value));
}

function told(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = escapeText(typeof value === "string" ? value : canonicalJson(value));
  return text.length > TOLD ? `${text.slice(0, TOLD)}…` : text || '""';
}
