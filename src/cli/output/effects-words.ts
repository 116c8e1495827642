import type { DeliveryChannel } from "../../deliver/channel.js";
import { escapeText } from "../../escape.js";
import { differsWords } from "../../plan/address-words.js";
import { type Effects, type ManifestEffects, mailOf, manifestEffects } from "../../plan/effects.js";
import type { ManifestPlan, Plan } from "../../plan/plan.js";

/** One line about effects: pairs of a label and its value. Nothing is escaped. */
export type EffectLine = readonly (readonly [words: string, value: string])[];

/** How many characters of a hash are shown: enough to notice a difference. */
const HASH = 12;

/** The effects of a run that its manifests do not show. */
export function* effectLines({ effects }: Pick<Plan, "effects">): Generator<EffectLine> {
  const { domain, custom_domain, recipients, ledger, link_hosts } = effects;
  yield [
    ["Requests go to", domain],
    ...given("links use the domain", custom_domain),
    ...(ledger === "" ? [] : given("the ledger is", ledger)),
  ];
  if (recipients.length > 0)
    yield recipients.map((one, index) => [index === 0 ? "Tickets are sealed to" : "and", one]);
  if (link_hosts !== undefined) {
    yield link_hosts.map((host, index) => [index === 0 ? "Links may lead to" : "and", host]);
  }
  yield* deliveryLines(effects);
  yield* noticeLines(effects);
}

/** Who is told how the run goes. */
function* noticeLines({ notify: { webhook, slack } = {} }: Effects): Generator<EffectLine> {
  if (webhook !== undefined) yield webhookLine("Notices go to", webhook);
  if (slack !== undefined) yield [["Notices go to Slack, at the URL in", slack.url_env]];
}

/** What each channel does outside. A channel without a line here would be used without having been shown. */
const CHANNEL_LINES: {
  readonly [Name in DeliveryChannel]: (effect: NonNullable<Effects[Name]>) => EffectLine;
} = {
  smtp: smtpLine,
  webhook: (webhook) => webhookLine("Webhook", webhook),
  file: ({ path }) => [["Messages are written to", path]],
};

/** Where deliveries go. */
export function* deliveryLines(effects: Effects): Generator<EffectLine> {
  for (const name of Object.keys(CHANNEL_LINES) as DeliveryChannel[]) yield* channelLine(name, effects);
}

function channelLine<Name extends DeliveryChannel>(name: Name, effects: Effects): EffectLine[] {
  const effect = effects[name];
  return effect === undefined ? [] : [CHANNEL_LINES[name](effect)];
}

function webhookLine(
  words: string,
  { origin, url_sha256, secret_env }: { origin: string; url_sha256?: string; secret_env?: string },
): EffectLine {
  return [
    [words, origin],
    ...given("URL sha256", url_sha256?.slice(0, HASH)),
    ...given("signed with", secret_env),
  ];
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
    ...given("CA certificate sha256", ca_sha256?.slice(0, HASH)),
    ["from", from],
    ...given("reply to", reply_to),
  ];
}

/** What one manifest sets for all its entries and for its mail. Defaults are left out. */
export function* manifestEffectLines({ manifest }: ManifestPlan, effects: Effects): Generator<EffectLine> {
  yield* manifestLines(manifest.name, manifestEffects(manifest), effects);
}

/** The same of a manifest of a saved plan. */
export function* manifestLines(name: string, set: ManifestEffects, effects: Effects): Generator<EffectLine> {
  const { new_name, generation, defaults, in_doubt, renew, prune, remind, via } = set;
  const settings: EffectLine = [
    ...given("Renamed to", new_name),
    ...given("Generation", generation === undefined ? undefined : String(generation)),
    ...given("Defaults", defaults === undefined ? undefined : differsWords(defaults).join(", ")),
    ...given("Entries in doubt are", in_doubt === undefined ? undefined : "reissued"),
    ...given("Renewed", renew === "on_expiry" ? "without end" : renew),
    ...given("Links of removed entries are", prune === undefined ? undefined : "invalidated"),
    ...given("Reminded after", remind?.join(", ")),
    ...given("Delivered by", via === undefined ? undefined : via.join(", ") || "nothing"),
  ];
  if (settings.length > 0) yield settings;
  yield* mailLines(name, effects);
}

/** The mail that a manifest sends, if it sends one. */
export function* mailLines(manifest: string, effects: Effects): Generator<EffectLine> {
  const mail = mailOf(effects, manifest);
  if (mail === undefined) return;
  yield [
    ["Mail from", mail.from],
    ...given("reply to", mail.reply_to),
    ["subject", mail.subject],
    ...given("of reminders", mail.reminder_subject),
    ...given("note", mail.note),
    ["templates sha256", mail.sha256.slice(0, HASH)],
    ...given("languages from", mail.language_from),
  ];
  for (const [language, { subject, note, sha256 }] of Object.entries(mail.languages ?? {})) {
    yield [
      ["Mail in", language],
      ["subject", subject],
      ...given("note", note),
      ["templates sha256", sha256.slice(0, HASH)],
    ];
  }
}

function given(words: string, value: string | undefined): EffectLine {
  return value === undefined ? [] : [[words, value]];
}

/** A line as text. @param show how to print a value safely */
export function effectText(line: EffectLine, show: (value: string) => string = escapeText): string {
  return `${line.map(([words, value]) => `${words} ${show(value)}`).join(", ")}`;
}

/** `1 at evil.example, 3 at acme.example`: the rarest first. */
export function domainWords(
  domains: readonly (readonly [string, number])[],
  show: (domain: string) => string = escapeText,
): string {
  const shown = domains.slice(0, DOMAINS).map(([domain, count]) => `${count} at ${show(domain)}`);
  if (domains.length > DOMAINS) shown.push(`… and ${domains.length - DOMAINS} more domains`);
  return shown.join(", ");
}

const DOMAINS = 10;
