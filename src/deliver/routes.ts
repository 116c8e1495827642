import { realpath } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { errno } from "../disk.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import type { Delivery, Smtp } from "../generated/config.js";
import { NotAFile, openRegular } from "../manifest/file.js";
import type { Manifest, ManifestDelivery } from "../manifest/manifest.js";
import { unfitCharacter } from "../unfit-characters.js";
import { type Mailbox, parseMailbox } from "./address.js";
import type { DeliveryChannel } from "./channel.js";
import { checkChannel, configuredChannels } from "./channel-table.js";
import { expiryWords } from "./mail/expiry-words.js";
import type { MailTemplates, MailTexts } from "./mail/mail.js";
import { STARTER } from "./mail/starter.js";
import { type MailTemplate, readTemplate } from "./mail/template.js";
import { readSpread, type SpreadRule } from "./spread.js";

/** How one manifest's tickets reach their people. */
export interface Route {
  /** The channels, in a fixed order; none: nothing is delivered. */
  via: readonly DeliveryChannel[];
  /** For `smtp`. */
  mailTemplates: MailTemplates | undefined;
  /** The manifest has `remind`. */
  reminds: boolean;
}

/** What config and manifests say of delivery, looked through: nothing in it was opened, and no secret read. */
export interface Routes {
  config: Delivery;
  /** The folder that the config's paths are relative to. */
  folder: string;
  byManifest: ReadonlyMap<string, Route>;
  /** The channels that any of the routes uses. */
  used: ReadonlySet<DeliveryChannel>;
  /** The channels for which an address that the manifest does not give is looked up. */
  lookUp: ReadonlySet<DeliveryChannel>;
  /** Messages a second at most. */
  rates: Readonly<Partial<Record<DeliveryChannel, number>>>;
  /** How fast the people of one mail domain are told; undefined: as fast as the channels take messages. */
  spread: SpreadRule | undefined;
}

const LARGEST_TEMPLATE = 256 * 1024;

/**
 * @param folder that the config lies in
 * @throws ReticketError CONFIG_INVALID, MANIFEST_INVALID, TEMPLATE_INVALID
 */
export async function readRoutes(
  config: Delivery,
  manifests: readonly Manifest[],
  folder: string,
): Promise<Routes> {
  const there = configuredChannels(config);
  for (const name of there) checkChannel(name, config[name]!);
  const shared = config.smtp === undefined ? undefined : await mailTemplatesOf(config.smtp, folder);
  const byManifest = new Map<string, Route>();
  const used = new Set<DeliveryChannel>();
  for (const manifest of manifests) {
    const own = manifest.delivery;
    const missing = own?.via?.find((name) => config[name] === undefined);
    if (missing !== undefined) {
      throw wrong(
        manifest,
        `via\` names \`${missing}\`, which \`delivery\` in reticket.yaml does not set up`,
      );
    }
    const via = there.filter((name) => own?.via === undefined || own.via.includes(name));
    for (const name of via) used.add(name);
    const mailTemplates =
      shared === undefined || own?.smtp === undefined ? shared : await overridden(shared, own.smtp, manifest);
    const reminds = manifest.remind.length > 0;
    if (reminds) checkReminders(manifest, via, mailTemplates);
    byManifest.set(manifest.name, { via, mailTemplates, reminds });
  }
  const spread = config.spread === undefined ? undefined : readSpread(config.spread);
  return { config, folder, byManifest, used, ...channelSettings(config, there), spread };
}

function channelSettings(
  config: Delivery,
  there: readonly DeliveryChannel[],
): Pick<Routes, "lookUp" | "rates"> {
  const rates: Partial<Record<DeliveryChannel, number>> = {};
  const lookUp = new Set<DeliveryChannel>();
  for (const name of there) {
    const { rate, look_up }: { rate?: string; look_up?: boolean } = config[name]!;
    if (rate !== undefined) rates[name] = perSecond(rate);
    if (look_up !== false) lookUp.add(name);
  }
  return { lookUp, rates };
}

