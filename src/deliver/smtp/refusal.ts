import { ReticketError } from "../../errors.js";
import type { SmtpFailure } from "./failure.js";
import type { SmtpServer } from "./server.js";

/** Why it is useless to connect again; undefined: it is not. The server's own words are left out: they may repeat the password. */
export function refusalOfServer(
  { code, status, words }: SmtpFailure,
  { host, port }: SmtpServer,
): ReticketError | undefined {
  const server = `the mail server ${host}:${port}`;
  if (code === "EAUTH" && (status === undefined || status >= 500)) {
    return refused(
      `${server} refuses the login${status === undefined ? "" : ` (${status})`}`,
      "check the user in `delivery.smtp.url`, and the password in RETICKET_SMTP_PASSWORD (or what `password_env` names)",
    );
  }
  if (/^(ETLS|EREQUIRETLS)$/.test(code) || /certificate|self.signed|\bTLS\b|\bSSL\b/i.test(words)) {
    return refused(
      `no trusted TLS connection to ${server}: ${tlsWords(words)}`,
      "give the certificate of its authority as `delivery.smtp.ca`, or the host name that its certificate has; without TLS, only a loopback address is used",
    );
  }
  return undefined;
}

/** OpenSSL's reasons, not a server's own words. */
function tlsWords(words: string): string {
  const known =
    /self.signed certificate( in certificate chain)?|certificate has expired|unable to (get|verify)[a-z ]*|altnames|wrong version number|STARTTLS/i.exec(
      words,
    );
  if (known === null) return "the handshake failed";
  return /altnames/i.test(known[0]) ? "the certificate is for another host" : known[0];
}

function refused(message: string, hint: string): ReticketError {
  return new ReticketError("DELIVERY_REFUSED", message, { hint });
}
