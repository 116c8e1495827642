import { ChannelBroken, Closed } from "../channel.js";
import { type SmtpPatience, SmtpSession } from "./connection.js";
import { SmtpError, type SmtpFailure } from "./failure.js";
import { refusalOfServer } from "./refusal.js";
import type { SmtpAccess } from "./server.js";

/** Messages handed in over one connection; some servers take no more. */
const MESSAGES_A_CONNECTION = 100;
/** An idle connection that is older may be gone at the server's end. */
const IDLE_MS = 20_000;
/** A server may count a connection for so long after it is closed. */
const COUNTED_MS = 200;

/** No connection could be made now. */
export class NotConnected extends Error {
  override readonly name = "NotConnected";

  constructor(
    readonly failure: SmtpFailure,
    /** Other connections that the server may count. */
    readonly open: number,
  ) {
    super(failure.code);
  }
}

/** Connections to one mail server, kept for the next message. Every session that is taken must be given back. */
export class SmtpPool {
  readonly #open = new Set<SmtpSession>();
  #connecting = 0;
  /** Those that were closed a moment ago. */
  #closed = 0;
  readonly #idle: { session: SmtpSession; since: number }[] = [];
  #broken: ChannelBroken | undefined;
  #messagesAConnection = MESSAGES_A_CONNECTION;
  /** After how many messages the server closed the last connection that it closed. */
  #closedAfter: number | undefined;

  constructor(
    private readonly access: SmtpAccess,
    private readonly patience: SmtpPatience,
  ) {}

  /** Connections besides this one: open or being opened. */
  others(session: SmtpSession): number {
    return this.#open.size + this.#connecting - (this.#open.has(session) ? 1 : 0);
  }

  /**
   * A connection that is logged in: one that is idle, or a new one.
   * @throws Closed as soon as `stop` is aborted; NotConnected; ChannelBroken, then and ever after
   */
  async take(stop: AbortSignal): Promise<SmtpSession> {
    for (;;) {
      if (stop.aborted) throw new Closed();
      if (this.#broken !== undefined) throw this.#broken;
      const idle = this.#idle.pop();
      if (idle === undefined) return this.#connect(stop);
      if (idle.session.usable && performance.now() - idle.since < IDLE_MS) return idle.session;
      idle.session.quit();
    }
  }

  give(session: SmtpSession): void {
    if (!session.usable) return;
    if (session.sent >= this.#messagesAConnection) session.quit();
    else this.#idle.push({ session, since: performance.now() });
  }

  /** The server closed a connection where a message was to begin. Twice after the same number of messages is its limit. */
  closedAfter(messages: number): void {
    if (messages === this.#closedAfter) this.#messagesAConnection = Math.max(1, messages);
    this.#closedAfter = messages;
  }

  /** Closes the connections that no message uses. */
  closeIdle(): void {
    for (const { session } of this.#idle.splice(0)) session.quit();
  }

  async #connect(stop: AbortSignal): Promise<SmtpSession> {
    this.#connecting++;
    try {
      const session = await SmtpSession.open(this.access, this.patience, stop).finally(
        () => this.#connecting--,
      );
      this.#open.add(session);
      void session.ended.then(() => this.#forget(session));
      return session;
    } catch (error) {
      if (!(error instanceof SmtpError)) throw error;
      if (stop.aborted) throw new Closed();
      this.#broken ??= brokenBy(error.failure, this.access);
      if (this.#broken !== undefined) throw this.#broken;
      throw new NotConnected(error.failure, this.#open.size + this.#connecting + this.#closed);
    }
  }

  #forget(session: SmtpSession): void {
    this.#open.delete(session);
    this.#closed++;
    setTimeout(() => this.#closed--, COUNTED_MS).unref();
  }
}

function brokenBy(failure: SmtpFailure, access: SmtpAccess): ChannelBroken | undefined {
  const refusal = refusalOfServer(failure, access);
  return refusal === undefined ? undefined : new ChannelBroken(refusal);
}
