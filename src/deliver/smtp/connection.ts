import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { SmtpError, type SmtpFailure, smtpFailureOf } from "./failure.js";
import type { SmtpAccess } from "./server.js";

/** A reply that is longer ends the connection while it arrives, bytes: RFC 5321 has lines of 512. */
const LARGEST_REPLY = 64 * 1024;

/** How long each step may take, milliseconds. */
export interface SmtpPatience {
  connectMs: number;
  /** Without a byte from the server, once connected. */
  silenceMs: number;
}

/** RFC 5321, 4.2.2: the server closes the connection, whatever it answers. */
const CLOSING = 421;
/** How long a server may take to answer QUIT, milliseconds. */
const QUIT_MS = 2_000;

export type SmtpSent =
  | { type: "taken" }
  /** The server said no, to the envelope or to the whole message. */
  | { type: "refused"; failure: SmtpFailure }
  /** Lost before the message itself began to leave. */
  | { type: "not_sent"; failure: SmtpFailure }
  /** Lost after that. */
  | { type: "lost"; failure: SmtpFailure };

/** What a server offers. */
export interface SmtpOffers {
  /** The connection is encrypted. */
  isSecure: boolean;
  /** The methods to log in with that nodemailer knows; none: it takes no login. */
  logIn: readonly string[];
  /** The largest message; undefined: it does not say. */
  largestBytes: number | undefined;
  /** Addresses with letters outside ASCII. */
  takesUtf8: boolean;
}

export interface SmtpMessage {
  from: string;
  to: string;
  /** The message with its headers. */
  bytes: Buffer;
}

/** What may keep a message from leaving. */
export interface Leaving {
  cut: AbortSignal;
  /** Asked when the server is ready for the message itself. */
  mayLeave(): boolean;
}

/**
 * One connection to a mail server, logged in. (nodemailer's own pool sends a message again when its connection closes,
 * up to five times, even where the server had it already: so the pool is ours, and one connection nodemailer's.)
 */
export class SmtpSession {
  /** Messages that were handed in. */
  sent = 0;
  /** Resolves when the connection is closed. */
  readonly ended: Promise<void>;
  #gone: SmtpFailure | undefined;

  private constructor(private readonly connection: SMTPConnection) {
    this.ended = new Promise((resolve) => {
      connection.once("end", resolve);
    });
    connection.on("error", (error: unknown) => {
      this.#gone ??= smtpFailureOf(error);
    });
    connection.on("end", () => {
      this.#gone ??= { status: undefined, words: "the connection was closed", code: "ECONNECTION" };
    });
  }

  /** Connects and logs in. Rejects with an `SmtpError`; cut off when `signal` is aborted. */
  static async open(access: SmtpAccess, patience: SmtpPatience, signal: AbortSignal): Promise<SmtpSession> {
    const session = await SmtpSession.connect(access, patience, signal);
    await session.logIn(access, signal);
    return session;
  }

  /** Connects, and greets the server: over TLS, unless it is this machine. Rejects as `open` does. */
  static async connect(
    access: SmtpAccess,
    patience: SmtpPatience,
    signal: AbortSignal,
  ): Promise<SmtpSession> {
    const { host, port, implicitTls, loopback, ca } = access;
    const plain = loopback && !implicitTls && ca === undefined;
    const connection = new SMTPConnection({
      host,
      port,
      secure: implicitTls,
      requireTLS: !implicitTls && !plain,
      ignoreTLS: plain,
      // Explicit, so that NODE_TLS_REJECT_UNAUTHORIZED=0 can't give tickets to a man in the middle.
      tls: { rejectUnauthorized: true, minVersion: "TLSv1.2", ...(ca === undefined ? {} : { ca }) },
      connectionTimeout: patience.connectMs,
      greetingTimeout: patience.connectMs,
      socketTimeout: patience.silenceMs,
      socketCloseTimeout: 500,
      maxResponseSize: LARGEST_REPLY,
      logger: false,
      debug: false,
      transactionLog: false,
    });
    const session = new SmtpSession(connection);
    await session.#opening(signal, (done) => connection.connect(done));
    return session;
  }

  /** Logs in, if the access has a user. Rejects as `open` does, and closes the connection then. */
  async logIn({ user, password }: SmtpAccess, signal: AbortSignal): Promise<void> {
    if (user === undefined) return;
    const credentials = { user, pass: password?.reveal() ?? "" };
    await this.#opening(signal, (done) => this.connection.login({ credentials }, done));
  }

