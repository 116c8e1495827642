import { Webhook } from "standardwebhooks";
import { ReticketError } from "../errors.js";
import type { Secret } from "../secret.js";

/** Signs the requests to one webhook, as Standard Webhooks describes. */
export class WebhookSignature {
  readonly #signer: Webhook;

  /**
   * @param secret `whsec_…`, or plain base64
   * @throws ReticketError USAGE where the secret can't be one
   */
  constructor(secret: Secret) {
    const text = secret.reveal();
    const base64 = text.replace(/^whsec_/, "");
    if (!/^[A-Za-z0-9+/]{32,}={0,2}$/.test(base64)) {
      throw new ReticketError(
        "USAGE",
        "the webhook's signing secret is not one: it is `whsec_` and base64, 24 bytes or more",
        { hint: "make one: `echo whsec_$(openssl rand -base64 32)`, and give it to both ends" },
      );
    }
    this.#signer = new Webhook(text);
  }

  /** The headers of a request: name, value, name, value… @param id the same each time that the body is sent */
  headers(id: string, at: Date, body: string): string[] {
    return [
      ...["webhook-id", id, "webhook-timestamp", String(Math.floor(at.getTime() / 1000))],
      ...["webhook-signature", this.#signer.sign(id, at, body)],
    ];
  }
}
