import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { forOneRequest } from "../../src/http/connection.js";
import { listen } from "../auth0/servers.js";

const ANSWER = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n";

test("bytes that undici gives back are handed over again, and counted once", async () => {
  const server = createServer((socket) => socket.write(ANSWER));
  const ended = new Promise<string>((resolve) => {
    server.once("connection", (peer: Socket) => {
      peer.once("error", () => resolve("reset")).once("end", () => resolve("closed"));
    });
  });
  const socket = connect(await listen(server), "127.0.0.1");
  forOneRequest(socket);
  let text = "";
  while (text.length < ANSWER.length) {
    const chunk: Buffer | null = socket.read();
    if (chunk === null) await once(socket, "readable");
    else if (chunk.length > 7) {
      // As undici does when the reader of the body is slow.
      text += chunk.toString("latin1", 0, 7);
      socket.unshift(chunk.subarray(7));
    } else text += chunk.toString("latin1");
  }
  expect(text).toBe(ANSWER);
  // It knows that the answer is whole: the connection needs no reset.
  socket.destroy();
  expect(await ended).toBe("closed");
});

test("a connection that is being shut down, which can't be reset, is closed without an error", async () => {
  const server = createServer((socket) => socket.pause());
  const socket = connect(await listen(server), "127.0.0.1");
  await once(socket, "connect");
  forOneRequest(socket);
  socket.end();
  // The kernel is told of the end in the next turn of the event loop.
  await new Promise<void>((resolve) => process.nextTick(resolve));
  socket.destroy();
  await once(socket, "close");
  expect(socket.errored).toBeNull();
});
