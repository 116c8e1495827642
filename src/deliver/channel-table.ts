import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ReticketError } from "../errors.js";
import type { Delivery } from "../generated/config.js";
import type { Effects } from "../generated/plan.js";
import { parseWebhookUrl } from "../http/webhook-url.js";
import type { ProbeResult } from "../probe-result.js";
import { Secret } from "../secret.js";
import type { Channel, DeliveryChannel } from "./channel.js";
import type { MailTemplates } from "./mail/words.js";
import { parseSmtpUrl, type SmtpAccess } from "./smtp/server.js";

const CONNECTIONS = 5;
const WEBHOOK_TIMEOUT_SEC = 15;
const SMTP_PASSWORD = "RETICKET_SMTP_PASSWORD";
const WEBHOOK_URL = "delivery.webhook.url";
const WEBHOOK_SECRET = "RETICKET_WEBHOOK_SECRET";

/** What a channel is opened with, besides its part of the config. */
export interface OpenChannelOptions {
  /** Where secrets come from; an empty variable counts as absent. */
  env: Readonly<Record<string, string | undefined>>;
  tenant: string;
  toolVersion: string;
  /** The folder of the ledgers, in which no plain ticket may be; undefined: they are in no folder. */
  ledgerDir: string | undefined;
  /** Mails are marked as a test. */
  test?: boolean | undefined;
}

export interface ChannelContext extends OpenChannelOptions {
  /** The folder that the config's paths are relative to. */
  folder: string;
  /** By manifest. */
  mailTemplates: ReadonlyMap<string, MailTemplates>;
}

/** What a channel is probed with, besides its part of the config. */
export type ProbeContext = Omit<ChannelContext, "mailTemplates" | "test">;

/** One kind of channel: all that the rest of reticket has to know about it. */
interface ChannelType<Config, Effect> {
  /** As in `3 by mail`. */
  words: string;
  /** @throws ReticketError CONFIG_INVALID */
  check(config: Config): void;
  /** What it causes outside, as the config sets it up: what a plan shows of it, and binds. */
  effects(config: Config, folder: string): Promise<Effect>;
  /** Reads its secrets. It sends nothing yet. @throws ReticketError */
  open(config: Config, context: ChannelContext): Promise<Channel>;
  /** Finds out whether it would work. Nothing is sent to a user. @throws ReticketError as `open` does */
  probe(config: Config, context: ProbeContext, signal: AbortSignal): Promise<ProbeResult[]>;
}

type ConfigOf<Name extends DeliveryChannel> = NonNullable<Delivery[Name]>;
type TypeOf<Name extends DeliveryChannel> = ChannelType<ConfigOf<Name>, NonNullable<Effects[Name]>>;

