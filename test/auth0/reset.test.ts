import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Patience } from "../../src/http/patience.js";
import { BODY, clientFor, listen, onRequest, selfSigned, TICKET, tunnelInto } from "./servers.js";

const answer = (body: string) => `HTTP/1.1 201 Created\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
const WHOLE = answer(JSON.stringify({ ticket: TICKET }));

/** How the next connection to a server ends, seen from there: by RST or by FIN. */
function endOf(server: Server, event = "connection"): Promise<"reset" | "closed"> {
  return new Promise((resolve) => {
    server.once(event, (socket: Socket) => {
      socket.once("error", (error) =>
        resolve("code" in error && error.code === "ECONNRESET" ? "reset" : "closed"),
      );
      socket.once("end", () => resolve("closed"));
    });
  });
}

/** A server that calls back once it has a whole request. */
async function silentServer(onAsked: (socket: Socket) => void = () => undefined) {
  let isAsked = false;
  const server = createServer((socket) =>
    onRequest(socket, () => {
      isAsked = true;
      onAsked(socket);
    }),
  );
  const ended = endOf(server);
  return { origin: `http://127.0.0.1:${await listen(server)}`, ended, isAsked: () => isAsked };
}

/**
 * How the connection ends of a request that is given up after a while: long enough for the server to have read it. A server
 * on Node that reads a request and the RST after it at once takes the two for a request and a FIN.
 */
async function endAfter(
  patience: (ms: number) => Partial<Patience>,
  onAsked?: (socket: Socket) => void,
): Promise<"reset" | "closed"> {
  for (let ms = 50; ; ms *= 2) {
    const { origin, ended, isAsked } = await silentServer(onAsked);
    await clientFor(origin, { patience: patience(ms) }).issue(BODY);
    if (isAsked()) return ended;
  }
}

describe("a connection is reset, not closed, when its request", () => {
  test("is past its deadline", async () => {
    expect(await endAfter((deadlineMs) => ({ deadlineMs }))).toBe("reset");
  });

  test("gets no answer in time", async () => {
    expect(await endAfter((headersMs) => ({ headersMs }))).toBe("reset");
  });

  test("gets half an answer", async () => {
    const half = (socket: Socket) => socket.write(WHOLE.slice(0, -1));
    expect(await endAfter((bodyMs) => ({ bodyMs }), half)).toBe("reset");
  });

  test("gets an answer that is not HTTP", async () => {
    const { origin, ended } = await silentServer((socket) => socket.write("SSH-2.0-OpenSSH_9.6\r\n\r\n"));
    await clientFor(origin).issue(BODY);
    expect(await ended).toBe("reset");
  });

  test("is cut off by the signal", async () => {
    const cut = new AbortController();
    const { origin, ended } = await silentServer(() => cut.abort());
    await clientFor(origin).issue(BODY, { signal: cut.signal });
    expect(await ended).toBe("reset");
  });

  test("is in flight when the client is closed", async () => {
    const { origin, ended } = await silentServer(() => void client.close());
    const client = clientFor(origin);
    await client.issue(BODY);
    expect(await ended).toBe("reset");
  });
});

test("a connection whose answer was read to its end is closed in good order", async () => {
  const { origin, ended } = await silentServer((socket) => socket.write(WHOLE));
  expect(await clientFor(origin).issue(BODY)).toMatchObject({ type: "issued" });
  expect(await ended).toBe("closed");
});

describe("a process that ends with a request in flight resets its connection", () => {
  const certificate = selfSigned();
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(process.cwd(), "node_modules", ".reticket-reset-"));
    writeFileSync(join(folder, "ca.pem"), certificate.cert);
    const entry = `
      import { createManagementClient } from ${JSON.stringify(join(import.meta.dirname, "../../src/auth0/client.ts"))};
      import { Secret } from ${JSON.stringify(join(import.meta.dirname, "../../src/secret.ts"))};
      const [origin, how] = process.argv.slice(2);
      const client = createManagementClient({ origin, audience: "a", credentials: { type: "token", token: new Secret("t") }, concurrency: 1, toolVersion: "1" });
      const cut = new AbortController();
      const issued = client.issue({ user_id: "auth0|1" }, { signal: cut.signal });
      process.stdin.once("data", () => {
        if (how === "cut") cut.abort();
        if (how === "exit") process.exit(3);
        if (how === "throw") throw new Error("on purpose");
        if (how === "signal") process.kill(process.pid, "SIGTERM");
      });
      process.on("SIGTERM", () => process.exit(143));
      await issued;
      process.stdin.destroy();
      await client.close();`;
    await build({
      stdin: { contents: entry, resolveDir: folder, loader: "ts" },
      outfile: join(folder, "one.mjs"),
      bundle: true,
      format: "esm",
      platform: "node",
      packages: "external",
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Lets a process send a request, ends it in that way, and tells what its connection's other end saw. */
  async function end(how: string, way: "http" | "https" | "proxy" | "https proxy"): Promise<string> {
    let child: ReturnType<typeof spawn>;
    const asked = () => child.stdin?.write("now\n");
    const plain = createServer((socket) => onRequest(socket, asked));
    const secure = createTlsServer(certificate, (socket) => onRequest(socket, asked));
    const server = way === "http" ? plain : secure.on("tlsClientError", () => undefined);
    const port = await listen(server);
    let ended = endOf(server, way === "http" ? "connection" : "secureConnection");
    let origin = `${way === "http" ? "http" : "https"}://127.0.0.1:${port}`;
    const env: Record<string, string> = { NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") };
    if (way === "proxy" || way === "https proxy") {
      const isSecure = way === "https proxy";
      const proxy = isSecure ? createTlsServer(certificate) : createServer();
      const event = isSecure ? "secureConnection" : "connection";
      const tunnel = tunnelInto(port);
      ended = endOf(proxy, event);
      proxy.on(event, (socket: Socket) => socket.once("data", () => tunnel(socket)));
      env.HTTPS_PROXY = `http${isSecure ? "s" : ""}://127.0.0.1:${await listen(proxy)}`;
      origin = "https://acme.test";
    }
    child = spawn(process.execPath, [join(folder, "one.mjs"), origin, how], {
      env: { ...process.env, ...env },
      stdio: ["pipe", "ignore", "ignore"],
    });
    await once(child, "exit");
    return ended;
  }

  test.each(["cut", "exit", "throw", "signal"] as const)(
    "by %s, over TCP, TLS, a proxy's tunnel, and a tunnel through a proxy that speaks TLS itself",
    async (how) => {
      expect(await end(how, "http")).toBe("reset");
      expect(await end(how, "https")).toBe("reset");
      expect(await end(how, "proxy")).toBe("reset");
      expect(await end(how, "https proxy")).toBe("reset");
    },
  );
});
