import { execFile } from "node:child_process";
import diagnostics from "node:diagnostics_channel";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer as createHttpServer, type ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Pool } from "undici";
import { openDispatcher } from "../../src/http/dispatcher.js";
import { PATIENCE } from "../../src/http/patience.js";
import { Wire } from "../../src/http/wire.js";
import type { Row } from "./table.js";

const REQUESTS = 5_000;
const WARM_UP = 500;

/** When a socket last handed bytes to the system. */
let handedOver = 0;

/** Notes when the system, or TLS and then the system, has taken what was written. */
function watch(socket: Socket): void {
  for (const name of ["_write", "_writev"] as const) {
    const call = socket[name]?.bind(socket) as ((...args: unknown[]) => void) | undefined;
    if (call === undefined) continue;
    Object.assign(socket, {
      [name]: (...args: unknown[]) => {
        const done = args.pop() as (error?: Error | null) => void;
        call(...args, (error?: Error | null) => {
          handedOver = performance.now();
          done(error);
        });
      },
    });
  }
}

/**
 * How long it takes from the last look at the lock until the request is in the kernel: what is stopped in between sends
 * one request on a lock that it may have lost meanwhile.
 * @param tls `key` and `cert`, PEM
 */
async function lastMoment(tls: { key: string; cert: string } | undefined): Promise<Row> {
  const answer = (_: unknown, response: ServerResponse): void => {
    response.writeHead(201, { "content-type": "application/json" }).end("{}");
  };
  const server = tls === undefined ? createHttpServer(answer) : createHttpsServer(tls, answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `${tls === undefined ? "http" : "https"}://localhost:${port}`;
  const connected = ({ socket }: { socket: Socket }): void => watch(socket);
  const channel = "undici:client:connected";
  diagnostics.subscribe(channel, connected as never);
  // The bench's own certificate is not one that the machine trusts.
  const dispatcher =
    tls === undefined
      ? openDispatcher(origin, { connections: 1, patience: PATIENCE, proxy: undefined })
      : new Pool(origin, { connections: 1, pipelining: 1, connect: { ca: tls.cert } });
  const wire = new Wire(origin, dispatcher, PATIENCE.deadlineMs);
  const body = JSON.stringify({ user_id: "auth0|5f7c8ec7c33c6c004bbafe82", ttl_sec: 86400 });
  const samples: number[] = [];
  for (let nth = 0; nth < REQUESTS + WARM_UP; nth++) {
    let looked = 0;
    const reply = await wire.send({
      path: "/api/v2/tickets/password-change",
      headers: ["content-type", "application/json", "authorization", `Bearer ${"x".repeat(900)}`],
      body,
      mayLeave: () => {
        looked = performance.now();
        return true;
      },
    });
    if (reply.status !== 201) throw new Error(`no answer: ${reply.failure?.message}`);
    if (nth >= WARM_UP) samples.push((handedOver - looked) * 1000);
  }
  await wire.close();
  diagnostics.unsubscribe(channel, connected as never);
  server.close();
  const sorted = samples.sort((one, other) => one - other);
  const at = (share: number): string => `${Math.round(sorted[Math.floor(share * (sorted.length - 1))]!)} µs`;
  return {
    measure: `from the last look at the lock until the request is in the kernel, ${tls === undefined ? "HTTP" : "TLS"}`,
    result: `${at(0.5)}, 99 %: ${at(0.99)}, longest: ${at(1)}`,
    against: "",
    goal: "",
    met: undefined,
    samples: { us: [0.5, 0.99, 1].map((share) => sorted[Math.floor(share * (sorted.length - 1))]!) },
  };
}

export async function lastMoments(): Promise<Row[]> {
  return [await lastMoment(undefined), await lastMoment(await selfSigned())];
}

async function selfSigned(): Promise<{ key: string; cert: string }> {
  const folder = await mkdtemp(join(tmpdir(), "reticket-bench-"));
  try {
    const options =
      "req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 1 -subj /CN=localhost";
    await promisify(execFile)("openssl", [...options.split(" "), "-addext", "subjectAltName=DNS:localhost"], {
      cwd: folder,
    });
    const read = (name: string): Promise<string> => readFile(join(folder, name), "utf8");
    return { key: await read("key.pem"), cert: await read("cert.pem") };
  } finally {
    await rm(folder, { recursive: true });
  }
}
