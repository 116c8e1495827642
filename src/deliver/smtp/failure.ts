import { firstWords } from "../../bounded.js";

/** What is kept of a reply, characters. */
const LOOKED_AT = 4096;

/** What the server said, or what happened in its place. */
export interface SmtpFailure {
  /** The three digits of its reply; undefined where none came. */
  status: number | undefined;
  /** Its words, or ours. They may repeat what was sent. */
  words: string;
  /** nodemailer's code: `EAUTH`, `ETLS`, `EENVELOPE`, `EMESSAGE`, `ECONNECTION`, … */
  code: string;
  /** What the reply answers: `RCPT TO`, `AUTH PLAIN`, …; `CONN` or undefined if it answers no command. */
  command?: string | undefined;
}

/** A connection that could not be made, or that was lost. */
export class SmtpError extends Error {
  override readonly name = "SmtpError";

  constructor(readonly failure: SmtpFailure) {
    super(failure.code);
  }
}

/** What an error of nodemailer says. */
export function smtpFailureOf(error: unknown): SmtpFailure {
  if (error instanceof SmtpError) return error.failure;
  const { code, command, response, responseCode, message, originalCode, timeoutType } = error as Record<
    string,
    unknown
  >;
  const reply = typeof response === "string" && response !== "" ? firstWords(response, LOOKED_AT) : undefined;
  return {
    status: typeof responseCode === "number" && responseCode > 0 ? responseCode : undefined,
    words:
      reply ??
      wordsFor(originalCode ?? code, timeoutType) ??
      (typeof message === "string" ? firstWords(message, LOOKED_AT) : "it failed"),
    code: typeof code === "string" ? code : "EUNKNOWN",
    ...(typeof command === "string" ? { command } : {}),
  };
}

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: "its name can't be resolved",
  EDNS: "its name can't be resolved",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was reset",
  EPIPE: "the connection was closed",
  ETIMEDOUT: "no answer came in time",
  ECONNECTION: "the connection was closed",
};

function wordsFor(code: unknown, timeoutType: unknown): string | undefined {
  if (timeoutType !== undefined) return WORDS.ETIMEDOUT;
  return typeof code === "string" ? WORDS[code] : undefined;
}
