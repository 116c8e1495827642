import { createServer, type Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { BODY, clientFor, httpServer, json, listen, rawServer, TICKET } from "./servers.js";

const body = JSON.stringify({ ticket: TICKET });
const head = (length: number | string, more = "") =>
  `HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n${more}\r\n`;

/** Writes a piece again and again for as long as the socket takes it. */
function drip(socket: Socket, piece: string): void {
  const timer = setInterval(() => socket.write(piece), 10);
  socket.on("close", () => clearInterval(timer));
}

async function issueAgainst(answer: (socket: Socket, nth: number) => void, patience = {}) {
  const server = await rawServer(answer);
  const outcome = await clientFor(server.origin, { patience }).issue(BODY);
  return { outcome, requests: server.requests() };
}

describe("once the request has left, it is in doubt and not sent again when", () => {
  test.each<[string, (socket: Socket) => void]>([
    ["the connection is closed", (socket) => socket.end()],
    ["the connection is reset", (socket) => socket.resetAndDestroy()],
    ["the answer's head is cut", (socket) => socket.end("HTTP/1.1 201 Cre")],
    ["the answer's body is cut", (socket) => socket.end(head(body.length) + body.slice(0, 20))],
    [
      "a chunked body is cut",
      (socket) => socket.end(`HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"tic`),
    ],
    ["the answer is not HTTP", (socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n")],
    [
      "the answer switches protocols",
      (socket) => socket.write("HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
    ],
    ["the answer's body is too long", (socket) => socket.end(head(200_000) + "x".repeat(200_000))],
    ["the answer's headers are too long", (socket) => socket.write(head(1, `x: ${"x".repeat(40_000)}\r\n`))],
  ])("%s", async (_, answer) => {
    const { outcome, requests } = await issueAgainst(answer);
    expect(outcome).toMatchObject({ type: "in_doubt" });
    expect(requests).toBe(1);
  });

  test("no answer comes", async () => {
    const { outcome } = await issueAgainst(() => undefined, { headersMs: 50 });
    expect(outcome).toMatchObject({
      type: "in_doubt",
      why: "no answer came in time (UND_ERR_HEADERS_TIMEOUT)",
    });
  });

  test("headers drip without end", async () => {
    const { outcome } = await issueAgainst(
      (socket) => {
        socket.write("HTTP/1.1 201 Created\r\n");
        drip(socket, "x: y\r\n");
      },
      { deadlineMs: 200 },
    );
    expect(outcome).toMatchObject({ type: "in_doubt", status: undefined });
  });

  test("interim answers come without end", async () => {
    const { outcome } = await issueAgainst((socket) => drip(socket, "HTTP/1.1 103 Early Hints\r\n\r\n"), {
      headersMs: 100,
      deadlineMs: 300,
    });
    expect(outcome).toMatchObject({ type: "in_doubt", why: "it took longer than 0.3 s" });
  });

  test("the body stops half-way", async () => {
    const { outcome } = await issueAgainst((socket) => socket.write(head(body.length) + body.slice(0, 9)), {
      bodyMs: 50,
    });
    expect(outcome).toMatchObject({
      type: "in_doubt",
      status: 201,
      why: "201: the answer stopped half-way (UND_ERR_BODY_TIMEOUT)",
    });
  });

  test("the body never ends", async () => {
    const { outcome } = await issueAgainst(
      (socket) => {
        socket.write("HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n");
        drip(socket, "1\r\n \r\n");
      },
      { deadlineMs: 200 },
    );
    expect(outcome).toMatchObject({ type: "in_doubt", status: 201 });
  });

  test("it is cut off by the signal", async () => {
    const cut = new AbortController();
    const server = await rawServer(() => cut.abort());
    const client = clientFor(server.origin);
    expect(await client.issue(BODY, { signal: cut.signal })).toMatchObject({
      type: "in_doubt",
      why: "it was interrupted",
    });
    expect(await client.issue(BODY, { signal: cut.signal })).toEqual({
      type: "unsent",
      why: "it was interrupted",
    });
    expect(server.requests()).toBe(1);
  });

  test("the client is closed", async () => {
    const server = await rawServer(() => void client.close());
    const client = clientFor(server.origin);
    expect(await client.issue(BODY)).toMatchObject({ type: "in_doubt", why: "the client was closed" });
    expect(await client.issue(BODY)).toEqual({ type: "unsent", why: "the client is closed" });
  });
});

test("a 404 is believed even where its body is cut", async () => {
  const { outcome } = await issueAgainst((socket) =>
    socket.end("HTTP/1.1 404 Not Found\r\ncontent-length: 99\r\n\r\n{"),
  );
  expect(outcome).toMatchObject({ type: "rejected", status: 404, message: "" });
});

test("a cut of one signal leaves the requests of another alone", async () => {
  const cut = new AbortController();
  const server = await httpServer((_, response, nth) => {
    if (nth < 2) return;
    cut.abort();
    setTimeout(() => json(response, 201, { ticket: TICKET }), 20);
  });
  const client = clientFor(server.origin);
  const [first, second] = await Promise.all([client.issue(BODY, { signal: cut.signal }), client.issue(BODY)]);
  expect([first.type, second.type].sort()).toEqual(["in_doubt", "issued"]);
});

describe("before the request has left, it is unsent when", () => {
  test("the connection is refused", async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await clientFor(`http://127.0.0.1:${port}`).issue(BODY)).toEqual({
      type: "unsent",
      why: "the connection was refused (ECONNREFUSED)",
    });
  });

  test("the name can't be resolved", async () => {
    const client = clientFor("https://nowhere.invalid", { proxy: undefined });
    expect(await client.issue(BODY)).toMatchObject({ type: "unsent" });
  });

  test("every connection is busy until the deadline, and it does not leave later either", async () => {
    const server = await rawServer((socket, nth) => nth > 1 && socket.write(head(body.length) + body));
    const client = clientFor(server.origin, { concurrency: 1, patience: { deadlineMs: 100 } });
    const outcomes = await Promise.all([client.issue(BODY), client.issue(BODY)]);
    expect(outcomes.map(({ type }) => type)).toEqual(["in_doubt", "unsent"]);
    expect(await client.issue(BODY)).toMatchObject({ type: "issued" });
    expect(server.requests()).toBe(2);
  });
});

describe("a connection", () => {
  test("carries one request, however long the server would keep it", async () => {
    const server = await rawServer((socket) =>
      socket.write(head(body.length, "connection: keep-alive\r\nkeep-alive: timeout=60\r\n") + body),
    );
    const client = clientFor(server.origin, { concurrency: 1 });
    for (let nth = 1; nth <= 3; nth++) expect(await client.issue(BODY)).toMatchObject({ type: "issued" });
    expect(server.connections()).toBe(3);
  });

  test("that the server closes after its answer gives no doubt", async () => {
    const server = await rawServer((socket) => socket.end(head(body.length) + body));
    const client = clientFor(server.origin, { concurrency: 2 });
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => client.issue(BODY)));
    expect(outcomes.filter(({ type }) => type !== "issued")).toEqual([]);
  });
});
