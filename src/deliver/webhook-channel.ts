import { failpoint } from "../failpoint.js";
import { openDispatcher } from "../http/dispatcher.js";
import { describeFailure } from "../http/failure.js";
import { type ProxySettings, proxyFromEnv } from "../http/proxy.js";
import type { Reply } from "../http/reply.js";
import { parseRetryAfter } from "../http/retry-after.js";
import { WebhookSignature } from "../http/webhook-signature.js";
import { parseWebhookUrl } from "../http/webhook-url.js";
import { Wire } from "../http/wire.js";
import type { Secret } from "../secret.js";
import type { Channel, DeliveryAttempt, SendOptions } from "./channel.js";
import type { Addressee, TicketMessage } from "./ticket-message.js";

const WIDTH = 5;
/** The lock of the ledger turned out to be unsure when the request was about to leave. */
const TRIES = 3;

export interface WebhookChannelOptions {
  /** As `parseWebhookUrl` takes it. */
  url: string;
  /** `whsec_…`, or plain base64. */
  secret: Secret;
  timeoutMs: number;
  userAgent: string;
  proxy?: ProxySettings | undefined;
}

type Leaving = Pick<SendOptions, "cut" | "mayLeave">;

/** Delivers messages by signed POSTs, as Standard Webhooks describes. */
export class WebhookChannel implements Channel {
  readonly name = "webhook";
  readonly receiver: string;
  readonly width = WIDTH;
  readonly #url: URL;
  readonly #signature: WebhookSignature;
  readonly #wire: Wire;

  /** @throws ReticketError CONFIG_INVALID, USAGE where the secret can't be one */
  constructor(private readonly options: WebhookChannelOptions) {
    this.#url = parseWebhookUrl(options.url, "delivery.webhook.url");
    this.receiver = `the webhook ${this.#url.host}`;
    this.#signature = new WebhookSignature(options.secret);
    const loopback = this.#url.protocol === "http:";
    const { timeoutMs } = options;
    const patience = {
      connectMs: Math.min(timeoutMs, 10_000),
      headersMs: timeoutMs,
      bodyMs: 2_000,
      // A body that never ends says nothing more than its status did.
      deadlineMs: timeoutMs * 2,
    };
    const proxy = loopback ? undefined : (options.proxy ?? proxyFromEnv(process.env));
    const dispatcher = openDispatcher(this.#url.origin, { connections: WIDTH, patience, proxy });
    this.#wire = new Wire(this.#url.origin, dispatcher, patience.deadlineMs);
  }

  async send(
    message: TicketMessage,
    addressee: Addressee,
    { claim, confirm, mayLeave, cut }: SendOptions,
  ): Promise<DeliveryAttempt> {
    await claim();
    for (let tries = 1; ; tries++) {
      let isWithheld = false;
      const asked = () => {
        isWithheld = !mayLeave();
        return !isWithheld;
      };
      await confirm();
      failpoint("deliver.send.before");
      const reply = await this.#post(message, addressee, { cut, mayLeave: asked });
      failpoint("deliver.send.after");
      if (!isWithheld || tries === TRIES || cut.aborted) return attemptOf(reply, message.id);
    }
  }

  close(): Promise<void> {
    return this.#wire.close();
  }

  #post(message: TicketMessage, addressee: Addressee, { cut, mayLeave }: Leaving): Promise<Reply> {
    const now = new Date();
    const body = JSON.stringify(payload(message, addressee, now));
    return this.#wire.send({
      path: this.#url.pathname + this.#url.search,
      headers: [
        ...["content-type", "application/json", "user-agent", this.options.userAgent],
        ...this.#signature.headers(message.id, now, body),
      ],
      body,
      signal: cut,
      mayLeave,
    });
  }
}

/** What a receiver is sent; `to` and `name` are null where they are not known. A reminder has no link: the receiver kept it. */
function payload(message: TicketMessage, { address, name, unverified }: Addressee, now: Date) {
  const { manifest, reason, key, target, generation, link, expiresAt, reminder } = message;
  return {
    type: reminder === undefined ? "reticket.ticket.issued" : "reticket.ticket.reminder",
    timestamp: now.toISOString(),
    data: {
      manifest,
      reason: reason ?? null,
      target,
      key,
      generation,
      to: address ?? null,
      to_verified: unverified ? false : null,
      name: name ?? null,
      ...(reminder === undefined
        ? { link: link.reveal() }
        : { reminder_sec: reminder.afterSec, reminds: reminder.of }),
      expires_at: `${new Date(expiresAt).toISOString().slice(0, 19)}Z`,
    },
  };
}

/**
 * 429, 503 with Retry-After and a request that never left are tried again. After any other 5xx, a 408 or a lost response the
 * outcome is in doubt: the receiver may have passed the link on.
 */
function attemptOf(reply: Reply, id: string): DeliveryAttempt {
  const { status, left, headers } = reply;
  if (!left) return { type: "later", reason: "unavailable", why: failureOf(reply) };
  if (status === undefined) return { type: "delivery_in_doubt", why: failureOf(reply) };
  if (status >= 200 && status < 300) return { type: "delivered", id, status };
  const retryAfter = headers["retry-after"];
  if (status === 429 || (status === 503 && retryAfter !== undefined)) {
    const waitMs = parseRetryAfter(retryAfter, headers.date, Date.now());
    const reason = status === 429 ? "rate" : "unavailable";
    return { type: "later", reason, why: `it answers ${status}`, status, waitMs };
  }
  if (status >= 500 || status === 408) {
    return { type: "delivery_in_doubt", why: `the webhook answered ${status}`, status };
  }
  const why =
    status >= 300 && status < 400
      ? `the webhook redirects (${status}), and redirects are not followed`
      : `the webhook answered ${status}`;
  return { type: "undelivered", why, permanent: true, status };
}

function failureOf({ failure }: Reply): string {
  return failure === undefined ? "no answer came" : describeFailure(failure);
}
