import { createServer, type Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { BODY, clientFor, listen, onRequest, rawServer, TICKET } from "./servers.js";

const body = JSON.stringify({ ticket: TICKET });
const answer = (more = "") =>
  `HTTP/1.1 201 Created\r\ncontent-length: ${body.length}\r\nconnection: keep-alive\r\n${more}\r\n${body}`;

describe("an answer that goes on after its end is not believed:", () => {
  test.each([
    ["a second answer", answer()],
    ["a second answer with another ticket", answer().replace("Zm9v", "YmFy")],
    ["a few bytes", "x"],
  ])("%s in the same breath leaves the request in doubt", async (_, surplus) => {
    const server = await rawServer((socket) => socket.write(answer() + surplus));
    expect(await clientFor(server.origin).issue(BODY)).toMatchObject({
      type: "in_doubt",
      why: "the server went on after the end of its answer",
    });
  });

  test("a second answer that comes with the next request reaches no request", async () => {
    let before: { socket: Socket; second: string } | undefined;
    const server = await rawServer((socket, nth) => {
      // On a connection that is reused, it would come first.
      before?.socket.write(before.second);
      before = { socket, second: answer().replace("Zm9vYmFy", `second-${nth}`) };
      const first = answer().replace("Zm9vYmFy", `ticket-${nth}`);
      socket.write(first);
    });
    const client = clientFor(server.origin, { concurrency: 1 });
    for (let nth = 1; nth <= 5; nth++) {
      const outcome = await client.issue(BODY);
      expect(outcome.type === "issued" && outcome.ticket.reveal()).toContain(`ticket=ticket-${nth}`);
    }
  });

  test("for requests that make no ticket too", async () => {
    const server = await rawServer((socket) => socket.write(answer() + answer()));
    expect(await clientFor(server.origin).call({ method: "GET", path: "/api/v2/users/1" })).toMatchObject({
      type: "failed",
    });
  });
});

test("an answer that comes before the request leaves it unsent", async () => {
  let asked = 0;
  const server = createServer((socket) => {
    socket.write(answer());
    onRequest(socket, () => asked++);
  });
  const client = clientFor(`http://127.0.0.1:${await listen(server)}`);
  expect(await client.issue(BODY)).toEqual({ type: "unsent", why: "the server spoke before it was asked" });
  expect(asked).toBe(0);
});

describe("interim answers that were not asked for give no doubt:", () => {
  test.each([
    ["100 Continue", "HTTP/1.1 100 Continue\r\n\r\n"],
    ["100 Continue, twice", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\nx: y\r\n\r\n"],
    ["102 Processing", "HTTP/1.1 102 Processing\r\n\r\n"],
    ["103 Early Hints", "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n"],
  ])("%s", async (_, interim) => {
    const server = await rawServer((socket) => {
      socket.write(interim);
      setTimeout(() => socket.write(answer()), 5);
    });
    expect(await clientFor(server.origin).issue(BODY)).toMatchObject({ type: "issued" });
    const together = await rawServer((socket) => socket.write(interim + answer()));
    expect(await clientFor(together.origin).issue(BODY)).toMatchObject({ type: "issued" });
  });
});