/** Every channel, in the order in which they are shown. What sends is imported once it is used. */
export const CHANNEL_TABLE: { readonly [Name in DeliveryChannel]: TypeOf<Name> } = {
  smtp: {
    words: "by mail",
    check: ({ url }) => void parseSmtpUrl(url),
    effects: async ({ url, password_env = SMTP_PASSWORD, ca, from, reply_to }, folder) => {
      const { host, port, implicitTls, user } = parseSmtpUrl(url);
      return {
        host,
        ...(port === (implicitTls ? 465 : 587) ? {} : { port }),
        ...(implicitTls ? {} : { starttls: true }),
        ...(user === undefined ? {} : { user }),
        ...(password_env === SMTP_PASSWORD ? {} : { password_env }),
        ...(ca === undefined ? {} : { ca_sha256: await contentHash(resolve(folder, ca)) }),
        from,
        ...(reply_to === undefined ? {} : { reply_to }),
      };
    },
    open: async (config, context) => {
      const { SmtpChannel } = await import("./smtp/smtp-channel.js");
      const { mailTemplates, tenant, test } = context;
      const access = await smtpAccess(config, context);
      const { connections = CONNECTIONS } = config;
      return new SmtpChannel({ access, connections, mailTemplates, tenant, test });
    },
    probe: async (config, context, signal) => {
      const { probeMailServer } = await import("./smtp/probe.js");
      return probeMailServer(await smtpAccess(config, context), signal);
    },
  },
  webhook: {
    words: "by webhook",
    check: ({ url }) => void parseWebhookUrl(url, WEBHOOK_URL),
    effects: async ({ url: text, secret_env = WEBHOOK_SECRET, look_up = true }) => {
      const url = parseWebhookUrl(text, WEBHOOK_URL);
      return {
        origin: url.origin,
        ...(url.pathname === "/" && url.search === "" ? {} : { url_sha256: sha256(url.href) }),
        ...(secret_env === WEBHOOK_SECRET ? {} : { secret_env }),
        ...(look_up ? {} : { look_up }),
      };
    },
    open: async ({ url, secret_env = WEBHOOK_SECRET, timeout_sec = WEBHOOK_TIMEOUT_SEC }, context) => {
      const { WebhookChannel } = await import("./webhook-channel.js");
      const secret = secretFrom(context.env, secret_env, "the webhook's signing secret");
      const userAgent = `reticket/${context.toolVersion}`;
      return new WebhookChannel({ url, secret, timeoutMs: timeout_sec * 1000, userAgent });
    },
    probe: async ({ url, secret_env = WEBHOOK_SECRET }, { env, tenant, toolVersion }, signal) => {
      const [{ pingWebhook }, { WebhookSignature }] = await Promise.all([
        import("../http/webhook-ping.js"),
        import("../http/webhook-signature.js"),
      ]);
      const signature = new WebhookSignature(secretFrom(env, secret_env, "the webhook's signing secret"));
      const userAgent = `reticket/${toolVersion}`;
      return [
        await pingWebhook({ url: parseWebhookUrl(url, WEBHOOK_URL), signature, tenant, userAgent }, signal),
      ];
    },
  },
  file: {
    words: "into the file",
    check: () => {},
    effects: async ({ path, format = "ndjson", look_up = true }) => ({
      path,
      ...(format === "ndjson" ? {} : { format }),
      ...(look_up ? {} : { look_up }),
    }),
    open: async ({ path, format = "ndjson" }, { folder, ledgerDir }) => {
      const { FileChannel } = await import("./file-channel.js");
      return FileChannel.open(resolve(folder, path), format, ledgerDir);
    },
    probe: async ({ path }, { folder, ledgerDir }) => {
      const { probeDeliveryFile } = await import("./probe-file.js");
      return probeDeliveryFile(resolve(folder, path), ledgerDir);
    },
  },
};

/** Every channel's name, in the order of the table. */
export const CHANNEL_NAMES = Object.keys(CHANNEL_TABLE) as DeliveryChannel[];

/** The channels that the config sets up. */
export function configuredChannels(config: Delivery): DeliveryChannel[] {
  return CHANNEL_NAMES.filter((name) => config[name] !== undefined);
}

/** @throws ReticketError CONFIG_INVALID */
export function checkChannel<Name extends DeliveryChannel>(name: Name, config: ConfigOf<Name>): void {
  CHANNEL_TABLE[name].check(config);
}

/** @throws ReticketError CREDENTIALS_MISSING, USAGE, CONFIG_INVALID, FILE_UNSAFE, FILE_FAILED */
export function openChannel<Name extends DeliveryChannel>(
  name: Name,
  config: ConfigOf<Name>,
  context: ChannelContext,
): Promise<Channel> {
  return CHANNEL_TABLE[name].open(config, context);
}

/** @throws ReticketError as `openChannel` does */
export function probeChannel<Name extends DeliveryChannel>(
  name: Name,
  config: ConfigOf<Name>,
  context: ProbeContext,
  signal: AbortSignal,
): Promise<ProbeResult[]> {
  return CHANNEL_TABLE[name].probe(config, context, signal);
}

export function channelEffects<Name extends DeliveryChannel>(
  name: Name,
  config: ConfigOf<Name>,
  folder: string,
): Promise<NonNullable<Effects[Name]>> {
  return CHANNEL_TABLE[name].effects(config, folder);
}

async function smtpAccess(
  { url, password_env = SMTP_PASSWORD, ca }: ConfigOf<"smtp">,
  { folder, env }: Pick<ChannelContext, "folder" | "env">,
): Promise<SmtpAccess> {
  const server = parseSmtpUrl(url);
  const needsLogin = server.user !== undefined;
  return {
    ...server,
    password: needsLogin ? secretFrom(env, password_env, "the mail server's password") : undefined,
    ca: ca === undefined ? undefined : await readCa(resolve(folder, ca)),
  };
}

function secretFrom(env: OpenChannelOptions["env"], name: string, what: string): Secret {
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

/** A file that can't be read is reported where it is used; until then it has a hash of its own. */
async function contentHash(path: string): Promise<string> {
  return sha256(await readFile(path).catch(() => "unreadable"));
}

function sha256(content: string | Buffer): string {
  return hash("sha256", content, "base64url");
}