async function mailTemplatesOf(smtp: Smtp, folder: string): Promise<MailTemplates> {
  const { locale = "en-GB", time_zone: timeZone = "UTC" } = smtp;
  try {
    expiryWords(0, locale, timeZone);
  } catch (cause) {
    throw invalid("`delivery.smtp` names a `locale` or a `time_zone` that is not known", cause);
  }
  const from = box(smtp.from, () => invalid("`delivery.smtp.from` is no address that mail can come from"));
  const replyTo =
    smtp.reply_to === undefined
      ? undefined
      : box(smtp.reply_to, () => invalid("`delivery.smtp.reply_to` is no address that mail can go to"));
  const read = (path: string, kind: "text" | "html") => template(resolve(folder, path), kind, path);
  return {
    from,
    replyTo,
    ...(await textsOf(smtp, starterTexts(STARTER), read, "`delivery.smtp.subject`")),
    reminder: await textsOf(
      smtp.reminder ?? {},
      starterTexts(STARTER.reminder),
      read,
      "`delivery.smtp.reminder.subject`",
    ),
    note: smtp.note,
    locale,
    timeZone,
  };
}

async function overridden(
  shared: MailTemplates,
  own: NonNullable<ManifestDelivery["smtp"]>,
  manifest: Manifest,
): Promise<MailTemplates> {
  const { from, reply_to, note, reminder = {} } = own;
  const folder = dirname(manifest.position.file);
  const read = async (path: string, kind: "text" | "html") =>
    template(
      await inside(folder, path, () => wrong(manifest, `smtp.${kind}\` leads out of the manifest's folder`)),
      kind,
      path,
    );
  return {
    ...shared,
    ...(from === undefined ? {} : { from: box(from, () => wrong(manifest, "smtp.from` is no address")) }),
    ...(reply_to === undefined
      ? {}
      : { replyTo: box(reply_to, () => wrong(manifest, "smtp.reply_to` is no address")) }),
    ...(await textsOf(own, shared, read, `${manifest.name}: \`spec.delivery.smtp.subject\``)),
    reminder: await textsOf(
      reminder,
      shared.reminder,
      read,
      `${manifest.name}: \`spec.delivery.smtp.reminder.subject\``,
    ),
    ...(note === undefined ? {} : { note }),
  };
}

interface TextSources {
  subject?: string | undefined;
  text?: string | undefined;
  html?: string | undefined;
}

function starterTexts({ subject, text, html }: Required<TextSources>): MailTexts {
  return {
    subject: readTemplate(subject!, "subject", "starter"),
    text: readTemplate(text!, "text", "starter"),
    html: readTemplate(html!, "html", "starter"),
  };
}

/** @param otherwise where none of its own are given */
async function textsOf(
  own: TextSources,
  otherwise: MailTexts,
  read: (path: string, kind: "text" | "html") => Promise<MailTemplate>,
  whereSubject: string,
): Promise<MailTexts> {
  const { subject, text } = own;
  return {
    subject: subject === undefined ? otherwise.subject : readTemplate(subject, "subject", whereSubject),
    text: text === undefined ? otherwise.text : await read(text, "text"),
    html: await htmlFor(own, (path) => read(path, "html"), otherwise.html),
  };
}

/** @throws ReticketError MANIFEST_INVALID where nothing is delivered, TEMPLATE_INVALID where only the first mail is the team's own */
function checkReminders(
  manifest: Manifest,
  via: readonly DeliveryChannel[],
  mailTemplates: MailTemplates | undefined,
): void {
  if (via.length === 0) throw undelivered(manifest);
  if (!via.includes("smtp") || mailTemplates === undefined) return;
  const { text, reminder } = mailTemplates;
  if (text.source === STARTER.text || reminder.text.source !== STARTER.reminder.text) return;
  throw new ReticketError(
    "TEMPLATE_INVALID",
    `${place(manifest)}: the mail has a text of its own, and its reminder (\`spec.remind\`) has none`,
    { hint: "write one, and name it in `smtp.reminder.text` where `smtp.text` is" },
  );
}

