import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { ReticketError } from "../errors.js";
import { describeFailure } from "../http/failure.js";
import type { Reply } from "../http/reply.js";
import { parseRetryAfter } from "../http/retry-after.js";
import type { Wire } from "../http/wire.js";
import { Secret } from "../secret.js";
import type { Credentials } from "./credentials.js";
import type { GrantedToken } from "./token.js";
import { scopesOf } from "./token-claims.js";
import { errorWords, jsonObject } from "./words.js";

const ATTEMPTS = 5;
const LONGEST_PAUSE_MS = 30_000;
const LONGEST_LIFE_S = 30 * 86_400;

export interface TokenRequestOptions {
  credentials: Exclude<Credentials, { type: "token" }>;
  audience: string;
  userAgent: string;
  /** The first pause between two attempts, milliseconds; each later one is twice as long. */
  pauseMs: number;
}

/**
 * Gets a token by client credentials. Asking is safe to repeat, so what may pass (429, 5xx, no connection) is tried five
 * times, with pauses as `Retry-After` says or twice as long each time.
 * @throws ReticketError CREDENTIALS_REFUSED where the tenant says no, TENANT_UNREACHABLE where it says nothing useful
 */
export async function requestToken(wire: Wire, options: TokenRequestOptions): Promise<GrantedToken> {
  const headers = [
    "content-type",
    "application/json",
    "accept",
    "application/json",
    "user-agent",
    options.userAgent,
  ];
  for (let attempt = 1; ; attempt++) {
    const { proof, secret } = await proofOf(options.credentials, wire.origin);
    const body = JSON.stringify({ grant_type: "client_credentials", audience: options.audience, ...proof });
    const reply = await wire.send({ path: "/oauth/token", headers, body });
    const token = granted(reply);
    if (token !== undefined) return token;
    const pause = pauseAfter(reply, options.pauseMs * 2 ** (attempt - 1));
    if (pause === undefined || attempt === ATTEMPTS || wire.closed.aborted)
      throw refusal(reply, wire.origin, secret);
    await sleep(pause, undefined, { signal: wire.closed }).catch(() => undefined);
  }
}

/** The fields that prove who asks, and the one value among them that must not be shown. */
async function proofOf(
  credentials: TokenRequestOptions["credentials"],
  origin: string,
): Promise<{ proof: Record<string, string>; secret: string }> {
  const { clientId } = credentials;
  if (credentials.type === "secret") {
    const secret = credentials.clientSecret.reveal();
    return { proof: { client_id: clientId, client_secret: secret }, secret };
  }
  const { SignJWT } = await import("jose");
  const issuedAt = Math.floor(Date.now() / 1000);
  const assertion = await new SignJWT()
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(`${origin}/`)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 60)
    .sign(credentials.key);
  const type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  return {
    proof: { client_id: clientId, client_assertion_type: type, client_assertion: assertion },
    secret: assertion,
  };
}

function granted(reply: Reply): GrantedToken | undefined {
  if (reply.status !== 200 || reply.failure !== undefined) return undefined;
  const fields = jsonObject(reply.body);
  const token = fields?.access_token;
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) return undefined;
  const life = fields?.expires_in;
  const sane = typeof life === "number" && life >= 1;
  return {
    value: new Secret(token),
    lifeMs: sane ? Math.min(life, LONGEST_LIFE_S) * 1000 : undefined,
    scopes: scopesOf(fields?.scope),
  };
}

/** Milliseconds to wait before asking again; undefined where asking again won't help. */
function pauseAfter(reply: Reply, backOff: number): number | undefined {
  const { status, headers, failure } = reply;
  const cutShort = failure !== undefined && (status === undefined || status === 200);
  if (!cutShort && status !== 408 && status !== 429 && !(status !== undefined && status >= 500))
    return undefined;
  const told = parseRetryAfter(headers["retry-after"], headers.date, Date.now());
  return Math.min(told ?? backOff * (0.5 + Math.random() / 2), LONGEST_PAUSE_MS);
}

function refusal(reply: Reply, origin: string, secret: string): ReticketError {
  const { status, failure } = reply;
  if (status === 400 || status === 401 || status === 403) {
    const { errorCode, message } = errorWords(reply.body, [secret]);
    return new ReticketError(
      "CREDENTIALS_REFUSED",
      `${origin} gives no token (${status}): ${message || "no reason given"}`,
      {
        hint: "check AUTH0_CLIENT_ID and its secret or key, that the application may use the Client Credentials grant, and that it is authorized for the Auth0 Management API (AUTH0_AUDIENCE)",
        context: { status, errorCode },
      },
    );
  }
  const what =
    failure !== undefined
      ? describeFailure(failure)
      : status === 200
        ? "its answer holds no token"
        : `it answered ${status} when asked for a token`;
  return new ReticketError("TENANT_UNREACHABLE", `${origin} can't be reached: ${what}`, {
    hint: "check AUTH0_DOMAIN, the network and the proxy, then run the same command again: nothing was sent",
    context: { status },
  });
}
