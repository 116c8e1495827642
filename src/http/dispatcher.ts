import { buildConnector, type Dispatcher, EnvHttpProxyAgent, Pool } from "undici";
import { forOneRequest, spokeFirst } from "./connection.js";
import { ConnectError, OutOfTurn } from "./failure.js";
import type { Patience } from "./patience.js";
import type { ProxySettings } from "./proxy.js";

const ANSWER_BYTES = 64 * 1024;

export interface DispatcherOptions {
  /** Requests in flight at most. */
  connections: number;
  patience: Omit<Patience, "deadlineMs">;
  proxy: ProxySettings | undefined;
  /** The longest body of an answer, bytes; 64 KiB where absent, no limit where -1. */
  answerBytes?: number;
}

/**
 * Connections to one origin, straight or through a proxy. Nothing is retried, redirected or pipelined. Each request must be
 * dispatched with `reset: true`: it has a connection of its own, so that an answer can only be the answer to it, whatever
 * else arrives and whenever.
 */
export function openDispatcher(
  origin: string,
  { connections, patience, proxy, answerBytes = ANSWER_BYTES }: DispatcherOptions,
): Dispatcher {
  const pool: Pool.Options = {
    connections,
    pipelining: 1,
    headersTimeout: patience.headersMs,
    bodyTimeout: patience.bodyMs,
    maxResponseSize: answerBytes,
  };
  // Explicit, so that NODE_TLS_REJECT_UNAUTHORIZED=0 can't give tickets to a machine in between.
  const tls = { timeout: patience.connectMs, rejectUnauthorized: true };
  if (proxy === undefined) return new Pool(origin, { ...pool, connect: guarded(overTcp(tls)) });
  return new EnvHttpProxyAgent({
    ...pool,
    httpProxy: "",
    httpsProxy: proxy.https,
    noProxy: proxy.no,
    requestTls: tls,
    proxyTls: tls,
    // Its own TCP below TLS here too, for a proxy that speaks TLS itself.
    clientFactory: (url, given) =>
      new Pool(url, { ...given, connect: overTcp(tls), headersTimeout: patience.connectMs }),
    factory: (url, given: Pool.Options) =>
      new Pool(url, {
        ...given,
        connect: guarded(
          typeof given.connect === "function" ? given.connect : overTcp({ ...given.connect, ...tls }),
        ),
      }),
  });
}

/** Connects by TCP, then puts TLS over it where the origin wants that: a TLS socket of its own can't be reset. */
function overTcp(options: buildConnector.BuildOptions): buildConnector.connector {
  const tcp = buildConnector(options);
  const tls = buildConnector(options);
  return (target, callback) => {
    const port = target.port || (target.protocol === "https:" ? "443" : "80");
    tcp({ ...target, protocol: "http:", port }, (...[error, socket]) => {
      if (error !== null) callback(error, null);
      else if (target.protocol === "https:") tls({ ...target, port, httpSocket: socket }, callback);
      else callback(null, socket);
    });
  };
}

/**
 * Hands over connections that are fit for one request. undici dials again without end or pause when a connect error looks
 * like a closed socket; one of our own ends it.
 */
function guarded(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...[error, socket]) => {
      if (error !== null) return callback(new ConnectError(error), null);
      forOneRequest(socket);
      // A whole turn of the event loop, in which a server that speaks before it is asked is heard: the first of these runs
      // before the next look at the network, the second after it.
      setImmediate(() =>
        setImmediate(() => {
          const why = spokeFirst(socket) ? "the server spoke before it was asked" : undefined;
          if (why === undefined && !socket.destroyed) return callback(null, socket);
          socket.destroy();
          callback(new ConnectError(new OutOfTurn(why ?? "the connection was closed")), null);
        }),
      );
    });
}
