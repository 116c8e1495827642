/** The connection could not be made: nothing was sent. The cause tells why. */
export class ConnectError extends Error {
  override readonly name = "ConnectError";

  constructor(cause: Error) {
    super("could not connect", { cause });
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: "its name can't be resolved",
  EAI_AGAIN: "its name can't be resolved just now",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was reset",
  EPIPE: "the connection was closed",
  EHOSTUNREACH: "there is no route to it",
  ENETUNREACH: "there is no route to it",
  ETIMEDOUT: "connecting took too long",
  UND_ERR_CONNECT_TIMEOUT: "connecting took too long",
  UND_ERR_HEADERS_TIMEOUT: "no answer came in time",
  UND_ERR_BODY_TIMEOUT: "the answer stopped half-way",
  UND_ERR_SOCKET: "the connection was closed",
  UND_ERR_RES_EXCEEDED_MAX_SIZE: "the answer is too long",
  UND_ERR_HEADERS_OVERFLOW: "the answer's headers are too long",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the answer was cut short",
};

/** A network error in a few words with its code. Never the error's own message, which may quote what was sent or a proxy's password. */
export function describeFailure(error: Error): string {
  if (error instanceof ConnectError) {
    const { cause } = error;
    if (!(cause instanceof Error)) return error.message;
    // In this phase the only thing that aborts is a proxy that answers CONNECT with anything but 200.
    return codeOf(cause) === "UND_ERR_ABORTED" ? "the proxy refused the tunnel" : describeFailure(cause);
  }
  if (error instanceof CutOff || error instanceof OutOfTurn) return error.message;
  const code = codeOf(error);
  // undici knows no code for an answer that ends in the middle.
  if (error.name === "HTTPParserError" && code === undefined)
    return "the answer was cut short, or is not HTTP";
  if (code === undefined) return "the request failed";
  if (code.startsWith("HPE_")) return `the answer is not HTTP (${code})`;
  const words =
    WORDS[code] ?? (/TLS|SSL|CERT|SIGNATURE|ISSUER/.test(code) ? "TLS failed" : "the request failed");
  return `${words} (${code})`;
}

/** We ended the request ourselves: the deadline passed, the run was interrupted, the client was closed. */
export class CutOff extends Error {
  override readonly name = "CutOff";
}

/** The server said something that no request of ours asked for. */
export class OutOfTurn extends Error {
  override readonly name = "OutOfTurn";
}

function codeOf(error: Error): string | undefined {
  const code = "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[A-Z0-9_]{1,64}$/.test(code) ? code : undefined;
}