/** @throws ReticketError MANIFEST_INVALID if a manifest reminds, and nothing is delivered at all */
export function refuseReminders(manifests: readonly Manifest[]): void {
  for (const manifest of manifests) if (manifest.remind.length > 0) throw undelivered(manifest);
}

function undelivered(manifest: Manifest): ReticketError {
  return new ReticketError(
    "MANIFEST_INVALID",
    `${place(manifest)}: \`spec.remind\` reminds of deliveries, and nothing of this manifest is delivered`,
    { hint: "add `delivery:` to reticket.yaml and leave `spec.delivery.via` out, or remove `remind`" },
  );
}

function place({ position, name }: Manifest): string {
  return `${escapeText(position.file)}:${position.line}: ${name}`;
}

/** A text of one's own without HTML of one's own is a mail without HTML. */
async function htmlFor(
  { text, html }: { text?: string | undefined; html?: string | undefined },
  read: (path: string) => Promise<MailTemplate>,
  otherwise: MailTemplate | undefined,
): Promise<MailTemplate | undefined> {
  if (html !== undefined) return read(html);
  return text === undefined ? otherwise : undefined;
}

async function template(path: string, kind: "text" | "html", name: string): Promise<MailTemplate> {
  const refuse = (what: string, hint: string, cause?: unknown) =>
    new ReticketError("TEMPLATE_INVALID", `the template ${escapeText(name)} ${what}`, { hint, cause });
  const bytes = await readBounded(path, LARGEST_TEMPLATE).catch((cause: unknown) => {
    const why =
      cause instanceof NotAFile ? "it is not a regular file" : (errno(cause) ?? "it can't be opened");
    throw refuse(`can't be read: ${why}`, "name a file that is there", cause);
  });
  if (bytes === undefined) {
    throw refuse("is longer than a mail should be", `keep it under ${LARGEST_TEMPLATE / 1024} KiB`);
  }
  return readTemplate(bytes.toString("utf8").replace(/^\uFEFF/, ""), kind, name);
}

/** A regular file's bytes, never more of them than `most`; undefined where there are more. */
async function readBounded(path: string, most: number): Promise<Buffer | undefined> {
  const file = await openRegular(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most + 1), 0, most + 1, 0);
    return bytesRead > most ? undefined : buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The real path of a file that lies in the folder, links followed. */
async function inside(folder: string, path: string, refuse: () => ReticketError): Promise<string> {
  const named = join(folder, path);
  const [root, real] = await Promise.all([realpath(folder), realpath(named).catch(() => undefined)]);
  if (real !== undefined && !real.startsWith(root.endsWith(sep) ? root : root + sep)) throw refuse();
  return named;
}

function box(text: string, refuse: () => ReticketError): Mailbox {
  const mailbox = parseMailbox(text);
  if (mailbox === undefined) throw refuse();
  const written = text.slice(text.lastIndexOf("<") + 1);
  const character = unfitCharacter(written);
  if (character === undefined) return mailbox;
  const { code, message } = refuse();
  const what = `its address holds ${character.name} at character ${character.position}, which ${character.why}`;
  throw new ReticketError(code, `${message}: ${what}`, { hint: "write the character that is meant" });
}

/** `10/s`, `600/min`: the schema has seen to it. */
function perSecond(rate: string): number {
  const [number, unit] = rate.split("/");
  return Number(number) / (unit === "min" ? 60 : 1);
}

function invalid(message: string, cause?: unknown): ReticketError {
  return new ReticketError("CONFIG_INVALID", message, {
    hint: "hint `delivery` in reticket.yaml; an address is `ada@example.com` or `Name <ada@example.com>`",
    cause,
  });
}

function wrong(manifest: Manifest, what: string): ReticketError {
  return new ReticketError("MANIFEST_INVALID", `${place(manifest)}: \`spec.delivery.${what}`, {
    hint: "fix the manifest, or `delivery` in reticket.yaml",
  });
}
