import { hash } from "node:crypto";
import type { Notify } from "../generated/config.js";
import type { NotifyEffects } from "../generated/plan.js";
import { parseWebhookUrl } from "../http/webhook-url.js";

export const NOTIFY_URL = "notify.webhook.url";
export const NOTIFY_SECRET = "RETICKET_NOTIFY_SECRET";
export const SLACK_URL = "RETICKET_SLACK_URL";

/** Checks what the schema can't. @throws ReticketError CONFIG_INVALID */
export function checkNotify({ webhook }: Notify): void {
  if (webhook !== undefined) parseWebhookUrl(webhook.url, NOTIFY_URL);
}

/** Who is told how a run goes: what a plan shows of it, and binds. */
export function notifyEffects({ webhook, slack }: Notify): NotifyEffects {
  return {
    ...(webhook === undefined ? {} : { webhook: webhookEffects(webhook) }),
    ...(slack === undefined ? {} : { slack: { url_env: slack.url_env ?? SLACK_URL } }),
  };
}

function webhookEffects({ url: text, secret_env = NOTIFY_SECRET }: NonNullable<Notify["webhook"]>) {
  const url = parseWebhookUrl(text, NOTIFY_URL);
  const isPlain = url.pathname === "/" && url.search === "";
  return {
    origin: url.origin,
    ...(isPlain ? {} : { url_sha256: hash("sha256", url.href, "base64url") }),
    ...(secret_env === NOTIFY_SECRET ? {} : { secret_env }),
  };
}
