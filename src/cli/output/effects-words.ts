import { escapeText } from "../../escape.js";
import { differsWords } from "../../plan/address-words.js";
import { type Effects, mailOf, manifestEffects } from "../../plan/effects.js";
import type { ManifestPlan, Plan } from "../../plan/plan.js";

/** A line of what is told of effects: words, and the value that they are about. Nothing is escaped. */
export type EffectLine = readonly (readonly [words: string, value: string])[];

/** Characters of a hash that are shown: enough to see that it is another one. */
const HASH = 12;

/** What a run reaches beyond its manifests, in a few lines. */
export function* effectLines({ effects }: Plan): Generator<EffectLine> {
  const { domain, custom_domain, recipients, ledger, link_hosts } = effects;
  yield [
    ["Requests go to", domain],
    ...given("links are for", custom_domain),
    ...(ledger === "" ? [] : given("the ledger is", ledger)),
  ];
  if (recipients.length > 0)
    yield recipients.map((one, index) => [index === 0 ? "Tickets are sealed to" : "and", one]);
  if (link_hosts !== undefined) {
    yield link_hosts.map((host, index) => [index === 0 ? "Links may lead to" : "and", host]);
  }
  yield* deliveryLines(effects);
}

/** Where letters go out. */
export function* deliveryLines({ smtp, webhook, file }: Effects): Generator<EffectLine> {
  if (smtp !== undefined) yield smtpLine(smtp);
  if (webhook !== undefined) {
    const { origin, url_sha256, secret_env } = webhook;
    yield [
      ["Webhook", origin],
      ...given("its path has sha256", url_sha256?.slice(0, HASH)),
      ...given("signed with", secret_env),
    ];
  }
  if (file !== undefined) yield [["Letters are written to", file.path]];
}

function smtpLine({
  host,
  port,
  user,
  password_env,
  ca_sha256,
  from,
  reply_to,
}: Effects["smtp"] & {}): EffectLine {
  return [
    ["Mail server", port === undefined ? host : `${host}:${port}`],
    ...given("as", user),
    ...given("with the password in", password_env),
    ...given("certified by a file with sha256", ca_sha256?.slice(0, HASH)),
    ["from", from],
    ...given("answers to", reply_to),
  ];
}

/** What one manifest says of all its entries, and of the mail that it sends: what is as ever is left out. */
export function* manifestEffectLines({ manifest }: ManifestPlan, effects: Effects): Generator<EffectLine> {
  const { generation, defaults, in_doubt, renew, via } = manifestEffects(manifest);
  const said: EffectLine = [
    ...given("Generation", generation === undefined ? undefined : String(generation)),
    ...given("By default", defaults === undefined ? undefined : differsWords(defaults).join(", ")),
    ...given("Those in doubt are", in_doubt === undefined ? undefined : "reissued"),
    ...given("Renewed", renew === "on_expiry" ? "for good" : renew),
    ...given("Delivered by", via === undefined ? undefined : via.join(", ") || "nothing"),
  ];
  if (said.length > 0) yield said;
  yield* mailLines(manifest.name, effects);
}

/** The mail that a manifest's people are sent, where they are sent one. */
export function* mailLines(manifest: string, effects: Effects): Generator<EffectLine> {
  const mail = mailOf(effects, manifest);
  if (mail === undefined) return;
  yield [
    ["Mail from", mail.from],
    ...given("answers to", mail.reply_to),
    ["subject", mail.subject],
    ...given("note", mail.note),
    ["templates with sha256", mail.sha256.slice(0, HASH)],
  ];
}

function given(words: string, value: string | undefined): EffectLine {
  return value === undefined ? [] : [[words, value]];
}

/** A line as text for a terminal. @param most characters of a value, the rest is cut */
export function effectText(line: EffectLine, show: (value: string) => string = escapeText): string {
  return `${line.map(([words, value]) => `${words} ${show(value)}`).join(", ")}`;
}

/** `3 at acme.example, 1 at evil.example`: the rarest first. */
export function domainWords(
  domains: readonly (readonly [string, number])[],
  show: (domain: string) => string = escapeText,
): string {
  const shown = domains.slice(0, DOMAINS).map(([domain, count]) => `${count} at ${show(domain)}`);
  if (domains.length > DOMAINS) shown.push(`… and ${domains.length - DOMAINS} more domains`);
  return shown.join(", ");
}

const DOMAINS = 10;
