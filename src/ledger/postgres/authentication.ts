import type { Client } from "pg";

/** How a server may ask who we are, in libpq's words (`require_auth`). `none`: it does not ask. */
export const AUTH_METHODS = ["none", "scram-sha-256", "md5", "password"] as const;
export type AuthMethod = (typeof AUTH_METHODS)[number];

/** With SCRAM neither the password nor anything that stands in for it is shown to the server. */
export const DEFAULT_AUTH: readonly AuthMethod[] = ["none", "scram-sha-256"];

/** The connection, or what the server asks on it, is not safe enough for a password. */
export class InsecureError extends Error {
  override readonly name = "InsecureError";

  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

export function noTls(host: string): InsecureError {
  return new InsecureError(
    `the server ${host} offers no TLS, and the connection to it leaves this machine`,
    "Turn TLS on at the server. Where the network itself is private, allow it by name: `sslmode=disable` in the URL, or PGSSLMODE.",
  );
}

/** What the driver has below its client; its types do not say. */
interface Wire {
  prependListener(event: string, listener: () => void): unknown;
  stream: { destroy(error: Error): unknown };
}

const REQUESTS: Readonly<Record<string, AuthMethod>> = {
  authenticationCleartextPassword: "password",
  authenticationMD5Password: "md5",
  authenticationSASL: "scram-sha-256",
};

/**
 * Has the client answer only to what is allowed: the connection is destroyed before the driver writes an answer to
 * anything else. To be called before `connect`.
 * @param isPrivate the connection is encrypted, or does not leave this machine
 * @returns why it was destroyed, if it was: the driver may take the connection for made, and later say no more than that it is lost
 */
export function guardPassword(
  client: Client,
  allowed: readonly AuthMethod[],
  isPrivate: boolean,
): () => InsecureError | undefined {
  const { connection } = client as unknown as { connection: Wire };
  let asked = false;
  let refusal: InsecureError | undefined;
  const refuse = (error: InsecureError): void => {
    refusal = error;
    connection.stream.destroy(error);
  };
  for (const [event, method] of Object.entries(REQUESTS)) {
    connection.prependListener(event, () => {
      asked = true;
      if (method === "password" && !isPrivate) refuse(inClear());
      else if (!allowed.includes(method)) refuse(notAllowed(method));
    });
  }
  connection.prependListener("authenticationOk", () => {
    if (!asked && !allowed.includes("none")) refuse(notAllowed("none"));
  });
  return () => refusal;
}

function inClear(): InsecureError {
  return new InsecureError(
    "the server asks for the password in clear text on a connection that is not encrypted: it was not sent",
    "Turn TLS on at the server, and have it ask for the password with SCRAM (`scram-sha-256` in pg_hba.conf).",
  );
}

const WORDS: Readonly<Record<AuthMethod, string>> = {
  password: "asks for the password itself",
  md5: "asks for an MD5 sum of the password",
  "scram-sha-256": "asks for the password with SCRAM",
  none: "lets us in without asking who we are",
};

function notAllowed(method: AuthMethod): InsecureError {
  return new InsecureError(
    `the server ${WORDS[method]}, which is not allowed: nothing was sent`,
    `Have the server use SCRAM (\`password_encryption = scram-sha-256\`, the password set again, \`scram-sha-256\` in pg_hba.conf); or allow it by name: \`require_auth=${method}\` in the URL, or PGREQUIREAUTH.`,
  );
}
