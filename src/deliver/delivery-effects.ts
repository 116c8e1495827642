import { hash } from "node:crypto";
import type { Effects, MailEffects } from "../generated/plan.js";
import { canonicalJson } from "../manifest/canonical.js";
import type { Mailbox } from "./address.js";
import type { DeliveryChannel } from "./channel.js";
import { channelEffects, configuredChannels } from "./channel-table.js";
import type { MailTemplates, MailWords } from "./mail/words.js";
import type { Routes } from "./routes.js";

/** What delivery causes outside, as config and manifests set it up: what a plan shows of it, and binds. Only what applies. */
export async function deliveryEffects(routes: Routes): Promise<Pick<Effects, DeliveryChannel | "mail">> {
  const { config, folder } = routes;
  const mail = mailEffects(routes);
  const effects: Partial<Record<DeliveryChannel, unknown>> = {};
  for (const name of configuredChannels(config)) {
    effects[name] = await channelEffects(name, config[name]!, folder);
  }
  return {
    ...(effects as Pick<Effects, DeliveryChannel>),
    ...(Object.keys(mail).length === 0 ? {} : { mail }),
  };
}

/** By manifest: how its mail is written. */
function mailEffects({ byManifest }: Routes): Record<string, MailEffects> {
  return Object.fromEntries(
    [...byManifest].flatMap(([name, { via, mailTemplates, reminds }]) =>
      via.includes("smtp") && mailTemplates !== undefined ? [[name, mailOf(mailTemplates, reminds)]] : [],
    ),
  );
}

function mailOf(templates: MailTemplates, reminds: boolean): MailEffects {
  const { from, replyTo, subject, note, locale, timeZone, reminder, languages, languageFrom } = templates;
  return {
    sha256: templatesHash(templates, reminds),
    from: boxText(from),
    ...(replyTo === undefined ? {} : { reply_to: boxText(replyTo) }),
    subject: subject.source,
    ...(reminds ? { reminder_subject: reminder.subject.source } : {}),
    ...(note === undefined ? {} : { note }),
    ...(locale === "en-GB" ? {} : { locale }),
    ...(timeZone === "UTC" ? {} : { time_zone: timeZone }),
    ...(languages.size === 0 ? {} : { languages: languagesOf(languages, reminds) }),
    ...(languageFrom === undefined ? {} : { language_from: languageFrom }),
  };
}

function languagesOf(
  languages: MailTemplates["languages"],
  reminds: boolean,
): NonNullable<MailEffects["languages"]> {
  return Object.fromEntries(
    [...languages].map(([tag, words]) => {
      const { subject, note, reminder } = words;
      const effects = {
        sha256: templatesHash(words, reminds),
        subject: subject.source,
        ...(reminds ? { reminder_subject: reminder.subject.source } : {}),
        ...(note === undefined ? {} : { note }),
      };
      return [tag, effects];
    }),
  );
}

function templatesHash(words: MailWords, reminds: boolean): string {
  const sources = [words, ...(reminds ? [words.reminder] : [])].flatMap(({ text, html }) => [
    text.source,
    html?.source ?? null,
  ]);
  return hash("sha256", canonicalJson(sources), "base64url");
}

function boxText({ name, address }: Mailbox): string {
  return name === "" ? address : `${name} <${address}>`;
}
