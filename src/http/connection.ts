import { Socket } from "node:net";
import { OutOfTurn } from "./failure.js";
import { OneAnswer } from "./one-answer.js";

/** Connections that carry, or may carry, a request without its whole answer. */
const open = new Set<Socket>();
let isWatchingExit = false;

/**
 * Makes a connection that has just been established one for a single request:
 *
 * - Unless the whole answer was read, it is reset when it is given up, not closed. The kernel goes on sending what a closed
 *   connection still holds, for minutes and after the process is gone; it throws away what a reset one holds.
 * - What is still open when the process exits is reset as well. (A process that is killed can't do that: see
 *   CONNECTIONS.md.)
 * - An answer that goes on after its end is not believed: the request fails with `OutOfTurn`.
 *
 * @param socket what undici reads and writes: TCP, or TLS over it
 */
export function forOneRequest(socket: Socket): void {
  const answer = new OneAnswer();
  const carrier = carrierOf(socket);
  resetUnless(() => answer.isWhole && !answer.spokeOn, carrier);
  const read = socket.read.bind(socket);
  const unshift = socket.unshift.bind(socket);
  /** Bytes at the front of what can be read that were looked at before: undici gives back what a slow reader has no room for. */
  let known = 0;
  socket.unshift = (bytes: Buffer) => {
    known += bytes.length;
    unshift(bytes);
  };
  socket.read = (size?: number): Buffer | null => {
    for (;;) {
      const chunk: Buffer | null = read(size);
      if (chunk === null) return null;
      const old = chunk.subarray(0, known);
      known -= old.length;
      const wanted = answer.take(chunk.subarray(old.length));
      if (answer.spokeOn) {
        socket.destroy(new OutOfTurn("the server went on after the end of its answer"));
        return null;
      }
      if (old.length === 0 && wanted.length > 0) return wanted;
      if (old.length > 0) return Buffer.concat([old, wanted]);
    }
  };
}

/** Whether something can be read from it before anything was written. */
export function spokeFirst(socket: Socket): boolean {
  return socket.readableLength > 0;
}

function resetUnless(isDone: () => boolean, carrier: Socket): void {
  open.add(carrier);
  carrier.once("close", () => open.delete(carrier));
  if (!isWatchingExit) {
    isWatchingExit = true;
    process.on("exit", () => {
      for (const socket of open) socket.destroy();
    });
  }
  // undici ends a connection in many places, and always by `destroy`, as TLS ends what it runs on.
  carrier.destroy = (error?: Error) => {
    // `resetAndDestroy` first waits for what is not sent yet. A connection that is being shut down can't be reset.
    const isClosing = carrier.writableEnded && !carrier.writableFinished;
    const isWhole = isDone();
    if (!carrier.destroyed && !isWhole && !isClosing) Object.assign(carrier, { resetAndClosing: true });
    // undici ends it with an error, too, where its answer is whole. Node would write out a stack trace that is read nowhere.
    if (isWhole && error !== undefined) error.stack = error.message;
    return Socket.prototype.destroy.call(carrier, error);
  };
}

/** The TCP connection that a socket runs on: itself, or what TLS was put over, once or twice. */
function carrierOf(socket: Socket): Socket {
  let carrier = socket;
  while ("_parent" in carrier && carrier._parent instanceof Socket) carrier = carrier._parent;
  return carrier;
}
