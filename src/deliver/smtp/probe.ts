import { type ProbeResult, probeFailure, probeOk, probeWarning } from "../../probe-result.js";
import { type SmtpOffers, SmtpSession } from "./connection.js";
import { SmtpError } from "./failure.js";
import { refusalOfServer } from "./refusal.js";
import type { SmtpAccess } from "./server.js";

const PATIENCE = { connectMs: 10_000, silenceMs: 15_000 };
/** A mail of reticket has some kB, with templates of one's own perhaps a few hundred. */
const SMALLEST_LIMIT = 1_000_000;

/** Connects, reads what the server offers, logs in, and ends with QUIT. No mail is begun. */
export async function probeMailServer(access: SmtpAccess, signal: AbortSignal): Promise<ProbeResult[]> {
  const server = `${access.host}:${access.port}`;
  let session: SmtpSession;
  try {
    session = await SmtpSession.connect(access, PATIENCE, signal);
  } catch (error) {
    return [failureAt(error, access, `the mail server ${server} can't be reached`)];
  }
  const { offers } = session;
  const results = [probeOk(`${server}: ${offerWords(offers, access.implicitTls)}`), ...sizeWarning(offers)];
  const { user } = access;
  if (user === undefined) return [...results, ...withoutLogin(session)];
  try {
    await session.logIn(access, signal);
    session.quit();
    return [...results, probeOk(`the login of ${user} is accepted`)];
  } catch (error) {
    return [...results, failureAt(error, access, `the login of ${user} failed`)];
  }
}

function withoutLogin(session: SmtpSession): ProbeResult[] {
  const wantsLogin = session.offers.logIn.length > 0;
  session.quit();
  if (!wantsLogin) return [];
  return [
    probeWarning(
      "DELIVERY_REFUSED",
      "the server offers a login, and none is configured: it may refuse mails to other domains",
      "add the user to `delivery.smtp.url` (`smtps://USER@HOST`), and set RETICKET_SMTP_PASSWORD",
    ),
  ];
}

/** `STARTTLS, login by PLAIN and LOGIN, mails of up to 35 MB, addresses outside ASCII`. */
function offerWords({ isSecure, logIn, largestBytes, takesUtf8 }: SmtpOffers, implicitTls: boolean): string {
  return [
    isSecure ? (implicitTls ? "TLS" : "STARTTLS") : "no TLS (loopback)",
    logIn.length === 0 ? "no login" : `login by ${logIn.join(", ")}`,
    largestBytes === undefined ? "no size limit told" : `mails of up to ${sizeWords(largestBytes)}`,
    takesUtf8 ? "addresses outside ASCII too" : "ASCII addresses only",
  ].join(", ");
}

function sizeWords(bytes: number): string {
  return bytes >= 1_000_000 ? `${Math.floor(bytes / 1_000_000)} MB` : `${Math.floor(bytes / 1000)} kB`;
}

function sizeWarning({ largestBytes }: SmtpOffers): ProbeResult[] {
  if (largestBytes === undefined || largestBytes >= SMALLEST_LIMIT) return [];
  const words = `the server takes mails of up to ${sizeWords(largestBytes)} only`;
  return [probeWarning("DELIVERY_REFUSED", words, "keep templates small, and do not embed images")];
}

function failureAt(error: unknown, access: SmtpAccess, what: string): ProbeResult {
  if (!(error instanceof SmtpError)) throw error;
  const { failure } = error;
  const refusal = refusalOfServer(failure, access);
  if (refusal !== undefined) return probeFailure(refusal.code, refusal.message, refusal.hint);
  // A server's reply may repeat what was sent, so only its status is shown.
  const why =
    failure.status === undefined ? `${failure.words} (${failure.code})` : `it answers ${failure.status}`;
  return probeFailure(
    "DELIVERY_UNREACHABLE",
    `${what}: ${why}`,
    "check `delivery.smtp.url`, the network and the firewall: many block port 25 and 587",
  );
}
