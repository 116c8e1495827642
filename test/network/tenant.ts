import { connect, createServer as createSink } from "node:net";
import { createInterface } from "node:readline";
import { createServer } from "node:tls";
import { startSandbox } from "../../src/sandbox/sandbox.js";
import { ticketSha256 } from "../../src/ticket-sha256.js";

/**
 * A tenant in a network of its own, as a process: TLS on port 8443, and a sink on 8444 that counts the bytes which arrive. The
 * first line of its input is its key and certificate as JSON; every further one is answered with what it knows.
 */
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { key, cert, users } = JSON.parse((await lines.next()).value);
const sandbox = await startSandbox({ generate: users, domain: "acme.eu.auth0.com" });
const { port } = new URL(sandbox.url);

const front = createServer({ key, cert }, (socket) => {
  const upstream = connect(Number(port), "127.0.0.1");
  socket.on("error", () => upstream.destroy()).pipe(upstream);
  upstream.on("error", () => socket.destroy()).pipe(socket);
});
front.on("tlsClientError", () => undefined);
await new Promise<void>((resolve) => front.listen(8443, "0.0.0.0", resolve));

let sunk = 0;
const sink = createSink((socket) => {
  socket
    .on("error", () => undefined)
    .on("data", (bytes) => {
      sunk += bytes.length;
    });
});
await new Promise<void>((resolve) => sink.listen(8444, "0.0.0.0", resolve));

const say = (value: object) => process.stdout.write(`${JSON.stringify(value)}\n`);
say({
  url: sandbox.url,
  clientId: sandbox.clientId,
  clientSecret: sandbox.clientSecret.reveal(),
  users: [...sandbox.users.all()].map(({ user_id }) => user_id),
});
for await (const _ of lines) {
  const tickets = [...sandbox.users.all()].map(({ user_id }) => [
    user_id,
    sandbox.history(user_id).map(({ ticket }) => ticketSha256(ticket)),
  ]);
  say({ sunk, tickets: Object.fromEntries(tickets) });
}
process.exit(0);
