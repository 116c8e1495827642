import { createServer } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { proxyFromEnv } from "../../src/http/proxy.js";
import {
  BODY,
  clientFor,
  connectProxy,
  httpServer,
  json,
  listen,
  selfSigned,
  TICKET,
  tunnelTo,
} from "../auth0/servers.js";

const throughProxy = (port: number, credentials = "") =>
  clientFor("https://acme.eu.auth0.com", {
    proxy: { https: `http://${credentials}127.0.0.1:${port}`, no: "" },
  });

describe("a proxy", () => {
  test("is asked for a tunnel to the tenant, and TLS is the tenant's to the end", async () => {
    const port = await listen(createTlsServer(selfSigned()).on("tlsClientError", () => undefined));
    const proxy = await connectProxy(tunnelTo(port));
    expect(await throughProxy(proxy.port, "me:hush@").issue(BODY)).toEqual({
      type: "unsent",
      why: "TLS failed (DEPTH_ZERO_SELF_SIGNED_CERT)",
    });
    expect(proxy.asked[0]?.url).toBe("acme.eu.auth0.com:443");
    expect(proxy.asked[0]?.headers["proxy-authorization"]).toBe(`Basic ${btoa("me:hush")}`);
  });

  test.each([403, 407, 502])("that answers %i leaves the request unsent", async (status) => {
    const proxy = await connectProxy((_, socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`));
    expect(await throughProxy(proxy.port).issue(BODY)).toEqual({
      type: "unsent",
      why: "the proxy refused the tunnel",
    });
  });

  test("that hangs up leaves the request unsent, and is not dialled again at once", async () => {
    const proxy = await connectProxy((_, socket) => socket.destroy());
    expect(await throughProxy(proxy.port).issue(BODY)).toMatchObject({ type: "unsent" });
    expect(proxy.asked).toHaveLength(1);
  });

  test("that hangs up before it is asked leaves the request unsent", async () => {
    const port = await listen(createServer((socket) => socket.destroy()));
    expect(await throughProxy(port).issue(BODY)).toMatchObject({ type: "unsent" });
  });

  test("that never answers leaves the request unsent", async () => {
    const proxy = await connectProxy(() => undefined);
    const client = clientFor("https://acme.eu.auth0.com", {
      proxy: { https: `http://127.0.0.1:${proxy.port}`, no: "" },
      patience: { connectMs: 50 },
    });
    expect(await client.issue(BODY)).toMatchObject({ type: "unsent" });
  });

  test("that is not there leaves the request unsent", async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await throughProxy(port, "me:hush@").issue(BODY)).toEqual({
      type: "unsent",
      why: "the connection was refused (ECONNREFUSED)",
    });
  });

  test("is passed by for hosts that NO_PROXY names, and for loopback", async () => {
    const proxy = await connectProxy((_, socket) => socket.destroy());
    const https = `http://127.0.0.1:${proxy.port}`;
    const past = clientFor("https://nowhere.invalid", { proxy: { https, no: "other.example,.invalid" } });
    expect(await past.issue(BODY)).toMatchObject({ type: "unsent" });
    const server = await httpServer((_, response) => json(response, 201, { ticket: TICKET }));
    expect(await clientFor(server.origin, { proxy: { https, no: "" } }).issue(BODY)).toMatchObject({
      type: "issued",
    });
    expect(proxy.asked).toHaveLength(0);
  });

  test("of the environment is used where none is given", async () => {
    const proxy = await connectProxy((_, socket) => socket.destroy());
    vi.stubEnv("https_proxy", `http://127.0.0.1:${proxy.port}`);
    onTestFinished(() => void vi.unstubAllEnvs());
    await clientFor("https://acme.eu.auth0.com").issue(BODY);
    expect(proxy.asked).toHaveLength(1);
  });
});

describe("HTTPS_PROXY and NO_PROXY", () => {
  test("are read in upper and lower case, the lower first", () => {
    expect(proxyFromEnv({ HTTPS_PROXY: "http://a:1", NO_PROXY: "x" })).toEqual({
      https: "http://a:1",
      no: "x",
    });
    expect(proxyFromEnv({ HTTPS_PROXY: "http://a:1", https_proxy: "http://b:2", no_proxy: "y" })).toEqual({
      https: "http://b:2",
      no: "y",
    });
  });

  test("count as absent where they are empty", () => {
    expect(proxyFromEnv({ HTTPS_PROXY: "", NO_PROXY: "*" })).toBeUndefined();
    expect(proxyFromEnv({ HTTP_PROXY: "http://a:1" })).toBeUndefined();
  });

  test("may leave the scheme out", () => {
    expect(proxyFromEnv({ HTTPS_PROXY: "proxy.example:3128" })?.https).toBe("http://proxy.example:3128");
  });

  test("are refused without a word of their password where they make no sense", () => {
    expect(() => proxyFromEnv({ HTTPS_PROXY: "ftp://me:hush@proxy" })).toThrow(
      /^HTTPS_PROXY is not the URL of a proxy$/,
    );
  });
});
