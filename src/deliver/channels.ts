import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ReticketError } from "../errors.js";
import { Secret } from "../secret.js";
import type { Channel, DeliveryChannel } from "./channel.js";
import { FileChannel } from "./file-channel.js";
import type { MailTemplates } from "./mail/mail.js";
import type { Routes } from "./routes.js";
import { parseSmtpUrl, type SmtpAccess } from "./smtp/server.js";
import { SmtpChannel } from "./smtp/smtp-channel.js";
import { WebhookChannel } from "./webhook-channel.js";

const CONNECTIONS = 5;
const WEBHOOK_TIMEOUT_SEC = 15;

export interface OpenChannelsOptions {
  /** Where secrets come from; an empty variable counts as absent. */
  env: Readonly<Record<string, string | undefined>>;
  tenant: string;
  toolVersion: string;
  /** The folder of the ledgers, where no plain ticket may lie; undefined where they are in none. */
  ledgerDir: string | undefined;
  /** Only these, of those that are used. */
  only?: readonly DeliveryChannel[];
  /** Mails are marked as a test. */
  test?: boolean;
}

/**
 * Opens the channels that the routes use: reads their secrets, makes sure of the file. No server is met yet.
 * @throws ReticketError CREDENTIALS_MISSING, USAGE, CONFIG_INVALID, FILE_UNSAFE, FILE_FAILED
 */
export async function openChannels(
  routes: Routes,
  options: OpenChannelsOptions,
): Promise<Map<DeliveryChannel, Channel>> {
  const { config, folder, used } = routes;
  const { env, tenant, toolVersion, ledgerDir, only, test } = options;
  const channels = new Map<DeliveryChannel, Channel>();
  const wanted = (name: DeliveryChannel) => used.has(name) && (only?.includes(name) ?? true);
  if (config.smtp !== undefined && wanted("smtp")) {
    const { url, password_env = "RETICKET_SMTP_PASSWORD", ca, connections = CONNECTIONS } = config.smtp;
    const server = parseSmtpUrl(url);
    const access: SmtpAccess = {
      ...server,
      password:
        server.user === undefined ? undefined : secretFrom(env, password_env, "the mail server's password"),
      ca: ca === undefined ? undefined : await readCa(resolve(folder, ca)),
    };
    const mailTemplates = new Map<string, MailTemplates>();
    for (const [name, route] of routes.byManifest) {
      if (route.mailTemplates !== undefined) mailTemplates.set(name, route.mailTemplates);
    }
    channels.set("smtp", new SmtpChannel({ access, connections, mailTemplates, tenant, test }));
  }
  if (config.webhook !== undefined && wanted("webhook")) {
    const { url, secret_env = "RETICKET_WEBHOOK_SECRET", timeout_sec = WEBHOOK_TIMEOUT_SEC } = config.webhook;
    const secret = secretFrom(env, secret_env, "the webhook's signing secret");
    const userAgent = `reticket/${toolVersion}`;
    channels.set("webhook", new WebhookChannel({ url, secret, timeoutMs: timeout_sec * 1000, userAgent }));
  }
  if (config.file !== undefined && wanted("file")) {
    const { path, format = "ndjson" } = config.file;
    channels.set("file", await FileChannel.open(resolve(folder, path), format, ledgerDir));
  }
  return channels;
}

export async function closeChannels(channels: ReadonlyMap<DeliveryChannel, Channel>): Promise<void> {
  for (const channel of channels.values()) await channel.close();
}

function secretFrom(env: OpenChannelsOptions["env"], name: string, what: string): Secret {
  const value = env[name];
  if (value) return new Secret(value);
  throw new ReticketError("CREDENTIALS_MISSING", `${what} is missing: ${name} is not set`, {
    hint: `set ${name}, or give \`--no-deliver\` to issue now and deliver later`,
  });
}

async function readCa(path: string): Promise<string> {
  return readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new ReticketError("CONFIG_INVALID", `\`delivery.smtp.ca\` can't be read: ${cause.code}`, { cause });
  });
}
