import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import {
  type Auth0TenantOptions,
  createManagementClient,
  type ManagementClient,
} from "../../src/auth0/client.js";
import { openAuth0Tenant } from "../../src/auth0/tenant.js";
import { Secret } from "../../src/secret.js";
import type { Tenant } from "../../src/tenant/tenant.js";

export const TOKEN = "token-of-the-test";
export const TICKET = "https://acme.eu.auth0.com/u/reset-verify?ticket=Zm9vYmFy#";
export const BODY = { user_id: "auth0|1" };

export interface Seen {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
}

/** Listens on a free loopback port until the test is over. @returns its port */
export async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** An HTTP server that hands every request, with its whole body, to `answer`. */
export async function httpServer(
  answer: (seen: Seen, response: ServerResponse, nth: number) => void,
): Promise<{ origin: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const one = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, body };
    answer(one, response, seen.push(one));
  });
  return { origin: `http://127.0.0.1:${await listen(server)}`, seen };
}

/** A server of raw sockets: `answer` is called once a request's head and body have come. */
export async function rawServer(
  answer: (socket: Socket, nth: number) => void,
): Promise<{ origin: string; requests: () => number; connections: () => number }> {
  let requests = 0;
  let connections = 0;
  const server = createTcpServer((socket) => {
    connections++;
    onRequest(socket, () => answer(socket, ++requests));
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  return { origin, requests: () => requests, connections: () => connections };
}

/** Calls back for every whole request (head and `content-length` bytes) that comes on a socket. */
export function onRequest(socket: Socket, callback: () => void): void {
  let text = "";
  socket.on("error", () => undefined);
  socket.on("data", (chunk: Buffer) => {
    text += chunk.toString("latin1");
    for (;;) {
      const end = text.indexOf("\r\n\r\n");
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (end < 0 || text.length < end + 4 + length) return;
      text = text.slice(end + 4 + length);
      callback();
    }
  });
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

/** A client with a ready token, closed when the test is over. */
export function clientFor(origin: string, options: Partial<Auth0TenantOptions> = {}): ManagementClient {
  const client = createManagementClient(optionsFor(origin, options));
  onTestFinished(() => client.close());
  return client;
}

/** The same as a tenant. */
export function tenantFor(origin: string, options: Partial<Auth0TenantOptions> = {}): Tenant {
  const tenant = openAuth0Tenant(optionsFor(origin, options));
  onTestFinished(() => tenant.close());
  return tenant;
}

function optionsFor(origin: string, options: Partial<Auth0TenantOptions>): Auth0TenantOptions {
  return {
    origin,
    audience: `${origin}/api/v2/`,
    credentials: { type: "token", token: new Secret(TOKEN) },
    concurrency: 4,
    toolVersion: "1.2.3",
    tokenPauseMs: 1,
    ...options,
  };
}

/** A self-signed certificate, made now. */
export function selfSigned(names = "IP:127.0.0.1,DNS:acme.test"): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), "reticket-cert-"));
  try {
    execFileSync(
      "openssl",
      `req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 1 -subj /CN=localhost -addext subjectAltName=${names}`.split(
        " ",
      ),
      { cwd: folder, stdio: "ignore" },
    );
    return {
      key: readFileSync(join(folder, "key.pem"), "utf8"),
      cert: readFileSync(join(folder, "cert.pem"), "utf8"),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A real CONNECT proxy; `answer` gets every tunnel that is asked for. */
export async function connectProxy(answer: (request: IncomingMessage, socket: Socket) => void) {
  const asked: IncomingMessage[] = [];
  const proxy = createServer();
  proxy.on("connect", (request: IncomingMessage, socket: Socket) => {
    asked.push(request);
    socket.on("error", () => undefined);
    answer(request, socket);
  });
  return { port: await listen(proxy), asked };
}

/** Opens every tunnel to this port on loopback, whatever name was asked for. */
export function tunnelTo(port: number) {
  const tunnel = tunnelInto(port);
  return (_: IncomingMessage, socket: Socket) => tunnel(socket);
}

/** The same for the bare connection, once the proxy has been asked on it. */
export function tunnelInto(port: number) {
  return (socket: Socket) => {
    const upstream = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      socket.pipe(upstream).pipe(socket);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("close", () => upstream.destroy());
  };
}
