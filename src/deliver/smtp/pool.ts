import { ReticketError } from "../../errors.js";
import { ChannelBroken, Closed } from "../channel.js";
import { pause } from "../rate.js";
import { SmtpError, type SmtpFailure, type SmtpPatience, SmtpSession } from "./connection.js";
import type { SmtpAccess } from "./server.js";

/** Messages handed in over one connection; some servers take no more. */
const MESSAGES_A_CONNECTION = 100;
/** An idle connection that is older may be gone at the server's end. */
const IDLE_MS = 20_000;
const FIRST_BACK_OFF_MS = 500;
const LONGEST_BACK_OFF_MS = 10_000;

/** Connections to one mail server, kept for the next message. Whoever takes one gives it back. */
export class SmtpPool {
  #idle: { session: SmtpSession; since: number }[] = [];
  /** Since when no connection could be made, by the process's clock. */
  #failingSince: number | undefined;
  #broken: ChannelBroken | undefined;

  constructor(
    private readonly access: SmtpAccess,
    private readonly patience: SmtpPatience,
    /** Give up when no connection could be made for this long, milliseconds. */
    private readonly unreachableMs: number,
  ) {}

  /**
   * A connection that is logged in. Where none can be made it tries again, for a while.
   * @throws Closed as soon as `stop` is aborted; ChannelBroken, then and ever after
   */
  async take(stop: AbortSignal): Promise<SmtpSession> {
    for (let backOff = FIRST_BACK_OFF_MS; ; backOff = Math.min(backOff * 2, LONGEST_BACK_OFF_MS)) {
      if (stop.aborted) throw new Closed();
      if (this.#broken !== undefined) throw this.#broken;
      const idle = this.#idle.pop();
      if (idle !== undefined) {
        if (idle.session.usable && performance.now() - idle.since < IDLE_MS) return idle.session;
        idle.session.quit();
        continue;
      }
      try {
        const session = await SmtpSession.open(this.access, this.patience, stop);
        this.#failingSince = undefined;
        return session;
      } catch (error) {
        if (!(error instanceof SmtpError)) throw error;
        if (stop.aborted) throw new Closed();
        this.#broken ??= this.#verdict(error.failure);
        if (this.#broken !== undefined) throw this.#broken;
      }
      await pause(backOff, stop);
    }
  }

  give(session: SmtpSession): void {
    if (!session.usable) return;
    if (session.sent >= MESSAGES_A_CONNECTION) session.quit();
    else this.#idle.push({ session, since: performance.now() });
  }

  close(): void {
    for (const { session } of this.#idle) session.quit();
    this.#idle = [];
  }

  /** Whether there is no sense in trying again. */
  #verdict({ code, status, words }: SmtpFailure): ChannelBroken | undefined {
    const { host, port } = this.access;
    const place = `${host}:${port}`;
    if (code === "EAUTH" && (status === undefined || status >= 500)) {
      return broken(
        "DELIVERY_REFUSED",
        `the mail server ${place} refuses the login${status === undefined ? "" : ` (${status})`}`,
        "check the user in `delivery.smtp.url`, and the password in RETICKET_SMTP_PASSWORD (or what `password_env` names)",
      );
    }
    if (/^(ETLS|EREQUIRETLS)$/.test(code) || /certificate|self.signed|\bTLS\b|\bSSL\b/i.test(words)) {
      return broken(
        "DELIVERY_REFUSED",
        `no TLS that can be trusted with the mail server ${place}: ${tlsWords(words)}`,
        "give its authority's certificate as `delivery.smtp.ca`, or the name that its certificate has; without TLS only a loopback address is used",
      );
    }
    this.#failingSince ??= performance.now();
    const lasted = performance.now() - this.#failingSince;
    if (lasted < this.unreachableMs) return undefined;
    const reply = status === undefined ? words : `it answers ${status}`;
    return broken(
      "DELIVERY_UNREACHABLE",
      `the mail server ${place} could not be reached for ${Math.round(lasted / 1000)} s: ${reply}`,
      "when it is there again, `reticket deliver` brings what is left",
    );
  }
}

/** OpenSSL's reasons, not a server's own words. */
function tlsWords(words: string): string {
  const known =
    /self.signed certificate( in certificate chain)?|certificate has expired|unable to (get|verify)[a-z ]*|altnames|wrong version number|STARTTLS/i.exec(
      words,
    );
  if (known === null) return "the handshake failed";
  return /altnames/i.test(known[0]) ? "the certificate is another host's" : known[0];
}

function broken(
  code: "DELIVERY_REFUSED" | "DELIVERY_UNREACHABLE",
  message: string,
  hint: string,
): ChannelBroken {
  return new ChannelBroken(new ReticketError(code, message, { hint }));
}
