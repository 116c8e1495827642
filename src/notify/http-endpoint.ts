import { ulid } from "ulid";
import { openDispatcher } from "../http/dispatcher.js";
import { describeFailure } from "../http/failure.js";
import { proxyFromEnv } from "../http/proxy.js";
import type { Reply } from "../http/reply.js";
import type { WebhookSignature } from "../http/webhook-signature.js";
import { Wire } from "../http/wire.js";
import { type Notice, noticePayload } from "./notice.js";
import { noticeText } from "./notice-text.js";
import type { NoticeEndpoint, Refusal } from "./receiver.js";

const PATIENCE = { connectMs: 5_000, headersMs: 5_000, bodyMs: 2_000, deadlineMs: 10_000 };

interface HttpEndpointOptions {
  name: string;
  url: URL;
  tenant: string;
  userAgent: string;
}

/** Sends notices by POST, one at a time. */
abstract class HttpEndpoint implements NoticeEndpoint {
  readonly name: string;
  readonly #wire: Wire;

  constructor(protected readonly options: HttpEndpointOptions) {
    const { name, url } = options;
    this.name = name;
    const proxy = url.protocol === "http:" ? undefined : proxyFromEnv(process.env);
    const dispatcher = openDispatcher(url.origin, { connections: 1, patience: PATIENCE, proxy });
    this.#wire = new Wire(url.origin, dispatcher, PATIENCE.deadlineMs);
  }

  async post(notice: Notice): Promise<Refusal> {
    const { url, userAgent } = this.options;
    const { headers, body } = this.request(notice);
    const all = ["content-type", "application/json", "user-agent", userAgent, ...headers];
    return refusalOf(await this.#wire.send({ path: url.pathname + url.search, headers: all, body }));
  }

  close(): Promise<void> {
    return this.#wire.close();
  }

  protected abstract request(notice: Notice): { headers: string[]; body: string };
}

/** A webhook, signed as the one for tickets is. A notice that is sent again has the id that it had. */
export class SignedEndpoint extends HttpEndpoint {
  readonly #sent = new WeakMap<Notice, { id: string; body: string }>();

  constructor(
    options: HttpEndpointOptions,
    private readonly signature: WebhookSignature,
  ) {
    super(options);
  }

  protected override request(notice: Notice): { headers: string[]; body: string } {
    const now = new Date();
    const made = this.#sent.get(notice) ?? {
      id: `notice_${ulid()}`,
      body: JSON.stringify(noticePayload(notice, this.options.tenant, now)),
    };
    this.#sent.set(notice, made);
    return { headers: this.signature.headers(made.id, now, made.body), body: made.body };
  }
}

/** An incoming webhook of Slack. */
export class SlackEndpoint extends HttpEndpoint {
  protected override request(notice: Notice): { headers: string[]; body: string } {
    const text = `reticket: ${noticeText(notice, this.options.tenant)}`;
    return { headers: [], body: JSON.stringify({ text: text.replace(/[&<>]/g, (sign) => ENTITIES[sign]!) }) };
  }
}

/** The signs that Slack's markup gives a meaning to. */
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function refusalOf({ status, failure }: Reply): Refusal {
  if (status !== undefined && status >= 200 && status < 300) return undefined;
  if (status === undefined) {
    return { why: failure === undefined ? "no answer came" : describeFailure(failure), isFinal: false };
  }
  return { why: `it answers ${status}`, isFinal: status < 500 && status !== 408 && status !== 429 };
}
