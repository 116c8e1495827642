import { ulid } from "ulid";
import { type ProbeResult, probeFailure, probeOk, probeWarning } from "../probe-result.js";
import { openDispatcher } from "./dispatcher.js";
import { describeFailure } from "./failure.js";
import { proxyFromEnv } from "./proxy.js";
import type { Reply } from "./reply.js";
import type { WebhookSignature } from "./webhook-signature.js";
import { Wire } from "./wire.js";

const PATIENCE = { connectMs: 10_000, headersMs: 15_000, bodyMs: 2_000, deadlineMs: 20_000 };

export interface PingedWebhook {
  url: URL;
  signature: WebhookSignature;
  tenant: string;
  userAgent: string;
}

/**
 * Sends one `reticket.ping`, signed like all other events, which names the tenant and nothing else. Receivers ignore it as they do
 * all types that they don't know.
 */
export async function pingWebhook(
  { url, signature, tenant, userAgent }: PingedWebhook,
  signal: AbortSignal,
): Promise<ProbeResult> {
  const now = new Date();
  const body = JSON.stringify({ type: "reticket.ping", timestamp: now.toISOString(), data: { tenant } });
  const headers = ["user-agent", userAgent, ...signature.headers(`ping_${ulid()}`, now, body)];
  return pingResult(await postOnce(url, { headers, body }, signal), url.host);
}

/** One POST of JSON. The whole request has a time limit, and never rejects. */
export async function postOnce(
  url: URL,
  { headers, body }: { headers: string[]; body: string },
  signal: AbortSignal,
): Promise<Reply> {
  const proxy = url.protocol === "http:" ? undefined : proxyFromEnv(process.env);
  const dispatcher = openDispatcher(url.origin, { connections: 1, patience: PATIENCE, proxy });
  const wire = new Wire(url.origin, dispatcher, PATIENCE.deadlineMs);
  try {
    const all = ["content-type", "application/json", ...headers];
    return await wire.send({ path: url.pathname + url.search, headers: all, body, signal });
  } finally {
    await wire.close();
  }
}

function pingResult({ status, failure, left, headers }: Reply, host: string): ProbeResult {
  if (status === undefined) {
    const why = failure === undefined ? "no answer came" : describeFailure(failure);
    const what = left ? "did not answer the ping" : "can't be reached";
    return probeFailure(
      "PING_REFUSED",
      `${host} ${what}: ${why}`,
      "check its address, the network and the proxy",
    );
  }
  if (status >= 200 && status < 300)
    return probeOk(`${host} accepted a signed \`reticket.ping\` (${status})`);
  const what = `${host} answers ${status} to a signed \`reticket.ping\``;
  if (status === 429 || (status === 503 && headers["retry-after"] !== undefined))
    return probeWarning("PING_REFUSED", what, "it is busy: run the command again later");
  return probeFailure("PING_REFUSED", what, hintFor(status));
}

function hintFor(status: number): string | undefined {
  if (status === 401 || status === 403)
    return "give the same signing secret to both ends, and set both clocks: a signature is valid for five minutes";
  if (status >= 300 && status < 400)
    return "write the address that it redirects to: redirects are not followed";
  if (status === 404 || status === 410) return "check the path in its address";
  if (status >= 500) return "see the receiver's log: it failed while it handled the ping";
  return undefined;
}
