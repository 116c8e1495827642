import MailComposer from "nodemailer/lib/mail-composer";
import pLimit, { type LimitFunction } from "p-limit";
import { failpoint } from "../../failpoint.js";
import { type Channel, Closed, type SendOptions, type Sent } from "../channel.js";
import type { Addressee, Letter } from "../letter.js";
import { type Mail, messageId, type Stationery, writeMail } from "../mail/mail.js";
import { safeWords } from "../safe-words.js";
import type { SmtpFailure, SmtpMessage, SmtpPatience, SmtpSent } from "./connection.js";
import { SmtpPool } from "./pool.js";
import type { SmtpAccess } from "./server.js";

const PATIENCE: SmtpPatience = { connectMs: 15_000, silenceMs: 60_000 };
const UNREACHABLE_MS = 30_000;
/** Letters at once, for each connection: while one is sent, others have their address looked up or are recorded. */
const LETTERS_A_CONNECTION = 4;
/** A connection that was lost before the message left says nothing against another one. */
const TRIES = 3;

export interface SmtpChannelOptions {
  access: SmtpAccess;
  connections: number;
  /** By manifest. */
  stationery: ReadonlyMap<string, Stationery>;
  tenant: string;
  patience?: SmtpPatience | undefined;
  /** Give up when the server could not be reached for this long, milliseconds; 30,000 where absent. */
  unreachableMs?: number | undefined;
  /** A rehearsal: the mail says so, and its Message-ID is another each time. */
  test?: boolean | undefined;
}

/** Brings letters by mail. */
export class SmtpChannel implements Channel {
  readonly name = "smtp";
  readonly width: number;
  readonly #pool: SmtpPool;
  /** One a connection: claims are made for mails that are about to leave. */
  readonly #sending: LimitFunction;

  constructor(private readonly options: SmtpChannelOptions) {
    const { access, connections, patience = PATIENCE, unreachableMs = UNREACHABLE_MS } = options;
    this.width = connections * LETTERS_A_CONNECTION;
    this.#sending = pLimit(connections);
    this.#pool = new SmtpPool(access, patience, unreachableMs);
  }

  async send(letter: Letter, addressee: Addressee, options: SendOptions): Promise<Sent> {
    const { stationery, tenant, test } = this.options;
    const address = addressee.address!;
    const paper = stationery.get(letter.manifest)!;
    const mail = writeMail(letter, { ...addressee, address }, paper, { tenant, now: Date.now(), test });
    const message = { from: paper.from.address, to: address, bytes: await encode(mail) };
    const sent = await this.#sending(() => this.#handIn(message, options));
    return sent === undefined
      ? { type: "undelivered", why: "it was interrupted", permanent: false }
      : outcome(sent, letter, address, messageId(letter, tenant));
  }

  /** undefined: it was claimed, and then interrupted before it left. */
  async #handIn(message: SmtpMessage, options: SendOptions): Promise<SmtpSent | undefined> {
    const { claim, confirm, mayLeave, stop, cut } = options;
    let claimed = false;
    for (let tries = 1; ; tries++) {
      const session = await this.#takeSession(claimed, stop, cut);
      if (session === undefined) return undefined;
      let sent: SmtpSent;
      try {
        if (!claimed) await claim();
        claimed = true;
        await confirm();
        failpoint("deliver.send.before");
        sent = await session.send(message, { cut, mayLeave });
        failpoint("deliver.send.after");
      } finally {
        this.#pool.give(session);
      }
      if (sent.type !== "not_sent" || tries === TRIES || cut.aborted) return sent;
    }
  }

  async close(): Promise<void> {
    this.#pool.close();
  }

  /** undefined: it was claimed already, and may not go on. */
  async #takeSession(claimed: boolean, stop: AbortSignal, cut: AbortSignal) {
    try {
      return await this.#pool.take(claimed ? cut : stop);
    } catch (error) {
      if (claimed && error instanceof Closed) return undefined;
      throw error;
    }
  }
}

function outcome(sent: SmtpSent, letter: Letter, address: string, id: string): Sent {
  if (sent.type === "taken") return { type: "delivered", id };
  const { status } = sent.failure;
  const why = `${sent.type === "lost" ? "the connection was lost once the mail had begun to leave: " : ""}${words(sent.failure, letter, address)}`;
  if (sent.type === "lost") return { type: "delivery_in_doubt", why, status };
  const permanent = sent.type === "refused" && (status === undefined || status >= 500);
  return { type: "undelivered", why, permanent, status };
}

function words({ status, words: said }: SmtpFailure, letter: Letter, address: string): string {
  const clean = safeWords(said, { link: letter.link, address });
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
    date: mail.date,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: "\r\n",
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, bytes) => (error ? reject(error) : resolve(bytes as Buffer)));
  });
}
