import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import type { Fault } from "./fault.js";
import type { RateHeaders } from "./rate-headers.js";
import { failure, oauthFailure, type SandboxReply } from "./reply.js";

/** The time between two bytes of a dripping response. */
const DRIP_MS = 100;

/** Sends a complete response. */
export function send(response: ServerResponse, reply: SandboxReply, headers: RateHeaders | undefined): void {
  if (reply.stream !== undefined) {
    response.writeHead(reply.status, { "content-type": reply.type, ...reply.headers, ...headers });
    pipeline(reply.stream, response, () => {});
    return;
  }
  writeHead(response, reply, headers);
  response.end(reply.body);
}

/** The response of a fault that replaces the handler; undefined: it sends no response. */
export function faultReply(fault: Fault): SandboxReply | undefined {
  const seconds = { "retry-after": String(Math.ceil(fault.ms / 1000)) };
  const status = Number.parseInt(fault.kind, 10);
  if (fault.place === "token" && status >= 400 && status < 500 && status !== 429) {
    return oauthFailure(status, "access_denied", "Unauthorized");
  }
  switch (fault.kind) {
    case "400":
      return failure(
        400,
        "The user's main connection does not support this operation",
        "operation_not_supported",
      );
    case "400-transient":
      return failure(400, "An error occurred in Auth0's identity provider. Please try again later.");
    case "reject":
      return failure(404, "The user does not exist.", "inexistent_user");
    case "403":
      return failure(403, "Insufficient scope, expected any of: create:user_tickets", "insufficient_scope");
    case "409":
      return failure(409, "The tenant has several verified custom domains", "custom_domain_required");
    case "429":
    case "429-storm":
      return tooMany(fault.kind === "429" && fault.ms > 0 ? seconds : undefined);
    case "503-retry-after":
      return failure(503, "Service Unavailable", undefined, seconds);
    case "500":
    case "502":
    case "503":
    case "504":
      return failure(status, "An internal error occurred", "internal_error");
    default:
      return undefined;
  }
}

export function tooMany(headers?: Readonly<Record<string, string>>): SandboxReply {
  return failure(429, "Global limit has been reached", "too_many_requests", headers);
}

/** Sends a changed response to a request that had its effect. @returns the status, if the response is complete */
export function spoil(
  response: ServerResponse,
  fault: Fault,
  reply: SandboxReply,
  headers: RateHeaders | undefined,
): number | undefined {
  const whole = spoiledReply(fault, reply);
  if (whole !== undefined) {
    send(response, whole, headers);
    return whole.status;
  }
  switch (fault.kind) {
    case "truncated-201":
      writeHead(response, reply, headers);
      response.write(reply.body.slice(0, reply.body.length / 2), () => response.destroy());
      break;
    case "never-ending-body":
      response.writeHead(reply.status, { "content-type": reply.type, ...headers });
      pour(response, '{"ticket":"https://', "a".repeat(16_384));
      break;
    case "dripping-body":
      response.writeHead(reply.status, { "content-type": reply.type, ...headers });
      drip(response, () => response.write(" "));
      break;
    case "dripping-headers":
      response.socket?.write(`HTTP/1.1 ${reply.status} Created\r\nx-drip: `);
      drip(response, () => response.socket?.write("a"));
      break;
    case "drop-after-create":
      response.destroy();
      break;
    default:
      // Timeouts: no response is sent.
      break;
  }
  return undefined;
}

function spoiledReply(fault: Fault, reply: SandboxReply): SandboxReply | undefined {
  switch (fault.kind) {
    case "500-after-create":
    case "502-after-create":
    case "504-after-create":
      return failure(Number.parseInt(fault.kind, 10), "An internal error occurred", "internal_error");
    case "unreadable-201":
      return { ...reply, type: "text/html; charset=utf-8", body: "<html><body>Created" };
    case "empty-201":
      return { ...reply, body: "{}" };
    default:
      return undefined;
  }
}

function writeHead(response: ServerResponse, reply: SandboxReply, headers: RateHeaders | undefined): void {
  response.writeHead(reply.status, {
    "content-type": reply.type,
    "content-length": Buffer.byteLength(reply.body),
    ...reply.headers,
    ...headers,
  });
}

/** Writes without end, as fast as the client reads, and buffers one chunk at most. */
function pour(response: ServerResponse, head: string, chunk: string): void {
  const more = () => {
    let room = true;
    while (room && !response.destroyed) room = response.write(chunk);
  };
  response.write(head);
  response.on("drain", more);
  more();
}

function drip(response: ServerResponse, drop: () => void): void {
  const timer = setInterval(drop, DRIP_MS);
  response.on("close", () => clearInterval(timer));
}
