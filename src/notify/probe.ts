import type { Notify } from "../generated/config.js";
import { describeFailure } from "../http/failure.js";
import { pingWebhook, postOnce } from "../http/webhook-ping.js";
import { failureOfError, type ProbeResult, probeFailure, probeOk, probeWarning } from "../probe-result.js";
import type { NoticesOptions } from "./notices.js";
import { slackUrl, webhookAccess } from "./receiver-access.js";

type ProbeOptions = Pick<NoticesOptions, "env" | "tenant" | "toolVersion">;

/** Finds out whether the receivers of notices can be told. The webhook gets a signed ping; to Slack, no message is posted. */
export async function probeNotify(
  { webhook, slack }: Notify,
  { env, tenant, toolVersion }: ProbeOptions,
  signal: AbortSignal,
): Promise<ProbeResult[]> {
  const userAgent = `reticket/${toolVersion}`;
  const probes: Promise<ProbeResult>[] = [];
  if (webhook !== undefined)
    probes.push(
      withoutThrow(() => pingWebhook({ ...webhookAccess(webhook, env), tenant, userAgent }, signal)),
    );
  if (slack !== undefined)
    probes.push(withoutThrow(() => probeSlack(slackUrl(slack, env), userAgent, signal)));
  return Promise.all(probes);
}

/**
 * A message without a text is refused, and so not posted: Slack answers `no_text` if the URL is valid. Source: Slack's
 * documentation, "Sending messages using incoming webhooks", the table of errors. The URL is a secret, so its path is not shown.
 */
async function probeSlack(url: URL, userAgent: string, signal: AbortSignal): Promise<ProbeResult> {
  const reply = await postOnce(url, { headers: ["user-agent", userAgent], body: "{}" }, signal);
  const { status, failure, body } = reply;
  if (status === undefined) {
    const why = failure === undefined ? "no answer came" : describeFailure(failure);
    return probeFailure(
      "PING_REFUSED",
      `Slack (${url.host}) can't be reached: ${why}`,
      "check the network and the proxy",
    );
  }
  if (status === 400 && /^\s*no_text\b/.test(body.slice(0, 100)))
    return probeOk(`Slack (${url.host}) knows the incoming webhook; no message was posted`);
  if (status === 404 || status === 410 || status === 403)
    return probeFailure(
      "PING_REFUSED",
      `Slack (${url.host}) does not know the incoming webhook (${status})`,
      "make a new incoming webhook, and set its URL again",
    );
  return probeWarning(
    "PING_REFUSED",
    `${url.host} answers ${status} to a message without a text, and not as Slack does`,
    "nothing may be wrong if it is not Slack: look whether the notices of a run arrive",
  );
}

async function withoutThrow(probe: () => Promise<ProbeResult>): Promise<ProbeResult> {
  try {
    return await probe();
  } catch (error) {
    return failureOfError(error);
  }
}
