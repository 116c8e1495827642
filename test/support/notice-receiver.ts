import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";

/** What the webhook got: its signature was verified with the official library. */
export interface ReceivedNotice {
  type: string;
  timestamp: string;
  data: {
    tenant: string;
    operation: string;
    run: string;
    manifests: string[];
    ended?: string;
    code?: string;
    counts: Record<string, number>;
  };
}

/** @returns whether it has answered */
type Answer = (request: IncomingMessage, response: ServerResponse, nth: number) => boolean;

/** A server that takes notices: signed ones at `/hook`, and those for Slack at `/services/T0/B0/SECRET`. */
export class NoticeReceiver {
  readonly secret = `whsec_${randomBytes(32).toString("base64")}`;
  readonly notices: ReceivedNotice[] = [];
  readonly ids: string[] = [];
  readonly slack: string[] = [];
  /** All bodies, as they came. */
  readonly bodies: string[] = [];
  #nth = 0;

  private constructor(private readonly answer: Answer) {}

  readonly #server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    this.bodies.push(body);
    if (request.url === "/hook") {
      const headers = request.headers as Record<string, string>;
      this.notices.push(new Webhook(this.secret).verify(body, headers) as ReceivedNotice);
      this.ids.push(headers["webhook-id"]!);
    } else if (request.url === "/services/T0/B0/SECRET") this.slack.push(JSON.parse(body).text);
    if (!this.answer(request, response, ++this.#nth)) response.end("ok");
  });

  static async start(answer: Answer = () => false): Promise<NoticeReceiver> {
    const receiver = new NoticeReceiver(answer);
    await new Promise<void>((resolve) => receiver.#server.listen(0, "127.0.0.1", resolve));
    return receiver;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** For reticket.yaml. */
  get config(): string {
    return `notify: { webhook: { url: "${this.origin}/hook" }, slack: {} }\n`;
  }

  get env(): Record<string, string> {
    return {
      RETICKET_NOTIFY_SECRET: this.secret,
      RETICKET_SLACK_URL: `${this.origin}/services/T0/B0/SECRET`,
    };
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
