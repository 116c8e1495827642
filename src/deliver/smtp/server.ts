import { ReticketError } from "../../errors.js";
import { isLoopback } from "../../loopback.js";
import type { Secret } from "../../secret.js";

/** Where mail is handed in. */
export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte; else STARTTLS. */
  implicitTls: boolean;
  /** May do without TLS: it is this machine. */
  loopback: boolean;
  user: string | undefined;
}

/** The server with what is needed to log in to it. */
export interface SmtpAccess extends SmtpServer {
  password: Secret | undefined;
  /** The certificate authority, PEM; undefined: those that Node knows. */
  ca: string | undefined;
}

/**
 * Reads `smtps://USER@HOST:PORT` or `smtp://…`. What is wrong with it is said without repeating it: it may hold a password.
 * @throws ReticketError CONFIG_INVALID
 */
export function parseSmtpUrl(text: string): SmtpServer {
  const refuse = (what: string) =>
    new ReticketError("CONFIG_INVALID", `\`delivery.smtp.url\` ${what}`, {
      hint: "write `smtps://USER@HOST` or `smtp://USER@HOST:587`; the password comes from the environment, RETICKET_SMTP_PASSWORD",
    });
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^smtps?:$/.test(url.protocol) || url.hostname === "") {
    throw refuse("is not the address of a mail server");
  }
  if (url.password !== "" || hasPassword(text)) {
    throw refuse("holds a password, which is not written into a file");
  }
  if (!/^\/?$/.test(url.pathname) || url.search !== "" || url.hash !== "") {
    throw refuse("holds more than a user, a host and a port");
  }
  const implicitTls = url.protocol === "smtps:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return {
    host,
    port: url.port === "" ? (implicitTls ? 465 : 587) : Number(url.port),
    implicitTls,
    loopback: isLoopback(host),
    user: url.username === "" ? undefined : decodeURIComponent(url.username),
  };
}

/** `USER:@HOST` is a password, too: an empty one. */
function hasPassword(text: string): boolean {
  const [login = "", host] = text.replace(/^smtps?:\/\//i, "").split("@", 2);
  return host !== undefined && login.includes(":");
}
