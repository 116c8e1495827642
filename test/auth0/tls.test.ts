import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { createServer as createTlsServer, type TLSSocket } from "node:tls";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { BODY, clientFor, connectProxy, listen, onRequest, selfSigned, TICKET, tunnelTo } from "./servers.js";

const certificate = selfSigned();
const body = JSON.stringify({ ticket: TICKET });
const answer = `HTTP/1.1 201 Created\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

async function tlsServer(onSecure: (socket: TLSSocket) => void): Promise<number> {
  return listen(createTlsServer(certificate, onSecure).on("tlsClientError", () => undefined));
}

describe("a TLS handshake that fails leaves the request unsent:", () => {
  test("a certificate that no authority vouches for", async () => {
    const port = await tlsServer(() => undefined);
    expect(await clientFor(`https://127.0.0.1:${port}`).issue(BODY)).toEqual({
      type: "unsent",
      why: "TLS failed (DEPTH_ZERO_SELF_SIGNED_CERT)",
    });
  });

  test("such a certificate even where NODE_TLS_REJECT_UNAUTHORIZED=0 is set", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    onTestFinished(() => void vi.unstubAllEnvs());
    const port = await tlsServer(() => undefined);
    expect(await clientFor(`https://127.0.0.1:${port}`).issue(BODY)).toMatchObject({ type: "unsent" });
  });

  test.each<[string, Server]>([
    ["a server that speaks no TLS", createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"))],
    ["a server that hangs up", createServer((socket) => socket.destroy())],
    ["a server that resets", createServer((socket) => socket.once("data", () => socket.resetAndDestroy()))],
  ])("%s", async (_, server) => {
    const outcome = await clientFor(`https://127.0.0.1:${await listen(server)}`).issue(BODY);
    expect(outcome).toMatchObject({ type: "unsent" });
  });

  test("a server that never answers the hello", async () => {
    const port = await listen(createServer());
    const outcome = await clientFor(`https://127.0.0.1:${port}`, { patience: { connectMs: 50 } }).issue(BODY);
    expect(outcome).toEqual({ type: "unsent", why: "connecting took too long (UND_ERR_CONNECT_TIMEOUT)" });
  });
});

describe("with NODE_EXTRA_CA_CERTS", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(process.cwd(), "node_modules", ".reticket-tls-"));
    writeFileSync(join(folder, "ca.pem"), certificate.cert);
    const entry = `
      import { createManagementClient } from ${JSON.stringify(join(import.meta.dirname, "../../src/auth0/client.ts"))};
      import { Secret } from ${JSON.stringify(join(import.meta.dirname, "../../src/secret.ts"))};
      const origin = process.argv[2];
      const client = createManagementClient({ origin, audience: "a", credentials: { type: "token", token: new Secret("t") }, concurrency: 1, toolVersion: "1" });
      console.log(JSON.stringify(await client.issue({ user_id: "auth0|1" })));
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

  async function issueElsewhere(origin: string, env: Record<string, string> = {}): Promise<unknown> {
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "one.mjs"), origin], {
      env: { ...process.env, ...env, NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") },
    });
    return JSON.parse(stdout);
  }

  test("a certificate of one's own is trusted", async () => {
    const port = await tlsServer((socket) => onRequest(socket, () => socket.write(answer)));
    expect(await issueElsewhere(`https://127.0.0.1:${port}`)).toMatchObject({
      type: "issued",
      ticket: "[sealed]",
    });
  });

  test("a peer that hangs up after the request leaves it in doubt", async () => {
    const port = await tlsServer((socket) => onRequest(socket, () => socket.destroy()));
    expect(await issueElsewhere(`https://127.0.0.1:${port}`)).toMatchObject({ type: "in_doubt" });
  });

  test("a tenant behind a proxy is reached, tunnel and all", async () => {
    const port = await tlsServer((socket) => onRequest(socket, () => socket.write(answer)));
    const proxy = await connectProxy(tunnelTo(port));
    const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` };
    expect(await issueElsewhere("https://acme.test", env)).toMatchObject({ type: "issued" });
    expect(proxy.asked.map(({ url }) => url)).toEqual(["acme.test:443"]);
  });
});
