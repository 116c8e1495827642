import { ReticketError } from "../errors.js";
import type { Notify } from "../generated/config.js";
import { WebhookSignature } from "../http/webhook-signature.js";
import { parseWebhookUrl } from "../http/webhook-url.js";
import { Secret } from "../secret.js";
import { SignedEndpoint, SlackEndpoint } from "./http-endpoint.js";
import type { Notice } from "./notice.js";
import { NOTIFY_SECRET, NOTIFY_URL, SLACK_URL } from "./notify-effects.js";
import { type NoticeEndpoint, Receiver } from "./receiver.js";

/** How long the end of a run waits for notices on their way. */
const PATIENCE_MS = 3_000;

export interface NoticesOptions {
  config: Notify;
  /** Where secrets come from; an empty variable counts as absent. */
  env: Readonly<Record<string, string | undefined>>;
  tenant: string;
  toolVersion: string;
  /** Told of each receiver that could not be told everything. It has no secret. */
  onUnsent(receiver: string, why: string): void;
}

/** Tells the receivers in the config how runs go. It never throws, and nothing waits for it but `close`, which takes seconds at most. */
export class Notices {
  readonly #receivers: Receiver[] = [];

  constructor(private readonly options: NoticesOptions) {
    const { webhook, slack } = options.config;
    if (webhook !== undefined) this.#open("the webhook", () => webhookEndpoint(webhook, options));
    if (slack !== undefined) this.#open("Slack", () => slackEndpoint(slack, options));
  }

  send(notice: Notice): void {
    for (const receiver of this.#receivers) receiver.send(notice);
  }

  /** Waits a few seconds for what is on its way, and tells of what could not be sent. */
  async close(): Promise<void> {
    await Promise.all(this.#receivers.map((receiver) => receiver.close(PATIENCE_MS)));
    for (const { name, unsent } of this.#receivers.splice(0)) {
      const [first] = unsent;
      if (first === undefined) continue;
      const more = unsent.length > 1 ? `, and ${unsent.length - 1} more` : "";
      this.options.onUnsent(name, `${first.type}${more}: ${first.why}`);
    }
  }

  /** A receiver that can't be set up is told of, and left out. */
  #open(name: string, make: () => NoticeEndpoint): void {
    try {
      this.#receivers.push(new Receiver(make()));
    } catch (error) {
      this.options.onUnsent(name, error instanceof ReticketError ? error.message : "it can't be set up");
    }
  }
}

type Config<Name extends keyof Notify> = NonNullable<Notify[Name]>;

function webhookEndpoint(
  { url: text, secret_env = NOTIFY_SECRET }: Config<"webhook">,
  { env, tenant, toolVersion }: NoticesOptions,
): NoticeEndpoint {
  const url = parseWebhookUrl(text, NOTIFY_URL);
  const signature = new WebhookSignature(secretFrom(env, secret_env));
  const options = { name: `the webhook ${url.host}`, url, tenant, userAgent: userAgent(toolVersion) };
  return new SignedEndpoint(options, signature);
}

function slackEndpoint(
  { url_env = SLACK_URL }: Config<"slack">,
  { env, tenant, toolVersion }: NoticesOptions,
): NoticeEndpoint {
  const url = parseWebhookUrl(secretFrom(env, url_env).reveal(), url_env);
  return new SlackEndpoint({ name: "Slack", url, tenant, userAgent: userAgent(toolVersion) });
}

function secretFrom(env: NoticesOptions["env"], name: string): Secret {
  const value = env[name];
  if (value) return new Secret(value);
  throw new ReticketError("CREDENTIALS_MISSING", `${name} is not set`);
}

function userAgent(toolVersion: string): string {
  return `reticket/${toolVersion}`;
}
