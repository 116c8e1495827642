import { ReticketError } from "../errors.js";
import type { Notify } from "../generated/config.js";
import { WebhookSignature } from "../http/webhook-signature.js";
import { parseWebhookUrl } from "../http/webhook-url.js";
import { Secret } from "../secret.js";
import { NOTIFY_SECRET, NOTIFY_URL, SLACK_URL } from "./notify-effects.js";

/** Where secrets come from; an empty variable counts as absent. */
type Env = Readonly<Record<string, string | undefined>>;

/** @throws ReticketError CONFIG_INVALID, CREDENTIALS_MISSING, USAGE if the secret can't be one */
export function webhookAccess(
  { url, secret_env = NOTIFY_SECRET }: NonNullable<Notify["webhook"]>,
  env: Env,
): { url: URL; signature: WebhookSignature } {
  return {
    url: parseWebhookUrl(url, NOTIFY_URL),
    signature: new WebhookSignature(new Secret(secretText(env, secret_env))),
  };
}

/** The whole URL is a secret. @throws ReticketError CONFIG_INVALID, CREDENTIALS_MISSING */
export function slackUrl({ url_env = SLACK_URL }: NonNullable<Notify["slack"]>, env: Env): URL {
  return parseWebhookUrl(secretText(env, url_env), url_env);
}

function secretText(env: Env, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new ReticketError("CREDENTIALS_MISSING", `${name} is not set`, {
    hint: "set it where reticket runs, or remove the receiver from `notify` in reticket.yaml",
  });
}
