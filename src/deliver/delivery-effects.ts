import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Effects, MailEffects } from "../generated/plan.js";
import { canonicalJson } from "../manifest/canonical.js";
import type { Mailbox } from "./address.js";
import type { MailTemplates } from "./mail/mail.js";
import type { Routes } from "./routes.js";
import { parseSmtpUrl } from "./smtp/server.js";
import { parseWebhookUrl } from "./webhook-url.js";

/** What delivery causes outside, as config and manifests set it up: what is shown of it, and bound. Only what applies. */
export async function deliveryEffects(
  routes: Routes,
): Promise<Pick<Effects, "smtp" | "webhook" | "file" | "mail">> {
  const { config, folder } = routes;
  const mail = mailEffects(routes);
  return {
    ...(config.smtp === undefined ? {} : { smtp: await smtpEffects(config.smtp, folder) }),
    ...(config.webhook === undefined ? {} : { webhook: webhookEffects(config.webhook) }),
    ...(config.file === undefined ? {} : { file: fileEffects(config.file) }),
    ...(Object.keys(mail).length === 0 ? {} : { mail }),
  };
}

type Config = Routes["config"];

async function smtpEffects(
  config: NonNullable<Config["smtp"]>,
  folder: string,
): Promise<Effects["smtp"] & {}> {
  const { host, port, implicitTls, user } = parseSmtpUrl(config.url);
  const { password_env = "RETICKET_SMTP_PASSWORD", ca, from, reply_to } = config;
  return {
    host,
    ...(port === (implicitTls ? 465 : 587) ? {} : { port }),
    ...(implicitTls ? {} : { starttls: true }),
    ...(user === undefined ? {} : { user }),
    ...(password_env === "RETICKET_SMTP_PASSWORD" ? {} : { password_env }),
    ...(ca === undefined ? {} : { ca_sha256: await contentHash(resolve(folder, ca)) }),
    from,
    ...(reply_to === undefined ? {} : { reply_to }),
  };
}

function webhookEffects(config: NonNullable<Config["webhook"]>): Effects["webhook"] & {} {
  const url = parseWebhookUrl(config.url);
  const { secret_env = "RETICKET_WEBHOOK_SECRET", look_up = true } = config;
  return {
    origin: url.origin,
    ...(url.pathname === "/" && url.search === "" ? {} : { url_sha256: sha256(url.href) }),
    ...(secret_env === "RETICKET_WEBHOOK_SECRET" ? {} : { secret_env }),
    ...(look_up ? {} : { look_up }),
  };
}

function fileEffects({
  path,
  format = "ndjson",
  look_up = true,
}: NonNullable<Config["file"]>): Effects["file"] & {} {
  return { path, ...(format === "ndjson" ? {} : { format }), ...(look_up ? {} : { look_up }) };
}

/** By manifest: how its mail is written. */
function mailEffects({ byManifest }: Routes): Record<string, MailEffects> {
  return Object.fromEntries(
    [...byManifest].flatMap(([name, { via, mailTemplates }]) =>
      via.includes("smtp") && mailTemplates !== undefined ? [[name, mailOf(mailTemplates)]] : [],
    ),
  );
}

function mailOf({ from, replyTo, subject, text, html, note, locale, timeZone }: MailTemplates): MailEffects {
  return {
    sha256: sha256(canonicalJson([text.source, html?.source ?? null])),
    from: boxText(from),
    ...(replyTo === undefined ? {} : { reply_to: boxText(replyTo) }),
    subject: subject.source,
    ...(note === undefined ? {} : { note }),
    ...(locale === "en-GB" ? {} : { locale }),
    ...(timeZone === "UTC" ? {} : { time_zone: timeZone }),
  };
}

function boxText({ name, address }: Mailbox): string {
  return name === "" ? address : `${name} <${address}>`;
}

/** A file that can't be read is told of where it is needed; until then it has a content of its own. */
async function contentHash(path: string): Promise<string> {
  return sha256(await readFile(path).catch(() => "unreadable"));
}

function sha256(content: string | Buffer): string {
  return hash("sha256", content, "base64url");
}