  /** What the server said that it offers, after TLS began. */
  get offers(): SmtpOffers {
    const { secure, allowsAuth } = this.connection;
    const said = this.connection as { _supportedAuth?: unknown; _maxAllowedSize?: unknown };
    const methods = Array.isArray(said._supportedAuth) ? said._supportedAuth.map(String) : [];
    const size = Number(said._maxAllowedSize);
    return {
      isSecure: secure,
      logIn: allowsAuth ? [...new Set(methods)] : [],
      largestBytes: size > 0 ? size : undefined,
      takesUtf8: this.#takesUtf8,
    };
  }

  get usable(): boolean {
    return this.#gone === undefined;
  }

  /** Hands one message in; never rejects. Cut off when `cut` is aborted, and where it may not leave after all. */
  async send({ from, to, bytes }: SmtpMessage, { cut, mayLeave }: Leaving): Promise<SmtpSent> {
    if (this.#gone !== undefined) return { type: "not_sent", failure: this.#gone };
    if (/[^\x20-\x7e]/.test(to) && !this.#takesUtf8) {
      const words = "the mail server takes no address with letters outside ASCII";
      return { type: "refused", failure: { status: undefined, words, code: "ESMTPUTF8" } };
    }
    const message = new Message(bytes, () => {
      const may = mayLeave();
      if (!may) this.close();
      return may;
    });
    try {
      await this.#step(cut, (done) =>
        this.connection.send({ from, to: [to], size: bytes.length }, message, done),
      );
      this.sent++;
      return { type: "taken" };
    } catch (error) {
      const failure = smtpFailureOf(error);
      const answered = failure.code === "EENVELOPE" || failure.code === "EMESSAGE";
      if (answered && failure.status !== undefined && failure.status !== CLOSING) {
        await this.#reset();
        return { type: "refused", failure };
      }
      this.close();
      return { type: message.begun ? "lost" : "not_sent", failure };
    }
  }

  /** nodemailer sends such addresses to servers that do not take them, too. */
  get #takesUtf8(): boolean {
    const { _supportedExtensions: extensions } = this.connection as { _supportedExtensions?: unknown };
    return Array.isArray(extensions) && extensions.includes("SMTPUTF8");
  }

  close(): void {
    this.#gone ??= { status: undefined, words: "the connection was closed", code: "ECONNECTION" };
    this.connection.close();
  }

  quit(): void {
    this.#gone ??= { status: undefined, words: "the connection was closed", code: "ECONNECTION" };
    this.connection.quit();
    // A server that does not answer keeps no connection, and no process.
    setTimeout(() => this.connection.close(), QUIT_MS).unref();
  }

  async #reset(): Promise<void> {
    try {
      await this.#step(NEVER, (done) => this.connection.reset(done));
    } catch {
      this.close();
    }
  }

  async #opening(signal: AbortSignal, start: (done: (error?: unknown) => void) => void): Promise<void> {
    const cut = () => this.connection.close();
    signal.addEventListener("abort", cut, { once: true });
    try {
      await this.#step(signal, start);
    } catch (error) {
      this.connection.close();
      throw error;
    } finally {
      signal.removeEventListener("abort", cut);
    }
  }

  /** One step of the protocol, which ends with its callback, an error event, the connection's end, or a cut. */
  #step(cut: AbortSignal, start: (done: (error?: unknown) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error?: unknown) => {
        this.connection.off("error", settle);
        this.connection.off("end", ended);
        cut.removeEventListener("abort", interrupted);
        if (error === undefined || error === null) resolve();
        else reject(error instanceof SmtpError ? error : new SmtpError(smtpFailureOf(error)));
      };
      const ended = () =>
        settle(
          new SmtpError(
            this.#gone ?? { status: undefined, words: "the connection was closed", code: "ECONNECTION" },
          ),
        );
      const interrupted = () => {
        settle(new SmtpError({ status: undefined, words: "it was interrupted", code: "ABORTED" }));
        this.connection.close();
      };
      this.connection.once("error", settle);
      // The callback of a step comes with or before its end; where it does not, this is the last word.
      this.connection.once("end", ended);
      if (cut.aborted) return interrupted();
      cut.addEventListener("abort", interrupted, { once: true });
      start(settle);
    });
  }
}

const NEVER = new AbortController().signal;

/** The message as a stream, which knows whether any of it was asked for: that is not before the server said 354. */
class Message extends Readable {
  begun = false;

  constructor(
    private readonly bytes: Buffer,
    private readonly mayLeave: () => boolean,
  ) {
    super();
  }

  override _read(): void {
    if (!this.begun && !this.mayLeave()) return;
    this.begun = true;
    this.push(this.bytes);
    this.push(null);
  }
}
