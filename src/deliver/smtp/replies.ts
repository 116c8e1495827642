import type { Later } from "../channel.js";
import type { SmtpFailure } from "./failure.js";

const CONNECTIONS = /concurren|connections|thread limit/i;
const RATE = /\brate\b|throttl|too (many|much|fast)|sending (limit|quota)/i;

/**
 * What a temporary refusal is about (RFC 3463; the replies of Amazon SES, Exchange Online, Gmail, Postfix and greylisting).
 * @param failure its reply is a 4xx, and the message was not taken
 * @param words the reply without the recipient's address, which could hold any word
 * @param others connections that are sending at the same time
 */
export function laterFor({ status, command }: SmtpFailure, words: string, others: number): Later {
  const about = (reason: Later["reason"], open?: number): Later => ({
    ...{ type: "later", reason, why: words, status },
    ...(open === undefined ? {} : { open }),
  });
  const [, subject, detail] = /\b4\.(\d{1,3})\.(\d{1,3})\b/.exec(words) ?? [];
  const isOfMailbox = subject === "1" || subject === "2";
  if (!isOfMailbox) {
    if (status === 432 || (subject === "3" && detail === "2") || CONNECTIONS.test(words)) {
      return about("connections", others);
    }
    if (status === 454 || RATE.test(words)) return about("rate");
  }
  if (subject === "3" || status === 421) return about("unavailable");
  if (command === "MAIL FROM" && !isOfMailbox) return about("unavailable");
  return about("recipient");
}

/** What it means that no connection could be made. @param open other connections that are open */
export function laterWithoutConnection({ status, code, words }: SmtpFailure, open: number): Later {
  const wasConnected = status !== undefined || code === "ECONNECTION";
  const why = status === undefined ? words : `it answers ${status}`;
  if (wasConnected && open > 0) return { type: "later", reason: "connections", why, status, open };
  return { type: "later", reason: "unavailable", why, status };
}
