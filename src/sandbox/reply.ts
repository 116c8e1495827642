import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";

/** A request as handlers see it: its body read, its path without the query. */
export interface SandboxRequest {
  method: string;
  path: string;
  query: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a handler answers, before faults change it. */
export interface SandboxReply {
  status: number;
  body: string;
  type: "application/json; charset=utf-8" | "text/html; charset=utf-8";
  headers?: Readonly<Record<string, string>>;
  /** Sent instead of the body, as a stream. */
  stream?: Readable;
  /** For the log: the user that it concerns, and why it failed. Never a secret. */
  target?: string;
  errorCode?: string;
  /** Called when a fault spoils this answer, with the fault's name. */
  spoiled?: (fault: string) => void;
}

const NAMES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  413: "Payload Too Large",
  415: "Unsupported Media Type",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

export function json(
  status: number,
  value: unknown,
  headers?: Readonly<Record<string, string>>,
): SandboxReply {
  const reply: SandboxReply = {
    status,
    body: JSON.stringify(value),
    type: "application/json; charset=utf-8",
  };
  if (headers !== undefined) reply.headers = headers;
  return reply;
}

/** A failure in the form of the Management API. */
export function failure(
  status: number,
  message: string,
  errorCode?: string,
  headers?: Readonly<Record<string, string>>,
): SandboxReply {
  const error = NAMES[status] ?? "Error";
  const reply = json(
    status,
    { statusCode: status, error, message, ...(errorCode !== undefined && { errorCode }) },
    headers,
  );
  if (errorCode !== undefined) reply.errorCode = errorCode;
  return reply;
}

export function noSuchUser(): SandboxReply {
  return failure(404, "The user does not exist.", "inexistent_user");
}

/** A failure in the form of the token endpoint (RFC 6749). */
export function oauthFailure(status: number, error: string, error_description: string): SandboxReply {
  return { ...json(status, { error, error_description }), errorCode: error };
}

export function page(status: number, body: string, headers: Readonly<Record<string, string>>): SandboxReply {
  return { status, body, type: "text/html; charset=utf-8", headers };
}
