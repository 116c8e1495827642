import { type AddressInfo, createServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { downloadExport, getExport, startExport } from "../../src/auth0/users-export.js";
import { Secret } from "../../src/secret.js";
import { clientFor, httpServer, json } from "./servers.js";

const USERS = [{ user_id: "auth0|1", blocked: true }, { user_id: "auth0|ü" }];
const TEXT = USERS.map((user) => JSON.stringify(user)).join("\n");

/** What is served in these pieces, each on its own. */
async function downloaded(
  pieces: readonly (string | Buffer)[],
  options: { cut?: boolean; status?: number } = {},
) {
  const { origin } = await httpServer(async (_, response) => {
    response.writeHead(options.status ?? 200);
    for (const piece of pieces) {
      await new Promise((resolve) => response.write(piece, resolve));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    if (options.cut === true) response.destroy();
    else response.end();
  });
  const users = [];
  for await (const user of downloadExport(new Secret(`${origin}/file?signature=sesame`))) users.push(user);
  return users;
}

describe("an export's file", () => {
  it("is read gzipped or not, with or without its last line end, in any pieces", async () => {
    const gzip = gzipSync(`${TEXT}\n`);
    expect(await downloaded([TEXT])).toEqual(USERS);
    expect(await downloaded([`${TEXT.replace("\n", "\r\n")}\n`])).toEqual(USERS);
    expect(await downloaded([gzip])).toEqual(USERS);
    expect(await downloaded([gzip.subarray(0, 1), gzip.subarray(1, 30), gzip.subarray(30)])).toEqual(USERS);
    expect(await downloaded([...Buffer.from(TEXT)].map((byte) => Buffer.from([byte])))).toEqual(USERS);
    expect(await downloaded([])).toEqual([]);
  });

  it("is read whole by a reader who is slower than the network, in chunks that come many at once", async () => {
    const count = 20_000;
    const { origin } = await httpServer((_, response) => {
      // Small chunks, many in a packet: the reader stops in the middle of them.
      for (let nth = 0; nth < count; nth++)
        response.write(`${JSON.stringify({ user_id: `auth0|${nth}` })}\n`);
      response.end();
    });
    let read = 0;
    for await (const { user_id } of downloadExport(new Secret(`${origin}/file`))) {
      expect(user_id).toBe(`auth0|${read++}`);
      if (read % 1000 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(read).toBe(count);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["its file answers 403", () => downloaded(["expired"], { status: 403 })],
    ["cut short", () => downloaded([TEXT], { cut: true })],
    ["not a whole gzip file", () => downloaded([gzipSync(TEXT).subarray(0, 40)])],
    ["not JSON", () => downloaded(["<html>"])],
    ["not a user", () => downloaded(["[1]"])],
    ["not UTF-8", () => downloaded([Buffer.from([0x7b, 0xff, 0x7d])])],
  ])("is refused whole: %s", async (words, download) => {
    const error = await download().catch((reason: Error) => reason);
    expect(error).toMatchObject({ code: "EXPORT_FAILED", message: expect.stringContaining(words) });
    expect(String((error as Error).stack)).not.toContain("sesame");
  });

  it.each([
    "ftp://files.example.com/x",
    "http://files.example.com/x",
    "nonsense",
    "https://a:b@files.example.com/x",
  ])("is not fetched from %s", async (location) => {
    const next = downloadExport(new Secret(location)).next();
    await expect(next).rejects.toMatchObject({ code: "EXPORT_FAILED" });
  });

  it("is given up as soon as that is asked for", async () => {
    const stop = new AbortController();
    const { origin } = await httpServer((_, response) => {
      response.write(`${TEXT}\n`);
      stop.abort();
    });
    const download = downloadExport(new Secret(`${origin}/file`), { signal: stop.signal });
    const all = (async () => {
      for await (const _ of download);
    })();
    await expect(all).rejects.toMatchObject({ code: "EXPORT_FAILED" });
  });
});

it("a file that arrives a byte now and then, without end, is given up after its deadline", async () => {
  const { origin } = await httpServer((_, response) => {
    response.write("{");
    const drip = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(drip));
  });
  const deadlines = { headMs: 60_000, wholeMs: 500 };
  const next = downloadExport(new Secret(`${origin}/file`), { deadlines }).next();
  await expect(next).rejects.toMatchObject({
    code: "EXPORT_FAILED",
    message: expect.stringContaining("its server took too long"),
  });
});

describe("an export's job", () => {
  it("is asked for with the fields alone, and its location is a secret", async () => {
    const { origin, seen } = await httpServer((_, response) =>
      json(response, 200, {
        id: "job_1",
        status: "completed",
        location: "https://files.example.com/?signature=sesame",
      }),
    );
    const client = clientFor(origin);
    const job = await startExport(client, { connectionId: "con_0000000000000001", fields: ["user_id"] });
    expect(job).toMatchObject({ type: "job", id: "job_1", status: "completed" });
    expect(JSON.stringify(job)).not.toContain("sesame");
    expect(JSON.parse(seen[0]?.body ?? "")).toEqual({
      connection_id: "con_0000000000000001",
      format: "json",
      fields: [{ name: "user_id" }],
    });
    await getExport(client, "job/1");
    expect(seen[1]).toMatchObject({ method: "GET", path: "/api/v2/jobs/job%2F1" });
  });

  it("is no job without an id or a status", async () => {
    const { origin } = await httpServer((_, response) => json(response, 200, { id: 1 }));
    expect(await getExport(clientFor(origin), "job_1")).toMatchObject({ type: "failed" });
  });
});

describe("an export's file behind a proxy", () => {
  /** A proxy that takes connections and treats each `CONNECT` in its own way. */
  async function proxyThat(treat: (socket: Socket) => void) {
    let connections = 0;
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      connections++;
      sockets.add(socket);
      socket.on("error", () => {});
      socket.once("data", () => treat(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    return { proxy: { https: `http://127.0.0.1:${port}`, no: "" }, connections: () => connections };
  }

  const location = new Secret("https://exports.acme.example/file?signature=sesame");
  const read = async (options: Parameters<typeof downloadExport>[1]) => {
    for await (const _ of downloadExport(location, options));
  };

  it.each<[string, (socket: Socket) => void]>([
    ["closes the connection", (socket) => socket.end()],
    ["resets the connection", (socket) => socket.resetAndDestroy()],
    ["refuses", (socket) => socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n")],
  ])("that %s fails after a few connections, and not after thousands", async (_, treat) => {
    const { proxy, connections } = await proxyThat(treat);
    await expect(read({ proxy })).rejects.toMatchObject({ code: "EXPORT_FAILED" });
    expect(connections()).toBeLessThan(5);
  });

  it("that says nothing is given up at the first signal", async () => {
    const stop = new AbortController();
    const { proxy, connections } = await proxyThat(() => stop.abort());
    await expect(read({ proxy, signal: stop.signal })).rejects.toMatchObject({ code: "EXPORT_FAILED" });
    expect(connections()).toBe(1);
  });

  it("that says nothing is given up after the deadline, without any signal", async () => {
    const { proxy } = await proxyThat(() => {});
    const deadlines = { headMs: 300, wholeMs: 60_000 };
    await expect(read({ proxy, deadlines })).rejects.toMatchObject({
      code: "EXPORT_FAILED",
      message: expect.stringContaining("its server took too long"),
    });
  });
});
