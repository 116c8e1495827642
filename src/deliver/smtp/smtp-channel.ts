import MailComposer from "nodemailer/lib/mail-composer";
import { failpoint } from "../../failpoint.js";
import { type Channel, Closed, type DeliveryAttempt, type SendOptions, type SentMail } from "../channel.js";
import { type Mail, messageId, writeMail } from "../mail/mail.js";
import type { MailTemplates } from "../mail/words.js";
import { safeWords } from "../safe-words.js";
import type { Addressee, TicketMessage } from "../ticket-message.js";
import type { Leaving, SmtpMessage, SmtpPatience, SmtpSent, SmtpSession } from "./connection.js";
import type { SmtpFailure } from "./failure.js";
import { NotConnected, SmtpPool } from "./pool.js";
import { laterFor, laterWithoutConnection } from "./replies.js";
import type { SmtpAccess } from "./server.js";

const PATIENCE: SmtpPatience = { connectMs: 15_000, silenceMs: 60_000 };
/** A used connection that was lost before the message left says nothing against another one. */
const TRIES = 3;

export interface SmtpChannelOptions {
  access: SmtpAccess;
  connections: number;
  /** By manifest. */
  mailTemplates: ReadonlyMap<string, MailTemplates>;
  tenant: string;
  patience?: SmtpPatience | undefined;
  /** A rehearsal: the mail says so, and its Message-ID is another each time. */
  test?: boolean | undefined;
}

/** Delivers messages by mail. */
export class SmtpChannel implements Channel {
  readonly name = "smtp";
  readonly receiver: string;
  readonly width: number;
  readonly #pool: SmtpPool;

  constructor(private readonly options: SmtpChannelOptions) {
    const { access, connections, patience = PATIENCE } = options;
    this.receiver = `the mail server ${access.host}:${access.port}`;
    this.width = connections;
    this.#pool = new SmtpPool(access, patience);
  }

  async send(message: TicketMessage, addressee: Addressee, options: SendOptions): Promise<DeliveryAttempt> {
    const { mailTemplates, tenant, test } = this.options;
    const address = addressee.address!;
    const templates = mailTemplates.get(message.manifest)!;
    const mail = writeMail(message, { ...addressee, address }, templates, { tenant, now: Date.now(), test });
    const bytes = await encode(mail);
    try {
      const sent = await this.#handIn({ from: templates.from.address, to: address, bytes }, options);
      if (sent === undefined) return INTERRUPTED;
      const outcome = this.#outcome(sent, message, { address, mail: sentMail(mail, templates) });
      // Connections that wait count too: they make room.
      if (outcome.type === "later" && outcome.reason === "connections") this.#pool.closeIdle();
      return outcome;
    } catch (error) {
      if (error instanceof NotConnected) return laterWithoutConnection(error.failure, error.open);
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#pool.closeIdle();
  }

  /** undefined: it was claimed, and then interrupted before it left. */
  async #handIn(
    mail: SmtpMessage,
    options: SendOptions,
  ): Promise<(SmtpSent & { others: number }) | undefined> {
    const { claim, confirm, mayLeave, stop, cut } = options;
    let claimed = false;
    let isWithheld = false;
    const asked = () => {
      isWithheld = !mayLeave();
      return !isWithheld;
    };
    const prepare = async () => {
      if (!claimed) await claim();
      claimed = true;
      await confirm();
    };
    for (let tries = 1; ; tries++) {
      const session = await this.#takeSession(claimed, stop, cut);
      if (session === undefined) return undefined;
      const isUsed = session.sent > 0;
      const sent = await this.#sendOver(session, mail, { cut, mayLeave: asked, prepare });
      const isLost = sent.type === "not_sent";
      if (isLost && isUsed) this.#pool.closedAfter(session.sent);
      const isRepeatable = isLost && (isUsed || isWithheld);
      if (!isRepeatable || tries === TRIES || cut.aborted) return sent;
    }
  }

  /** Gives the session back. */
  async #sendOver(
    session: SmtpSession,
    mail: SmtpMessage,
    { prepare, ...leaving }: Leaving & { prepare(): Promise<void> },
  ): Promise<SmtpSent & { others: number }> {
    try {
      await prepare();
      failpoint("deliver.send.before");
      const others = this.#pool.others(session);
      const sent = await session.send(mail, leaving);
      failpoint("deliver.send.after");
      // Another one that was refused too may be closed by now.
      return { ...sent, others: Math.max(others, this.#pool.others(session)) };
    } finally {
      this.#pool.give(session);
    }
  }

  /** undefined: it was claimed already, and may not go on. */
  async #takeSession(
    claimed: boolean,
    stop: AbortSignal,
    cut: AbortSignal,
  ): Promise<SmtpSession | undefined> {
    try {
      return await this.#pool.take(claimed ? cut : stop);
    } catch (error) {
      if (claimed && error instanceof Closed) return undefined;
      throw error;
    }
  }

  #outcome(
    sent: SmtpSent & { others: number },
    message: TicketMessage,
    { address, mail }: { address: string; mail: SentMail | undefined },
  ): DeliveryAttempt {
    if (sent.type === "taken") {
      return { type: "delivered", id: messageId(message, this.options.tenant), ...(mail && { mail }) };
    }
    const { failure } = sent;
    const { status, code } = failure;
    const why = words(failure, message, address);
    switch (sent.type) {
      case "lost": {
        const lost = `the connection was lost once the mail had begun to leave: ${why}`;
        return { type: "delivery_in_doubt", why: lost, status };
      }
      case "refused":
        if (status === undefined || status >= 500)
          return { type: "undelivered", why, permanent: true, status };
        return laterFor(failure, why, sent.others);
      case "not_sent":
        if (code === "ABORTED") return { type: "undelivered", why, permanent: false, status };
        // A recipient for whom the server closes the connection must not stop the others.
        if (status === undefined) return { type: "later", reason: "recipient", why };
        return laterFor(failure, why, sent.others);
    }
  }
}

const INTERRUPTED: DeliveryAttempt = { type: "undelivered", why: "it was interrupted", permanent: false };

function sentMail({ language, fallback }: Mail, { languages }: MailTemplates): SentMail | undefined {
  return languages.size === 0 ? undefined : { language, fallback };
}

function words({ status, words: said }: SmtpFailure, message: TicketMessage, address: string): string {
  const clean = safeWords(said, { link: message.link, address });
  return status === undefined || clean.startsWith(String(status)) ? clean : `${status} ${clean}`;
}

function encode(mail: Mail): Promise<Buffer> {
  const composer = new MailComposer({
    from: mail.from,
    to: { name: "", address: mail.to },
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    messageId: mail.messageId,
    ...(mail.reminds === undefined ? {} : { inReplyTo: mail.reminds, references: mail.reminds }),
    date: mail.date,
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...(mail.language === undefined ? {} : { "Content-Language": mail.language }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: "\r\n",
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, bytes) => (error ? reject(error) : resolve(bytes as Buffer)));
  });
}
