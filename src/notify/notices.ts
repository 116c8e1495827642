import { ReticketError } from "../errors.js";
import type { Notify } from "../generated/config.js";
import { SignedEndpoint, SlackEndpoint } from "./http-endpoint.js";
import type { Notice } from "./notice.js";
import { type NoticeEndpoint, Receiver } from "./receiver.js";
import { slackUrl, webhookAccess } from "./receiver-access.js";

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
  config: Config<"webhook">,
  { env, tenant, toolVersion }: NoticesOptions,
): NoticeEndpoint {
  const { url, signature } = webhookAccess(config, env);
  const options = { name: `the webhook ${url.host}`, url, tenant, userAgent: userAgent(toolVersion) };
  return new SignedEndpoint(options, signature);
}

function slackEndpoint(
  config: Config<"slack">,
  { env, tenant, toolVersion }: NoticesOptions,
): NoticeEndpoint {
  const url = slackUrl(config, env);
  return new SlackEndpoint({ name: "Slack", url, tenant, userAgent: userAgent(toolVersion) });
}

function userAgent(toolVersion: string): string {
  return `reticket/${toolVersion}`;
}
