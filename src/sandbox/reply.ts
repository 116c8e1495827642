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

/** What a handler answers, before faults have their way with it. */
export interface Reply {
  status: number;
  body: string;
  type: "application/json; charset=utf-8" | "text/html; charset=utf-8";
  headers?: Readonly<Record<string, string>>;
  /** Sent in the body's place, as it comes. */
  stream?: Readable;
  /** For the log: who it was about and why it failed. Never a secret. */
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

export function json(status: number, value: unknown, headers?: Readonly<Record<string, string>>): Reply {
  const reply: Reply = { status, body: JSON.stringify(value), type: "application/json; charset=utf-8" };
  if (headers !== undefined) reply.headers = headers;
  return reply;
}

/** A failure as the Management API words it. */
export function failure(
  status: number,
  message: string,
  errorCode?: string,
  headers?: Readonly<Record<string, string>>,
): Reply {
  const error = NAMES[status] ?? "Error";
  const reply = json(
    status,
    { statusCode: status, error, message, ...(errorCode !== undefined && { errorCode }) },
    headers,
  );
  if (errorCode !== undefined) reply.errorCode = errorCode;
  return reply;
}

/** A failure as the token endpoint words it (RFC 6749). */
export function oauthFailure(status: number, error: string, error_description: string): Reply {
  return { ...json(status, { error, error_description }), errorCode: error };
}

export function page(status: number, body: string, headers: Readonly<Record<string, string>>): Reply {
  return { status, body, type: "text/html; charset=utf-8", headers };
}
